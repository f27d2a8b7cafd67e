import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InvariantBroken } from '../broken.js'
import { BusinessDate, businessDate, daysInMonth } from './business-date.js'
import { addDays, dateIn, dateOfDay, dayNumber, daysBetween } from './days.js'

describe('days', () => {
  it('count on by one from every day to the next, from 1850 to 2199', () => {
    let number = dayNumber(businessDate('1850-01-01'))
    for (let year = 1850; year < 2200; year++)
      for (let month = 1; month <= 12; month++)
        for (let day = 1; day <= daysInMonth(year, month); day++) {
          const date = dateIn(year, month, day)
          if (dayNumber(date) !== number || dateOfDay(number) !== date) expect(date).toBe(dateOfDay(number))
          number += 1
        }
    expect(number - dayNumber(businessDate('1850-01-01'))).toBe(127_835)
  })

  it.each([
    ['2022-10-26', '2022-10-26', 0],
    ['2022-02-28', '2022-03-01', 1],
    ['2020-02-28', '2020-03-01', 2],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['2022-12-31', '2023-01-01', 1],
    ['2022-03-01', '2022-02-28', -1],
    ['2022-01-01', '2023-01-01', 365],
  ])('from %s to %s are %i', (from, to, count) => expect(daysBetween(businessDate(from), businessDate(to))).toBe(count))

  it.each([
    ['2022-12-07', 25, '2023-01-01'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2021-02-28', 1, '2021-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2022-01-31', 0, '2022-01-31'],
    ['2022-01-01', -1, '2021-12-31'],
  ])('%s and %i is %s', (from, count, to) => expect(addDays(businessDate(from), count)).toBe(to))

  it('are dates again after any step there and back, and what is added lies between', () =>
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), (count) => {
        const from = businessDate('2022-10-26')
        const to = addDays(from, count)
        expect(BusinessDate.is(to)).toBe(true)
        expect(addDays(to, -count)).toBe(from)
        expect(daysBetween(from, to)).toBe(count)
      }),
    ))

  it('refuse a day that does not exist', () => expect(() => dateIn(2021, 2, 29)).toThrow(InvariantBroken))
})
