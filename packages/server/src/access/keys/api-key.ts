import { createHash, timingSafeEqual } from 'node:crypto'

/** Bytes from a generator fit for secrets. */
export type RandomBytes = (count: number) => Uint8Array

/** An API key as its holder sends it: who it is, and what only he knows. */
export interface PresentedKey {
  /** 12 hexadecimal digits. */
  readonly id: string
  /** 256 bits, base64url. */
  readonly secret: string
}

const pattern = /^pl_([0-9a-f]{12})_([A-Za-z0-9_-]{43})$/

/** `pl_<id>_<secret>`: the beginning lets scanners find keys that were left where they should not be. */
export const keyText = ({ id, secret }: PresentedKey): string => `pl_${id}_${secret}`

/** Reads a key. Null for whatever is none; its length and shape are checked before anything is worked out. */
export const presentedKey = (text: string): PresentedKey | null => {
  const [, id, secret] = pattern.exec(text) ?? []
  return id === undefined || secret === undefined ? null : { id, secret }
}

/** A new key: an id of 48 bits to find it by, and a secret of 256. */
export const drawKey = (randomBytes: RandomBytes): PresentedKey => ({
  id: Buffer.from(randomBytes(6)).toString('hex'),
  secret: Buffer.from(randomBytes(32)).toString('base64url'),
})

/**
 * What is kept of a key: SHA-256 over a name of its use, the id and the secret, hexadecimal.
 *
 * A slow or keyed hash would add nothing here. The secret is 256 random bits, so there is no list of likely ones to try; the key of an
 * HMAC would lie on the same machine as the file; and every request pays for the check.
 */
export const keyHash = ({ id, secret }: PresentedKey): string =>
  createHash('sha256').update(`pension-ledger api key\0${id}\0${secret}`, 'utf8').digest('hex')

/** Takes as long for a nearly right hash as for a wrong one. */
export const sameHash = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8')]
  return left.length === right.length && timingSafeEqual(left, right)
}
