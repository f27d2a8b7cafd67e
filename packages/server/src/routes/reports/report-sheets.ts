import type { Bilingual } from '@pension-ledger/projections'
import type { Column, Row, SheetToWrite, Value } from '@pension-ledger/sheets'
import type { Lang } from '../common-params.js'
import type { ReportShown } from './report-answer.js'

type ShownColumn = ReportShown['columns'][number]

/** A report as sheets: its table, and its totals by themselves, so that a pivot of the table adds nothing twice. */
export const reportSheets = (
  { columns, rows, totals }: Pick<ReportShown, 'columns' | 'rows' | 'totals'>,
  title: Bilingual,
  lang: Lang,
): ReadonlyArray<SheetToWrite> => {
  const measures = columns.filter(({ role }) => role === 'measure')
  return [
    {
      name: title[lang],
      columns: columns.map((column) => sheetColumn(column, lang)),
      rows: rows.map((row): Row => columns.map((column) => cellOf(row[column.name], column, lang))),
    },
    {
      name: `${title[lang]} ${lang === 'zh' ? '合计' : 'totals'}`,
      columns: measures.map((column) => sheetColumn(column, lang)),
      rows: [measures.map(({ name }) => totals[name] ?? null)],
    },
  ]
}

const sheetColumn = (column: ShownColumn, lang: Lang): Column => {
  const { kind } = column
  const title = column[lang]
  if (kind === 'fen') return { title: lang === 'zh' ? `${title}（元）` : `${title} (yuan)`, kind: 'yuan' }
  const isCount = kind === 'heads' || kind === 'person-months' || kind === 'rows'
  return { title, kind: isCount ? 'integer' : kind === 'month' ? 'month' : 'text' }
}

const cellOf = (value: unknown, { kind, names }: ShownColumn, lang: Lang): Value => {
  const named = names?.[String(value)]
  if (named !== undefined) return named[lang]
  // A year is a name, not a quantity: it takes no separators.
  if (kind === 'year') return String(value)
  if (value === '') return null
  return typeof value === 'number' || typeof value === 'string' ? value : null
}
