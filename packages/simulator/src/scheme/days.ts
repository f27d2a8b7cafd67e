import { addDays, type BusinessDate, dateIn, dayNumber } from '@pension-ledger/domain'

/** Day 0 is a Saturday, counting from Monday. */
const weekdayOfDayZero = 5

const isWeekend = (day: number): boolean => (day + weekdayOfDayZero) % 7 >= 5

/** 工作日: the so-manieth day from Monday to Friday after a date. */
export const addWorkingDays = (to: BusinessDate, workingDays: number): BusinessDate => {
  let day = to
  for (let left = workingDays; left > 0; ) {
    day = addDays(day, 1)
    if (!isWeekend(dayNumber(day))) left -= 1
  }
  return day
}

/** The earlier of two dates. */
export const earlierDate = (a: BusinessDate, b: BusinessDate): BusinessDate => (a < b ? a : b)
/** The later of two dates. */
export const laterDate = (a: BusinessDate, b: BusinessDate): BusinessDate => (a > b ? a : b)

/** The last day of a year, on which interest is credited. */
export const endOfYear = (year: number): BusinessDate => dateIn(year, 12, 31)
