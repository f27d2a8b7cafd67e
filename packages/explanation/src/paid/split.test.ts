import { type Entitlement, type Lines, wholeFen } from '@pension-ledger/domain'
import { paid as payment } from '@pension-ledger/domain/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitOf } from './split.js'

const linesOf = (central: number, district = 0): Lines =>
  payment({ lines: { 'basic-pension:central': central, 'basic-pension:district': district } }).lines

const owed = (lines: Lines, status: Entitlement['status'] = 'owed'): Entitlement => ({
  status,
  reason: null,
  releasedIn: null,
  lines,
  totalFen: wholeFen(Object.values(lines).reduce((sum, fen) => sum + fen, 0)),
})

const nothing = owed({}, 'none')

describe('what a difference comes from', () => {
  // Due now 98.00; by the old law 93.00; by what was known then 93.00; paid 90.00.
  it('3.00 too little by what was known, 5.00 by a law that came later', () =>
    expect(
      splitOf(
        linesOf(9_000),
        { owedThen: owed(linesOf(9_300)), owedByLawThen: owed(linesOf(9_300)) },
        owed(linesOf(9_800)),
      ).totals,
    ).toEqual({
      dueFen: 9_800,
      paidFen: 9_000,
      errorFen: 300,
      lateInformationFen: 0,
      lateLawFen: 500,
    }))

  it('a death learned after the payment is no error', () =>
    expect(splitOf(linesOf(9_800), { owedThen: owed(linesOf(9_800)), owedByLawThen: nothing }, nothing).totals).toEqual(
      {
        dueFen: 0,
        paidFen: 9_800,
        errorFen: 0,
        lateInformationFen: -9_800,
        lateLawFen: 0,
      },
    ))

  it('what was withheld was not to be paid', () =>
    expect(
      splitOf(
        linesOf(9_800),
        { owedThen: owed(linesOf(9_800), 'withheld'), owedByLawThen: owed(linesOf(9_800)) },
        owed(linesOf(9_800)),
      ).totals,
    ).toEqual({
      dueFen: 9_800,
      paidFen: 9_800,
      errorFen: -9_800,
      lateInformationFen: 9_800,
      lateLawFen: 0,
    }))

  it('lines of zeros are left out', () =>
    expect(splitOf({}, { owedThen: nothing, owedByLawThen: nothing }, nothing).lines).toEqual([]))

  const anyLines = fc.tuple(fc.nat(20_000), fc.nat(2_000)).map(([central, district]) => linesOf(central, district))
  const anyOwed = fc
    .record({ lines: anyLines, status: fc.constantFrom('owed' as const, 'withheld' as const) })
    .map(({ lines, status }) => owed(lines, status))

  it('the three parts are the whole difference, line by line and in all', () =>
    fc.assert(
      fc.property(anyLines, anyOwed, anyOwed, anyOwed, (paid, owedThen, owedByLawThen, now) => {
        const { lines, totals } = splitOf(paid, { owedThen, owedByLawThen }, now)
        for (const { dueFen, paidFen, errorFen, lateInformationFen, lateLawFen } of [...lines, totals])
          expect(errorFen + lateInformationFen + lateLawFen).toBe(dueFen - paidFen)
        expect(totals.dueFen).toBe(now.status === 'owed' ? now.totalFen : 0)
      }),
      { numRuns: 200 },
    ))
})
