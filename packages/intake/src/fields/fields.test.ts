import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { samplePolicy } from '../testing/sample-policy.js'
import { dateField, instantField, monthField, roundField, yearField } from './calendar.js'
import { codeField, codes, zoneField } from './code.js'
import type { CellContext, Field } from './field.js'
import { bankAccountField, idNumberField, participantIdField } from './identity.js'
import { eventIdField, plainTextField, rateField, textField, wholeNumberField } from './text.js'
import { signedYuanField, yuanField } from './yuan.js'

const inCsv: CellContext = { kind: null, policy: samplePolicy }
const inWorkbook = (kind: CellContext['kind']): CellContext => ({ kind, policy: samplePolicy })

/** The value that was read, or the code of the refusal. */
const reading = <T>(field: Field<T>, text: string, context = inCsv): T | string =>
  E.getOrElseW((code: string) => code)(field.read(text, context))

describe('yuan', () => {
  it.each([
    ['11', 1_100],
    ['11.0', 1_100],
    ['11.00', 1_100],
    ['0.01', 1],
    ['0', 0],
    ['-0', 0],
    ['+5', 500],
    ['1,234.50', 123_450],
    ['1,234,567', 123_456_700],
    ['１２３．４５', 12_345],
    ['１，２３４．５０', 123_450],
    ['0007.10', 710],
    ['10000000000.00', 1_000_000_000_000],
  ])('%s is %i fen', (text, fen) => expect(reading(yuanField, text)).toBe(fen))

  it.each([
    '1.234',
    '1.',
    '.5',
    '1,23',
    '12,34.50',
    '1 234',
    '¥11',
    '11元',
    '1e3',
    '0x10',
    'NaN',
    '--1',
    '1.2.3',
    '十一',
  ])('%s is no amount', (text) => expect(reading(yuanField, text)).toBe('amount-malformed'))

  it('stops one fen beyond 10^12 fen, on both sides', () => {
    expect(reading(signedYuanField, '10000000000.01')).toBe('amount-too-large')
    expect(reading(signedYuanField, '-10000000000.01')).toBe('amount-too-large')
    expect(reading(signedYuanField, '-10000000000.00')).toBe(-1_000_000_000_000)
    expect(reading(signedYuanField, '9'.repeat(400))).toBe('amount-too-large')
  })

  it('is negative only where money may have gone back', () => {
    expect(reading(signedYuanField, '-0.01')).toBe(-1)
    expect(reading(signedYuanField, '－1.50')).toBe(-150)
    expect(reading(yuanField, '-0.01')).toBe('amount-negative')
  })

  it('writing fen as yuan and reading them gives the same fen', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), (fen) => {
        const digits = String(fen).padStart(3, '0')
        expect(reading(yuanField, `${digits.slice(0, -2)}.${digits.slice(-2)}`)).toBe(fen)
      }),
    ))
})

describe('dates and months', () => {
  it.each(['2022-10-31', '2022/10/31', '20221031', '２０２２－１０－３１'])('%s is a date', (text) =>
    expect(reading(dateField, text)).toBe('2022-10-31'),
  )
  it('reads one-digit months and days between slashes', () => expect(reading(dateField, '2022/1/5')).toBe('2022-01-05'))
  it('knows leap years', () => {
    expect(reading(dateField, '2020-02-29')).toBe('2020-02-29')
    expect(reading(dateField, '2000-02-29')).toBe('2000-02-29')
    expect(reading(dateField, '2022-02-29')).toBe('date-impossible')
    expect(reading(dateField, '1900-02-29')).toBe('date-impossible')
  })
  it.each(['2022-13-01', '2022-00-10', '2022-04-31', '1799-12-31', '2200-01-01', '0000-00-00'])(
    '%s is no day',
    (text) => expect(reading(dateField, text)).toBe('date-impossible'),
  )
  it.each(['31.10.2022', '2022-1-5', '10/31/2022', '2022-10', '44562', '今天', '2022-10-31T00:00:00'])(
    '%s is not written as a date',
    (text) => expect(reading(dateField, text)).toBe('date-malformed'),
  )
  it('drops the time of day of a date cell', () =>
    expect(reading(dateField, '2022-10-31T09:30:00', inWorkbook('date'))).toBe('2022-10-31'))

  it.each([['2022-10'], ['202210'], ['２０２２－１０']])('%s is a month', (text) =>
    expect(reading(monthField, text)).toBe('2022-10'),
  )
  it.each(['2022-13', '2022-00', '2022-1', '2022/10', '2022-10-01', '22-10', '2022'])('%s is no month', (text) =>
    expect(reading(monthField, text)).toBe('month-malformed'),
  )
  it('reads the first day in a date cell as its month, and no other day', () => {
    expect(reading(monthField, '2022-10-01', inWorkbook('date'))).toBe('2022-10')
    expect(reading(monthField, '2022-10-02', inWorkbook('date'))).toBe('month-malformed')
  })

  it('reads years and rounds', () => {
    expect(reading(yearField, '2022')).toBe(2022)
    expect(reading(roundField, '2022-h1')).toBe('2022-H1')
    expect(reading(roundField, '2022年下半年')).toBe('2022-H2')
  })
  it.each(['22', '2022.5', '1899', '2200', '二〇二二'])('%s is no year', (text) =>
    expect(reading(yearField, text)).toBe('year-malformed'),
  )
  it.each(['2022-H3', 'H1-2022', '2022'])('%s is no round', (text) =>
    expect(reading(roundField, text)).toBe('round-malformed'),
  )

  it('brings instants to UTC with milliseconds', () => {
    expect(reading(instantField, '2022-10-31T09:30:00+08:00')).toBe('2022-10-31T01:30:00.000Z')
    expect(reading(instantField, '2022-10-31 01:30:00Z')).toBe('2022-10-31T01:30:00.000Z')
    expect(reading(instantField, '2022-10-31T01:30:00.5Z')).toBe('2022-10-31T01:30:00.500Z')
  })
  it.each(['2022-10-31T09:30:00', '2022-10-31', '2022-02-30T00:00:00Z', '2022-10-31T25:00:00Z'])(
    '%s is no instant',
    (text) => expect(reading(instantField, text)).toBe('instant-malformed'),
  )
})

