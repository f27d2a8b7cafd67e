import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { type DecodeProblem, decodeProblems } from '../decode-problems.js'
import { PolicyBook } from '../policy/policy-book.js'
import { broken } from '../vocabulary/broken.js'
import { type DomainEvent, type EventType, eventKinds, isEventType } from './event.js'

/** An event as it is stored: its text is canonical, so that equal events are equal bytes. */
export interface EncodedEvent {
  readonly type: EventType
  readonly schemaVersion: number
  /** JSON, fields in the order of the codec, `type` first. */
  readonly data: string
}

export type EventDecodeError =
  | { readonly code: 'UnknownEventType'; readonly type: string }
  | { readonly code: 'EventOfNewerSchema'; readonly type: EventType; readonly found: number; readonly known: number }
  | { readonly code: 'EventMalformed'; readonly type: EventType; readonly problems: ReadonlyArray<DecodeProblem> }

interface EventKind {
  readonly codec: t.Decoder<unknown, DomainEvent>
  readonly schemaVersion: number
  readonly fields: ReadonlyArray<readonly [field: string, encode: (value: unknown) => unknown]>
}

/** A policy book comes from a file that people write, its fields in any order; as stored they stand in that of the alphabet. */
const inFieldOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inFieldOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([field, of]) => [field, inFieldOrder(of)]))
}

const kinds = new Map<string, EventKind>()
for (const [type, { codec, schemaVersion }] of Object.entries(eventKinds))
  kinds.set(type, {
    codec,
    schemaVersion,
    fields: Object.entries<t.Mixed>(codec.type.type.props).map(([field, of]) => [
      field,
      of === PolicyBook ? inFieldOrder : of.encode,
    ]),
  })

const kindOf = (type: EventType): EventKind => kinds.get(type) ?? broken(`${type} has no codec`)

const inCodecOrder = (event: DomainEvent): Readonly<Record<string, unknown>> => {
  const values = event as Readonly<Record<string, unknown>>
  const ordered: Record<string, unknown> = {}
  for (const [field, encode] of kindOf(event.type).fields) ordered[field] = encode(values[field])
  return event.type === 'RecordReversed' ? { ...ordered, reversed: inCodecOrder(event.reversed) } : ordered
}

/** What is stored of an event. */
export const encodeEvent = (event: DomainEvent): EncodedEvent => ({
  type: event.type,
  schemaVersion: kindOf(event.type).schemaVersion,
  data: JSON.stringify(inCodecOrder(event)),
})

/**
 * Reads a stored event, checking all of it.
 *
 * Rejects: UnknownEventType, EventOfNewerSchema, EventMalformed.
 */
export const decodeEvent = (
  type: string,
  schemaVersion: number,
  data: unknown,
): E.Either<EventDecodeError, DomainEvent> => {
  const kind = kinds.get(type)
  if (kind === undefined || !isEventType(type)) return E.left({ code: 'UnknownEventType', type })
  if (schemaVersion > kind.schemaVersion)
    return E.left({ code: 'EventOfNewerSchema', type, found: schemaVersion, known: kind.schemaVersion })
  return E.mapLeft(
    (errors: t.Errors): EventDecodeError => ({
      code: 'EventMalformed',
      type,
      problems: decodeProblems(errors),
    }),
  )(kind.codec.decode(data))
}

/**
 * Whether parsed data may be folded as an event of today. It looks at the type alone: what a ledger's own store hands back was
 * encoded by `encodeEvent`, and folding millions of events cannot afford the codec. Data from anywhere else goes through `decodeEvent`.
 */
export const isStoredEvent = (data: unknown): data is DomainEvent =>
  typeof data === 'object' && data !== null && 'type' in data && typeof data.type === 'string' && kinds.has(data.type)
