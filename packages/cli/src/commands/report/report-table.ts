import type { Column, DimensionValue, Report } from '@pension-ledger/projections'
import type { Value } from '@pension-ledger/sheets'
import type { Lang } from '../../language.js'
import type { PageColumn, PageTable } from '../../output/page.js'

/** The table of a report, or of whatever else is laid out like one. */
export type ReportTable = Pick<Report, 'title' | 'columns' | 'rows' | 'totals'>

/** A column for each dimension and each measure. */
export const uprightTable = (table: ReportTable, lang: Lang): PageTable => {
  const { title, columns, rows, totals } = table
  const dimensions = columns.filter(({ role }) => role === 'dimension').length
  return {
    name: title[lang],
    columns: columns.map((column, index) => ({
      ...pageColumn(column, lang),
      ...(isAllZero(table, column, index) ? { isLong: true as const } : {}),
    })),
    rows: rows.map((row) => columns.map((column, index) => cell(row[index] ?? '', column, lang))),
    totals: [...Array.from({ length: dimensions }, (_, i) => (i === 0 ? totalWord(lang) : null)), ...totals],
  }
}

export const isAllZero = ({ rows }: ReportTable, { role }: Column, index: number): boolean =>
  role === 'measure' && rows.every((row) => row[index] === 0)

export const totalWord = (lang: Lang): string => (lang === 'zh' ? '合计' : 'total')

const pageColumn = ({ label, kind }: Column, lang: Lang): PageColumn => {
  if (kind === 'fen') return { title: withUnit(label[lang], lang), kind: 'yuan' }
  const isCount = kind === 'heads' || kind === 'person-months' || kind === 'rows'
  return { title: label[lang], kind: isCount ? 'integer' : kind === 'month' ? 'month' : 'text' }
}

export const withUnit = (label: string, lang: Lang): string => (lang === 'zh' ? `${label}（元）` : `${label} (yuan)`)

export const cell = (value: DimensionValue, { kind, codes }: Column, lang: Lang): Value => {
  const named = codes?.[String(value)]
  if (named !== undefined) return named[lang]
  // A year is a name, not a quantity: it takes no separators.
  if (kind === 'year') return String(value)
  return value === '' ? null : value
}
