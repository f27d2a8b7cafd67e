import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { DomainEvent } from '../events/event.js'
import { anyHistory, type History, sampleBook, sampleRounds, stateOf } from '../testing/index.js'
import { reaches } from '../vocabulary/calendar/age.js'
import { businessDate } from '../vocabulary/calendar/business-date.js'
import { type Month, monthAt, monthIndex, monthOf, nextMonth } from '../vocabulary/calendar/month.js'
import { type Case, caseOf, type Entitlement, entitlementIn, entitlementOf } from './entitlement.js'
import { standingInRound } from './round-standing.js'
import { rulesOf } from './timetable.js'

const rules = rulesOf(sampleBook, sampleRounds)

/** Two years before the scheme to two after the last fact; the pension of the youngest does not start before. */
const everyMonth: ReadonlyArray<Month> = Array.from({ length: 240 }, (_, i) => monthAt(2009 * 12 + i))

const right = <Value>(answer: E.Either<unknown, Value>): Value => {
  if (E.isLeft(answer)) throw new Error(`refused: ${JSON.stringify(answer.left)}`)
  return answer.right
}

const caseFor = (events: ReadonlyArray<DomainEvent>): Case => right(caseOf(stateOf(events), rules))

interface MonthOwed extends Entitlement {
  readonly month: Month
}

const lifeOf = ({ facts }: History): ReadonlyArray<MonthOwed> => {
  const of = caseFor(facts)
  return everyMonth.map((month) => ({ month, ...right(entitlementIn(of, month)) }))
}

const isOwed = ({ status }: Entitlement): boolean => status !== 'none'
const hasLine = ({ lines }: Entitlement, component: string): boolean =>
  Object.keys(lines).some((line) => line.startsWith(component))

const runs = { numRuns: 250 }

describe('the lives these laws are tried on', () => {
  it('hold every case often enough', () => {
    const seen: Record<string, number> = {}
    const count = (what: string): void => {
      seen[what] = (seen[what] ?? 0) + 1
    }
    for (const history of fc.sample(anyHistory, { numRuns: 1_000, seed: 2022 })) {
      const months = lifeOf(history)
      const kinds = new Set<string>()
      for (const month of months) {
        kinds.add(`${month.status} ${month.reason ?? 'plain'}`)
        if (month.releasedIn !== null) kinds.add('released')
        if (hasLine(month, 'disability-aid')) kinds.add('aid')
        if (hasLine(month, 'age-65-increment')) kinds.add('increment')
      }
      if (kinds.has('aid') && months.some((month) => hasLine(month, 'basic-pension')))
        kinds.add('aid and later pension')
      for (const kind of kinds) count(kind)
    }
    const often = Object.entries(seen).flatMap(([what, lives]) => (lives >= 15 ? [what] : []))
    expect(often.sort()).toEqual([
      'aid',
      'aid and later pension',
      'increment',
      'none after-death',
      'none before-start',
      'none imprisonment',
      'none terminated',
      'none years-missing',
      'owed deceased',
      'owed missing',
      'owed plain',
      'owed suspended',
      'owed uncertified',
      'released',
      'withheld deceased',
      'withheld missing',
      'withheld suspended',
      'withheld uncertified',
    ])
  })
})

describe('the entitlement', () => {
  it('of every month is the same whatever the order in which independent facts came', () =>
    fc.assert(
      fc.property(
        anyHistory.chain((history) =>
          fc.tuple(
            fc.constant(history),
            fc.shuffledSubarray([...history.facts], { minLength: history.facts.length }),
            fc.shuffledSubarray([...sampleRounds], { minLength: sampleRounds.length }),
          ),
        ),
        ([history, shuffled, rounds]) => {
          const of = right(caseOf(stateOf(shuffled), rulesOf(sampleBook, rounds)))
          expect(everyMonth.map((month) => ({ month, ...right(entitlementIn(of, month)) }))).toEqual(lifeOf(history))
        },
      ),
      runs,
    ))

  it('is the same from prepared rules, from rules as they are, and asked for one month', () =>
    fc.assert(
      fc.property(anyHistory, fc.nat(everyMonth.length - 1), (history, i) => {
        const month = everyMonth[i] ?? everyMonth[0]
        if (month === undefined) return
        const state = stateOf(history.facts)
        const plain = { policy: sampleBook, rounds: sampleRounds }
        const prepared = entitlementIn(caseFor(history.facts), month)
        expect(entitlementIn(right(caseOf(state, plain)), month)).toEqual(prepared)
        expect(entitlementOf(state, month, plain)).toEqual(prepared)
      }),
      runs,
    ))

  it('is the sum of its lines, and nothing where nothing is owed', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const wrong = lifeOf(history).filter((month) => {
          const total = Object.values(month.lines).reduce((sum, fen) => sum + fen, 0)
          return total !== month.totalFen || month.totalFen > 0 !== isOwed(month)
        })
        expect(wrong).toEqual([])
      }),
      runs,
    ))

  it('never pays a pension and an aid for one month', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const both = (month: Entitlement): boolean =>
          hasLine(month, 'basic-pension') && hasLine(month, 'disability-aid')
        expect(lifeOf(history).filter(both)).toEqual([])
      }),
      runs,
    ))
})

