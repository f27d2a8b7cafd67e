import { type Column, isNumeric, type Row, textValue, type Value, wholeValue } from '../writing/column.js'
import { displayWidth, truncated } from './display-width.js'
import { fenAsYuan, grouped } from './yuan.js'

/** A column of a table for a terminal. */
export interface TextColumn extends Column {
  /** Longer texts end in `…`; default: as wide as it needs. */
  readonly maxWidth?: number
}

/** How a table for a terminal is drawn. */
export interface TextTableOptions {
  /** Default: shown. */
  readonly header?: boolean
  /** A line under the header and over the totals; default: drawn. */
  readonly rules?: boolean
  /** A last row; its texts and numbers are formatted like those above. */
  readonly totals?: Row
  /** What stands between two columns; default: two spaces. */
  readonly gap?: string
}

/**
 * An aligned table for a terminal, one line per row, each with a line feed at its end and no spaces before it. Numbers stand to the
 * right with thousands separators, yuan with two decimals. Whatever could move the cursor or turn the writing round is a space.
 */
export const textTable = (
  columns: ReadonlyArray<TextColumn>,
  rows: ReadonlyArray<Row>,
  { header = true, rules = true, totals, gap = '  ' }: TextTableOptions = {},
): string => {
  const head = columns.map(({ title, maxWidth }) => shown(title, maxWidth))
  const body = rows.map((row) => cellsOf(columns, row))
  const foot = totals === undefined ? [] : [cellsOf(columns, totals)]
  const lines = [...(header ? [head] : []), ...body, ...foot]
  const widths = columns.map((_, index) =>
    lines.reduce((widest, cells) => Math.max(widest, displayWidth(cells[index] ?? '')), 0),
  )
  const rule = rules ? [widths.map((width) => '─'.repeat(width)).join(gap)] : []
  const aligned = (cells: ReadonlyArray<string>): string =>
    columns.map((column, index) => padded(cells[index] ?? '', widths[index] ?? 0, isNumeric(column))).join(gap)

  return [
    ...(header ? [aligned(head), ...rule] : []),
    ...body.map(aligned),
    ...foot.flatMap((cells) => [...rule, aligned(cells)]),
  ]
    .map((line) => `${line.trimEnd()}\n`)
    .join('')
}

const cellsOf = (columns: ReadonlyArray<TextColumn>, row: Row): ReadonlyArray<string> =>
  columns.map((column, index) => cellText(row[index] ?? null, column))

const cellText = (value: Value, column: TextColumn): string => {
  if (value === null) return ''
  switch (column.kind) {
    case 'yuan':
      return fenAsYuan(wholeValue(value, column))
    case 'integer':
      return grouped(String(wholeValue(value, column)))
    case 'text':
      return shown(textValue(value, column), column.maxWidth)
    case 'month':
    case 'date':
      return textValue(value, column)
  }
}

const shown = (text: string, maxWidth = Number.POSITIVE_INFINITY): string =>
  truncated(text.replace(/\r\n|[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, ' '), maxWidth)

const padded = (text: string, width: number, toTheRight: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)))
  return toTheRight ? space + text : text + space
}
