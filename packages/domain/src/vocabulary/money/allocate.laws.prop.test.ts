import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { allocate } from './allocate.js'
import { wholeFen } from './fen.js'

const anyTotal = fc.maxSafeNat().map(wholeFen)
const anyWeights = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 8 })
  .filter((weights) => weights.some((weight) => weight > 0))

it('sharing neither loses nor makes a fen', () =>
  fc.assert(
    fc.property(anyTotal, anyWeights, (total, weights) => {
      expect(allocate(total, weights).reduce((all, part) => all + BigInt(part), 0n)).toBe(BigInt(total))
    }),
  ))

it('each part is less than one fen from its exact share', () =>
  fc.assert(
    fc.property(anyTotal, anyWeights, (total, weights) => {
      const all = weights.reduce((sum, weight) => sum + BigInt(weight), 0n)
      for (const [i, part] of allocate(total, weights).entries()) {
        const off = BigInt(part) * all - BigInt(total) * BigInt(weights[i] ?? 0)
        expect(off < all && -off < all).toBe(true)
      }
    }),
  ))

it('who weighs more gets no less, and of equals the later no less', () =>
  fc.assert(
    fc.property(anyTotal, anyWeights, (total, weights) => {
      const parts = allocate(total, weights)
      for (let i = 1; i < weights.length; i++)
        for (let j = 0; j < i; j++)
          if ((weights[i] ?? 0) >= (weights[j] ?? 0)) expect(parts[i]).toBeGreaterThanOrEqual(parts[j] ?? 0)
    }),
  ))

it('of four to six, the city has what it has of a total, or the next fen', () =>
  fc.assert(
    fc.property(fc.nat(1_000_000_000), (total) => {
      const [city] = allocate(wholeFen(total), [4, 6])
      const floor = Math.floor((total * 4) / 10)
      // Of ten fen four go to the city; the fraction of 4/10 beats that of 6/10 where the total ends in 2, 4, 7 or 9.
      expect(city).toBe([2, 4, 7, 9].includes(total % 10) ? floor + 1 : floor)
    }),
  ))
