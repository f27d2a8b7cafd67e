import * as t from 'io-ts'
import { broken } from '../broken.js'

/** Marks a text that is a date of the calendar. */
export interface BusinessDateBrand {
  readonly BusinessDate: unique symbol
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** 闰年, by the Gregorian rule. */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days of a month of a year; `month` from 1. 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0)

const isDate = (text: string): boolean => {
  if (!/^(18|19|20|21)\d\d-\d\d-\d\d$/.test(text)) return false
  const day = Number(text.slice(8))
  return day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), Number(text.slice(5, 7)))
}

/** 业务日期: a civil day `YYYY-MM-DD` in Asia/Shanghai. No hour, no zone; its text sorts as time does. */
export const BusinessDate = t.brand(
  t.string,
  (text): text is t.Branded<string, BusinessDateBrand> => isDate(text),
  'BusinessDate',
)
export type BusinessDate = t.TypeOf<typeof BusinessDate>

/** A date that is known to be one, such as a literal; anything else is `broken`. Texts from outside are decoded by the codec. */
export const businessDate = (text: string): BusinessDate =>
  BusinessDate.is(text) ? text : broken(`${text} is not a date YYYY-MM-DD`)
