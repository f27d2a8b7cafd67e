import { type BusinessDate, businessDate } from '@pension-ledger/domain'

/** Days since 1 January 1600, a year that begins a cycle of 400. */
export const dayNumber = (date: BusinessDate): number => {
  const years = Number(date.slice(0, 4)) - 1600
  const month = Number(date.slice(5, 7))
  const isLeap = (years % 4 === 0 && years % 100 !== 0) || years % 400 === 0
  const leapDays = Math.floor((years + 3) / 4) - Math.floor((years + 99) / 100) + Math.floor((years + 399) / 400)
  const before = daysBefore[month - 1] ?? 0
  return years * 365 + leapDays + before + (isLeap && month > 2 ? 1 : 0) + Number(date.slice(8)) - 1
}

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const

/** Counts years from March, so that a leap day is a year's last. */
const daysFromMarch = 60

/** The date with a day number; `dayNumber` gives it back. */
export const dateOfDay = (day: number): BusinessDate => {
  const shifted = day - daysFromMarch
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = 1600 + era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
  return dateIn(year, month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1)
}

const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n))

/** A day written out; one that does not exist is a defect. */
export const dateIn = (year: number, month: number, day: number): BusinessDate =>
  businessDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`)

/** So many days later, or earlier where the count is negative. */
export const addDays = (to: BusinessDate, days: number): BusinessDate => dateOfDay(dayNumber(to) + days)

/** Saturday, 1 January 1600, counting from Monday. */
const weekdayOfDayZero = 5

const isWeekend = (day: number): boolean => (day + weekdayOfDayZero) % 7 >= 5

/** 工作日: the so-manieth day from Monday to Friday after a date. */
export const addWorkingDays = (to: BusinessDate, workingDays: number): BusinessDate => {
  let day = dayNumber(to)
  for (let left = workingDays; left > 0; ) {
    day += 1
    if (!isWeekend(day)) left -= 1
  }
  return dateOfDay(day)
}

/** The earlier of two dates. */
export const earlierDate = (a: BusinessDate, b: BusinessDate): BusinessDate => (a < b ? a : b)
/** The later of two dates. */
export const laterDate = (a: BusinessDate, b: BusinessDate): BusinessDate => (a > b ? a : b)

/** The last day of a year, on which interest is credited. */
export const endOfYear = (year: number): BusinessDate => dateIn(year, 12, 31)
