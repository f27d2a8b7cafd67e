import { readFile } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import type { AccessSettings } from '../access/access-settings.js'
import { scopes } from '../access/caller.js'
import { type Gate, gate } from '../access/gate.js'
import type { RandomBytes } from '../access/keys/api-key.js'
import { type FollowedKeys, followedKeys } from '../access/keys/followed-keys.js'
import { type KeyFile, noKeys } from '../access/keys/key-file.js'
import { type KeyStoreError, loadKeys } from '../access/keys/key-file-on-disk.js'
import { addKey, type MadeKey } from '../access/keys/key-list.js'
import type { After } from '../access/limits/lanes.js'
import type { AfterTurn } from '../access/limits/turn-guard.js'
import type { Principal } from '../access/principal.js'
import type { Proofs } from '../access/prove.js'
import { openLogFile } from '../access/reads/log-file.js'
import { openReadLog, type ReadLog, type ReadLogError } from '../access/reads/read-log.js'
import type { TokenOf } from '../access/reads/without-numbers.js'
import { type OneTimeCodes, oneTimeCodes } from '../access/sessions/one-time-codes.js'
import { sessionList } from '../access/sessions/session-list.js'
import { type SignIn, signIn } from '../access/sign-in.js'
import type { IssuerKeysFault } from '../access/tokens/issuer-keys.js'
import type { TokenSettings } from '../access/tokens/token-settings.js'

/** What opening the doors takes from the world. */
export interface AccessWorld {
  readonly nowMs: () => number
  readonly elapsedMs: () => number
  readonly after: After
  readonly afterTurn: AfterTurn
  readonly randomBytes: RandomBytes
  readonly tokenOf: TokenOf
}

/** Why nobody could be let in, or nothing be written down of it. */
export type AccessError =
  | KeyStoreError
  | { readonly code: 'ReadLogRefused'; readonly file: string; readonly fault: ReadLogError }
  | {
      readonly code: 'IssuerKeysRefused'
      readonly file: string
      readonly fault: IssuerKeysFault['code'] | 'unreadable'
    }

/** Doors that stand open. */
export interface OpenAccess {
  readonly gate: Gate
  readonly signIn: SignIn
  readonly codes: OneTimeCodes
  readonly readLog: ReadLog
  /** A key of this start alone, where it was asked for. */
  readonly demoKey: string | null
}

const mostSessions = 10_000

/** Questions whose answers are long, or take a while: a few at a time, so that the others do not wait for them. */
const long = /^\/(v1\/)?(reports\/|reconciliation|trial-balance|findings)/

/**
 * Opens the doors by settings, whose paths are whole; `isDemo` makes a key of this start alone, and a principal for a link.
 *
 * Rejects: what a key file is refused for, ReadLogRefused, IssuerKeysRefused.
 */
export const openAccess = async (
  settings: AccessSettings,
  isDemo: boolean,
  world: AccessWorld,
): Promise<E.Either<AccessError, OpenAccess>> => {
  const { nowMs, elapsedMs, after, afterTurn, randomBytes, tokenOf } = world
  // A server that cannot read its keys does not start, rather than let nobody in.
  const kept = settings.keysFile === null ? E.right(noKeys) : await loadKeys(settings.keysFile)()
  if (E.isLeft(kept)) return kept
  const verify = settings.tokens === null ? E.right(null) : await verifierOf(settings.tokens)
  if (E.isLeft(verify)) return verify
  const log = await openReadLog({
    open: () => openLogFile(settings.readLogFile),
    now: () => new Date(nowMs()).toISOString(),
    tokenOf,
  })()
  if (E.isLeft(log)) return E.left({ code: 'ReadLogRefused', file: settings.readLogFile, fault: log.left })

  const demo = isDemo ? demoKeyOf(randomBytes, nowMs()) : null
  const followed = settings.keysFile === null ? null : followedKeys(settings.keysFile, elapsedMs)
  const sessions = sessionList(
    {
      idleMs: settings.sessionIdleMinutes * 60_000,
      absoluteMs: settings.sessionHours * 3_600_000,
      most: mostSessions,
    },
    randomBytes,
  )
  const { inForce: keys, atHand: keysAtHand } = keysOf(followed, demo)
  const proofs: Proofs = { keys, keysAtHand, verifyToken: verify.right, sessions, ofLink: ofLink(isDemo) }
  const isExpensive = ({ path }: { readonly path: string }): boolean => long.test(path)
  const itsGate = gate({ settings, proofs, readLog: log.right, nowMs, elapsedMs, after, afterTurn, isExpensive })
  const codes = oneTimeCodes(randomBytes)
  return E.right({
    gate: itsGate,
    signIn: signIn({ settings, proofs, codes, failed: itsGate.failed, nowMs }),
    codes,
    readLog: log.right,
    demoKey: demo?.text ?? null,
  })
}

const keysOf = (followed: FollowedKeys | null, demo: MadeKey | null): FollowedKeys => {
  let last: { readonly of: KeyFile; readonly is: KeyFile } | null = null
  const withDemo = (file: KeyFile): KeyFile => {
    if (demo === null) return file
    if (last?.of !== file) last = { of: file, is: { ...file, keys: [...file.keys, demo.kept] } }
    return last.is
  }
  return {
    inForce: async () => (followed === null ? E.right(withDemo(noKeys)) : E.map(withDemo)(await followed.inForce())),
    atHand: () => {
      const file = followed === null ? noKeys : followed.atHand()
      return file === null ? null : withDemo(file)
    },
  }
}

/** May do everything, on this machine, until this server ends. */
const demoKeyOf = (randomBytes: RandomBytes, nowMs: number): MadeKey | null => {
  const now = `${new Date(nowMs).toISOString().slice(0, 19)}Z`
  const made = addKey(noKeys, { name: 'demo', scopes, zones: 'all', expiresAt: null }, { randomBytes, now })
  return E.isRight(made) ? made.right : null
}

const ofLink = (isDemo: boolean): Principal => ({
  id: 'link:demo',
  name: 'demo',
  scopes: new Set(isDemo ? scopes : []),
  zones: isDemo ? 'all' : new Set(),
})

const verifierOf = async (settings: TokenSettings): Promise<E.Either<AccessError, Proofs['verifyToken']>> => {
  // Most servers take no tokens, and need not load what verifies them.
  const [{ issuerKeysAt, issuerKeysOf }, { verifyToken }] = await Promise.all([
    import('../access/tokens/issuer-keys.js'),
    import('../access/tokens/verify-token.js'),
  ])
  if ('url' in settings.keys) return E.right(verifyToken(settings, issuerKeysAt(settings.keys.url)))
  const { file } = settings.keys
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return E.left({ code: 'IssuerKeysRefused', file, fault: 'unreadable' })
  const keys = issuerKeysOf(text)
  return E.isLeft(keys)
    ? E.left({ code: 'IssuerKeysRefused', file, fault: keys.left.code })
    : E.right(verifyToken(settings, keys.right))
}
