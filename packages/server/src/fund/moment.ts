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
 * 截取: what was asked of both times, for a log that ends at the moment's position (`logUpTo`). An instant alone is not enough: what was
 * appended after the position may claim that the office knew it long before.
 */
export const askedCut = ({ effectiveAt, knownAt }: Pick<Moment, 'effectiveAt' | 'knownAt'>): Cut => ({
  ...(effectiveAt === null ? {} : { effectiveAt }),
  ...(knownAt === null ? {} : { knownAt }),
})

/** Whether nothing is cut but by the position. */
export const isUncut = ({ effectiveAt, knownAt }: Moment): boolean => effectiveAt === null && knownAt === null
