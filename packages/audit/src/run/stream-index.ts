import { type EventBody, readBody } from '@pension-ledger/domain'
import { type EventStore, parseObject, type RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditError } from './audit-question.js'
import type { EvidenceRow } from './found.js'

/** The events of a stream by what they say; several that say the same stand one after the other. */
export type StreamIndex = ReadonlyMap<string, ReadonlyArray<EvidenceRow>>

const inFieldOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inFieldOrder)
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).filter(([field]) => field !== 'participantId')
  return Object.fromEntries(fields.sort(([a], [b]) => (a < b ? -1 : 1)).map(([field, of]) => [field, inFieldOrder(of)]))
}

/** What a fact says, as one text, whatever the order of its fields. Whose it is, its stream says. */
export const textOfFact = (fact: EventBody): string => JSON.stringify(inFieldOrder(fact))

/** An event of the log with what it says. */
export interface ReadEvent {
  readonly recorded: RecordedEvent
  readonly body: EventBody
}

/** A stream up to a position. Rejects: EventUnreadable, what the store answers. */
export const readEvents = async (
  store: EventStore,
  stream: string,
  upTo: number,
): Promise<E.Either<AuditError, ReadonlyArray<ReadEvent>>> => {
  const slice = await store.readStream(stream)()
  if (E.isLeft(slice)) return slice
  const events: ReadEvent[] = []
  for (const recorded of slice.right.events) {
    if (recorded.position > upTo) break
    const body = readBody(parseObject(recorded.data), recorded.schemaVersion)
    if (E.isLeft(body)) return E.left({ code: 'EventUnreadable', position: recorded.position, error: body.left })
    events.push({ recorded, body: body.right })
  }
  return E.right(events)
}

/** Records that were taken back stand behind those that stand: under a cut before the reversal, they may still be what is meant. */
export const indexOfStream = (events: ReadonlyArray<ReadEvent>): StreamIndex => {
  const reversed = new Set(events.flatMap(({ body }) => (body.type === 'RecordReversed' ? [body.eventId] : [])))
  const index = new Map<string, EvidenceRow[]>()
  const enter = ({ recorded, body }: ReadEvent): void => {
    const text = textOfFact(body)
    const row = { eventId: recorded.id, type: body.type, source: recorded.provenance.source }
    const alike = index.get(text)
    if (alike === undefined) index.set(text, [row])
    else alike.push(row)
  }
  const stands = ({ recorded }: ReadEvent): boolean => !reversed.has(recorded.id)
  for (const event of events) if (stands(event)) enter(event)
  for (const event of events) if (!stands(event)) enter(event)
  return index
}
