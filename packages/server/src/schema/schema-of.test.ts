import { BusinessDate, Fen, Month } from '@pension-ledger/domain'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { described, named, orNull } from './described.js'
import { wordSchemas } from './json-schema.js'
import { definitions, schemaOf } from './schema-of.js'

const shown = (codec: t.Mixed) => schemaOf(codec, definitions('en'))

describe('the schema of a codec', () => {
  it('closes what is exact, and leaves open what is not', () => {
    expect(shown(t.strict({ a: t.string }))).toEqual({
      type: 'object',
      properties: { a: { type: 'string' } },
      required: ['a'],
      additionalProperties: false,
    })
    expect(shown(t.type({ a: t.string }))).not.toHaveProperty('additionalProperties')
  })
  it('makes one closed object of an intersection of exact ones', () =>
    expect(shown(t.intersection([t.strict({ a: Fen }), t.readonly(t.exact(t.partial({ b: Month })))]))).toEqual({
      type: 'object',
      properties: { a: { type: 'integer' }, b: wordSchemas['Month'] },
      required: ['a'],
      additionalProperties: false,
    }))
  it('leaves an intersection open when one of its parts is', () =>
    expect(shown(t.intersection([t.strict({ a: Fen }), t.type({ b: Fen })]))).not.toHaveProperty(
      'additionalProperties',
    ))
  it('tells what was written down of a codec, in the language asked for', () =>
    expect(schemaOf(described(t.string, '名称', 'a name', { examples: ['x'] }), definitions('zh'))).toEqual({
      type: 'string',
      description: '名称',
      examples: ['x'],
    }))
  it('gives a name its own place, once', () => {
    const into = definitions('en')
    const Point = named('Point', t.strict({ x: t.number }))
    expect(schemaOf(t.strict({ from: Point, to: orNull(Point) }), into)).toMatchObject({
      properties: {
        from: { $ref: '#/components/schemas/Point' },
        to: { anyOf: [{ $ref: '#/components/schemas/Point' }, { type: 'null' }] },
      },
    })
    expect([...into.schemas.keys()]).toEqual(['Point'])
  })
  it('allows null among the values of a list of words', () =>
    expect(shown(orNull(t.keyof({ a: null, b: null })))).toEqual({ type: ['string', 'null'], enum: ['a', 'b', null] }))
  // Found by fast-check: a list of types must not name one twice.
  it('names null once where it stands twice', () =>
    expect(shown(orNull(t.null))).toEqual({ anyOf: [{ type: 'null' }, { type: 'null' }] }))
  it('refuses two codecs of one name', () => {
    const into = definitions('en')
    schemaOf(named('Point', t.strict({ x: t.number })), into)
    expect(() => schemaOf(named('Point', t.strict({ x: t.number })), into)).toThrow('two codecs have the name Point')
  })
  it('refuses a codec that shows nothing of its shape', () => {
    const Odd = t.refinement(t.string, (text) => text.length % 2 === 1, 'Odd')
    expect(() => shown(t.strict({ odd: Odd }))).toThrow('the codec Odd does not show its shape')
  })
})

/** A codec with values that it holds. */
interface Sample {
  readonly codec: t.Mixed
  readonly values: fc.Arbitrary<unknown>
}

const leaves: fc.Arbitrary<Sample> = fc.constantFrom<Sample>(
  { codec: t.string, values: fc.string() },
  { codec: t.number, values: fc.integer() },
  { codec: t.boolean, values: fc.boolean() },
  { codec: t.null, values: fc.constant(null) },
  { codec: Fen, values: fc.integer() },
  { codec: BusinessDate, values: fc.constantFrom('2022-02-28', '2011-07-01') },
  { codec: t.literal('paid'), values: fc.constant('paid') },
  { codec: t.keyof({ owed: null, none: null }), values: fc.constantFrom('owed', 'none') },
)

const anySample: fc.Arbitrary<Sample> = fc.letrec<{ readonly sample: Sample }>((tie) => ({
  sample: fc.oneof(
    { depthSize: 'small' },
    leaves,
    tie('sample').map(({ codec, values }) => ({
      codec: t.readonlyArray(codec),
      values: fc.array(values, { maxLength: 3 }),
    })),
    tie('sample').map(({ codec, values }) => ({ codec: orNull(codec), values: fc.option(values) })),
    fc.tuple(tie('sample'), tie('sample')).map(([a, b]) => ({
      codec: t.intersection([t.strict({ a: a.codec }), t.exact(t.partial({ b: b.codec }))]),
      values: fc.record({ a: a.values, b: b.values }, { requiredKeys: ['a'] }),
    })),
  ),
})).sample

it('whatever a codec holds is valid by its schema, and what has a property more is not', () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false })
  fc.assert(
    fc.property(
      anySample.chain((sample) => sample.values.map((value) => ({ codec: sample.codec, value }))),
      ({ codec, value }) => {
        const holder = t.strict({ value: codec })
        const isValid = ajv.compile(schemaOf(holder, definitions('en')))
        expect(isValid(holder.encode({ value }))).toBe(true)
        expect(isValid({ value, more: 1 })).toBe(false)
      },
    ),
    { numRuns: 40 },
  )
})
