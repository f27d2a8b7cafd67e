import { isRight } from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import written from '../../explanation.schema.json' with { type: 'json' }
import { schemaOf } from '../testing/json-schema.kit.js'
import { pensionerExplained } from '../testing/pensioner.kit.js'
import { canonicalJson } from './canonical-json.js'
import { digestOf } from './digest.js'
import { Explanation } from './explanation.js'

describe('the schema', () => {
  it('says what the codec reads', () =>
    expect(written).toEqual({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'pension-ledger/explanation, version 1',
      description: 'docs/reference/explanation.md says what the fields mean and how the steps follow from each other.',
      ...schemaOf(Explanation),
    }))
})

describe('the codec', () => {
  const document: unknown = JSON.parse(JSON.stringify(pensionerExplained()))

  it('reads what was written', () => {
    const read = Explanation.decode(document)
    expect(isRight(read) && read.right).toEqual(pensionerExplained())
  })

  it.each([
    ['another version', { version: 2 }],
    ['money that is no whole fen', { answer: { ...pensionerExplained().answer, totalFen: 0.5 } }],
    ['a month that is none', { month: '2022-13' }],
    ['a document without facts', { facts: undefined }],
  ])('refuses %s', (_, change) => expect(isRight(Explanation.decode({ ...Object(document), ...change }))).toBe(false))
})

describe('canonical JSON', () => {
  it('orders fields by code units, at every depth, and leaves no white space', () =>
    expect(canonicalJson({ b: [{ z: 1, a: null }], B: 'é"\n', a: undefined, é: true })).toBe(
      '{"B":"é\\"\\n","b":[{"a":null,"z":1}],"é":true}',
    ))

  it('is what the digest is taken of: the order of fields does not change it, a fen does', () => {
    const { digest, ...document } = pensionerExplained()
    const { answer, ...rest } = document
    const reordered = { answer, ...rest }
    const changed = { ...document, position: document.position + 1 }
    expect([digestOf(reordered) === digest, digestOf(changed) === digest]).toEqual([true, false])
  })
})
