import { type Line, type Lines, lineKeys, lineNames, type Month } from '@pension-ledger/domain'
import { type MonthlyTable, monthNumber, rowOfMonth } from './monthly-table.js'

/** The lines of a payment as two short lists, made once for all payments that share the object. */
export interface Amounts {
  /** Indexes in `lineKeys`. */
  readonly lines: ReadonlyArray<number>
  readonly fen: ReadonlyArray<number>
}

export const noAmounts: Amounts = { lines: [], fen: [] }

export const amountsOf = (lines: Lines): Amounts => {
  const indexes: number[] = []
  const amounts: number[] = []
  for (const [i, key] of lineKeys.entries()) {
    const fen = lines[key]
    if (fen !== undefined) {
      indexes.push(i)
      amounts.push(fen)
    }
  }
  return { lines: indexes, fen: amounts }
}

/** Component and level of each line, by its index in `lineKeys`. */
export const namesOfLines: ReadonlyArray<Pick<Line, 'component' | 'level'>> = lineKeys.map((key) => lineNames[key])

/** Adds a payment to a table with a column per line. */
export const addAmounts = (table: MonthlyTable, month: Month, { lines, fen }: Amounts, sign: 1 | -1): void => {
  const row = rowOfMonth(table, monthNumber(month))
  const { numbers } = table
  for (let i = 0; i < lines.length; i++) {
    const column = row + (lines[i] ?? 0)
    numbers[column] = (numbers[column] ?? 0) + sign * (fen[i] ?? 0)
  }
}
