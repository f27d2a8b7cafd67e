import type { Cut } from '@pension-ledger/domain'
import type { RecordedEvent } from '@pension-ledger/store'

export { type Cut, isEffective } from '@pension-ledger/domain'

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

/** Whether one instant is after another. Their texts do not sort as time does: `…:00Z` stands after `…:00.5Z`. */
export const isLater = (a: string, b: string): boolean => sortable(a) > sortable(b)

const sortable = (instant: string): string =>
  instant.includes('.') ? instant.replace(/0*Z$/, '') : instant.replace('Z', '.')
