import { type BusinessDate, businessDate, isLeapYear } from './business-date.js'

const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const

/** Days since 1 January 1600, a Saturday and the first day of a cycle of 400 years. */
export const dayNumber = (date: BusinessDate): number => {
  const year = Number(date.slice(0, 4))
  const years = year - 1600
  const month = Number(date.slice(5, 7))
  const leapDays = Math.floor((years + 3) / 4) - Math.floor((years + 99) / 100) + Math.floor((years + 399) / 400)
  const leapDay = isLeapYear(year) && month > 2 ? 1 : 0
  return years * 365 + leapDays + (daysBefore[month - 1] ?? 0) + leapDay + Number(date.slice(8)) - 1
}

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

/** A day of a month from 1 of a year; one that does not exist is a defect. */
export const dateIn = (year: number, month: number, day: number): BusinessDate =>
  businessDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`)

/** So many days later, or earlier where the count is negative. */
export const addDays = (to: BusinessDate, days: number): BusinessDate => dateOfDay(dayNumber(to) + days)

/** Days from one date to another: 0 for the same day, negative where the second is the earlier. */
export const daysBetween = (from: BusinessDate, to: BusinessDate): number => dayNumber(to) - dayNumber(from)
