import { addDays, businessDate } from '@pension-ledger/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { workingDaysBetween } from './working-days.js'

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
  ])('after %s, up to %s, are %i', (from, to, count) =>
    expect(workingDaysBetween(businessDate(from), businessDate(to))).toBe(count),
  )

  it('every seven days have five', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.nat(50), (day, month, weeks) => {
        const from = businessDate(`2023-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
        expect(workingDaysBetween(from, addDays(from, weeks * 7))).toBe(weeks * 5)
      }),
    ))
})
