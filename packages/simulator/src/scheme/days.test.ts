import { BusinessDate, businessDate, daysInMonth, InvariantBroken } from '@pension-ledger/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addWorkingDays, dateIn, dateOfDay, dayNumber, endOfYear } from './days.js'

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

  it('are dates again after any step there and back', () =>
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), (days) => {
        const date = addDays(businessDate('2022-10-26'), days)
        expect(BusinessDate.is(date)).toBe(true)
        expect(addDays(date, -days)).toBe('2022-10-26')
      }),
    ))

  // 2023-12-01 and 2024-06-07 are Fridays, 2024-06-09 is a Sunday.
  it.each([
    ['2023-12-01', 1, '2023-12-04'],
    ['2023-12-01', 20, '2023-12-29'],
    ['2024-06-05', 3, '2024-06-10'],
    ['2024-06-09', 5, '2024-06-14'],
    ['2024-06-07', 0, '2024-06-07'],
  ])('%s and %d working days is %s', (from, days, to) => expect(addWorkingDays(businessDate(from), days)).toBe(to))

  it('know 29 February', () => {
    expect(addDays(businessDate('2020-02-28'), 1)).toBe('2020-02-29')
    expect(addDays(businessDate('2021-02-28'), 1)).toBe('2021-03-01')
    expect(addDays(businessDate('2100-02-28'), 1)).toBe('2100-03-01')
  })

  it('end a year on 31 December', () => expect(endOfYear(2022)).toBe('2022-12-31'))

  it('refuse a day that does not exist', () => expect(() => dateIn(2021, 2, 29)).toThrow(InvariantBroken))
})
