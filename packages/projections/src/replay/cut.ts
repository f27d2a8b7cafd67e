import type { BusinessDate, Instant } from '@pension-ledger/domain'
import type { LogFilter } from '@pension-ledger/store'

/**
 * A view of the history: what was true by a day (生效), as it was known (记录). A part that is left out cuts nothing.
 *
 * `knownAt` is a position (what this ledger knew) or an instant (what the office knew: the source's own time of recording where it
 * gave one, else the ledger's).
 */
export interface Cut {
  readonly effectiveAt?: BusinessDate | undefined
  readonly knownAt?: number | Instant | undefined
}

export const uncut: Cut = {}

/** The last position within the cut, of a log with that head. */
export const lastPositionOf = ({ knownAt }: Cut, head: number): number =>
  typeof knownAt === 'number' ? Math.max(0, Math.min(knownAt, head)) : head

/** The part of a cut that the store applies. */
export const filterOf = ({ knownAt }: Cut): LogFilter => (typeof knownAt === 'string' ? { knownBy: knownAt } : {})
