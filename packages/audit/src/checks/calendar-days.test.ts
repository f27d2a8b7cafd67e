import { businessDate } from '@pension-ledger/domain'
import { anyDateText } from '@pension-ledger/domain/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, workingDaysBetween } from './calendar-days.js'

const days = (from: string, to: string): number => daysBetween(businessDate(from), businessDate(to))
const workingDays = (from: string, to: string): number => workingDaysBetween(businessDate(from), businessDate(to))

describe('days', () => {
  it.each([
    ['2022-10-26', '2022-10-26', 0],
    ['2022-02-28', '2022-03-01', 1],
    ['2020-02-28', '2020-03-01', 2],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['2022-12-31', '2023-01-01', 1],
    ['2022-03-01', '2022-02-28', -1],
    ['2022-01-01', '2023-01-01', 365],
  ])('from %s to %s are %i', (from, to, count) => expect(days(from, to)).toBe(count))

  it.each([
    ['2022-12-07', 25, '2023-01-01'],
    ['2020-02-28', 1, '2020-02-29'],
    ['2022-01-31', 0, '2022-01-31'],
    ['2022-01-31', 365, '2023-01-31'],
  ])('%s and %i more is %s', (from, count, to) => expect(addDays(businessDate(from), count)).toBe(to))

  it('what is added is what lies between', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2190 }), anyDateText, fc.nat(1_500), (year, text, count) => {
        const from = businessDate(`${year}${text.slice(4, 8)}${text.slice(8) > '28' ? '28' : text.slice(8)}`)
        expect(daysBetween(from, addDays(from, count))).toBe(count)
      }),
    ))
})

describe('working days', () => {
  // 2023-12-01 was a Friday.
  it.each([
    ['2023-12-01', '2023-12-01', 0],
    ['2023-12-01', '2023-12-02', 0],
    ['2023-12-01', '2023-12-03', 0],
    ['2023-12-01', '2023-12-04', 1],
    ['2023-11-30', '2023-12-01', 1],
    ['2023-12-01', '2023-12-29', 20],
    ['2023-12-02', '2023-12-29', 20],
    ['2023-12-01', '2024-01-01', 21],
  ])('after %s, up to %s, are %i', (from, to, count) => expect(workingDays(from, to)).toBe(count))

  it('every seven days have five', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.nat(50), (day, month, weeks) => {
        const from = businessDate(`2023-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
        expect(workingDaysBetween(from, addDays(from, weeks * 7))).toBe(weeks * 5)
      }),
    ))
})
