import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { cursorOf, readCursor } from './cursor.js'
import { CursorText } from './texts.js'

const anyPlace = fc.record({ position: fc.nat(), after: fc.string({ maxLength: 40, unit: 'grapheme-ascii' }) })

describe('a cursor', () => {
  it('is read back by the question it was made for', () =>
    fc.assert(
      fc.property(fc.string(), anyPlace, (question, place) => {
        expect(readCursor(question, cursorOf(question, place))).toEqual(E.right(place))
      }),
    ))
  it('is refused by every other question', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), anyPlace, (question, other, place) => {
        fc.pre(question !== other)
        expect(readCursor(other, cursorOf(question, place))).toMatchObject({ left: { code: 'BadCursor' } })
      }),
    ))
  it('is refused when one character of it was changed, left out or put in', () =>
    fc.assert(
      fc.property(anyPlace, fc.nat(), fc.constantFrom('A', '_', '9', ''), fc.boolean(), (place, at, by, isPutIn) => {
        const cursor = cursorOf('q', place)
        const i = at % cursor.length
        const changed = cursor.slice(0, i) + by + cursor.slice(isPutIn ? i : i + 1)
        fc.pre(changed !== cursor)
        expect(readCursor('q', changed)).toMatchObject({ left: { code: 'BadCursor' } })
      }),
    ))
  it('fits into a URL as it is', () =>
    fc.assert(
      fc.property(anyPlace, (place) => {
        expect(cursorOf('q', place)).toMatch(/^[\w-]+$/)
        expect(CursorText.is(cursorOf('q', place))).toBe(true)
      }),
    ))
  it('is refused when it is anything else', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCursor('q', text)).toMatchObject({ left: { code: 'BadCursor' } })
      }),
    ))
})
