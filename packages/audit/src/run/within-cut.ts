import { businessDateOf, type Cut, isEffective } from '@pension-ledger/domain'
import type { RecordedEvent } from '@pension-ledger/store'
import type { ReadEvent } from './stream-index.js'

/** The texts of instants do not sort as time does: `…:00Z` stands after `…:00.5Z`. */
const sortable = (instant: string): string =>
  instant.includes('.') ? instant.replace(/0*Z$/, '') : instant.replace('Z', '.')

const isKnown = ({ knownAt }: Cut, { position, provenance, recordedAt }: RecordedEvent): boolean => {
  if (knownAt === undefined) return true
  if (typeof knownAt === 'number') return position <= knownAt
  return sortable(provenance.sourceRecordedAt ?? recordedAt) <= sortable(knownAt)
}

/** The events of a stream within a cut, in their order, without reversals of what is not within it. */
export const withinCut = (cut: Cut, events: ReadonlyArray<ReadEvent>): ReadonlyArray<ReadEvent> => {
  const standing = new Set<string>()
  return events.filter(({ recorded, body }) => {
    if (!isKnown(cut, recorded) || !isEffective(cut, businessDateOf(body))) return false
    if (body.type === 'RecordReversed') return standing.has(body.eventId)
    standing.add(recorded.id)
    return true
  })
}
