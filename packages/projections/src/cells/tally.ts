import type { CellRow, DimensionValue } from './cells.js'

/**
 * Cells that are being counted. A view goes down its branches once and adds at the leaf it holds, so that counting a fact builds no
 * key. Only a replay owns a tally; what it hands out are `Cells`.
 */
export interface Tally {
  branches: Map<DimensionValue, Tally> | null
  measures: number[] | null
}

export const blankTally = (): Tally => ({ branches: null, measures: null })

export const branchAt = (tally: Tally, value: DimensionValue): Tally => {
  tally.branches ??= new Map()
  const known = tally.branches.get(value)
  if (known !== undefined) return known
  const grown = blankTally()
  tally.branches.set(value, grown)
  return grown
}

export const addAt = (leaf: Tally, measure: number, n: number): void => {
  const measures = leaf.measures ?? []
  leaf.measures = measures
  while (measures.length <= measure) measures.push(0)
  measures[measure] = (measures[measure] ?? 0) + n
}

export const leafAt = (tally: Tally, at: ReadonlyArray<DimensionValue>): Tally => at.reduce(branchAt, tally)

/** A tally of given leaves, such as those a projection file keeps. */
export const tallyOf = (rows: Iterable<CellRow>): Tally => {
  const tally = blankTally()
  for (const { at, measures } of rows) {
    const leaf = leafAt(tally, at)
    for (const [i, n] of measures.entries()) addAt(leaf, i, n)
  }
  return tally
}
