import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { showsDay } from './date-formats.js'
import { dateSerial, dateText } from './date-text.js'
import { withoutEscapes, xmlText } from './escaped-text.js'
import { numberText } from './number-text.js'
import { legalSheetNames } from './sheet-names.js'
import { columnOf } from './worksheet.js'

describe('a number of a cell', () => {
  const examples: ReadonlyArray<readonly [string, string]> = [
    ['11', '11'],
    ['11.0', '11'],
    ['1234.5', '1234.5'],
    ['0.30000000000000004', '0.3'],
    ['1234.5600000000001', '1234.56'],
    ['-0', '0'],
    ['-7.25', '-7.25'],
    ['1.1E1', '11'],
    ['5.3012119500101123E+17', '530121195001011000'],
    ['9007199254740991', '9007199254740991'],
    ['530121195001011021', '530121195001011021'],
    ['007', '7'],
    ['1E-7', '0.0000001'],
    ['-1.5E-10', '-0.00000000015'],
    ['1.25E+21', '1250000000000000000000'],
  ]
  for (const [stored, text] of examples) it(`${stored} reads ${text}`, () => expect(numberText(stored)).toBe(text))
  for (const stored of ['', ' ', 'abc', '1,5', 'NaN', 'Infinity', '1e999']) {
    it(`${JSON.stringify(stored)} is none`, () => expect(numberText(stored)).toBeNull())
  }
  it('of whole fen reads as yuan with the same fen', () =>
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999_999_999, max: 99_999_999_999_999 }), (fen) => {
        const text = numberText(String(fen / 100)) ?? ''
        expect(Math.round(Number(text) * 100)).toBe(fen === 0 ? 0 : fen)
        expect(text).toMatch(/^-?\d+(\.\d{1,2})?$/)
      }),
    ))
  it('is never written with an exponent, and reads back as near as 15 digits go', () =>
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = numberText(String(value)) ?? ''
        expect(text).toMatch(/^-?\d+(\.\d+)?$/)
        if (Number.isSafeInteger(value)) expect(Number(text)).toBe(value === 0 ? 0 : value)
        else expect(Number(text) / Number(value.toPrecision(14))).toBeCloseTo(1, 12)
      }),
    ))
})

describe('a date of a cell', () => {
  it('counts the day in 1900 that never was', () => {
    expect(dateText(1, 1900)).toBe('1900-01-01')
    expect(dateText(59, 1900)).toBe('1900-02-28')
    expect(dateText(60, 1900)).toBeNull()
    expect(dateText(61, 1900)).toBe('1900-03-01')
  })
  it('reads known days in both calendars', () => {
    expect(dateText(44_927, 1900)).toBe('2023-01-01')
    expect(dateText(44_927 - 1_462, 1904)).toBe('2023-01-01')
    expect(dateText(0, 1904)).toBe('1904-01-01')
  })
  it('has a time of day only when there is one, to the second', () => {
    expect(dateText(44_927.5, 1900)).toBe('2023-01-01T12:00:00')
    expect(dateText(44_927.999999, 1900)).toBe('2023-01-02')
    expect(dateText(44_927 + 1 / 86_400, 1900)).toBe('2023-01-01T00:00:01')
  })
  it('is none for a time of day alone, before the calendar, after its end, or no number', () => {
    for (const serial of [0.5, 0, -1, 2_958_466, Number.NaN]) expect(dateText(serial, 1900)).toBeNull()
    expect(dateText(2_958_465, 1900)).toBe('9999-12-31')
  })
  it('has a serial that reads back as the same day, from March 1900', () =>
    fc.assert(
      fc.property(fc.integer({ min: -25_508, max: 2_932_896 }), (day) => {
        const date = new Date(day * 86_400_000).toISOString().slice(0, 10)
        expect(dateText(dateSerial(date) ?? 0, 1900)).toBe(date)
      }),
    ))
  it('has no serial before, or when there is no such day', () => {
    for (const date of ['1900-02-28', '1899-12-31', '2022-02-30', '2022-13-01', '2022-7-1', ''])
      expect(dateSerial(date)).toBeNull()
    expect(dateSerial('1900-03-01')).toBe(61)
  })
})

describe('a number format', () => {
  for (const format of [
    'yyyy-mm-dd',
    'm/d/yy',
    'yyyy"年"m"月"',
    '[$-804]yyyy"年"m"月"d"日";@',
    'd-mmm',
    'mmm',
    'yyyy/m/d h:mm',
    'aaaa',
  ]) {
    it(`${format} shows a day`, () => expect(showsDay(format)).toBe(true))
  }
  for (const format of [
    'General',
    '0.00',
    '#,##0.00',
    '@',
    '0.00E+00',
    'h:mm:ss',
    'mm:ss',
    '[h]:mm',
    '0"days"',
    '#,##0.00_);[Red]',
    '\\d0',
    '',
  ]) {
    it(`${format === '' ? 'an empty one' : format} does not`, () => expect(showsDay(format)).toBe(false))
  }
})

describe('a text in XML', () => {
  it('keeps every character that XML can hold, by one way or another', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '_x000D_',
            '_x',
            '_',
            '005F_',
            '&',
            '<',
            '>',
            '"',
            '\r',
            '\n',
            '\t',
            '王',
            '𠮷',
            ' ',
            '\u0085',
          ),
        ),
        (parts) => {
          const xml = xmlText(parts.join(''))
          expect(xml).not.toMatch(/[<>\r]|&(?!amp;|lt;|gt;)/)
          expect(withoutEscapes(xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))).toBe(
            parts.join(''),
          )
        },
      ),
    ))
  it('leaves out what XML cannot hold', () => expect(xmlText('a\0b\x1Bc\uD800d\uDC00e\uFFFEf\uFFFF')).toBe('abcdef'))
})

describe('sheet names', () => {
  it('stay as they are when they are legal', () =>
    expect(legalSheetNames(['发放明细', "a'b"])).toEqual(['发放明细', "a'b"]))
  it('lose what a workbook forbids', () =>
    expect(legalSheetNames(['a/b:c*d?e[f]g\\h', "'x'", '', 'History', 'a\u0000'])).toEqual([
      'a_b_c_d_e_f_g_h',
      '_x_',
      'Sheet',
      'History_',
      'a',
    ]))
  it('are told apart without regard to case, and within 31 units', () => {
    const long = '很'.repeat(40)
    expect(legalSheetNames(['A', 'a', 'a (2)', long, long])).toEqual([
      'A',
      'a (2)',
      'a (2) (2)',
      '很'.repeat(31),
      `${'很'.repeat(27)} (2)`,
    ])
    expect(legalSheetNames([`${'a'.repeat(30)}𠮷`])).toEqual(['a'.repeat(30)])
  })
  it('are always legal and unique', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 40 })), (wished) => {
        const names = legalSheetNames(wished)
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(wished.length)
        for (const name of names) {
          expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/)
          expect(name).not.toMatch(/\p{Cs}/u)
        }
      }),
    ))
})

describe('a reference', () => {
  it('tells its column', () =>
    expect(['A1', 'Z9', 'AA10', 'AB12', 'xfd1048576'].map(columnOf)).toEqual([1, 26, 27, 28, 16_384]))
  it('that is none is column 0', () =>
    expect(['', '1', 'A', 'AAAAA1', 'A-1', '王1'].map(columnOf)).toEqual([0, 0, 0, 0, 0, 0]))
})
