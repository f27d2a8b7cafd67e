import type { DomainEvent } from '@pension-ledger/domain'
import { anyHistory, reversalOf } from '@pension-ledger/domain/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountKind } from '../chart/account-key.js'
import { postingsOf } from '../posting/postings.js'
import { anyEntries } from '../testing/any-entries.js'
import { folded } from '../testing/folded.js'
import { sampleChart } from '../testing/sample-chart.js'
import { type Dimension, trialBalanceOf } from '../trial/trial-balance.js'
import { rowsOf, type Turnovers } from '../trial/turnover.js'
import { balanceSheetOf, incomeStatementOf } from './statements.js'

const total = (values: ReadonlyArray<number>): number => values.reduce((sum, value) => sum + value, 0)

/** Any life, some of whose facts were taken back. */
const anyEvents: fc.Arbitrary<ReadonlyArray<DomainEvent>> = fc
  .tuple(anyHistory, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }))
  .map(([{ facts }, isTakenBack]) => [...facts, ...facts.filter((_, i) => isTakenBack[i % 40]).map(reversalOf)])

/** Credits less debits of a kind of accounts, by the trial balance. */
const creditOf = (turnovers: Turnovers, kind: AccountKind, amounts: 'closing' | 'turnover'): number =>
  total(
    trialBalanceOf(turnovers, sampleChart)
      .filter(({ account }) => account.kind === kind)
      .map(({ debitFen, creditFen, closingFen }) => (amounts === 'closing' ? -closingFen : creditFen - debitFen)),
  )

describe('what balances in any life', () => {
  it('the postings of each of its events, and of what takes them back', () =>
    fc.assert(
      fc.property(anyEvents, (events) => {
        for (const event of events)
          expect(total(postingsOf(event, { zone: 'chenggong' }, sampleChart).map(({ fen }) => fen))).toBe(0)
      }),
      { numRuns: 60 },
    ))
})

describe('the statements are the trial balance', () => {
  it('income, expense, assets and liabilities are the sums of their accounts', () =>
    fc.assert(
      fc.property(anyEntries(), (entries) => {
        const turnovers = folded(entries)
        const { incomeFen, expenseFen } = incomeStatementOf(turnovers, sampleChart, {})
        const { assetsFen, liabilitiesFen } = balanceSheetOf(turnovers, sampleChart, null)
        expect([incomeFen, 0 - expenseFen, 0 - assetsFen, liabilitiesFen]).toEqual([
          creditOf(turnovers, 'income', 'turnover'),
          creditOf(turnovers, 'expense', 'turnover'),
          creditOf(turnovers, 'asset', 'closing'),
          creditOf(turnovers, 'liability', 'closing'),
        ])
      }),
      { numRuns: 100 },
    ))

  it('and those of the zones, of the levels and of the purposes add up to the whole', () =>
    fc.assert(
      fc.property(anyEntries(), fc.constantFrom<Dimension>('zone', 'level', 'purpose'), (entries, by) => {
        const turnovers = folded(entries)
        const values = [...new Set(rowsOf(turnovers).map((row) => row[by]))]
        const parts = values.map((value) => ({
          ...incomeStatementOf(turnovers, sampleChart, {}, { [by]: value }),
          ...balanceSheetOf(turnovers, sampleChart, null, { [by]: value }),
        }))
        const whole = {
          ...incomeStatementOf(turnovers, sampleChart, {}),
          ...balanceSheetOf(turnovers, sampleChart, null),
        }
        for (const figure of ['incomeFen', 'expenseFen', 'carriedForwardFen', 'netAssetsFen', 'pooledFen'] as const)
          expect(total(parts.map((part) => part[figure]))).toBe(whole[figure])
      }),
      { numRuns: 100 },
    ))
})
