import { type PolicyBook, wholeFen } from '@pension-ledger/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chenggong } from '../testing/chenggong.js'
import { interestFor } from './interest.js'

const march = { month: 3, fen: 20_000 }

describe('interest of a year', () => {
  it('counts whole months from the month after a credit: nine for March', () =>
    // 200 yuan × 2.75 % × 9 / 12 = 4.125 yuan, up to the jiao 4.20.
    expect(interestFor(chenggong, 2022, 0, [march])).toEqual({ rate: '0.0275', fen: 420 }))

  it('counts none for December, so that nothing is credited', () =>
    expect(interestFor(chenggong, 2022, 0, [{ month: 12, fen: 20_000 }]).fen).toBe(0))

  it('counts eleven for January', () =>
    // 5.0416… yuan, up to 5.10.
    expect(interestFor(chenggong, 2022, 0, [{ month: 1, fen: 20_000 }]).fen).toBe(510))

  it('counts the opening balance for the whole year', () =>
    // 27.50 yuan exactly: a whole jiao stays as it is.
    expect(interestFor(chenggong, 2022, 100_000, []).fen).toBe(2_750))

  it('takes debits off from the month after them', () =>
    // (1000 × 12 − 200 × 9) × 2.75 % / 12 = 23.375 yuan, up to 23.40.
    expect(interestFor(chenggong, 2022, 100_000, [{ month: 3, fen: -20_000 }]).fen).toBe(2_340))

  it('rounds once, after adding up', () =>
    // Each alone is 4.125, rounded to 4.20; together 8.25 become 8.30 and not 8.40.
    expect(interestFor(chenggong, 2022, 0, [march, march]).fen).toBe(830))

  it('runs to the month of leaving, and a credit after it bears nothing', () =>
    // 200 × 2.75 % × 2 / 12 = 0.9166… yuan, up to 1.00.
    expect(interestFor(chenggong, 2022, 0, [march, { month: 8, fen: 90_000 }], 5).fen).toBe(100))

  it('rounds as the policy says', () => {
    const dated = chenggong.parameters['interest.rounding']
    if (dated === undefined) return expect.unreachable()
    const values = dated.values.map((value) => ({ ...value, value: 'half-up-to-fen' as const }))
    const policy: PolicyBook = {
      ...chenggong,
      parameters: { ...chenggong.parameters, 'interest.rounding': { ...dated, values } },
    }
    expect(interestFor(policy, 2022, 0, [march]).fen).toBe(413)
  })

  it('agrees with exact integers for any movements', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000_000 }),
        fc.array(fc.record({ month: fc.integer({ min: 1, max: 12 }), fen: fc.integer({ min: 0, max: 900_000 }) })),
        (opening, movements) => {
          // In ten-thousandths of a fen, times twelve; a jiao is 10 fen.
          let exact = BigInt(opening) * 12n
          for (const { month, fen } of movements) exact += BigInt(fen) * BigInt(12 - month)
          const jiao = (exact * 275n + 1_199_999n) / 1_200_000n
          expect(interestFor(chenggong, 2022, opening, movements).fen).toBe(wholeFen(Number(jiao) * 10))
        },
      ),
    ))
})
