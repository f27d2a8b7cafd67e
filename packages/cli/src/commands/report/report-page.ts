import type { PolicyBook } from '@pension-ledger/domain'
import type { Column, DimensionValue, Report } from '@pension-ledger/projections'
import { fenAsWanyuan, fenAsYuan, type Row } from '@pension-ledger/sheets'
import type { Lang } from '../../language.js'
import type { Format } from '../../output/format.js'
import type { Page, PageColumn, PageTable } from '../../output/page.js'
import { cell, isAllZero, totalWord, uprightTable, withUnit } from './report-table.js'

/** A report as people read it: a sheet has a column per measure; a terminal with few places has a line per measure. */
export const reportPage = (report: Report, policy: PolicyBook, format: Format, lang: Lang): Page => ({
  title: report.title[lang],
  facts: report.notes.map(({ name, label, value }) => [
    label[lang],
    name === 'scope' ? `${policy[lang]} (${policy.jurisdiction})` : noteText(name, value, lang),
  ]),
  tables: [format === 'text' && readsBetterTurned(report) ? turnedTable(report, lang) : uprightTable(report, lang)],
  notes: [...inTenThousands(report, lang), ...leftOut(report, format, lang)],
  hints: [],
})

const noteText = (name: string, value: string | number, lang: Lang): string => {
  if (value === '' && (name === 'effectiveAt' || name === 'knownAt')) return lang === 'zh' ? '不限' : 'no limit'
  if (value === '') return '—'
  return typeof value === 'number' && value > 9_999 ? value.toLocaleString('en-US') : String(value)
}

/** A terminal has no room for columns without a number in them, but its reader should know of them. */
const leftOut = (report: Report, format: Format, lang: Lang): ReadonlyArray<string> => {
  if (format !== 'text' || readsBetterTurned(report)) return []
  const names = report.columns
    .filter((column, index) => isAllZero(report, column, index))
    .map(({ label }) => label[lang])
  if (names.length === 0) return []
  return [
    lang === 'zh'
      ? `全为零而未显示的列：${names.join('、')}`
      : `Columns not shown, because all of them is zero: ${names.join(', ')}`,
  ]
}

/** Five zones and a dozen measures: a table of a dozen lines fits a terminal, one of a dozen columns does not. */
const readsBetterTurned = ({ columns, rows }: Report): boolean => {
  const measures = columns.filter(({ role }) => role === 'measure').length
  return columns.length - measures === 1 && rows.length <= 6 && measures > rows.length + 1
}

/** Measures downwards, places across. Heads and money share a column then, so all of it is text that looks like figures. */
const turnedTable = ({ title, columns, rows, totals }: Report, lang: Lang): PageTable => {
  const [place, ...measures] = columns
  const lines = measures.map(
    (measure, index): Row => [
      measure.kind === 'fen' ? withUnit(measure.label[lang], lang) : measure.label[lang],
      ...rows.map((row) => figure(row[index + 1] ?? 0, measure)),
      figure(totals[index] ?? '', measure),
    ],
  )
  const across = rows.map((row) => (place === undefined ? '' : String(cell(row[0] ?? '', place, lang) ?? '')))
  return {
    name: title[lang],
    columns: [
      { title: lang === 'zh' ? '指标' : 'measure', kind: 'text' },
      ...[...across, totalWord(lang)].map((name): PageColumn => ({ title: name, kind: 'text', isFigure: true })),
    ],
    rows: lines,
  }
}

const figure = (value: DimensionValue, { kind }: Column): string =>
  kind === 'fen' && typeof value === 'number' ? fenAsYuan(value) : String(value)

const fenOfTenThousand = 1_000_000

/** 万元: sums of money as the bureau's own reports print them. */
const inTenThousands = ({ columns, totals }: Report, lang: Lang): ReadonlyArray<string> => {
  const measures = columns.filter(({ role }) => role === 'measure')
  const sums = measures.flatMap(({ kind, label }, index) => {
    const total = totals[index] ?? 0
    return kind === 'fen' && Math.abs(total) >= fenOfTenThousand ? [`${label[lang]} ${fenAsWanyuan(total)}`] : []
  })
  if (sums.length === 0) return []
  return [lang === 'zh' ? `合计（万元）：${sums.join('，')}` : `Totals in 10,000 yuan: ${sums.join(', ')}`]
}
