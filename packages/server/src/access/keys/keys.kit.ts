import { isRight } from 'fp-ts/lib/Either.js'
import type { KeyFile } from './key-file.js'
import { noKeys } from './key-file.js'
import { addKey, type KeyWish, type MadeKey } from './key-list.js'

/** Bytes that count up: every call gives others, and every run the same. */
export const countingBytes = (from = 0): ((count: number) => Uint8Array) => {
  let next = from
  return (count) => Uint8Array.from({ length: count }, () => next++ % 251)
}

export const madeAt = '2026-03-01T00:00:00Z'

export const wish: KeyWish = { name: 'audit', scopes: ['fund:read'], zones: ['cg-01'], expiresAt: null }

/** A key that was made. */
export const made = (asked: Partial<KeyWish> = {}, file: KeyFile = noKeys, from = 0): MadeKey => {
  const added = addKey(file, { ...wish, ...asked }, { randomBytes: countingBytes(from), now: madeAt })
  if (!isRight(added)) throw new Error(added.left.code)
  return added.right
}
