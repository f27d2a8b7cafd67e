import { createHash } from 'node:crypto'
import type { Rules } from '@pension-ledger/domain'

/** SHA-256 of the rules that views count by. */
export const rulesDigest = ({ policy, rounds }: Rules): string =>
  createHash('sha256').update(JSON.stringify({ policy, rounds })).digest('hex')
