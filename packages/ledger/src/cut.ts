import type { BusinessDate, Instant } from '@pension-ledger/domain'
import type { RecordedEvent } from '@pension-ledger/store'

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

/** No cut at all. */
export const everything: Cut = {}

/** When the office learned a fact. */
export const learnedAt = (recorded: RecordedEvent): string =>
  recorded.provenance.sourceRecordedAt ?? recorded.recordedAt

/** Whether a fact had been recorded by the cut's time of knowledge. */
export const isKnown = ({ knownAt }: Cut, recorded: RecordedEvent): boolean => {
  if (knownAt === undefined) return true
  if (typeof knownAt === 'number') return recorded.position <= knownAt
  return !isLater(learnedAt(recorded), knownAt)
}

/** Whether a fact with this business date was true by the cut's day. */
export const isEffective = ({ effectiveAt }: Cut, businessDate: BusinessDate): boolean =>
  effectiveAt === undefined || businessDate <= effectiveAt

/** Whether one instant is after another. Their texts do not sort as time does: `…:00Z` stands after `…:00.5Z`. */
export const isLater = (a: string, b: string): boolean => sortable(a) > sortable(b)

const sortable = (instant: string): string =>
  instant.includes('.') ? instant.replace(/0*Z$/, '') : instant.replace('Z', '.')
