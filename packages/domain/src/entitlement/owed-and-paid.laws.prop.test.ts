import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../events/event.js'
import { anyHistory, paid, sampleBook, sampleRounds, stateOf } from '../testing/index.js'
import { lineKeys, paysAid } from '../vocabulary/benefit/lines.js'
import { type Month, month, monthAt } from '../vocabulary/calendar/month.js'
import { caseOf, entitlementIn } from './entitlement.js'
import { comparedIn, differencesOf, type MonthCompared } from './owed-and-paid.js'
import { rulesOf } from './timetable.js'

const rules = rulesOf(sampleBook, sampleRounds)
const everyMonth: ReadonlyArray<Month> = Array.from({ length: 14 * 12 }, (_, i) => monthAt(2011 * 12 + i))
const anyThrough = fc.constantFrom('2012-06', '2016-12', '2021-03', '2022-12', '2024-12').map(month)

const right = <Value>(answer: E.Either<unknown, Value>): Value => {
  if (E.isLeft(answer)) throw new Error(`refused: ${JSON.stringify(answer.left)}`)
  return answer.right
}

const differencesIn = (facts: ReadonlyArray<Fact>, through: Month): ReadonlyArray<MonthCompared> =>
  right(differencesOf(right(caseOf(stateOf(facts), rules)), through))

/** Every month that the rules release by a month, paid once, in the month of its release. */
const paidAsOwed = (facts: ReadonlyArray<Fact>, through: Month): ReadonlyArray<Fact> => {
  const of = right(caseOf(stateOf(facts), rules))
  return everyMonth.flatMap((periodOwed) => {
    const { status, releasedIn, lines } = right(entitlementIn(of, periodOwed))
    const payMonth = releasedIn ?? periodOwed
    return status === 'owed' && payMonth <= through
      ? [
          paid({
            periodOwed,
            payMonth,
            paidOn: `${payMonth}-15`,
            kind: releasedIn === null ? 'regular' : 'arrears',
            lines,
          }),
        ]
      : []
  })
}

const unpaid = (facts: ReadonlyArray<Fact>): ReadonlyArray<Fact> =>
  facts.filter(({ type }) => type !== 'PensionPaid' && type !== 'PaymentReturned')

const runs = { numRuns: 100 }

describe('owed against paid', () => {
  it('is the same in every month as adding up, line by line, what was due and what was paid', () =>
    fc.assert(
      fc.property(anyHistory, anyThrough, ({ facts }, through) => {
        const of = right(caseOf(stateOf(facts), rules))
        const differing = new Map(differencesIn(facts, through).map((difference) => [difference.month, difference]))
        for (const at of everyMonth) {
          const { status, releasedIn, lines } = right(entitlementIn(of, at))
          const isDue = status === 'owed' && (releasedIn ?? at) <= through
          for (const line of lineKeys) {
            let expected = 0 - (isDue ? (lines[line] ?? 0) : 0)
            for (const fact of facts) {
              if (fact.type === 'PensionPaid' && fact.periodOwed === at && fact.payMonth <= through)
                expected += fact.lines[line] ?? 0
              if (fact.type === 'PaymentReturned' && fact.periodOwed === at && fact.paidOn.slice(0, 7) <= through)
                expected -= fact.lines[line] ?? 0
            }
            expect(differing.get(at)?.difference[line] ?? 0).toBe(expected)
          }
        }
      }),
      runs,
    ))

  it('shows each month as it is by itself, earliest first', () =>
    fc.assert(
      fc.property(anyHistory, anyThrough, ({ facts }, through) => {
        const of = right(caseOf(stateOf(facts), rules))
        const differences = right(differencesOf(of, through))
        const months = differences.map((difference) => difference.month)
        expect(months).toEqual([...new Set(months)].sort())
        for (const difference of differences)
          expect(right(comparedIn(of, difference.month, through))).toEqual(difference)
      }),
      runs,
    ))

  it('finds nothing in a life that was paid as the rules release it', () =>
    fc.assert(
      fc.property(anyHistory, anyThrough, (history, through) => {
        const facts = unpaid(history.facts)
        expect(differencesIn([...facts, ...paidAsOwed(facts, through)], through)).toEqual([])
      }),
      runs,
    ))

  it('finds exactly the fen by which one payment of such a life was wrong', () =>
    fc.assert(
      fc.property(
        anyHistory,
        fc.nat(10_000),
        fc.constantFrom(...lineKeys),
        fc.integer({ min: -500, max: 500 }).filter((fen) => fen !== 0),
        (history, which, line, wrong) => {
          const through = month('2022-12')
          const facts = unpaid(history.facts)
          const payments = paidAsOwed(facts, through)
          const chosen = payments[which % Math.max(1, payments.length)]
          if (chosen?.type !== 'PensionPaid') return
          // Drawn with an aid, before the pension starts, it would be a debit that the pension itself rests on.
          if (line === 'account-pension:account' && paysAid(chosen.lines)) return
          const lines = { ...chosen.lines, [line]: (chosen.lines[line] ?? 0) + wrong }
          const others = payments.filter((payment) => payment !== chosen)
          const found = differencesIn([...facts, ...others, paid({ ...chosen, lines })], through)
          expect(found.map(({ month: of, difference }) => [of, difference])).toEqual([
            [chosen.periodOwed, { [line]: wrong }],
          ])
        },
      ),
      runs,
    ))

  it('does not depend on the order in which the facts came', () =>
    fc.assert(
      fc.property(
        anyHistory.chain(({ facts }) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
        ),
        ([facts, shuffled]) => {
          expect(differencesIn(shuffled, month('2022-12'))).toEqual(differencesIn(facts, month('2022-12')))
        },
      ),
      runs,
    ))
})
