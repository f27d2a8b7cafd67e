import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { type DecodeProblem, decodeProblems } from '../decode-problems.js'
import { PolicyBook } from '../policy/policy-book.js'
import { areInOrder } from '../vocabulary/benefit/lines.js'
import { broken } from '../vocabulary/broken.js'
import { type DomainEvent, type EventBody, type EventType, eventKinds } from './event.js'
import { participantIn } from './stream-of.js'

/**
 * An event as it is stored: its text is canonical, so that equal events are equal bytes. It does not say whose it is: that is said
 * once, by the name of its stream, and what thousands were paid alike is then one text.
 */
export interface EncodedEvent {
  readonly type: EventType
  readonly schemaVersion: number
  /** JSON of the event's body, fields in the order of the codec, `type` first. */
  readonly data: string
}

/** An event as a store hands it back, its data parsed. */
export interface StoredEvent {
  readonly stream: string
  readonly type: string
  readonly schemaVersion: number
  readonly data: unknown
}

/** Why stored data is no event: unknown, written by a newer version, or malformed, with the path of every problem. */
export type EventDecodeError =
  | { readonly code: 'UnknownEventType'; readonly type: string }
  | { readonly code: 'EventOfNewerSchema'; readonly type: EventType; readonly found: number; readonly known: number }
  | { readonly code: 'EventMalformed'; readonly type: EventType; readonly problems: ReadonlyArray<DecodeProblem> }

interface EventKind {
  readonly type: EventType
  readonly codec: t.Decoder<unknown, DomainEvent> & { readonly is: t.Is<DomainEvent> }
  readonly schemaVersion: number
  /** How many fields it has, all of which are needed. */
  readonly size: number
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
for (const { codec, schemaVersion } of Object.values(eventKinds)) {
  const type = codec.type.type.props.type.value
  kinds.set(type, {
    type,
    codec,
    schemaVersion,
    size: Object.keys(codec.type.type.props).length,
    fields: Object.entries<t.Mixed>(codec.type.type.props)
      .filter(([field]) => field !== 'participantId')
      .map(([field, of]) => [field, of === PolicyBook ? inFieldOrder : of.encode]),
  })
}

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

/** Whether this program knows events of a type and schema. Rejects: UnknownEventType, EventOfNewerSchema. */
const readable = (type: string, schemaVersion: number): E.Either<EventDecodeError, EventKind> => {
  const kind = kinds.get(type)
  if (kind === undefined) return E.left({ code: 'UnknownEventType', type })
  return schemaVersion > kind.schemaVersion
    ? E.left({ code: 'EventOfNewerSchema', type: kind.type, found: schemaVersion, known: kind.schemaVersion })
    : E.right(kind)
}

const isObject = (data: unknown): data is Readonly<Record<string, unknown>> => typeof data === 'object' && data !== null

/** Says of a body whose it is; of a reversal, whose fact it takes back. */
const withParticipant = (stream: string, data: unknown): unknown => {
  const participantId = participantIn(stream)
  if (participantId === null || !isObject(data)) return data
  return data.type === 'RecordReversed' && isObject(data.reversed)
    ? { ...data, reversed: { ...data.reversed, participantId } }
    : { ...data, participantId }
}

/**
 * Whether a body is one as it stands: it has the fields of its codec and no others, and all are plain, or lines in their order. To decode such a
 * one makes the same again, for four times what it takes to look at it.
 */
const isAsEncoded = ({ codec, size }: EventKind, body: unknown): body is DomainEvent => {
  if (!isObject(body)) return false
  let found = 0
  for (const field in body) {
    const value = body[field]
    if (typeof value === 'object' && value !== null && !(field === 'lines' && areInOrder(value))) return false
    found += 1
  }
  return found === size && codec.is(body)
}

/**
 * Reads a stored event, checking all of it.
 *
 * Rejects: UnknownEventType, EventOfNewerSchema, EventMalformed.
 */
export const decodeEvent = ({
  stream,
  type,
  schemaVersion,
  data,
}: StoredEvent): E.Either<EventDecodeError, DomainEvent> => {
  const kind = readable(type, schemaVersion)
  if (E.isLeft(kind)) return kind
  const body = withParticipant(stream, data)
  if (isAsEncoded(kind.right, body)) return E.right(body)
  return E.mapLeft(
    (errors: t.Errors): EventDecodeError => ({
      code: 'EventMalformed',
      type: kind.right.type,
      problems: decodeProblems(errors),
    }),
  )(kind.right.codec.decode(body))
}

/**
 * Reads the body of a stored event by its type alone: what a ledger's own store hands back was encoded by `encodeEvent`, and folding
 * millions of events cannot afford the codec. Data from anywhere else goes through `decodeEvent`.
 *
 * Its `type` becomes this program's own text for it: folds ask for it again and again, and the same text is compared at a glance.
 *
 * Rejects: UnknownEventType, EventOfNewerSchema.
 */
export const readBody = (data: object, schemaVersion: number): E.Either<EventDecodeError, EventBody> => {
  const type = 'type' in data ? String(data.type) : 'an event without a type'
  return E.map(({ type: own }: EventKind) => Object.assign(data, { type: own }) as EventBody)(
    readable(type, schemaVersion),
  )
}
