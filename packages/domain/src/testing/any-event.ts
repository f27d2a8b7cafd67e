import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { type DomainEvent, type EventType, eventKinds, type Fact, type FactType } from '../events/event.js'
import { factKinds } from '../events/fact-kinds.js'
import { broken } from '../vocabulary/broken.js'
import { anyOfCodec } from './any-of-codec.js'

const decodedBy =
  <Value>(codec: t.Decoder<unknown, Value>) =>
  (value: unknown): Value => {
    const decoded = codec.decode(value)
    return E.isRight(decoded)
      ? decoded.right
      : broken(`an arbitrary made what its codec refuses: ${JSON.stringify(value)}`)
  }

/** Any fact of a type, with values from end to end of what its codec accepts. */
export const anyFactOf = (type: FactType): fc.Arbitrary<Fact> => {
  const { codec } = factKinds[type]
  return anyOfCodec(codec).map(decodedBy<Fact>(codec))
}

/** Any event of a type: a fact, or the reversal of any fact. */
export const anyEventOf = (type: EventType): fc.Arbitrary<DomainEvent> => {
  if (type !== 'RecordReversed') return anyFactOf(type)
  const { codec } = eventKinds.RecordReversed
  return anyOfCodec(codec).map(decodedBy(codec))
}

/** Any event of any type. */
export const anyEvent: fc.Arbitrary<DomainEvent> = fc.oneof(
  ...Object.values(eventKinds).map(({ codec }) => anyOfCodec(codec).map(decodedBy<DomainEvent>(codec))),
)