describe('no line is owed', () => {
  it('after the month of death', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { diedIn } = history
        if (diedIn === null) return
        expect(lifeOf(history).filter((month) => month.month > diedIn && isOwed(month))).toEqual([])
      }),
      runs,
    ))

  it('before the month after reaching 55, the pension not before that after reaching 60, neither in the month of enrolment', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const born = businessDate(`${history.birthMonth}-01`)
        const early = lifeOf(history).filter(
          (month) =>
            isOwed(month) &&
            (month.month <= history.enrolledIn ||
              month.month < '2011-07' ||
              month.month <= reaches(born, 55) ||
              month.month > reaches(born, 60) !== hasLine(month, 'basic-pension')),
        )
        expect(early).toEqual([])
      }),
      runs,
    ))

  it('for months in prison', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const { prison } = history
        if (prison === null) return
        const component = prison.benefit === 'pension' ? 'basic-pension' : 'disability-aid'
        for (const month of lifeOf(history))
          if (month.month >= prison.from && (prison.until === null || month.month < prison.until))
            expect(hasLine(month, component)).toBe(false)
      }),
      runs,
    ))
})

describe('the 65 increment', () => {
  it('makes the district’s lines 12.50 from the month after reaching 65, 11.00 before, and starts once', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const from = nextMonth(reaches(businessDate(`${history.birthMonth}-01`), 65))
        for (const month of lifeOf(history)) {
          if (!hasLine(month, 'basic-pension')) continue
          const district =
            (month.lines['basic-pension:district'] ?? 0) + (month.lines['age-65-increment:district'] ?? 0)
          expect(district).toBe(month.month < from ? 1_100 : 1_250)
        }
      }),
      runs,
    ))
})

describe('withheld months', () => {
  it('are released once, and never before they were withheld, in a month that is not withheld itself', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const months = lifeOf(history)
        const byMonth = new Map(months.map((month) => [month.month, month]))
        const paidFor = new Map<Month, number>()
        for (const payMonth of everyMonth)
          for (const { month, status, releasedIn } of months) {
            const isPaid = status === 'owed' && (releasedIn ?? month) === payMonth
            if (isPaid) paidFor.set(month, (paidFor.get(month) ?? 0) + 1)
          }

        const isPaidOnce = ({ month, status }: MonthOwed): boolean =>
          paidFor.get(month) === (status === 'owed' ? 1 : undefined)
        expect(months.filter((month) => !isPaidOnce(month))).toEqual([])
        for (const month of months) {
          if (month.releasedIn === null) continue
          expect(month.releasedIn > month.month && month.reason !== null).toBe(true)
          const then = byMonth.get(month.releasedIn)
          const isSameBenefit =
            then !== undefined && hasLine(then, 'disability-aid') === hasLine(month, 'disability-aid')
          if (isSameBenefit && isOwed(then)) expect([then.status, then.releasedIn]).toEqual(['owed', null])
        }
      }),
      runs,
    ))
})

describe('certification', () => {
  it('of everybody due is passed, missing, deceased or outstanding, in exactly one way', () =>
    fc.assert(
      fc.property(fc.array(anyHistory, { maxLength: 12 }), (histories) => {
        for (const round of sampleRounds) {
          const tally = { passed: 0, missing: 0, deceased: 0, outstanding: 0 }
          let due = 0
          for (const { facts } of histories) {
            const of = caseFor(facts)
            const isEntitled = isOwed(right(entitlementIn(of, monthOf(round.deadline))))
            const hasResult = facts.some((fact) => fact.type === 'CertificationRecorded' && fact.round === round.round)
            if (isEntitled || hasResult) due += 1
            const standing = right(standingInRound(of, round))
            if (standing !== null) tally[standing] += 1
          }
          expect(tally.passed + tally.missing + tally.deceased + tally.outstanding).toBe(due)
        }
      }),
      { numRuns: 100 },
    ))

  it('leaves nobody withheld who passed every round in time and was never missing', () =>
    fc.assert(
      fc.property(anyHistory, (history) => {
        const facts = history.facts.filter(
          ({ type }) => type !== 'CertificationRecorded' && type !== 'BenefitSuspended',
        )
        const passes = sampleRounds.map(({ round, deadline }) => ({
          type: 'CertificationRecorded' as const,
          participantId: certifiedId(history),
          round,
          result: 'passed' as const,
          recordedOn: deadline,
          method: null,
        }))
        const of = caseFor([...facts, ...passes])
        const answers = everyMonth.map((month) => right(entitlementIn(of, month)))
        expect(answers.filter(({ status, releasedIn }) => status === 'withheld' || releasedIn !== null)).toEqual([])
      }),
      runs,
    ))
})

const certifiedId = ({ facts }: History) => {
  const [first] = facts
  if (first?.type !== 'ParticipantEnrolled') throw new Error('a history begins with an enrolment')
  return first.participantId
}

const lastMonth = everyMonth.at(-1)
it('the months asked for reach beyond the last fact', () =>
  expect(lastMonth !== undefined && monthIndex(lastMonth) > 2027 * 12).toBe(true))
