import { wholeFen } from '@pension-ledger/domain'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf, limitsOf } from './gain-bands.js'

const bounds = [500, 1_000].map(wholeFen)

describe('the band of a participant', () => {
  it.each([
    ['nothing', 0, 12, 0],
    ['a fen in twelve months', 1, 12, 1],
    ['5.00 yuan a month', 6_000, 12, 1],
    ['a fen more', 6_001, 12, 2],
    ['10.00 yuan a month', 12_000, 12, 2],
    ['a fen more than that', 12_001, 12, 3],
    ['the loss of 5.00 yuan a month', -6_000, 12, -1],
    ['the loss of a fen more', -6_001, 12, -2],
    ['10.01 yuan in one month', 1_001, 1, 3],
  ])('for %s', (_, change, months, band) => expect(bandOf(change, months, bounds)).toBe(band))

  it('there are three without bounds', () =>
    expect([-7, 0, 7].map((change) => bandOf(change, 1, []))).toEqual([-1, 0, 1]))

  it('has the limits between which its mean change lies', () =>
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 30_000 }), fc.integer({ min: 1, max: 24 }), (change, months) => {
        const { outcome, overFen, upToFen } = limitsOf(bandOf(change, months, bounds), bounds)
        expect(outcome).toBe(change > 0 ? 'gains' : change < 0 ? 'loses' : 'unchanged')
        const mean = Math.abs(change) / months
        expect(change === 0 || mean > overFen).toBe(true)
        expect(upToFen === null || mean <= upToFen).toBe(true)
      }),
    ))
})

it.each([
  [-3, { outcome: 'loses', overFen: 1_000, upToFen: null }],
  [-1, { outcome: 'loses', overFen: 0, upToFen: 500 }],
  [0, { outcome: 'unchanged', overFen: 0, upToFen: 0 }],
  [2, { outcome: 'gains', overFen: 500, upToFen: 1_000 }],
  [3, { outcome: 'gains', overFen: 1_000, upToFen: null }],
])('the limits of band %i', (band, limits) => expect(limitsOf(band, bounds)).toEqual(limits))