describe('numbers that name a person', () => {
  it('reads participant ids', () => expect(reading(participantIdField, '5301140001')).toBe('5301140001'))
  it('refuses an ID number as participant id, for it would stand in the log', () => {
    expect(reading(participantIdField, '11010519491231002X')).toBe('participant-id-is-id-number')
    expect(reading(participantIdField, '１１０１０５１９４９１２３１００２ｘ')).toBe('participant-id-is-id-number')
    expect(reading(participantIdField, '110105491231002')).toBe('participant-id-is-id-number')
  })
  it.each(['p 1', '张三', '-1', 'a'.repeat(41), 'p_1'])('%s is no participant id', (text) =>
    expect(reading(participantIdField, text)).toBe('participant-id-malformed'),
  )

  it('reads ID numbers of 15 and 18 characters, whatever their check digit', () => {
    expect(reading(idNumberField, '11010519491231002x')).toBe('11010519491231002X')
    expect(reading(idNumberField, '110105 19491231 0021')).toBe('110105194912310021')
    expect(reading(idNumberField, '110105491231002')).toBe('110105491231002')
  })
  it.each(['1101051949123100', '11010519491231002Y', '110105194912310021X', '无'])('%s is no ID number', (text) =>
    expect(reading(idNumberField, text)).toBe('id-number-malformed'),
  )
  it('refuses what a workbook made of a number, but not what it kept whole', () => {
    expect(reading(idNumberField, '110105194912310000', inWorkbook('number'))).toBe('id-number-lost-digits')
    expect(reading(idNumberField, '110105194912310021', inWorkbook('text'))).toBe('110105194912310021')
    expect(reading(idNumberField, '110105491231002', inWorkbook('number'))).toBe('110105491231002')
    expect(reading(bankAccountField, '6217000000000000', inWorkbook('number'))).toBe('bank-account-lost-digits')
  })
  it('reads bank accounts without the blanks between groups', () => {
    expect(reading(bankAccountField, '6217 0000 1234 5678')).toBe('6217000012345678')
    expect(reading(bankAccountField, '62')).toBe('bank-account-malformed')
  })
})

describe('texts, numbers and codes', () => {
  it('keeps a text as it is, up to 200 characters', () => {
    expect(reading(textField, '龙城街道（办）')).toBe('龙城街道（办）')
    expect(reading(textField, '街'.repeat(200))).toHaveLength(200)
    expect(reading(textField, '街'.repeat(201))).toBe('text-too-long')
    expect(reading(textField, '𠮷'.repeat(200))).toBe('𠮷'.repeat(200))
  })
  it.each(['a\nb', 'a\tb', 'a\u0000b', 'a\u2028b', 'a\ud800b'])('refuses control characters: %j', (text) =>
    expect(reading(textField, text)).toBe('text-has-control-characters'),
  )
  it('refuses an ID number in a text that goes into the log, and not another long number', () => {
    expect(reading(textField, '原证 11010519491231002X 有误')).toBe('text-has-id-number')
    expect(reading(textField, '原证11010519491231002x')).toBe('text-has-id-number')
    expect(reading(textField, '批次 110105194912310021')).toBe('批次 110105194912310021')
    expect(reading(plainTextField, '11010519491231002X')).toBe('11010519491231002X')
  })
  it('reads whole numbers in their range, both ends included', () => {
    const grade = wholeNumberField(1, 4)
    expect(reading(grade, '1')).toBe(1)
    expect(reading(grade, '４')).toBe(4)
    expect(reading(grade, '0')).toBe('number-malformed')
    expect(reading(grade, '5')).toBe('number-malformed')
    expect(reading(grade, '1.0')).toBe('number-malformed')
    expect(reading(wholeNumberField(0, 99_999_999), '86,297')).toBe(86_297)
  })
  it('reads rates as text, equal rates alike', () => {
    expect(reading(rateField, '0.0275')).toBe('0.0275')
    expect(reading(rateField, '0.02750')).toBe('0.0275')
    expect(reading(rateField, '0')).toBe('0')
    expect(reading(rateField, '0.000')).toBe('0')
  })
  it.each(['2.75', '2.75%', '-0.01', '.0275', '1'])('%s is no rate', (text) =>
    expect(reading(rateField, text)).toBe('rate-malformed'),
  )
  it('reads event ids in either case', () => {
    expect(reading(eventIdField, 'DF050D85-E4FE-50E5-AEA4-B5D54F1A10D6')).toBe('df050d85-e4fe-50e5-aea4-b5d54f1a10d6')
    expect(reading(eventIdField, 'df050d85')).toBe('event-id-malformed')
  })
  it('reads codes by code and alias, in any case and width', () => {
    const field = codeField<'app' | 'on-site'>(codes({ app: ['手机APP'], 'on-site': ['现场'] }))
    for (const text of ['app', 'APP', 'ＡＰＰ', '手机app']) expect(reading(field, text)).toBe('app')
    expect(reading(field, '现场')).toBe('on-site')
    expect(reading(field, '电话')).toBe('code-unknown')
  })
  it('reads zones by code and by every name of the place table', () => {
    for (const text of ['high-tech', '高新区', 'High-tech zone']) expect(reading(zoneField, text)).toBe('high-tech')
    expect(reading(zoneField, '五华区')).toBe('zone-unknown')
  })
})
