import type { BusinessDate, Cut, Instant } from '@pension-ledger/domain'

/**
 * 时点: what an answer is computed at. It is fixed once, before anything is read, and everything in the answer is read at it, so that no
 * answer mixes two states of the ledger.
 */
export interface Moment {
  /** Nothing after it counts. */
  readonly position: number
  /** 生效截至; null: whatever has taken effect. */
  readonly effectiveAt: BusinessDate | null
  /** 记录截至; null: whatever is known at the position. */
  readonly knownAt: number | Instant | null
}

/** What was asked of both times; a question that says nothing is answered as of now. */
export interface AskedMoment {
  readonly effectiveAt: BusinessDate | null
  readonly knownAt: number | Instant | null
  /** The position of an earlier answer, so that the next page of a list stands on the same ledger as the first. */
  readonly position: number | null
}

/**
 * The cut that reads a moment. An instant already cuts by knowledge; what was appended after the position and claims to have been known by
 * then is kept out by reading the log up to the position only.
 */
export const cutOf = ({ position, effectiveAt, knownAt }: Moment): Cut => ({
  ...(effectiveAt === null ? {} : { effectiveAt }),
  knownAt: knownAt ?? position,
})
