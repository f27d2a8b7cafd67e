import { type EventBody, readBody } from '@pension-ledger/domain'
import { type EventStore, parseObject, type RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditError } from './audit-question.js'

/** An event of the log with what it says. */
export interface ReadEvent {
  readonly recorded: RecordedEvent
  readonly body: EventBody
}

/** Rejects: EventUnreadable. */
export const readEvent = (
  recorded: RecordedEvent,
  parsed: object = parseObject(recorded.data),
): E.Either<AuditError, ReadEvent> => {
  const body = readBody(parsed, recorded.schemaVersion)
  return E.isLeft(body)
    ? E.left({ code: 'EventUnreadable', position: recorded.position, error: body.left })
    : E.right({ recorded, body: body.right })
}

/** A stream up to a position, or the events of some types in it. Rejects: EventUnreadable, what the store answers. */
export const readEvents = async (
  store: EventStore,
  stream: string,
  upTo: number,
  types: ReadonlySet<string> | null = null,
): Promise<E.Either<AuditError, ReadonlyArray<ReadEvent>>> => {
  const slice = await store.readStream(stream)()
  if (E.isLeft(slice)) return slice
  const events: ReadEvent[] = []
  for (const [i, recorded] of slice.right.events.entries()) {
    if (recorded.position > upTo) break
    if (types !== null && !types.has(recorded.type)) continue
    const event = readEvent(recorded, slice.right.bodies[i])
    if (E.isLeft(event)) return event
    events.push(event.right)
  }
  return E.right(events)
}
