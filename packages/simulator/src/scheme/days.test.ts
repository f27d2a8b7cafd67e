import { businessDate } from '@pension-ledger/domain'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, endOfYear } from './days.js'

describe('days', () => {
  // 2023-12-01 and 2024-06-07 are Fridays, 2024-06-09 is a Sunday.
  it.each([
    ['2023-12-01', 1, '2023-12-04'],
    ['2023-12-01', 20, '2023-12-29'],
    ['2024-06-05', 3, '2024-06-10'],
    ['2024-06-09', 5, '2024-06-14'],
    ['2024-06-07', 0, '2024-06-07'],
  ])('%s and %d working days is %s', (from, days, to) => expect(addWorkingDays(businessDate(from), days)).toBe(to))

  it('end a year on 31 December', () => expect(endOfYear(2022)).toBe('2022-12-31'))
})
