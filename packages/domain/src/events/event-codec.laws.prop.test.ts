import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { anyEvent, anyEventOf, anyFactOf, contributed, enrolled, reversalOf } from '../testing/index.js'
import { businessDateOf } from './business-date-of.js'
import { type DomainEvent, type EventBody, type EventType, eventKinds } from './event.js'
import { decodeEvent, encodeEvent, readBody } from './event-codec.js'
import { streamOf } from './stream-of.js'

const types: ReadonlyArray<EventType> = Object.values(eventKinds).map(({ codec }) => codec.type.type.props.type.value)

/** What a store hands back of an event. */
const stored = (event: DomainEvent) => {
  const { type, schemaVersion, data } = encodeEvent(event)
  return { stream: streamOf(event, '530114'), type, schemaVersion, data: JSON.parse(data) }
}

/** The same data with the fields of every record in the opposite order. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([field, of]) => [field, turned(of)]),
  )
}

describe('encoding and decoding an event is the identity', () => {
  it.each(types)('for %s', (type) =>
    fc.assert(
      fc.property(anyEventOf(type), (event) => {
        expect(decodeEvent(stored(event))).toEqual(E.right(event))
      }),
      { numRuns: 60 },
    ),
  )

  it('and equal events are equal bytes, whatever the order of their fields', () =>
    fc.assert(
      fc.property(anyEvent, (event) => {
        const asStored = stored(event)
        const other = decodeEvent({ ...asStored, data: turned(asStored.data) })
        expect(E.isRight(other) && encodeEvent(other.right)).toEqual(encodeEvent(event))
      }),
      { numRuns: 400 },
    ))

  it('and the type stands first', () =>
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(encodeEvent(event).data).toMatch(/^\{"type":"[A-Za-z]+"/)
      }),
    ))
})

describe('decoding', () => {
  /** What another program may have stored of it. */
  const retold: ReadonlyArray<(data: Record<string, unknown>) => unknown> = [
    (data) => data,
    (data) => ({ ...data, note: 'more' }),
    (data) => ({ ...data, lines: turned(data['lines'] ?? null) }),
    (data) => ({ ...data, lines: Object.assign(Object(data['lines'] ?? {}), { note: 1 }) }),
    (data) => ({ ...data, fen: { fen: 1 } }),
    (data) => ({ ...data, on: null }),
    (data) => Object.fromEntries(Object.entries(data).slice(0, -1)),
  ]

  it('gives what the codec gives, field by field, whatever was stored', () =>
    fc.assert(
      fc.property(anyEvent, fc.constantFrom(...retold), (event, retell) => {
        const asStored = stored(event)
        const data = retell(asStored.data)
        const withIt = isOfParticipant(event) ? { ...Object(data), participantId: event.participantId } : data
        const codecs: ReadonlyArray<t.Decoder<unknown, DomainEvent> | false> = Object.values(eventKinds).map(
          ({ codec }) => codec.type.type.props.type.value === event.type && codec,
        )
        const codec = codecs.find((one) => one !== false)
        if (event.type === 'RecordReversed' || codec === undefined) return
        const [decoded, byCodec] = [decodeEvent({ ...asStored, data }), codec.decode(withIt)]
        expect(JSON.stringify(E.isRight(decoded) ? decoded.right : null)).toBe(
          JSON.stringify(E.isRight(byCodec) ? byCodec.right : null),
        )
      }),
      { numRuns: 1_000 },
    ))
})

const isOfParticipant = (event: DomainEvent): event is DomainEvent & { readonly participantId: string } =>
  'participantId' in event

describe('every event', () => {
  it('has a business date, and the reversal one of its own', () =>
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(businessDateOf(event)).toMatch(/^\d{4}-\d\d-\d\d$/)
      }),
    ))

  it('reads as its body, which is all of it but the participant, and other data does not', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const { data, schemaVersion } = stored(event)
        expect(readBody(data, schemaVersion)).toEqual(E.right(bodyOf(event)))
      }),
    )
    for (const other of [{}, { type: 7 }, { type: 'toString' }, []])
      expect(E.isLeft(readBody(other, 1)) && readBody(other, 1)).toMatchObject({ left: { code: 'UnknownEventType' } })
    expect(readBody(stored(contributed()).data, 2)).toMatchObject({ left: { code: 'EventOfNewerSchema' } })
  })

  it('does not say whose it is: its stream does', () =>
    fc.assert(
      fc.property(anyEvent, (event) => {
        expect(encodeEvent(event).data).not.toContain('participantId')
      }),
    ))
})

