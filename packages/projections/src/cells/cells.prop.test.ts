import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cells, emptyCells, merge, mergeAll, negated, rowsOf, sameCells, sortedRows } from './cells.js'
import { groupedBy, sumWhere } from './selection.js'
import { tallyOf } from './tally.js'

const layout = {
  name: 'sample',
  dimensions: ['zone', 'year'],
  measures: [
    { name: 'heads', unit: 'heads' },
    { name: 'fen', unit: 'fen' },
  ],
} as const

const anyCells: fc.Arbitrary<Cells> = fc
  .array(
    fc.record({
      at: fc.tuple(fc.constantFrom('a', 'b', ''), fc.constantFrom(2021, 2022, '')),
      measures: fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: -900, max: 900 })),
    }),
    { maxLength: 8 },
  )
  .map(tallyOf)

describe('cells are a commutative group', () => {
  it('merging is associative', () =>
    fc.assert(
      fc.property(anyCells, anyCells, anyCells, (a, b, c) => {
        expect(sameCells(merge(merge(a, b), c), merge(a, merge(b, c)))).toBe(true)
      }),
    ))
  it('merging is commutative', () =>
    fc.assert(
      fc.property(anyCells, anyCells, (a, b) => {
        expect(sortedRows(merge(a, b))).toEqual(sortedRows(merge(b, a)))
      }),
    ))
  it('empty cells change nothing', () =>
    fc.assert(
      fc.property(anyCells, (a) => {
        expect(sortedRows(merge(a, emptyCells))).toEqual(sortedRows(a))
      }),
    ))
  it('cells and their negation are nothing', () =>
    fc.assert(
      fc.property(anyCells, (a) => {
        expect([...rowsOf(merge(a, negated(a)))]).toEqual([])
      }),
    ))
  it('merging leaves both sides as they were', () =>
    fc.assert(
      fc.property(anyCells, anyCells, (a, b) => {
        const before = [sortedRows(a), sortedRows(b)]
        merge(a, b)
        mergeAll([a, b, a])
        expect([sortedRows(a), sortedRows(b)]).toEqual(before)
      }),
    ))
  it('a sum over merged cells is the sum of the sums', () =>
    fc.assert(
      fc.property(anyCells, anyCells, (a, b) => {
        const total = (cells: Cells): number => sumWhere(layout, cells, 'fen', { zone: 'a' })
        expect(total(merge(a, b))).toBe(total(a) + total(b))
      }),
    ))
  it('groups add up to the whole', () =>
    fc.assert(
      fc.property(anyCells, (a) => {
        const groups = groupedBy(layout, a, ['year']).reduce((sum, { measures }) => sum + (measures[0] ?? 0), 0)
        expect(groups).toBe(sumWhere(layout, a, 'heads', {}))
      }),
    ))
})

describe('cells that differ', () => {
  it('are not the same', () => {
    const one = tallyOf([{ at: ['a', 1], measures: [1] }])
    expect(sameCells(one, tallyOf([{ at: ['a', 2], measures: [1] }]))).toBe(false)
    expect(sameCells(one, tallyOf([{ at: ['a', 1], measures: [0, 1] }]))).toBe(false)
  })
  it('a dimension or measure that is not there is a defect', () => {
    expect(() => sumWhere(layout, emptyCells, 'yuan', {})).toThrow('sample has no measure yuan')
    expect(() => groupedBy(layout, emptyCells, ['street'])).toThrow('sample has no dimension street')
    expect(() => sumWhere(layout, emptyCells, 'fen', { street: 'x' })).toThrow('sample has no dimension street')
  })
})
