import { Decimal, wholeFen } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { beginDraw } from './draw.js'
import { drawSample, type Items, type SampleQuestion } from './draw-sample.js'
import { countPopulation, type Item } from './population.js'
import type { SamplePlan } from './sample-plan.js'

const itemsOf = (amounts: Readonly<Record<string, number>>): ReadonlyArray<Item> =>
  Object.entries(amounts).map(([id, fen]) => ({ id, fen: wholeFen(fen) }))

/** On the line of the small ones lie a 1–30, d 31–70, f 71–130, h 131–200, i 201–299; b and g are an interval large. */
const items = itemsOf({ a: 30, b: 250, c: 0, d: 40, e: -20, f: 60, g: 100, h: 70, i: 99 })

const populationOf = (of: ReadonlyArray<Item>) => {
  const count = countPopulation()
  for (const { fen } of of) count.add(fen)
  return count.total()
}
const plan = (of: ReadonlyArray<Item>): SamplePlan => ({
  tolerableFen: wholeFen(300),
  expectedFen: wholeFen(0),
  confidence: 0.95,
  factor: new Decimal(3),
  population: populationOf(of),
  size: 6,
  intervalFen: wholeFen(100),
})
const drawn = (start: number, of: ReadonlyArray<Item> = items) => {
  const draw = beginDraw(plan(of), wholeFen(start))
  for (const item of of) draw.offer(item)
  return draw.end()
}
const idsOf = (start: number): string => {
  const sample = drawn(start)
  return E.isLeft(sample)
    ? sample.left.code
    : sample.right.selected.map(({ id, stratum }) => (stratum === 'top' ? id.toUpperCase() : id)).join('')
}

describe('the population', () => {
  it('counts what is above zero, and the rest apart: 30 + 250 + 40 + 60 + 100 + 70 + 99 = 649', () =>
    expect(populationOf(items)).toEqual({ items: 7, bookFen: 649, zeroItems: 1, negativeItems: 1, negativeFen: -20 }))
})

describe('systematic selection at every hundredth unit', () => {
  it.each([
    [1, 'aBfGi'], // 1 a, 101 f, 201 i
    [30, 'aBfGi'], // 30 a, 130 f, 230 i
    [31, 'BdGhi'], // 31 d, 131 h, 231 i
    [70, 'BdGhi'], // 70 d, 170 h, 270 i
    [71, 'BfGhi'], // 71 f, 171 h, 271 i
    [99, 'BfGhi'], // 99 f, 199 h, 299 i
    [100, 'BfGh'], // 100 f, 200 h, 300 beyond the end
  ])('from %i takes %s; capitals are the top stratum', (start, ids) => expect(idsOf(start)).toBe(ids))

  it('says what the strata are worth: 250 + 100, and 299 below the interval', () =>
    expect(drawn(1)).toMatchObject({ right: { startFen: 1, topFen: 350, sampledFen: 299 } }))

  it('refuses two selected items of one id', () =>
    expect(drawn(1, [...items, { id: 'b', fen: wholeFen(100) }])).toEqual(E.left({ code: 'ItemIdTwice', id: 'b' })))
})

const question: SampleQuestion = {
  tolerableFen: wholeFen(300),
  expectedFen: wholeFen(0),
  confidence: 0.95,
  seed: 7,
}
async function* later(of: ReadonlyArray<Item>): AsyncGenerator<E.Either<never, Item>, void> {
  for (const item of of) yield E.right(item)
}
const now = (of: ReadonlyArray<Item>): Items<never> => of.map((item) => E.right(item))

describe('a sample drawn in two readings', () => {
  it('plans by the first and selects in the second: ⌈3.00 × 649 / 300⌉ = 7, ⌊649 / 7⌋ = 92', async () => {
    const sample = await drawSample(() => now(items))(question)()
    expect(sample).toMatchObject({ right: { plan: { size: 7, intervalFen: 92 } } })
    // From 92 fen on an item is in the top stratum: b 250, g 100, i 99.
    if (E.isRight(sample))
      expect(sample.right.selected.filter(({ stratum }) => stratum === 'top').map(({ id }) => id)).toEqual([
        'b',
        'g',
        'i',
      ])
  })

  it('is the same for the same seed, whether the items come at once or one after the other', async () =>
    expect(await drawSample(() => later(items))(question)()).toEqual(await drawSample(() => now(items))(question)()))

  const without = items.filter(({ id }) => id !== 'e')
  it.each([
    ['a fen less of i', [...items.filter(({ id }) => id !== 'i'), ...itemsOf({ i: 98 })]],
    ['the same sum in one item more', [...items.filter(({ id }) => id !== 'i'), ...itemsOf({ i: 49, j: 50 })]],
    ['a zero more', [...items, ...itemsOf({ z: 0 })]],
    ['a fen less below zero', [...without, ...itemsOf({ e: -21 })]],
    ['the same sum in one item more below zero', [...without, ...itemsOf({ e: -10, f: -10 })]],
  ])('refuses a population that changed between the readings: %s', async (_, changed) => {
    let readings = 0
    const read = (): Items<never> => {
      readings += 1
      return now(readings === 1 ? items : changed)
    }
    expect(await drawSample(read)(question)()).toMatchObject({
      left: { code: 'PopulationChanged', counted: populationOf(items), drawn: populationOf(changed) },
    })
  })

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('refuses the seed %d', async (seed) =>
    expect(await drawSample(() => now(items))({ ...question, seed })()).toEqual(E.left({ code: 'SeedNotWhole', seed })),
  )

  it('refuses what the plan refuses, and what cannot be read', async () => {
    expect(await drawSample(() => now([]))(question)()).toMatchObject({ left: { code: 'PopulationEmpty' } })
    const unreadable = (): Items<'unreadable'> => [E.right({ id: 'a', fen: wholeFen(1) }), E.left('unreadable')]
    expect(await drawSample(unreadable)(question)()).toEqual(E.left('unreadable'))
  })
})
