import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joined, parseBeginning, parseEnding, piecesOf } from './pieces.js'

const anyObject = fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4, noNullPrototype: true })

/** Texts as events have them, and odd ones: the last field is nearly always an object. */
const anyData = fc
  .tuple(
    anyObject,
    fc.string({ minLength: 1 }),
    fc.oneof(anyObject, fc.dictionary(fc.string(), fc.integer()), fc.jsonValue()),
  )
  .map(([first, key, last]) => JSON.stringify({ ...first, [`${key}~`]: last }))

describe('the pieces of a text', () => {
  it('are the text', () =>
    fc.assert(
      fc.property(anyData, (data) => {
        const { beginning, ending } = piecesOf(data)
        expect(beginning + (ending ?? '')).toBe(data)
      }),
    ))
  it('say what the text says', () =>
    fc.assert(
      fc.property(anyData, (data) => {
        const { beginning, ending } = piecesOf(data)
        const said = parseBeginning(beginning)
        expect(ending === null ? said : joined(said, parseEnding(ending))).toEqual(JSON.parse(data))
      }),
      { numRuns: 1_000 },
    ))
  it('are two where it ends with a flat object', () =>
    fc.assert(
      fc.property(anyObject, fc.dictionary(fc.stringMatching(/^[a-z]+$/), fc.integer()), (first, lines) => {
        const { beginning, ending } = piecesOf(JSON.stringify({ ...first, 'lines~': lines }))
        expect(beginning.endsWith('"lines~":')).toBe(true)
        expect(ending).toBe(`${JSON.stringify(lines)}}`)
      }),
    ))
  it.each([
    ['{}'],
    ['{"a":1}'],
    ['{"a":{"b":{"c":1}}}'],
    ['{"a":{"b":1},"c":2}'],
    ['{"a":[{"b":1}]}'],
    ['{"a":"\\":{}}"}'],
    ['{"a":{":{":[]}}'],
    ['{"a":{"b":1,":{":2}}'],
    ['{"a":{"b":[":{"]}}'],
    ['{"a":{"b": ":{"}}'],
  ])('are one where it does not: %s', (data) => expect(piecesOf(data)).toEqual({ beginning: data, ending: null }))
})
