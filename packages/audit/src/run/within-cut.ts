import { businessDateOf, type Cut, isEffective } from '@pension-ledger/domain'
import { isKnown } from '@pension-ledger/store'
import type { ReadEvent } from './read-events.js'

/** Whether an event is within a cut; asked of one event after the other, as they were recorded, for a reversal is not within without its original. */
export const insideCut = (cut: Cut): ((event: ReadEvent) => boolean) => {
  const standing = new Set<string>()
  return ({ recorded, body }) => {
    if (!isKnown(cut, recorded) || !isEffective(cut, businessDateOf(body))) return false
    if (body.type === 'RecordReversed') return standing.has(body.eventId)
    standing.add(recorded.id)
    return true
  }
}

/** The events of a stream within a cut, in their order, without reversals of what is not within it. */
export const withinCut = (cut: Cut, events: ReadonlyArray<ReadEvent>): ReadonlyArray<ReadEvent> =>
  events.filter(insideCut(cut))
