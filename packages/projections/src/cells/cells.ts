/** A value of a dimension: a code, a name, a month, a year. `''` where the facts do not say. */
export type DimensionValue = string | number

/**
 * 单元: whole numbers by their dimensions, as a tree: one level of branches per dimension, measures at the leaves.
 *
 * Cells are a commutative group under `merge`: `emptyCells` is its identity and `negated` its inverse. Cells that add up to zero are
 * the same as none.
 */
export interface Cells {
  readonly branches: ReadonlyMap<DimensionValue, Cells> | null
  readonly measures: ReadonlyArray<number> | null
}

/** A leaf of cells with its place. */
export interface CellRow {
  readonly at: ReadonlyArray<DimensionValue>
  readonly measures: ReadonlyArray<number>
}

/** No cells: what is counted of nothing. */
export const emptyCells: Cells = { branches: null, measures: null }

/** Cells of two disjoint sets of subjects, together: measures add. */
export const merge = (a: Cells, b: Cells): Cells => ({
  branches: mergedBranches(a.branches, b.branches),
  measures: mergedMeasures(a.measures, b.measures),
})

/** Cells of any number of disjoint sets of subjects, together. */
export const mergeAll = (parts: Iterable<Cells>): Cells => {
  let whole = emptyCells
  for (const part of parts) whole = merge(whole, part)
  return whole
}

/** The same cells with the opposite sign, to take a subject out again. */
export const negated = (cells: Cells): Cells => ({
  branches:
    cells.branches === null ? null : new Map(Array.from(cells.branches, ([value, inner]) => [value, negated(inner)])),
  // Not -n: it would make -0 of 0.
  measures: cells.measures === null ? null : cells.measures.map((n) => 0 - n),
})

/** Whether two cells hold the same numbers. */
export const sameCells = (a: Cells, b: Cells): boolean => rowsOf(merge(a, negated(b))).next().done === true

/** The leaves that are not zero, in the order in which their branches grew. */
export function* rowsOf(cells: Cells, at: ReadonlyArray<DimensionValue> = []): Generator<CellRow, void> {
  if (cells.measures?.some((n) => n !== 0) === true) yield { at, measures: cells.measures }
  if (cells.branches === null) return
  for (const [value, inner] of cells.branches) yield* rowsOf(inner, [...at, value])
}

/** Numbers before texts, each in their own order. */
export const byValue = (a: DimensionValue, b: DimensionValue): number =>
  typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === 'number' ? -1 : 1

export const byPlaces = (a: ReadonlyArray<DimensionValue>, b: ReadonlyArray<DimensionValue>): number => {
  for (const [i, value] of a.entries()) {
    const order = byValue(value, b[i] ?? '')
    if (order !== 0) return order
  }
  return a.length - b.length
}

/** The leaves that are not zero, in the order of their dimensions. */
export const sortedRows = (cells: Cells): ReadonlyArray<CellRow> =>
  [...rowsOf(cells)].sort((a, b) => byPlaces(a.at, b.at))

const mergedBranches = (a: Cells['branches'], b: Cells['branches']): Cells['branches'] => {
  if (a === null || b === null) return a ?? b
  const merged = new Map(a)
  for (const [value, inner] of b) {
    const other = merged.get(value)
    merged.set(value, other === undefined ? inner : merge(other, inner))
  }
  return merged
}

const mergedMeasures = (a: Cells['measures'], b: Cells['measures']): Cells['measures'] => {
  if (a === null || b === null) return a ?? b
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a]
  return longer.map((n, i) => n + (shorter[i] ?? 0))
}
