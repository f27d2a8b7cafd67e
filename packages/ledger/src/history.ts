import { businessDateOf, type DomainEvent, decodeEvent } from '@pension-ledger/domain'
import { type EventStore, parseObject, type RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Cut, isEffective, isKnown } from './cut.js'
import type { EventUnreadable, HistoryError } from './ledger-error.js'

/** A fact with the envelope it stands in. */
export interface FactRecord {
  readonly recorded: RecordedEvent
  readonly event: DomainEvent
}

/** The facts of one stream within a cut, in the order in which they were recorded; none where the stream does not exist. */
export const historyOf =
  (store: EventStore) =>
  (stream: string, cut: Cut): TaskEither<HistoryError, ReadonlyArray<FactRecord>> =>
  async () => {
    const slice = await store.readStream(stream)()
    return E.isLeft(slice) ? slice : E.map(within(cut))(readFacts(slice.right.events, slice.right.bodies))
  }

/** Reads the data of recorded events, checking all of it; where it has been parsed already, out of the bodies. */
export const readFacts = (
  events: ReadonlyArray<RecordedEvent>,
  bodies: ReadonlyArray<object> = events.map(({ data }) => parseObject(data)),
): E.Either<EventUnreadable, ReadonlyArray<FactRecord>> => {
  const facts: FactRecord[] = []
  for (const [i, recorded] of events.entries()) {
    const { stream, type, schemaVersion, position } = recorded
    const decoded = decodeEvent({ stream, type, schemaVersion, data: bodies[i] })
    if (E.isLeft(decoded)) return E.left({ code: 'EventUnreadable', stream, position, error: decoded.left })
    facts.push({ recorded, event: decoded.right })
  }
  return E.right(facts)
}

/**
 * The facts of a stream that are within a cut.
 *
 * A reversal without its original is left out: sources may say that they learned of a mistake before they say that they learned of
 * the fact, and there is nothing to undo then.
 */
export const within =
  (cut: Cut) =>
  (facts: ReadonlyArray<FactRecord>): ReadonlyArray<FactRecord> => {
    const standing = new Set<string>()
    return facts.filter(({ recorded, event }) => {
      if (!isKnown(cut, recorded) || !isEffective(cut, businessDateOf(event))) return false
      if (event.type === 'RecordReversed') return standing.has(event.eventId)
      standing.add(recorded.id)
      return true
    })
  }
