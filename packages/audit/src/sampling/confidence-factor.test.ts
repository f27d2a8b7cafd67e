import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limitFactor, planningFactor } from './confidence-factor.js'
import { gammaBelow } from './poisson.js'

/** The probability that a Poisson variable of that mean is at most `count`, added up term by term: e^(−m)·Σ mⁱ/i!. */
const poissonUpTo = (count: number, mean: number): number => {
  let term = Math.exp(-mean)
  let sum = term
  for (let i = 1; i <= count; i++) {
    term *= mean / i
    sum += term
  }
  return sum
}

describe('factors for planning', () => {
  it.each([
    // The printed table of the AICPA guide for a risk of 5 %, expected over tolerable from 0 to 0.5; 3.00 is −ln 0.05 = 2.9957.
    [0.95, 0, '3'],
    [0.95, 0.05, '3.31'],
    [0.95, 0.1, '3.68'],
    [0.95, 0.15, '4.11'],
    [0.95, 0.2, '4.63'],
    [0.95, 0.25, '5.24'],
    [0.95, 0.3, '6'],
    [0.95, 0.35, '6.92'],
    [0.95, 0.4, '8.09'],
    [0.95, 0.45, '9.59'],
    [0.95, 0.5, '11.54'],
    // −ln 0.1 = 2.3026 and −ln 0.5 = 0.6931, rounded up.
    [0.9, 0, '2.31'],
    [0.5, 0, '0.7'],
  ])('at a confidence of %d with %d expected: %s', (confidence, share, factor) =>
    expect(planningFactor(confidence, share)?.toString()).toBe(factor),
  )

  it('there is none where expected and tolerable are nearly the same', () =>
    expect([planningFactor(0.95, 0.94) === null, planningFactor(0.95, 0.95)]).toEqual([false, null]))

  it('grow with the confidence and with what is expected', () =>
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 50, max: 99 }), fc.integer({ min: 50, max: 99 })),
        fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 })),
        (confidences, shares) => {
          const less = planningFactor(Math.min(...confidences) / 100, Math.min(...shares) / 100)
          const more = planningFactor(Math.max(...confidences) / 100, Math.max(...shares) / 100)
          expect(less !== null && more !== null && less.lessThanOrEqualTo(more)).toBe(true)
        },
      ),
    ))

  it('are where the gamma distribution has the confidence: a hundredth less would fall short of it', () =>
    fc.assert(
      fc.property(fc.integer({ min: 50, max: 99 }), fc.integer({ min: 0, max: 80 }), (percent, share) => {
        const factor = planningFactor(percent / 100, share / 100)?.toNumber() ?? 0
        expect(gammaBelow(1 + (share / 100) * factor, factor)).toBeGreaterThanOrEqual(percent / 100)
        const short = factor - 0.01
        expect(gammaBelow(1 + (share / 100) * short, short)).toBeLessThan(percent / 100)
      }),
    ))
})

describe('factors for evaluation', () => {
  it.each([
    [0.95, 0, '2.995732'],
    [0.95, 1, '4.743865'],
    [0.95, 2, '6.295794'],
    [0.95, 3, '7.753657'],
    [0.9, 0, '2.302585'],
    [0.9, 1, '3.88972'],
    [0.99, 0, '4.60517'],
  ])('at a confidence of %d with %i misstatements: %s', (confidence, misstatements, factor) =>
    expect(limitFactor(confidence, misstatements).toString()).toBe(factor),
  )

  it('are the means at which no more misstatements are as unlikely as the risk', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 150 }), (permille, misstatements) => {
        const mean = limitFactor(permille / 1_000, misstatements).toNumber()
        expect(poissonUpTo(misstatements, mean)).toBeCloseTo(1 - permille / 1_000, 5)
      }),
    ))
})

describe('the incomplete gamma function', () => {
  it('is a Poisson probability where the shape is whole', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.double({ min: 0.001, max: 300, noNaN: true }), (shape, x) => {
        expect(gammaBelow(shape, x)).toBeCloseTo(1 - poissonUpTo(shape - 1, x), 10)
      }),
    ))

  it('is erf of a root where the shape is a half: erf(1) is 0.8427007929497149', () =>
    expect(gammaBelow(0.5, 1)).toBeCloseTo(0.842_700_792_949_714_9, 12))

  it.each([
    [1, 0, 0],
    [1, 1e6, 1],
    [1_000, 1e9, 1],
  ])('of shape %d at %d is %d', (shape, x, p) => expect(gammaBelow(shape, x)).toBe(p))
})
