import { wholeFen, zeroFen } from '@pension-ledger/domain'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { Population } from './population.js'
import { planSample, type SampleAim } from './sample-plan.js'

const book = (fen: number): Population => ({
  items: 50,
  bookFen: wholeFen(fen),
  zeroItems: 0,
  negativeItems: 0,
  negativeFen: zeroFen,
})
const aim = (tolerable: number, expected: number, confidence = 0.95): SampleAim => ({
  tolerableFen: wholeFen(tolerable),
  expectedFen: wholeFen(expected),
  confidence,
})
/** `size × interval`, or the code of the refusal. */
const planned = (of: SampleAim, population: Population): string => {
  const plan = planSample(of, population)
  return E.isLeft(plan) ? plan.left.code : `${plan.right.size} × ${plan.right.intervalFen}`
}

describe('a plan', () => {
  it.each([
    ['book 1,000, tolerable 100, expected 10: ⌈3.68 × 10⌉ = 37, ⌊1,000 / 37⌋ = 27', aim(100, 10), 1_000, '37 × 27'],
    ['the same in fen: ⌊100,000 / 37⌋ = 2,702', aim(10_000, 1_000), 100_000, '37 × 2702'],
    ['nothing expected: 3.00 × 10 = 30 exactly, not 31', aim(100, 0), 1_000, '30 × 33'],
    ['one fen more in the books: ⌈3.00 × 10.01⌉ = 31', aim(100, 0), 1_001, '31 × 32'],
    ['half expected: ⌈11.54 × 10⌉ = 116', aim(100, 50), 1_000, '116 × 8'],
    ['at 90 %: ⌈2.31 × 10⌉ = 24', aim(100, 0, 0.9), 1_000, '24 × 41'],
    ['as much can be borne as there is: 3', aim(1_000, 0), 1_000, '3 × 333'],
    ['a sample larger than the book takes every fen: ⌈3.00 × 10 / 1⌉ = 30 of 10', aim(1, 0), 10, '30 × 1'],
  ])('%s', (_, of, fen, plan) => expect(planned(of, book(fen))).toBe(plan))

  it.each([
    ['a confidence of 0', aim(100, 10, 0), 'ConfidenceOutOfRange'],
    ['a confidence of 1', aim(100, 10, 1), 'ConfidenceOutOfRange'],
    ['a confidence of 95', aim(100, 10, 95), 'ConfidenceOutOfRange'],
    ['no number for a confidence', aim(100, 10, Number.NaN), 'ConfidenceOutOfRange'],
    ['less than nothing expected', aim(100, -1), 'ExpectedBelowZero'],
    ['as much expected as tolerable', aim(100, 100), 'TolerableNotAboveExpected'],
    ['nothing tolerable', aim(0, 0), 'TolerableNotAboveExpected'],
    ['99 expected of 100 tolerable', aim(100, 99), 'ExpectedTooNearTolerable'],
  ])('%s is refused', (_, of, code) => expect(planned(of, book(1_000))).toBe(code))

  it('of no items above zero is refused, and says what there is', () =>
    expect(planSample(aim(100, 10), { ...book(0), items: 0, zeroItems: 2, negativeItems: 3 })).toEqual(
      E.left({ code: 'PopulationEmpty', zeroItems: 2, negativeItems: 3 }),
    ))

  it('names the first of several reasons', () =>
    expect(planned(aim(-5, -1, 2), { ...book(0), items: 0 })).toBe('ConfidenceOutOfRange'))

  it('keeps what it promises: the factor times the interval is within the tolerable, and one unit fewer would not do', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 1_000_000_000 }),
        fc.integer({ min: 100, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 80 }),
        (fen, tolerable, percent) => {
          const plan = planSample(aim(tolerable, Math.floor((tolerable * percent) / 100)), book(fen))
          if (E.isLeft(plan)) throw new Error(plan.left.code)
          const { factor, size, intervalFen } = plan.right
          if (intervalFen > 1) expect(factor.times(intervalFen).lessThanOrEqualTo(tolerable)).toBe(true)
          expect(factor.times(fen).greaterThan((size - 1) * tolerable)).toBe(true)
          expect(factor.times(fen).lessThanOrEqualTo(size * tolerable)).toBe(true)
        },
      ),
    ))
})
