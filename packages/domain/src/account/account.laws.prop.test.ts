import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { businessDateOf } from '../events/business-date-of.js'
import type { Fact } from '../events/event.js'
import { stateOf } from '../testing/in-short.js'
import { sampleBook } from '../testing/sample-policy.js'
import { businessDate } from '../vocabulary/calendar/business-date.js'
import { accountOf, unsettledAccountOf } from './account.js'
import { anyEntries } from './account.test.kit.js'
import { interestDueFor, interestDueOf } from './interest.js'
import { subAccounts } from './sub-account.js'

/** What an entry does to the balance, read off the fact itself. */
const effectOf = (fact: Fact): number => {
  switch (fact.type) {
    case 'ContributionReceived':
    case 'SubsidyCredited':
    case 'InterestCredited':
    case 'TransferredIn':
      return fact.fen
    case 'ContributionRefunded':
    case 'AccountRefunded':
    case 'RecoveryOffset':
      return -fact.fen
    case 'PensionPaid':
      return -(fact.lines['account-pension:account'] ?? 0)
    case 'PaymentReturned':
      return fact.lines['account-pension:account'] ?? 0
    default:
      return 0
  }
}

const balanceOf = (facts: ReadonlyArray<Fact>): number => facts.reduce((sum, fact) => sum + effectOf(fact), 0)

describe('an account', () => {
  it('is the sum of its sub-balances, and of its credits less its debits (invariant 3)', () =>
    fc.assert(
      fc.property(anyEntries, (facts) => {
        const { balanceFen, creditsFen, debitsFen, subBalances } = accountOf(stateOf(facts))
        expect(subAccounts.reduce((sum, account) => sum + subBalances[account], 0)).toBe(balanceFen)
        expect(creditsFen - debitsFen).toBe(balanceFen)
        expect(balanceFen).toBe(balanceOf(facts))
      }),
    ))

  it('has no sub-balance below zero unless it is overdrawn, and then only the personal one', () =>
    fc.assert(
      fc.property(anyEntries, (facts) => {
        const { balanceFen, subBalances } = accountOf(stateOf(facts))
        const below = subAccounts.filter((account) => subBalances[account] < 0)
        expect(below).toEqual(balanceFen < 0 ? ['personal'] : [])
      }),
    ))

  it('has in no sub-balance more than came in there, but for pensions returned that were never paid', () =>
    fc.assert(
      fc.property(anyEntries, (facts) => {
        const kept = facts.filter(({ type }) => type !== 'PaymentReturned')
        const { subBalances } = accountOf(stateOf(kept))
        const creditsAlone = accountOf(stateOf(kept.filter((fact) => effectOf(fact) > 0)))
        for (const account of subAccounts)
          expect(subBalances[account]).toBeLessThanOrEqual(creditsAlone.subBalances[account])
      }),
    ))

  it('is the same whatever the order in which its entries were learned', () =>
    fc.assert(
      fc.property(
        anyEntries.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
        ),
        ([facts, shuffled]) => {
          expect(accountOf(stateOf(shuffled))).toEqual(accountOf(stateOf(facts)))
        },
      ),
    ))

  it('as of a day is that of the facts that were true by then', () =>
    fc.assert(
      fc.property(anyEntries, fc.constantFrom('2011-06-15', '2014-12-31', '2019-02-28', '2023-12-31'), (facts, day) => {
        const at = businessDate(day)
        const known = facts.filter((fact) => businessDateOf(fact) <= at)
        expect(accountOf(stateOf(facts), at)).toEqual(accountOf(stateOf(known)))
      }),
    ))

  it('before it was closed is that without the refunds', () =>
    fc.assert(
      fc.property(anyEntries, (facts) => {
        const open = facts.filter(({ type }) => type !== 'AccountRefunded')
        expect(unsettledAccountOf(stateOf(facts))).toEqual(accountOf(stateOf(open)))
      }),
    ))
})

describe('interest', () => {
  it('of every year in one walk is that of each year by itself', () =>
    fc.assert(
      fc.property(anyEntries, (entries) => {
        const facts = entries.filter((fact) => effectOf(fact) !== 0)
        const state = stateOf(facts)
        const all = interestDueOf(state, 2024, sampleBook)
        const years = E.isRight(all) ? all.right.map(({ year }) => year) : []
        const each = years.map((year) => interestDueFor(state, year, sampleBook))
        expect(all).toEqual(E.right(each.map((due) => (E.isRight(due) ? due.right : due.left))))
        const first = Math.min(2025, ...facts.map((fact) => Number(businessDateOf(fact).slice(0, 4))))
        expect(years).toEqual(Array.from({ length: 2025 - first }, (_, i) => first + i))
      }),
    ))

  it('is Σ amount × 275/10000 × months/12 in whole numbers, up to the next jiao, and never below zero', () =>
    fc.assert(
      fc.property(anyEntries, fc.integer({ min: 2011, max: 2024 }), (facts, year) => {
        let fenMonths = 0n
        for (const fact of facts) {
          const [on, month] = businessDateOf(fact).split('-').map(Number)
          if (on === undefined || month === undefined || on > year) continue
          if (on === year && fact.type === 'InterestCredited' && fact.year === year) continue
          fenMonths += BigInt(effectOf(fact)) * BigInt(on < year ? 12 : 12 - month)
        }
        const unit = 12n * 10_000n * 10n
        const jiao = fenMonths <= 0n ? 0n : (fenMonths * 275n + unit - 1n) / unit
        const due = interestDueFor(stateOf(facts), year, sampleBook)
        expect(E.isRight(due) && due.right.fen).toBe(Number(jiao) * 10)
      }),
    ))
})
