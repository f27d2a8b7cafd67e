import { BusinessDate, Instant, Month, Round, Year } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { type Field, halfWidth, unreadable } from './field.js'
import { remembered } from './remembered.js'

const plainDate = /^\d{4}-\d\d-\d\d$/
const slashedDate = /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/
const compactDate = /^(\d{4})(\d\d)(\d\d)$/
const workbookDate = /^(\d{4}-\d\d-\d\d)T/

/** A workbook's date cell may carry a time of day, which no business date has. */
const dateText = (text: string, isDateCell: boolean): string | null => {
  if (plainDate.test(text)) return text
  const parts = slashedDate.exec(text) ?? compactDate.exec(text)
  if (parts !== null) {
    const [, year = '', month = '', day = ''] = parts
    return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  }
  return isDateCell ? (workbookDate.exec(text)?.[1] ?? null) : null
}

/** 日期 */
export const dateField: Field<BusinessDate> = remembered({
  form: 'date',
  measure: 'date',
  read: (text, { kind }) => {
    const date = dateText(halfWidth(text), kind === 'date')
    if (date === null) return unreadable('date-malformed')
    return BusinessDate.is(date) ? E.right(date) : unreadable('date-impossible')
  },
})

/** 年月. A workbook makes the first day of a month out of `2022-10`, so that a date cell of a first day is a month. */
export const monthField: Field<Month> = remembered({
  form: 'month',
  read: (text, { kind }) => {
    const plain = halfWidth(text)
    const firstDay = kind === 'date' ? /^(\d{4}-\d\d)-01(T00:00:00)?$/.exec(plain)?.[1] : undefined
    const month = firstDay ?? plain.replace(/^(\d{4})(\d\d)$/, '$1-$2')
    return Month.is(month) ? E.right(month) : unreadable('month-malformed')
  },
})

/** 年度 */
export const yearField: Field<Year> = remembered({
  form: 'year',
  read: (text) => {
    const plain = halfWidth(text)
    const year = Number(plain)
    return /^\d{4}$/.test(plain) && Year.is(year) ? E.right(year) : unreadable('year-malformed')
  },
})

/** 认证批次 */
export const roundField: Field<Round> = remembered({
  form: 'round: `2022-H1`, or 2022上半年',
  read: (text) => {
    const plain = halfWidth(text)
    const halfYear = /^(\d{4})年?([上下])半年$/.exec(plain)
    const round = halfYear === null ? plain.toUpperCase() : `${halfYear[1]}-H${halfYear[2] === '上' ? 1 : 2}`
    return Round.is(round) ? E.right(round) : unreadable('round-malformed')
  },
})

const rfc3339 = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/i

/** 时刻, brought to UTC with milliseconds, so that equal instants are equal texts. */
export const instantField: Field<Instant> = remembered({
  form: 'RFC 3339 instant with its offset: `2022-10-31T09:30:00+08:00`',
  read: (text) => {
    const plain = halfWidth(text)
    if (!rfc3339.test(plain) || !BusinessDate.is(plain.slice(0, 10))) return unreadable('instant-malformed')
    const milliseconds = Date.parse(plain.replace(' ', 'T').toUpperCase())
    const instant = Number.isNaN(milliseconds) ? '' : new Date(milliseconds).toISOString()
    return Instant.is(instant) ? E.right(instant) : unreadable('instant-malformed')
  },
})
