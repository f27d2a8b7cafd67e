import { type BusinessDate, type Month, monthAt } from '@pension-ledger/domain'
import type { Tally } from '../cells/tally.js'

/** Numbers by month, in rows of one width that lie one after the other: millions of payments are counted without a branch for each. */
export interface MonthlyTable {
  readonly width: number
  first: number
  numbers: Float64Array
}

/** Months since year 0 of a month or a day, as `monthIndex` of the domain, without making texts of its parts. */
export const monthNumber = (month: Month | BusinessDate): number =>
  (digit(month, 0) * 1000 + digit(month, 1) * 100 + digit(month, 2) * 10 + digit(month, 3)) * 12 +
  digit(month, 5) * 10 +
  digit(month, 6) -
  1

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48

/** Where the row of a month begins in `numbers`; read `numbers` after it, for the table may have grown. */
export const rowOfMonth = (table: MonthlyTable, month: number): number => {
  const offset = (month - table.first) * table.width
  return offset >= 0 && offset < table.numbers.length ? offset : grown(table, month)
}

const yearOfRows = 12

const grown = (table: MonthlyTable, month: number): number => {
  const isBlank = table.numbers.length === 0
  const last = table.first + table.numbers.length / table.width - 1
  const first = isBlank ? month : Math.min(table.first, month - yearOfRows)
  const rows = (isBlank ? month : Math.max(last, month)) + yearOfRows - first
  const numbers = new Float64Array(rows * table.width)
  if (!isBlank) numbers.set(table.numbers, (table.first - first) * table.width)
  table.first = first
  table.numbers = numbers
  return (month - first) * table.width
}

/** Monthly tables at some branches of a tally. */
export interface MonthlyTables {
  readonly at: (branch: Tally) => MonthlyTable
  /** Everything that is not zero. */
  readonly each: (visit: (branch: Tally, month: Month, column: number, n: number) => void) => void
}

export const monthlyTables = (width: number): MonthlyTables => {
  const tables = new Map<Tally, MonthlyTable>()
  return {
    at: (branch) => {
      const known = tables.get(branch)
      if (known !== undefined) return known
      const table: MonthlyTable = { width, first: 0, numbers: new Float64Array(0) }
      tables.set(branch, table)
      return table
    },
    each: (visit) => {
      for (const [branch, table] of tables)
        for (const [i, n] of table.numbers.entries())
          if (n !== 0) visit(branch, monthAt(table.first + Math.floor(i / width)), i % width, n)
    },
  }
}
