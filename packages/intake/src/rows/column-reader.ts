import * as E from 'fp-ts/lib/Either.js'
import type { CellContext } from '../fields/field.js'
import type { Column } from './column.js'
import type { RowProblem } from './row-problems.js'

/** What is wrong with a row; never empty. */
export type Problems = ReadonlyArray<RowProblem>

/** The cells of a row in the order of the columns that are asked for. */
export interface Cells {
  /** Trimmed; empty where the cell is blank or the file has no such column. */
  readonly textAt: (column: number) => string
  readonly contextAt: (column: number) => CellContext
}

export type ColumnTable<Fields> = { readonly [Name in keyof Fields]: Column<Fields[Name]> }

export interface ColumnReader<Fields> {
  readonly columns: ReadonlyArray<Column<unknown>>
  /** Reads the columns, the first of which stands at `offset`. `values` has room for all columns; each value is put at its own. */
  readonly read: (cells: Cells, offset: number, values: unknown[]) => E.Either<Problems, Fields>
}

/** Reads a table of columns whole: every cell is looked at before a row is refused, so that a clerk sees all that is wrong at once. */
export const columnReader = <Fields>(table: ColumnTable<Fields>): ColumnReader<Fields> => {
  const names: Array<Extract<keyof Fields, string>> = []
  for (const name in table) names.push(name)
  /** Every row's fields begin as a copy of it, which has room for all of them: growing field by field costs several times as much. */
  const empty: Partial<Fields> = {}
  for (const name of names) empty[name] = undefined

  return {
    columns: names.map((name) => table[name]),
    read: (cells, offset, values) => {
      let problems: RowProblem[] | null = null
      const fields: Partial<Fields> = { ...empty }
      const isWhole = (some: Partial<Fields>): some is Fields => problems === null && some === fields

      for (let index = 0; index < names.length; index++) {
        const name = names[index]
        if (name === undefined) continue
        const text = cells.textAt(offset + index)
        const value = table[name].read(text, cells.contextAt(offset + index))
        if (E.isRight(value)) {
          fields[name] = value.right
          values[offset + index] = value.right
        } else {
          problems ??= []
          problems.push({ field: table[name].name, code: value.left, received: text })
        }
      }
      return isWhole(fields) ? E.right(fields) : E.left(problems ?? [])
    },
  }
}
