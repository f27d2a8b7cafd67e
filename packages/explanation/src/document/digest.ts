import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.js'
import type { Explanation } from './explanation.js'

/** SHA-256, in hexadecimal, over the canonical JSON of everything but the digest itself. */
export const digestOf = (document: Omit<Explanation, 'digest'>): string =>
  createHash('sha256').update(canonicalJson(document), 'utf8').digest('hex')

export const withDigest = (document: Omit<Explanation, 'digest'>): Explanation => ({
  ...document,
  digest: digestOf(document),
})
