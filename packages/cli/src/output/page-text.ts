import { displayWidth, type Row, textTable, type Value } from '@pension-ledger/sheets'
import type { Page, PageColumn, PageTable } from './page.js'

/** A page for a terminal or a text file. */
export const pageText = ({ title, facts, tables, notes }: Page): string =>
  [
    [title, ...factLines(facts)].map((line) => `${line}\n`).join(''),
    ...tables.map((table) => tableText(table, tables.length > 1)),
    notes.map((note) => `${note}\n`).join(''),
  ]
    .filter((part) => part !== '')
    .join('\n')

const tableText = ({ name, columns, rows, totals }: PageTable, named: boolean): string => {
  const shown = columns.flatMap((column, index) => (column.isLong === true ? [] : [{ column, index }]))
  const cellsOf = (row: Row): Row => shown.map(({ column, index }) => cellOf(row[index] ?? null, column))
  const body = Array.from(rows, cellsOf)
  const widths = shown.map(({ column }, place) => (column.isFigure === true ? widest(column.title, body, place) : 0))
  const aligned = (row: Row): Row => row.map((value, place) => padded(value, widths[place] ?? 0))
  const text = textTable(
    shown.map(({ column }, place) => ({
      ...column,
      title: ' '.repeat(missing(column.title, widths[place] ?? 0)) + column.title,
    })),
    body.map(aligned),
    totals === undefined ? {} : { totals: aligned(cellsOf(totals)) },
  )
  return (named ? `${name}\n` : '') + text
}

/** `2950879.00` as `2,950,879.00`; what is no number is left as it is. */
const cellOf = (value: Value, { isFigure }: PageColumn): Value =>
  isFigure === true && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
    ? value.replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ',')
    : value

const widest = (title: string, rows: ReadonlyArray<Row>, place: number): number =>
  rows.reduce((width, row) => Math.max(width, displayWidth(String(row[place] ?? ''))), displayWidth(title))

const missing = (text: string, width: number): number => Math.max(0, width - displayWidth(text))

const padded = (value: Value, width: number): Value =>
  typeof value === 'string' ? ' '.repeat(missing(value, width)) + value : value

/** Labels and their values, the values one under the other. */
export const factLines = (facts: Page['facts']): ReadonlyArray<string> => {
  const width = facts.reduce((widest, [label]) => Math.max(widest, displayWidth(label)), 0)
  return facts.map(([label, value]) => `${label}${' '.repeat(width - displayWidth(label) + 2)}${value}`)
}
