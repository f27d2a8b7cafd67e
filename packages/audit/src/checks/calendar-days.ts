import { type BusinessDate, businessDate, daysInMonth, earlierFirst } from '@pension-ledger/domain'

const twoDigits = (n: number): string => String(n).padStart(2, '0')

/** Days since the first of March of the year 0, a calendar whose leap day is the last of its year. */
const dayNumber = (date: BusinessDate): number => {
  const month = Number(date.slice(5, 7))
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const daysFromMarch = Math.floor((153 * ((month + 9) % 12) + 2) / 5)
  return year * 365 + leapDays + daysFromMarch + Number(date.slice(8)) - 1
}

/** Days from one date to another: 0 for the same day, negative where the second is the earlier. */
export const daysBetween = (from: BusinessDate, to: BusinessDate): number => dayNumber(to) - dayNumber(from)

/** The day so many days later; `days` is not negative. */
export const addDays = (to: BusinessDate, days: number): BusinessDate => {
  let [year, month, day] = [Number(to.slice(0, 4)), Number(to.slice(5, 7)), Number(to.slice(8)) + days]
  for (let length = daysInMonth(year, month); day > length; length = daysInMonth(year, month)) {
    day -= length
    year += month === 12 ? 1 : 0
    month = (month % 12) + 1
  }
  return businessDate(`${year}-${twoDigits(month)}-${twoDigits(day)}`)
}

/** Saturdays and Sundays among the first days from the first of March of the year 0, a Wednesday. */
const weekendDaysBefore = (day: number): number => {
  const [weeks, rest] = [Math.floor(day / 7), day % 7]
  return weeks * 2 + Math.max(0, Math.min(rest - 3, 2))
}

/**
 * 工作日: working days after one date, up to and including another. Monday to Friday are counted; public holidays and the days worked
 * in their stead are announced year by year and stand in no policy book, so a holiday counts as a working day here.
 */
export const workingDaysBetween = (from: BusinessDate, to: BusinessDate): number => {
  const [first, last] = [dayNumber(from) + 1, dayNumber(to) + 1]
  return last - first - (weekendDaysBefore(last) - weekendDaysBefore(first))
}

/** Orders facts by a day of theirs, facts of one day by what they say: so the order in which they were learned shows nowhere. */
export const inOrderOf = <Fact>(
  facts: ReadonlyArray<Fact>,
  dayOf: (fact: Fact) => BusinessDate,
): ReadonlyArray<Fact> => {
  if (facts.length < 2) return facts
  const texts = new Map<Fact, string>()
  const textOf = (fact: Fact): string => {
    const known = texts.get(fact)
    if (known !== undefined) return known
    const text = JSON.stringify(fact)
    texts.set(fact, text)
    return text
  }
  return [...facts].sort((a, b) => earlierFirst(dayOf(a), dayOf(b)) || earlierFirst(textOf(a), textOf(b)))
}
