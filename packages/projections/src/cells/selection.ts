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
  let total = 0
  eachMatching(layout, cells, where, (_at, measures) => {
    total += measures[index] ?? 0
  })
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
  const groups: Tally = blankTally()
  eachMatching(layout, cells, where, (at, measures) => {
    const leaf = leafAt(
      groups,
      indexes.map((i) => at[i] ?? ''),
    )
    for (const [i, n] of measures.entries()) addAt(leaf, i, n)
  })
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

/**
 * Visits every leaf that matches and is not zero, in the order in which their branches grew. Branches that cannot match are not walked: a
 * report asks for one year of many, and for a dozen columns.
 *
 * @param visit must not keep `at`, which is the walk's own
 */
const eachMatching = (
  layout: Layout,
  cells: Cells,
  where: Where,
  visit: (at: ReadonlyArray<DimensionValue>, measures: ReadonlyArray<number>) => void,
): void => {
  const wanted = new Map(
    Object.entries(where).map(([dimension, value]): readonly [number, ReadonlyArray<DimensionValue>] => [
      dimensionIndex(layout, dimension),
      typeof value === 'object' ? value : [value],
    ]),
  )
  const last = Math.max(-1, ...wanted.keys())
  const at: DimensionValue[] = []
  /** A leaf that ends before a dimension has no value for it, which is the empty one. */
  const matchesRest = (): boolean => {
    for (let i = at.length; i <= last; i++) if (wanted.get(i)?.includes('') === false) return false
    return true
  }
  const walk = ({ branches, measures }: Cells): void => {
    if (measures?.some((n) => n !== 0) === true && matchesRest()) visit(at, measures)
    if (branches === null) return
    const values = wanted.get(at.length)
    for (const [value, inner] of branches) {
      if (values !== undefined && !values.includes(value)) continue
      at.push(value)
      walk(inner)
      at.pop()
    }
  }
  walk(cells)
}
