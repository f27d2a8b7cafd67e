import { createHash } from 'node:crypto'
import type { RandomBytes } from '../keys/api-key.js'
import { boundedMap } from '../limits/bounded-map.js'

/** Milliseconds for which a code opens. */
export const codeLastsMs = 10 * 60_000

/** Codes that are out at the same time. */
const mostCodes = 16

/** 一次性登录码: each opens once, within ten minutes of being made. */
export interface OneTimeCodes {
  /** 256 bits, base64url. */
  readonly issue: (nowMs: number) => string
  /** Whether it opens. It does not a second time, nor once it is too old. */
  readonly redeem: (code: string, nowMs: number) => boolean
}

/** No codes yet. Their hashes are kept, and nothing else of them. */
export const oneTimeCodes = (randomBytes: RandomBytes): OneTimeCodes => {
  const issued = boundedMap<string, number>(mostCodes)
  return {
    issue: (nowMs) => {
      const code = Buffer.from(randomBytes(32)).toString('base64url')
      issued.set(hashOf(code), nowMs)
      return code
    },
    redeem: (code, nowMs) => {
      const hash = hashOf(code)
      const issuedMs = issued.get(hash)
      issued.delete(hash)
      return issuedMs !== undefined && nowMs - issuedMs < codeLastsMs
    },
  }
}

const hashOf = (code: string): string =>
  createHash('sha256').update(`pension-ledger code\0${code}`, 'utf8').digest('hex')
