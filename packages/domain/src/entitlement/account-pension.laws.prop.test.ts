import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { anyEntries } from '../account/account.test.kit.js'
import { businessDateOf } from '../events/business-date-of.js'
import type { Fact } from '../events/event.js'
import { enrolled, resumed, suspended } from '../testing/given.js'
import { stateOf } from '../testing/in-short.js'
import { sampleBook } from '../testing/sample-policy.js'
import { type Month, monthAt, monthIndex } from '../vocabulary/calendar/month.js'
import { accountPensionOf } from './account-pension.js'
import { caseOf, type Entitlement, entitlementIn } from './entitlement.js'
import { rulesOf } from './timetable.js'

const rules = rulesOf(sampleBook, [])

const right = <Value>(answer: E.Either<unknown, Value>): Value => {
  if (E.isLeft(answer)) throw new Error(`refused: ${JSON.stringify(answer.left)}`)
  return answer.right
}

/** Over 60 when the scheme began, so the pension starts with the enrolment, amid the entries of the account; and one stay in prison. */
const anyPensioner: fc.Arbitrary<ReadonlyArray<Fact>> = fc
  .record({
    enrolledIn: fc.integer({ min: monthIndex(monthAt(2012 * 12)), max: 2014 * 12 }),
    prison: fc.option(fc.tuple(fc.integer({ min: 2011 * 12, max: 2030 * 12 }), fc.integer({ min: 0, max: 40 }))),
    entries: anyEntries,
  })
  .map(({ enrolledIn, prison, entries }) => [
    enrolled({ birthDate: '1940-01-01', enrolledOn: `${monthAt(enrolledIn)}-15` }),
    ...(prison === null
      ? []
      : [
          suspended({ reason: 'imprisonment', month: monthAt(prison[0]) }),
          resumed({ month: monthAt(prison[0] + prison[1]) }),
        ]),
    ...entries,
  ])

const everyMonth: ReadonlyArray<Month> = Array.from({ length: 36 * 12 }, (_, i) => monthAt(2011 * 12 + i))
const account = ({ lines }: Entitlement): number => lines['account-pension:account'] ?? 0
const pooled = ({ lines }: Entitlement): number => lines['account-pension:pooled'] ?? 0

/** Money that moves by anything but a pension, read off the facts. */
const movedBy = (fact: Fact): number => {
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
    default:
      return 0
  }
}

describe('the account pension', () => {
  it('is one amount for life, in every month that is owed, and in no other', () =>
    fc.assert(
      fc.property(anyPensioner, (facts) => {
        const of = right(caseOf(stateOf(facts), rules))
        const fen = right(of.accountPension)?.fen ?? 0
        for (const month of everyMonth) {
          const entitlement = right(entitlementIn(of, month))
          expect(account(entitlement) + pooled(entitlement)).toBe(entitlement.status === 'none' ? 0 : fen)
          expect(account(entitlement) >= 0 && pooled(entitlement) >= 0).toBe(true)
          expect(Object.values(entitlement.lines).reduce((sum, line) => sum + line, 0)).toBe(entitlement.totalFen)
        }
      }),
    ))

  it('takes from the account, month by month, what it has, and from the pooled side only what it has not', () =>
    fc.assert(
      fc.property(anyPensioner, (facts) => {
        const of = right(caseOf(stateOf(facts), rules))
        let given = 0
        for (const month of everyMonth) {
          const entitlement = right(entitlementIn(of, month))
          if (entitlement.status === 'none') continue
          const before = facts.filter((fact) => businessDateOf(fact) < `${month}-01`)
          const left = before.reduce((sum, fact) => sum + movedBy(fact), 0) - given
          const fen = account(entitlement) + pooled(entitlement)
          expect(account(entitlement)).toBe(Math.min(fen, Math.max(0, left)))
          given += account(entitlement)
        }
      }),
    ))

  it('does not depend on what was paid from the start on', () =>
    fc.assert(
      fc.property(anyPensioner, (facts) => {
        const standing = right(caseOf(stateOf(facts), rules)).standing
        const start = standing?.pension?.from
        if (standing === null || start === undefined) return
        const isLater = (fact: Fact): boolean =>
          (fact.type === 'PensionPaid' || fact.type === 'PaymentReturned') && fact.paidOn >= `${start}-01`
        const unpaid = stateOf(facts.filter((fact) => !isLater(fact)))
        expect(accountPensionOf(stateOf(facts), standing, sampleBook)).toEqual(
          accountPensionOf(unpaid, standing, sampleBook),
        )
      }),
    ))
})
