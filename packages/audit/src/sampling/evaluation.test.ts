import { Decimal, type Fen, wholeFen, zeroFen } from '@pension-ledger/domain'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { Sample, SelectedItem } from './draw.js'
import { type Evaluation, evaluateSample } from './evaluation.js'

const sampled = (id: string, fen: number): SelectedItem => ({ id, fen: wholeFen(fen), stratum: 'sampled' })
const top = (id: string, fen: number): SelectedItem => ({ id, fen: wholeFen(fen), stratum: 'top' })

/** An interval of 1,000 yuan, three of which can be borne at 95 %. */
const sampleOf = (...selected: ReadonlyArray<SelectedItem>): Sample => ({
  plan: {
    tolerableFen: wholeFen(300_000),
    expectedFen: zeroFen,
    confidence: 0.95,
    factor: new Decimal(3),
    population: { items: 9_000, bookFen: wholeFen(5_000_000), zeroItems: 0, negativeItems: 0, negativeFen: zeroFen },
    size: 50,
    intervalFen: wholeFen(100_000),
  },
  startFen: wholeFen(1),
  topFen: wholeFen(150_000),
  sampledFen: wholeFen(4_850_000),
  selected,
})
const evaluated = (sample: Sample, audited: Readonly<Record<string, number>>): Evaluation => {
  const found = new Map<string, Fen>(Object.entries(audited).map(([id, fen]) => [id, wholeFen(fen)]))
  const evaluation = evaluateSample(sample, found)
  if (E.isLeft(evaluation)) throw new Error(evaluation.left.code)
  return evaluation.right
}

describe('an evaluation', () => {
  const sample = sampleOf(
    sampled('half', 50_000),
    sampled('none', 20_000),
    top('large', 150_000),
    sampled('less', 10_000),
  )
  const evaluation = evaluated(sample, { half: 40_000, none: 0, large: 149_000, less: 12_500 })

  // Taints 1 and 0.2: (1 + 0.2) × 100,000 + 1,000 of the top stratum = 121,000. Basic precision 2.995732 × 100,000 = 299,573.
  // Allowance (4.743865 − 2.995732 − 1) × 100,000 + (6.295794 − 4.743865 − 1) × 20,000 = 74,813.3 + 11,038.58 = 85,852.
  it('projects overstatements and adds the precision', () =>
    expect(evaluation.overstatement).toEqual({
      items: 3,
      knownFen: 31_000,
      projectedFen: 121_000,
      basicPrecisionFen: 299_573,
      incrementalAllowanceFen: 85_852,
      upperLimitFen: 506_425,
      isTolerable: false,
    }))

  // Taint 0.25: 25,000. Allowance 0.748133 × 25,000 = 18,703.325.
  it('and understatements apart', () =>
    expect(evaluation.understatement).toEqual({
      items: 1,
      knownFen: 2_500,
      projectedFen: 25_000,
      basicPrecisionFen: 299_573,
      incrementalAllowanceFen: 18_703,
      upperLimitFen: 343_276,
      isTolerable: false,
    }))

  it('nets what is projected: 121,000 − 25,000', () => expect(evaluation.netProjectedFen).toBe(96_000))

  it('takes the largest taint first, whatever the order of the sample', () => {
    const turned = sampleOf(
      top('large', 150_000),
      sampled('none', 20_000),
      sampled('less', 10_000),
      sampled('half', 50_000),
    )
    expect(evaluated(turned, { half: 40_000, none: 0, large: 149_000, less: 12_500 })).toEqual(evaluation)
  })

  it('of a sample without misstatements has the basic precision for its limit, which can be borne', () => {
    const clean = evaluated(sample, { half: 50_000, none: 20_000, large: 150_000, less: 10_000 })
    expect(clean.overstatement).toMatchObject({ items: 0, projectedFen: 0, upperLimitFen: 299_573, isTolerable: true })
    expect(clean.understatement).toEqual(clean.overstatement)
  })

  it('of items examined without exception has no sampling risk', () => {
    const whole = { ...sampleOf(top('large', 150_000)), sampledFen: zeroFen }
    expect(evaluated(whole, { large: 100_000 }).overstatement).toMatchObject({
      projectedFen: 50_000,
      basicPrecisionFen: 0,
      upperLimitFen: 50_000,
    })
  })

  it('bears a limit of exactly what can be borne, and not one fen more', () => {
    const whole = { ...sampleOf(top('large', 900_000)), sampledFen: zeroFen }
    expect(evaluated(whole, { large: 600_000 }).overstatement.isTolerable).toBe(true)
    expect(evaluated(whole, { large: 599_999 }).overstatement.isTolerable).toBe(false)
  })

  it('refuses findings on items that were not drawn, before those that are missing', () =>
    expect(evaluateSample(sample, new Map([['x', zeroFen]]))).toEqual(E.left({ code: 'NotInSample', ids: ['x'] })))

  it('refuses to take what was not examined for right', () =>
    expect(evaluateSample(sample, new Map([['half', wholeFen(50_000)]]))).toEqual(
      E.left({ code: 'NotExamined', ids: ['none', 'large', 'less'] }),
    ))

  it('never has a lower limit for a larger misstatement', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.nat(99_999), fc.nat(99_999)), { maxLength: 12 }),
        (rows) => {
          const items = rows.map(([fen], i) => sampled(`v${i}`, fen))
          const found = (pick: (a: number, b: number) => number): Readonly<Record<string, number>> =>
            Object.fromEntries(rows.map(([fen, a, b], i) => [`v${i}`, pick(a % (fen + 1), b % (fen + 1))]))
          const small = evaluated(sampleOf(...items), found(Math.max)).overstatement
          const large = evaluated(sampleOf(...items), found(Math.min)).overstatement
          expect(large.upperLimitFen).toBeGreaterThanOrEqual(small.upperLimitFen - 1)
          expect(large.upperLimitFen).toBe(large.projectedFen + large.basicPrecisionFen + large.incrementalAllowanceFen)
        },
      ),
    ))
})
