import { type BusinessDate, dayNumber } from '@pension-ledger/domain'

/** Saturdays and Sundays among the first so many days from day 0, a Saturday. */
const weekendDaysBefore = (day: number): number => Math.floor(day / 7) * 2 + Math.min(day % 7, 2)

/**
 * 工作日: working days after one date, up to and including another. Monday to Friday are counted; public holidays and the days worked
 * in their stead are announced year by year and stand in no policy book, so a holiday counts as a working day here.
 */
export const workingDaysBetween = (from: BusinessDate, to: BusinessDate): number => {
  const [first, last] = [dayNumber(from) + 1, dayNumber(to) + 1]
  return last - first - (weekendDaysBefore(last) - weekendDaysBefore(first))
}
