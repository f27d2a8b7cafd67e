import { byPlaces, type CellRow, type Cells, type DimensionValue, sortedRows } from '../cells/cells.js'
import type { Layout } from '../cells/selection.js'

/** 不符之处: the first number that is kept otherwise than a fold finds it. */
export interface RowDifference {
  /** The row, by the names of its dimensions. */
  readonly place: Readonly<Record<string, DimensionValue>>
  /** The measure. */
  readonly column: string
  /** 0 where there is no such row, whose numbers are then those of nothing; null where what is kept is no number. */
  readonly kept: number | null
  readonly folded: number
}

/** The first row, in the order of the dimensions, and in it the first column, in which kept rows and a fold differ. */
export const firstDifference = (
  { dimensions, measures }: Layout,
  kept: ReadonlyArray<CellRow>,
  folded: Cells,
): RowDifference | null => {
  const inOrder = [...kept].sort((a, b) => byPlaces(a.at, b.at))
  const found = sortedRows(folded)
  for (let i = 0, j = 0; i < inOrder.length || j < found.length; ) {
    const left = inOrder[i]
    const right = found[j]
    const order = left === undefined ? 1 : right === undefined ? -1 : byPlaces(left.at, right.at)
    if (order <= 0) i += 1
    if (order >= 0) j += 1
    const is = order <= 0 ? (left?.measures ?? []) : []
    const ought = order >= 0 ? (right?.measures ?? []) : []
    const at = (order <= 0 ? left?.at : right?.at) ?? []
    const column = measures.findIndex((_, k) => (is[k] ?? 0) !== (ought[k] ?? 0))
    if (column < 0) continue
    const value = is[column] ?? 0
    return {
      place: Object.fromEntries(dimensions.map((name, k) => [name, at[k] ?? ''])),
      column: measures[column]?.name ?? '',
      kept: Number.isNaN(value) ? null : value,
      folded: ought[column] ?? 0,
    }
  }
  return null
}

export const differenceText = ({ place, column, kept, folded }: RowDifference): string =>
  `${column} at ${Object.values(place).join(' / ')}: ${kept} is kept, ${folded} is folded`