const bodyOf = (event: DomainEvent): EventBody =>
  JSON.parse(JSON.stringify(event, (field, value) => (field === 'participantId' ? undefined : value)))

const encoded = (event: Parameters<typeof encodeEvent>[0]): Record<string, unknown> =>
  JSON.parse(encodeEvent(event).data)

describe('what is no event is refused', () => {
  it.each([
    ['an unknown type', 'PensionPayed', 1, {}, { code: 'UnknownEventType', type: 'PensionPayed' }],
    ['a type that every object has', 'constructor', 1, {}, { code: 'UnknownEventType', type: 'constructor' }],
    [
      'a newer schema',
      'ContributionReceived',
      2,
      encoded(contributed()),
      { code: 'EventOfNewerSchema', type: 'ContributionReceived', found: 2, known: 1 },
    ],
  ])('%s', (_, type, schemaVersion, data, refusal) =>
    expect(decodeEvent({ stream: 'participant-P1', type, schemaVersion, data })).toEqual(E.left(refusal)),
  )

  it.each([
    ['no record', null, '', null],
    ['half a fen', { ...encoded(contributed()), fen: 0.5 }, 'fen', 0.5],
    ['money as text', { ...encoded(contributed()), fen: '20000' }, 'fen', '20000'],
    ['more than 2^53 fen', { ...encoded(contributed()), fen: 2 ** 53 }, 'fen', 2 ** 53],
    ['30 February', { ...encoded(contributed()), receivedOn: '2022-02-30' }, 'receivedOn', '2022-02-30'],
    ['a missing field', { ...encoded(contributed()), kind: undefined }, 'kind', undefined],
    ['an unknown kind', { ...encoded(contributed()), kind: 'gift' }, 'kind', 'gift'],
    ['a number where a text or null stands', { ...encoded(contributed()), funder: 7 }, 'funder', 7],
  ])('%s, with its path', (_, data, path, received) => {
    const decoded = decodeEvent({ ...stored(contributed()), data })
    if (E.isRight(decoded) || decoded.left.code !== 'EventMalformed') throw new Error('not refused as malformed')
    expect(decoded.left.problems.map((problem) => [problem.path, problem.received])).toEqual([[path, received]])
  })

  it.each(['participant-11010519491231002X', 'participant-', 'fund-gucheng-2022', 'scheme-530114'])(
    'a contribution in the stream %s, which is no participant’s',
    (stream) => {
      expect(decodeEvent({ ...stored(contributed()), stream })).toMatchObject(
        E.left({ code: 'EventMalformed', problems: [{ path: 'participantId' }] }),
      )
    },
  )

  it.each([
    ['no line', {}],
    ['an unknown line', { 'basic-pension:village': 1 }],
    ['half a fen', { 'basic-pension:city': 0.5 }],
    ['a list', [1]],
  ])('a payment of %s', (_, lines) =>
    fc.assert(
      fc.property(anyFactOf('PensionPaid'), (payment) => {
        const decoded = decodeEvent({ ...stored(payment), data: { ...encoded(payment), lines } })
        expect(E.isLeft(decoded)).toBe(true)
      }),
      { numRuns: 3 },
    ),
  )

  it('a bad fact inside a reversal, with the path inside it', () => {
    const reversal = stored(reversalOf(contributed()))
    const decoded = decodeEvent({
      ...reversal,
      data: { ...reversal.data, reversed: { ...encoded(contributed()), fen: 0.5 } },
    })
    expect(decoded).toMatchObject(
      E.left({ code: 'EventMalformed', problems: [{ path: 'reversed.fen', received: 0.5 }] }),
    )
  })

  it('the reversal of a reversal', () => {
    const reversal = stored(reversalOf(enrolled()))
    const decoded = decodeEvent({ ...reversal, data: { ...reversal.data, reversed: reversal.data } })
    expect(E.isLeft(decoded) && decoded.left.code).toBe('EventMalformed')
  })
})
