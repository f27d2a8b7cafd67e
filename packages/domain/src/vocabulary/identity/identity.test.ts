import { describe, expect, it } from 'vitest'
import { checkCharacterOf, flagsOfIdNumber, isIdNumberShaped } from './id-number.js'
import { ParticipantId, participantId } from './participant-id.js'

const woman = (birthDate: string) => ({ birthDate, sex: 'F' as const })
const man = (birthDate: string) => ({ birthDate, sex: 'M' as const })

describe('an ID number is held against GB 11643', () => {
  it.each([
    ['11010519491231002', 'X'],
    ['44052418800101001', '4'],
    // 7+9+10+5+8+4+2+1+6+3+7+9+10+5+8+4+2 = 100, and 100 mod 11 is 1, whose character is 0.
    ['11111111111111111', '0'],
    ['00000000000000000', '1'],
    ['10000000000000000', '5'],
    ['00000000000000001', 'X'],
  ])('%s has the check character %s', (digits, character) => expect(checkCharacterOf(digits)).toBe(character))

  it.each([
    ['the first example of the standard', '11010519491231002X', woman('1949-12-31'), []],
    ['the first example with a small x', '11010519491231002x', woman('1949-12-31'), []],
    ['the second example, a man? 001 is odd: a man, born in 1880', '440524188001010014', man('1880-01-01'), []],
    ['a wrong check digit', '110105194912310021', woman('1949-12-31'), ['check-digit-wrong']],
    ['two digits swapped', '11010519491213002X', woman('1949-12-13'), ['check-digit-wrong']],
    ['30 February', '11010519490230002X', woman('1949-12-31'), ['check-digit-wrong', 'date-impossible']],
    [
      '29 February of no leap year',
      '110105190002290021',
      woman('1900-02-28'),
      ['check-digit-wrong', 'date-impossible'],
    ],
    ['month 13', '110105194913310027', woman('1949-12-31'), ['check-digit-wrong', 'date-impossible']],
    ['another birth date', '11010519491231002X', woman('1949-12-30'), ['birth-date-differs']],
    ['another sex', '11010519491231002X', man('1949-12-31'), ['sex-differs']],
    ['both', '11010519491231002X', man('1950-01-01'), ['birth-date-differs', 'sex-differs']],
    ['fifteen digits, a woman', '110105491231002', woman('1949-12-31'), ['fifteen-digits']],
    ['fifteen digits, a man', '110105491231003', man('1949-12-31'), ['fifteen-digits']],
    ['fifteen digits, another sex', '110105491231003', woman('1949-12-31'), ['fifteen-digits', 'sex-differs']],
    ['fifteen digits, 31 November', '110105491131002', woman('1949-11-30'), ['fifteen-digits', 'date-impossible']],
    [
      'fifteen digits, another birth date',
      '110105491231002',
      woman('1949-12-30'),
      ['fifteen-digits', 'birth-date-differs'],
    ],
  ])('%s', (_, idNumber, recorded, flags) => expect(flagsOfIdNumber(idNumber, recorded)).toEqual(flags))

  it.each(['11010519491231002X', '11010519491231002x', '110105491231002'])('%s has the shape of one', (text) =>
    expect(isIdNumberShaped(text)).toBe(true),
  )
  it.each([
    '',
    '1101054912310',
    '11010549123100X',
    '1101051949123100X2',
    '11010519491231002Y',
    '11010519491231002XX',
    ' 110105491231002',
    '１１０１０５４９１２３１００２',
    '110105491231002\n',
  ])('%j has not', (text) => expect(isIdNumberShaped(text)).toBe(false))
})

describe('a participant id', () => {
  it.each(['P1', '530114-000001', '0', 'a'.repeat(40), '12345678901234'])('%s is one', (text) =>
    expect(participantId(text)).toBe(text),
  )

  it.each([
    '',
    '-1',
    'a b',
    'a'.repeat(41),
    '张三',
    '110105491231002',
    '11010519491231002X',
    '11010519491231002x',
    '440524188001010014',
    'P1\n',
  ])('%j is none: an ID number least of all', (text) => {
    expect(ParticipantId.is(text)).toBe(false)
    expect(() => participantId(text)).toThrow('is not a participant id')
  })
})
