import { InvariantBroken } from '@pension-ledger/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { below, between, chance, fraction, pick, randomOf, seedAt, seedFrom, weighted } from './random.js'

const draws = (seed: string, count: number): ReadonlyArray<number> => {
  const random = randomOf(seedFrom(seed))
  return Array.from({ length: count }, () => fraction(random))
}

describe('random numbers', () => {
  it('are the same for the same seed', () =>
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(draws(seed, 20)).toEqual(draws(seed, 20))
      }),
    ))

  it('differ for seeds that differ by one character', () => expect(draws('1', 4)).not.toEqual(draws('2', 4)))

  it('stay below the count', () =>
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 1_000_000 }), (seed, count) => {
        const drawn = below(randomOf(seedFrom(seed)), count)
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < count).toBe(true)
      }),
    ))

  it('reach both ends of a range, and nothing beyond', () => {
    const random = randomOf(seedFrom('ends'))
    const drawn = new Set(Array.from({ length: 200 }, () => between(random, 3, 6)))
    expect([...drawn].sort()).toEqual([3, 4, 5, 6])
  })

  it('spread evenly over tens, within what chance allows', () => {
    const counts = new Array<number>(10).fill(0)
    for (const drawn of draws('even', 100_000))
      counts[Math.floor(drawn * 10)] = (counts[Math.floor(drawn * 10)] ?? 0) + 1
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  })

  it('of a child do not depend on what was drawn from its parent', () => {
    const seed = seedFrom('parent')
    const before = fraction(randomOf(seedAt(seed, 7)))
    draws('parent', 100)
    expect(fraction(randomOf(seedAt(seed, 7)))).toBe(before)
  })

  it('of a million siblings do not begin alike more often than chance would have it', () => {
    const seed = seedFrom('siblings')
    const first = new Set<number>()
    for (let i = 0; i < 100_000; i++) first.add(fraction(randomOf(seedAt(seed, i))))
    expect(first.size).toBeGreaterThan(99_990)
  })

  it('never hit at probability 0, always at 1', () => {
    const random = randomOf(seedFrom('sure'))
    for (let i = 0; i < 100; i++) {
      expect(chance(random, 0)).toBe(false)
      expect(chance(random, 1)).toBe(true)
    }
  })

  it('choose by weight, and never a value of weight 0', () => {
    const random = randomOf(seedFrom('weights'))
    const chosen = Array.from({ length: 4_000 }, () =>
      weighted(random, [
        [3, 'often'],
        [0, 'never'],
        [1, 'seldom'],
      ]),
    )
    expect(chosen).not.toContain('never')
    expect(Math.abs(chosen.filter((value) => value === 'seldom').length - 1_000)).toBeLessThan(120)
  })

  it('refuse to pick from nothing', () => expect(() => pick(randomOf(seedFrom('')), [])).toThrow(InvariantBroken))
})
