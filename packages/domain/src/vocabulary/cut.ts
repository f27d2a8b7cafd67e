import type { BusinessDate } from './calendar/business-date.js'
import type { Instant } from './calendar/instant.js'

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

/** Whether a fact with this business date was true by the cut's day. */
export const isEffective = ({ effectiveAt }: Cut, businessDate: BusinessDate): boolean =>
  effectiveAt === undefined || businessDate <= effectiveAt
