import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inChunks } from './chunks.js'
import { jsonPieces } from './json-pieces.js'

const written = (document: unknown): string => [...jsonPieces(document)].join('')
const inOne = (document: unknown): string => `${JSON.stringify(document, null, 2)}\n`

describe('a JSON document in pieces', () => {
  it('is what JSON.stringify makes of it', () =>
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (document) => {
        expect(written(document)).toBe(inOne(document))
      }),
    ))

  it('leaves out what JSON.stringify leaves out, and asks what says itself how it is written', () => {
    const nothing = { a: undefined, b: () => 1, c: [undefined, Symbol('x')], d: new Date(0), e: { toJSON: () => [7] } }
    expect(written(nothing)).toBe(inOne(nothing))
    expect(written({ only: undefined })).toBe('{}\n')
  })

  it('indents long lists and those that are made on the way as arrays', () => {
    const long = Array.from({ length: 1001 }, (_, i) => ({ i, text: 'a\nb', list: [i, { deep: [] }], none: {} }))
    const made = {
      *[Symbol.iterator]() {
        yield* long
      },
    }
    const empty = { *[Symbol.iterator]() {} }
    expect(written({ list: long, after: [long] })).toBe(inOne({ list: long, after: [long] }))
    expect(written({ list: made, empty })).toBe(inOne({ list: long, empty: [] }))
  })
})

describe('chunks', () => {
  it('hold every piece in its order, and are long but for the last', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30_000 })), (pieces) => {
        const chunks = [...inChunks(pieces)]
        expect(chunks.join('')).toBe(pieces.join(''))
        expect(chunks.slice(0, -1).every(({ length }) => length >= 65_536)).toBe(true)
      }),
      { numRuns: 30 },
    ))
})
