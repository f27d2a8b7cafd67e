/** Calendar months `YYYY-MM` and civil dates `YYYY-MM-DD`, as texts: their order as texts is their order in time. */

const monthShape = /^(\d{4})-(0[1-9]|1[0-2])$/
const dateShape = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

export const isMonth = (text: string): boolean => monthShape.test(text)

/** A date that the calendar has: 29 February in leap years only. */
export const isDate = (text: string): boolean => {
  const parts = dateShape.exec(text)
  return parts !== null && Number(parts[3]) <= daysIn(Number(parts[1]), Number(parts[2]))
}

const daysIn = (year: number, month: number): number => {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Months since year 0: the number in which months are counted. */
const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

const monthOfNumber = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

const firstNumber = 1800 * 12
const lastNumber = 2199 * 12 + 11

/** The month that many months later; earlier, where the number is below zero. It stops at 1800-01 and 2199-12. */
export const monthsLater = (month: string, months: number): string =>
  monthOfNumber(Math.min(lastNumber, Math.max(firstNumber, monthNumber(month) + months)))

export const nextMonth = (month: string): string => monthsLater(month, 1)

/** Each month from the first to the last, both counted. */
export const monthsThrough = (first: string, last: string): ReadonlyArray<string> =>
  Array.from({ length: Math.max(0, monthNumber(last) - monthNumber(first) + 1) }, (_, index) =>
    monthOfNumber(monthNumber(first) + index),
  )

export const monthOfDate = (date: string): string => date.slice(0, 7)

export const yearOf = (dateOrMonth: string): number => Number(dateOrMonth.slice(0, 4))

export const firstDay = (month: string): string => `${month}-01`

export const latest = (first: string, ...others: ReadonlyArray<string>): string =>
  others.reduce((late, one) => (one > late ? one : late), first)
