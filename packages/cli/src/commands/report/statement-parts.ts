import { type Dimension, levels, purposes, rowsOf, type Selection, type Turnovers } from '@pension-ledger/books'
import type { PolicyBook } from '@pension-ledger/domain'
import type { Lang } from '../../language.js'
import { bookLevelWords, purposeWords } from '../books/book-words.js'
import { totalWord, withUnit } from './report-table.js'

/** A column of a statement: some of the fund's money, or all of it. */
export interface Part {
  /** The value of the dimension; null for the whole. */
  readonly value: string | null
  readonly where: Selection
}

const orderIn = (order: ReadonlyArray<string>, value: string): number => {
  const at = order.indexOf(value)
  return at < 0 ? order.length : at
}

/** The values of a dimension that have turned over, in the order of the policy book and of the tables, and the whole after them. */
export const partsOf = (
  turnovers: Turnovers,
  by: Dimension | undefined,
  { zones }: PolicyBook,
): ReadonlyArray<Part> => {
  const whole: Part = { value: null, where: {} }
  if (by === undefined) return [whole]
  const order = { zone: zones.map(({ code }) => code), level: levels, purpose: purposes }[by]
  const parts = new Map<string, Part>()
  for (const row of rowsOf(turnovers)) parts.set(row[by], { value: row[by], where: { [by]: row[by] } })
  const sorted = [...parts].sort(([a], [b]) => orderIn(order, a) - orderIn(order, b) || (a < b ? -1 : 1))
  return [...sorted.map(([, part]) => part), whole]
}

/** The value of a dimension as people call it. */
export const valueName = (by: Dimension, value: string, { zones }: PolicyBook, lang: Lang): string => {
  if (value === '') return lang === 'zh' ? '未归属' : 'no zone'
  if (by === 'zone') return zones.find(({ code }) => code === value)?.[lang] ?? value
  const words: Readonly<Record<string, { readonly zh: string; readonly en: string }>> =
    by === 'level' ? bookLevelWords : purposeWords
  return words[value]?.[lang] ?? value
}

/** The columns of money, one for each part. */
export const partColumns = (
  parts: ReadonlyArray<Part>,
  by: Dimension | undefined,
  policy: PolicyBook,
  lang: Lang,
): ReadonlyArray<{ readonly title: string; readonly kind: 'yuan' }> =>
  parts.map(({ value }) => {
    const whole = by === undefined ? (lang === 'zh' ? '金额' : 'amount') : totalWord(lang)
    const title = value === null || by === undefined ? whole : valueName(by, value, policy, lang)
    return { title: withUnit(title, lang), kind: 'yuan' }
  })
