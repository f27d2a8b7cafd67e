import { describe, expect, it } from 'vitest'
import { reaches } from './age.js'
import { BusinessDate, businessDate, daysInMonth, isLeapYear } from './business-date.js'
import { Instant } from './instant.js'
import {
  addMonths,
  earlierMonth,
  firstDayOf,
  lastDayOf,
  laterMonth,
  Month,
  month,
  monthAt,
  monthIndex,
  monthOf,
  monthsBetween,
  nextMonth,
  yearOf,
} from './month.js'
import { Year } from './year.js'

describe('a business date', () => {
  it.each(['1800-01-01', '1900-02-28', '2000-02-29', '2020-02-29', '2100-02-28', '2199-12-31'])('%s is one', (text) =>
    expect(businessDate(text)).toBe(text),
  )

  it.each([
    '1900-02-29',
    '2100-02-29',
    '2021-02-29',
    '2022-02-30',
    '2022-04-31',
    '2022-13-01',
    '2022-00-10',
    '2022-01-00',
    '2022-01-32',
    '1799-12-31',
    '2200-01-01',
    '9999-12-31',
    '2022-1-1',
    '20220101',
    '2022-01-01T00:00:00Z',
    ' 2022-01-01',
    '2022-01-01\n',
    '２０２２-01-01',
    '',
  ])('%j is none', (text) => {
    expect(BusinessDate.is(text)).toBe(false)
    expect(() => businessDate(text)).toThrow('is not a date YYYY-MM-DD')
  })

  it.each([
    [1900, false],
    [2000, true],
    [2020, true],
    [2022, false],
    [2100, false],
  ])('%i is a leap year: %s', (year, isLeap) =>
    expect([isLeapYear(year), daysInMonth(year, 2)]).toEqual([isLeap, isLeap ? 29 : 28]),
  )

  it('a month that does not exist has no days', () =>
    expect([daysInMonth(2022, 0), daysInMonth(2022, 13)]).toEqual([0, 0]))
})

describe('a month', () => {
  it.each(['1800-01', '2022-12', '2199-12'])('%s is one', (text) => expect(month(text)).toBe(text))
  it.each(['2022-00', '2022-13', '2022-1', '1799-12', '2200-01', '202201', '2022-01-01', '2022-01\n'])(
    '%j is none',
    (text) => {
      expect(Month.is(text)).toBe(false)
      expect(() => month(text)).toThrow('is not a month YYYY-MM')
    },
  )

  it.each([
    ['2022-01', 0, '2022-01'],
    ['2022-12', 1, '2023-01'],
    ['2022-01', -1, '2021-12'],
    ['1957-03', 780, '2022-03'],
    ['1999-12', 1, '2000-01'],
    ['1800-01', 4_799, '2199-12'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(addMonths(month(from), count)).toBe(to)
    expect(monthsBetween(month(from), month(to))).toBe(count)
    expect(addMonths(month(to), -count)).toBe(from)
  })

  it('is found by its index', () => expect(monthAt(monthIndex(month('2022-10')))).toBe('2022-10'))

  it('the calendar ends: whoever was born in 2190 by mistake reaches 60 in its last month', () => {
    expect(reaches(businessDate('2190-05-05'), 60)).toBe('2199-12')
    expect(nextMonth(month('2199-12'))).toBe('2199-12')
    expect(addMonths(month('1800-01'), -1)).toBe('1800-01')
  })

  it('half a month is a defect', () => expect(() => monthAt(24_000.5)).toThrow('is no month'))

  it('knows its first and last day', () =>
    expect(
      ['2022-01', '2022-02', '2020-02', '1900-02', '2000-02', '2022-04'].map((of) => [
        firstDayOf(month(of)),
        lastDayOf(month(of)),
      ]),
    ).toEqual([
      ['2022-01-01', '2022-01-31'],
      ['2022-02-01', '2022-02-28'],
      ['2020-02-01', '2020-02-29'],
      ['1900-02-01', '1900-02-28'],
      ['2000-02-01', '2000-02-29'],
      ['2022-04-01', '2022-04-30'],
    ]))

  it('is earlier or later, and belongs to a year', () => {
    const [a, b] = [month('2021-12'), month('2022-01')]
    expect([earlierMonth(a, b), earlierMonth(b, a), laterMonth(a, b), laterMonth(b, a)]).toEqual([a, a, b, b])
    expect([yearOf(a), yearOf(businessDate('2022-01-31')), monthOf(businessDate('2022-01-31'))]).toEqual([
      2021,
      2022,
      '2022-01',
    ])
  })
})

describe('an age is reached by month of birth', () => {
  it.each([
    ['1957-03-01', 65, '2022-03'],
    ['1957-03-31', 65, '2022-03'],
    ['1956-02-29', 65, '2021-02'],
    ['1956-02-29', 60, '2016-02'],
    ['1957-12-31', 65, '2022-12'],
    ['1958-01-01', 65, '2023-01'],
    ['1899-12-31', 60, '1959-12'],
  ])('born on %s, %i in %s', (born, age, reached) => expect(reaches(businessDate(born), age)).toBe(reached))
})

describe('an instant', () => {
  it.each(['2022-10-31T09:30:00Z', '2022-10-31T23:59:59.999Z', '2020-02-29T00:00:00Z', '2000-02-29T00:00:00.000Z'])(
    '%s is one',
    (text) => expect(Instant.is(text)).toBe(true),
  )
  it.each([
    '2022-02-30T09:30:00Z',
    '2022-02-29T09:30:00Z',
    '2022-04-31T09:30:00Z',
    '2022-10-00T09:30:00Z',
    '2022-10-31T24:00:00Z',
    '2022-10-31T09:60:00Z',
    '2016-12-31T23:59:60Z',
    '2022-10-31T09:30:00+08:00',
    '2022-10-31T09:30:00',
    '2022-10-31 09:30:00Z',
    '2022-10-31T09:30:00.1Z',
    '2022-10-31T09:30:00Z\n',
    '2022-10-31',
  ])('%j is none', (text) => expect(Instant.is(text)).toBe(false))
})

describe('a year', () => {
  it.each([1900, 2022, 2199])('%i is one', (year) => expect(Year.is(year)).toBe(true))
  it.each([[1899], [2200], [2022.5], ['2022'], [Number.NaN]])('%s is none', (year) => expect(Year.is(year)).toBe(false))
})
