import { broken } from '@pension-ledger/domain'
import { byPlaces, type Cells, type DimensionValue, rowsOf } from './cells.js'
import { addAt, blankTally, leafAt, type Tally } from './tally.js'

/** What a number of a view counts. */
export type Unit = 'heads' | 'fen' | 'person-months' | 'rows'

/** What a view counts, and in what unit. */
export interface Measure {
  readonly name: string
  readonly unit: Unit
}

/** How the cells of a view are laid out. */
export interface Layout {
  readonly name: string
  readonly dimensions: ReadonlyArray<string>
  readonly measures: ReadonlyArray<Measure>
}

/** For some dimensions, the values that are wanted. A dimension that is left out is summed over. */
export type Where = Readonly<Record<string, DimensionValue | ReadonlyArray<DimensionValue>>>

/** The sum of a measure over the cells that match. */
export const sumWhere = (layout: Layout, cells: Cells, measure: string, where: Where): number => {
  const index = measureIndex(layout, measure)
  const matches = matcherOf(layout, where)
  let total = 0
  for (const { at, measures } of rowsOf(cells)) if (matches(at)) total += measures[index] ?? 0
  return total
}

/** Sums of all measures by some of the dimensions: rows of `[value…]` with a number per measure, sorted. */
export const groupedBy = (
  layout: Layout,
  cells: Cells,
  by: ReadonlyArray<string>,
  where: Where = {},
): ReadonlyArray<{ readonly at: ReadonlyArray<DimensionValue>; readonly measures: ReadonlyArray<number> }> => {
  const indexes = by.map((dimension) => dimensionIndex(layout, dimension))
  const matches = matcherOf(layout, where)
  const groups: Tally = blankTally()
  for (const { at, measures } of rowsOf(cells)) {
    if (!matches(at)) continue
    const leaf = leafAt(
      groups,
      indexes.map((i) => at[i] ?? ''),
    )
    for (const [i, n] of measures.entries()) addAt(leaf, i, n)
  }
  return [...rowsOf(groups)].sort((a, b) => byPlaces(a.at, b.at))
}

export const measureIndex = (layout: Layout, measure: string): number => {
  const index = layout.measures.findIndex(({ name }) => name === measure)
  return index >= 0 ? index : broken(`${layout.name} has no measure ${measure}`)
}

const dimensionIndex = (layout: Layout, dimension: string): number => {
  const index = layout.dimensions.indexOf(dimension)
  return index >= 0 ? index : broken(`${layout.name} has no dimension ${dimension}`)
}

const matcherOf = (layout: Layout, where: Where): ((at: ReadonlyArray<DimensionValue>) => boolean) => {
  const wanted = Object.entries(where).map(([dimension, value]) => {
    const values: ReadonlyArray<DimensionValue> = typeof value === 'object' ? value : [value]
    return { index: dimensionIndex(layout, dimension), values }
  })
  return (at) => wanted.every(({ index, values }) => values.includes(at[index] ?? ''))
}
