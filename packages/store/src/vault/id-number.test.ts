import { describe, expect, it } from 'vitest'
import { normaliseIdNumber } from './id-number.js'

describe('An ID number is normalised', () => {
  it.each([
    ['110105491231002', '11010519491231002X'],
    ['440524188001010014', '440524188001010014'],
    ['11010519491231002x', '11010519491231002X'],
    [' 11010519491231002X\t', '11010519491231002X'],
  ])('%j to %s', (text, normal) => expect(normaliseIdNumber(text)).toBe(normal))

  it.each(['', '1101054912310', '11010549123100A', '1101051949123100200', 'G1234567'])(
    'not at all when it is none: %j',
    (text) => expect(normaliseIdNumber(text)).toBe(text),
  )

  it('twice as once', () => {
    for (const text of ['110105491231002', ' x ', '11010519491231002x']) {
      expect(normaliseIdNumber(normaliseIdNumber(text))).toBe(normaliseIdNumber(text))
    }
  })
})
