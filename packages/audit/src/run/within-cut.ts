import { businessDateOf, type Cut, isEffective } from '@pension-ledger/domain'
import { isKnown } from '@pension-ledger/store'
import type { ReadEvent } from './read-events.js'

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
