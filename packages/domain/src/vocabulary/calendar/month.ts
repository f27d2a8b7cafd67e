import * as t from 'io-ts'
import { broken } from '../broken.js'
import { type BusinessDate, businessDate, daysInMonth } from './business-date.js'

/** Marks a text that is a month of the calendar. */
export interface MonthBrand {
  readonly Month: unique symbol
}

/** 年月: a civil month `YYYY-MM`. Its text sorts as time does. */
export const Month = t.brand(
  t.string,
  (text): text is t.Branded<string, MonthBrand> => /^(18|19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text),
  'Month',
)
export type Month = t.TypeOf<typeof Month>

/** A month that is known to be one, such as a literal; anything else is `broken`. Texts from outside are decoded by the codec. */
export const month = (text: string): Month => (Month.is(text) ? text : broken(`${text} is not a month YYYY-MM`))

/** The number that one or two digits of a date's text say; read as they stand, for audits ask it a hundred million times. */
const digitAt = (text: string, at: number): number => text.charCodeAt(at) - 48
const twoDigitsAt = (text: string, at: number): number => digitAt(text, at) * 10 + digitAt(text, at + 1)

/** Months since year 0, for arithmetic; of a day, those of its month. */
export const monthIndex = (of: Month | BusinessDate): number =>
  (twoDigitsAt(of, 0) * 100 + twoDigitsAt(of, 2)) * 12 + twoDigitsAt(of, 5) - 1
/** The month's number in its year, from 1. */
export const monthOfYear = (of: Month | BusinessDate): number => twoDigitsAt(of, 5)

const firstIndex = 1800 * 12
const calendar: ReadonlyArray<Month> = Array.from({ length: 400 * 12 }, (_, i) =>
  month(`${1800 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`),
)

/**
 * The month of an index. The calendar runs from 1800-01 to 2199-12, as recorded dates do, and arithmetic stops at its ends: a birth
 * recorded for 2190 by mistake must not bring down the replay of a district when 60 years are added to it.
 */
export const monthAt = (index: number): Month =>
  calendar[Math.max(0, Math.min(index - firstIndex, calendar.length - 1))] ?? broken(`${index} is no month`)

/** So many months later, or earlier where the count is negative. */
export const addMonths = (to: Month, count: number): Month => monthAt(monthIndex(to) + count)
/** The month after. */
export const nextMonth = (of: Month): Month => addMonths(of, 1)
/** How many months one month is after another; negative where it is before it. */
export const monthsBetween = (from: Month, to: Month): number => monthIndex(to) - monthIndex(from)
/** The calendar year of a month or a date. */
export const yearOf = (of: Month | BusinessDate): number => twoDigitsAt(of, 0) * 100 + twoDigitsAt(of, 2)

/** The month of a date. */
export const monthOf = (date: BusinessDate): Month => monthAt(monthIndex(date))

const firstDays: ReadonlyArray<BusinessDate> = calendar.map((of) => businessDate(`${of}-01`))

/** The first day of a month. */
export const firstDayOf = (of: Month): BusinessDate =>
  firstDays[monthIndex(of) - firstIndex] ?? broken(`${of} is no month of the calendar`)
/** The last day of a month, 29 February included. */
export const lastDayOf = (of: Month): BusinessDate => businessDate(`${of}-${daysInMonth(yearOf(of), monthOfYear(of))}`)

/** The later of two months. */
export const laterMonth = (a: Month, b: Month): Month => (a > b ? a : b)
/** The earlier of two months. */
export const earlierMonth = (a: Month, b: Month): Month => (a < b ? a : b)
