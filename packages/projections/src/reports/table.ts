import { broken } from '@pension-ledger/domain'
import { byValue, type DimensionValue } from '../cells/cells.js'
import { groupedBy, measureIndex, sumWhere, type Where } from '../cells/selection.js'
import { cellsOf, type Replayed } from '../replay/replay.js'
import type { View } from '../view.js'
import type { Column } from './report.js'

/** A measure column: which numbers of which view stand in it. */
export interface MeasureColumn extends Column {
  readonly role: 'measure'
  readonly from: View
  readonly measure: string
  readonly where: Where
  /** The dimension within which persons are distinct: a person paid in two months is one head in each, and not two. */
  readonly distinctIn?: string
}

export interface Table {
  readonly rows: ReadonlyArray<ReadonlyArray<DimensionValue>>
  readonly totals: ReadonlyArray<number | null>
}

/**
 * Columns from several views, joined by dimensions that all of them have. Each total is taken from its view on its own, and must be
 * the sum of the rows.
 */
export const tableOf = (
  replayed: Pick<Replayed, 'cells'>,
  dimensionColumns: ReadonlyArray<Column>,
  columns: ReadonlyArray<MeasureColumn>,
): Table => {
  const dimensions = dimensionColumns.map(({ name }) => name)
  const rows = new Map<string, { readonly at: ReadonlyArray<DimensionValue>; readonly numbers: number[] }>()
  for (const [i, { from, measure, where }] of columns.entries()) {
    const index = measureIndex(from, measure)
    for (const { at, measures } of groupedBy(from, cellsOf(replayed, from), dimensions, where)) {
      const key = JSON.stringify(at)
      const row = rows.get(key) ?? { at, numbers: columns.map(() => 0) }
      row.numbers[i] = measures[index] ?? 0
      rows.set(key, row)
    }
  }
  const filled = [...rows.values()].filter(({ numbers }) => numbers.some((n) => n !== 0))
  const sorted = filled.sort((a, b) => inOrderOf(dimensionColumns, a.at, b.at))
  return {
    rows: sorted.map(({ at, numbers }) => [...at, ...numbers]),
    totals: columns.map(({ name, from, measure, where, distinctIn }, i) => {
      const total = sumWhere(from, cellsOf(replayed, from), measure, where)
      const sum = sorted.reduce((of, { numbers }) => of + (numbers[i] ?? 0), 0)
      if (sum !== total) return broken(`column ${name} adds up to ${sum}, and its total is ${total}`)
      const within = distinctIn === undefined ? -1 : dimensions.indexOf(distinctIn)
      return within >= 0 && new Set(sorted.map(({ at }) => at[within])).size > 1 ? null : total
    }),
  }
}

/** Codes stand in the order in which their names are listed (中央, 省, 市, 区); everything else in its own. */
const inOrderOf = (
  columns: ReadonlyArray<Column>,
  a: ReadonlyArray<DimensionValue>,
  b: ReadonlyArray<DimensionValue>,
): number => {
  for (const [i, { codes }] of columns.entries()) {
    const [x, y] = [a[i] ?? '', b[i] ?? '']
    const order = rankOf(codes, x) - rankOf(codes, y) || byValue(x, y)
    if (order !== 0) return order
  }
  return 0
}

const rankOf = (codes: Column['codes'], value: DimensionValue): number => {
  const rank = Object.keys(codes ?? {}).indexOf(String(value))
  return rank < 0 ? Number.MAX_SAFE_INTEGER : rank
}
