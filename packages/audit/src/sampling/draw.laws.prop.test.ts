import { Decimal, type Fen, wholeFen } from '@pension-ledger/domain'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { beginDraw, type Sample } from './draw.js'
import { countPopulation, type Item } from './population.js'
import type { SamplePlan } from './sample-plan.js'

const anyItems: fc.Arbitrary<ReadonlyArray<Item>> = fc
  .array(fc.integer({ min: -30, max: 120 }), { minLength: 1, maxLength: 25 })
  .map((amounts) => amounts.map((fen, i) => ({ id: `v${i}`, fen: wholeFen(fen) })))
const anyInterval = fc.integer({ min: 1, max: 60 }).map(wholeFen)

const sampleOf = (items: ReadonlyArray<Item>, intervalFen: Fen, start: number): Sample => {
  const count = countPopulation()
  for (const { fen } of items) count.add(fen)
  const plan: SamplePlan = {
    tolerableFen: wholeFen(1),
    expectedFen: wholeFen(0),
    confidence: 0.95,
    factor: new Decimal(3),
    population: count.total(),
    size: 1,
    intervalFen,
  }
  const draw = beginDraw(plan, wholeFen(start))
  for (const item of items) draw.offer(item)
  const sample = draw.end()
  if (E.isLeft(sample)) throw new Error(sample.left.code)
  return sample.right
}
const idsOf = ({ selected }: Sample, stratum: 'top' | 'sampled'): ReadonlyArray<string> =>
  selected.flatMap((item) => (item.stratum === stratum ? [item.id] : []))

describe('a drawn sample', () => {
  it('has every item of an interval or more, and no such item by chance', () =>
    fc.assert(
      fc.property(anyItems, anyInterval, fc.nat(), (items, interval, pick) => {
        const sample = sampleOf(items, interval, 1 + (pick % interval))
        expect(idsOf(sample, 'top')).toEqual(items.filter(({ fen }) => fen >= interval).map(({ id }) => id))
        expect(sample.selected.filter(({ stratum, fen }) => stratum === 'sampled' && fen >= interval)).toEqual([])
      }),
    ))

  it('takes a smaller item with a probability proportional to its size: of all starts, as many as it has fen', () =>
    fc.assert(
      fc.property(anyItems, anyInterval, (items, interval) => {
        const times = new Map<string, number>()
        for (let start = 1; start <= interval; start++)
          for (const id of idsOf(sampleOf(items, interval, start), 'sampled')) times.set(id, (times.get(id) ?? 0) + 1)
        for (const { id, fen } of items) expect(times.get(id) ?? 0).toBe(fen > 0 && fen < interval ? fen : 0)
      }),
    ))

  it('has as many small items as units are hit: one for each start + k × interval that lies on the line', () =>
    fc.assert(
      fc.property(anyItems, anyInterval, fc.nat(), (items, interval, pick) => {
        const start = 1 + (pick % interval)
        const sample = sampleOf(items, interval, start)
        let hits = 0
        for (let unit = start; unit <= sample.sampledFen; unit += interval) hits += 1
        expect(idsOf(sample, 'sampled').length).toBe(hits)
      }),
    ))

  it('in another order of the items has the same large ones, the same totals and as many small ones', () =>
    fc.assert(
      fc.property(
        anyItems.chain((items) =>
          fc.tuple(fc.constant(items), fc.shuffledSubarray([...items], { minLength: items.length })),
        ),
        anyInterval,
        fc.nat(),
        ([items, shuffled], interval, pick) => {
          const start = 1 + (pick % interval)
          const [a, b] = [sampleOf(items, interval, start), sampleOf(shuffled, interval, start)]
          expect([...idsOf(b, 'top')].sort()).toEqual([...idsOf(a, 'top')].sort())
          expect(idsOf(b, 'sampled').length).toBe(idsOf(a, 'sampled').length)
          expect([b.plan, b.topFen, b.sampledFen]).toEqual([a.plan, a.topFen, a.sampledFen])
        },
      ),
    ))

  it('has strata that add up to the book, and nothing that is not above zero', () =>
    fc.assert(
      fc.property(anyItems, anyInterval, (items, interval) => {
        const sample = sampleOf(items, interval, 1)
        const { bookFen, negativeFen, items: positive, zeroItems, negativeItems } = sample.plan.population
        expect(sample.topFen + sample.sampledFen).toBe(bookFen)
        expect(bookFen + negativeFen).toBe(items.reduce((total, { fen }) => total + fen, 0))
        expect(positive + zeroItems + negativeItems).toBe(items.length)
        expect(sample.selected.every(({ fen }) => fen > 0)).toBe(true)
      }),
    ))
})
