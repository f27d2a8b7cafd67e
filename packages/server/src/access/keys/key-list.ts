import * as E from 'fp-ts/lib/Either.js'
import type { Scope } from '../caller.js'
import type { Principal } from '../principal.js'
import { drawKey, keyHash, keyText, type PresentedKey, presentedKey, type RandomBytes, sameHash } from './api-key.js'
import type { KeptKey, KeyFile } from './key-file.js'

/** What a new key is to be. */
export interface KeyWish {
  readonly name: string
  readonly scopes: ReadonlyArray<Scope>
  readonly zones: KeptKey['zones']
  readonly expiresAt: string | null
}

/** A key that was just made: its text is shown once, and kept nowhere. */
export interface MadeKey {
  readonly file: KeyFile
  readonly kept: KeptKey
  readonly text: string
}

/** Why a key file is not changed. */
export type KeyListRefusal =
  | { readonly code: 'KeyNameTaken'; readonly name: string }
  | { readonly code: 'KeyAlreadyExpired'; readonly expiresAt: string }
  | { readonly code: 'NoSuchKey'; readonly key: string }

/** Why a key opens nothing. All of them look alike from outside. */
export type KeyRefusal = 'malformed' | 'unknown' | 'wrong-secret' | 'revoked' | 'expired'

/** Adds a key, drawn anew. Rejects: KeyNameTaken by one that holds, KeyAlreadyExpired. */
export const addKey = (
  file: KeyFile,
  wish: KeyWish,
  { randomBytes, now }: { readonly randomBytes: RandomBytes; readonly now: string },
): E.Either<KeyListRefusal, MadeKey> => {
  if (file.keys.some((key) => key.name === wish.name && key.revokedAt === null))
    return E.left({ code: 'KeyNameTaken', name: wish.name })
  if (wish.expiresAt !== null && Date.parse(wish.expiresAt) <= Date.parse(now))
    return E.left({ code: 'KeyAlreadyExpired', expiresAt: wish.expiresAt })

  const drawn = drawUnused(file, randomBytes)
  const { name, zones, expiresAt } = wish
  const scopes = [...new Set(wish.scopes)].sort()
  const kept = { id: drawn.id, name, hash: keyHash(drawn), scopes, zones, createdAt: now, expiresAt, revokedAt: null }
  return E.right({ file: { ...file, keys: [...file.keys, kept] }, kept, text: keyText(drawn) })
}

/** Takes a key back, by its id or its name, from this moment on; once taken back it stays so. Rejects: NoSuchKey. */
export const revokeKey = (file: KeyFile, which: string, now: string): E.Either<KeyListRefusal, KeyFile> => {
  const meant = file.keys.find(({ id }) => id === which) ?? file.keys.findLast(({ name }) => name === which)
  if (meant === undefined) return E.left({ code: 'NoSuchKey', key: which })
  const keys = file.keys.map((key) => (key === meant ? { ...key, revokedAt: key.revokedAt ?? now } : key))
  return E.right({ ...file, keys })
}

/** Whom a key text stands for at an instant. An unknown id takes as long as a wrong secret. */
export const principalOfKeyText = (file: KeyFile, text: string, nowMs: number): E.Either<KeyRefusal, Principal> => {
  const presented = presentedKey(text)
  if (presented === null) return E.left('malformed')
  const kept = file.keys.find(({ id }) => id === presented.id)
  const isRight = sameHash(keyHash(presented), kept?.hash ?? noHash)
  if (kept === undefined) return E.left('unknown')
  return isRight ? principalOfKey(kept, nowMs) : E.left('wrong-secret')
}

/** Whom a key stands for whose secret was proved before: a session asks so at each request. */
export const principalOfKeyId = (file: KeyFile, keyId: string, nowMs: number): E.Either<KeyRefusal, Principal> => {
  const kept = file.keys.find(({ id }) => id === keyId)
  return kept === undefined ? E.left('unknown') : principalOfKey(kept, nowMs)
}

/** Whether a key that was proved before, with these very keys, still opens. */
export const stillHolds = ({ keys }: KeyFile, keyId: string, nowMs: number): boolean => {
  const kept = keys.find(({ id }) => id === keyId)
  return kept !== undefined && refusalOf(kept, nowMs) === null
}

const noHash = '0'.repeat(64)

const refusalOf = ({ revokedAt, expiresAt }: KeptKey, nowMs: number): 'revoked' | 'expired' | null => {
  if (revokedAt !== null) return 'revoked'
  return expiresAt !== null && Date.parse(expiresAt) <= nowMs ? 'expired' : null
}

const principalOfKey = (kept: KeptKey, nowMs: number): E.Either<KeyRefusal, Principal> => {
  const refused = refusalOf(kept, nowMs)
  if (refused !== null) return E.left(refused)
  const zones = kept.zones === 'all' ? kept.zones : new Set(kept.zones)
  return E.right({ id: `key:${kept.id}`, name: kept.name, scopes: new Set(kept.scopes), zones })
}

/** Two of 48 bits meet once in a lifetime of offices; then another is drawn. */
const drawUnused = (file: KeyFile, randomBytes: RandomBytes): PresentedKey => {
  for (;;) {
    const drawn = drawKey(randomBytes)
    if (!file.keys.some(({ id }) => id === drawn.id)) return drawn
  }
}
