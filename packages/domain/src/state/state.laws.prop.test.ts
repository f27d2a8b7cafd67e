import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { accountOf } from '../account/account.js'
import { resultOf } from '../entitlement/certification.js'
import { yearsEarnedOn } from '../entitlement/contribution-years.js'
import { districtSubsidyFor } from '../entitlement/district-subsidy.js'
import { caseOf, entitlementIn } from '../entitlement/entitlement.js'
import { funeralGrantOf } from '../entitlement/funeral-grant.js'
import { rulesOf } from '../entitlement/timetable.js'
import type { DomainEvent, Fact, FactType } from '../events/event.js'
import { factKinds } from '../events/fact-kinds.js'
import { streamOf } from '../events/stream-of.js'
import { anyFactOf, anyHistory, reversalOf, sampleBook, sampleRounds, stateOf } from '../testing/index.js'
import { businessDate } from '../vocabulary/calendar/business-date.js'
import { monthAt } from '../vocabulary/calendar/month.js'
import { listOf } from './chain.js'
import { emptyFund, evolveFund } from './fund.state.js'
import { evolveParticipant, foldParticipant, paymentOf } from './participant.evolve.js'
import { emptyParticipant, type ParticipantState } from './participant.state.js'
import { emptyScheme, evolveScheme } from './scheme.state.js'
import { birthDateOf, categoriesOf, deathOf, placeAt, suspensionsOf } from './timelines.js'

const rules = rulesOf(sampleBook, sampleRounds)
const months = Array.from({ length: 60 }, (_, i) => monthAt(2011 * 12 + 3 * i))
const days = ['1900-01-01', '2015-05-05', '2022-10-26', '2199-12-31'].map(businessDate)

/** Everything the domain can say of a participant. */
const answersOf = (state: ParticipantState) => {
  const of = caseOf(state, rules)
  return {
    entitlements: E.isLeft(of) ? of : months.map((month) => entitlementIn(of.right, month)),
    standing: E.isLeft(of) ? of : of.right.standing,
    withholdings: E.isLeft(of) ? of : of.right.withholdings,
    account: accountOf(state),
    years: yearsEarnedOn(state),
    subsidies: [2011, 2015, 2019, 2022, 2023].map((year) => districtSubsidyFor(state, year, sampleBook)),
    funeral: funeralGrantOf(state, sampleBook),
    results: sampleRounds.map(({ round }) => resultOf(state, round)),
    death: deathOf(state),
    birthDate: birthDateOf(state),
    places: days.map((day) => placeAt(state, day)),
    categories: categoriesOf(state),
    suspensions: [suspensionsOf(state, 'pension'), suspensionsOf(state, 'disability-aid')],
    payments: [...listOf(state.payments)].map((payment) => JSON.stringify(payment)).sort(),
    recoveries: [...listOf(state.recoveries)].map((recovery) => JSON.stringify(recovery)).sort(),
    settlements: [...listOf(state.settlements)].map((settlement) => JSON.stringify(settlement)).sort(),
    assessments: [...listOf(state.assessments)].map((assessment) => JSON.stringify(assessment)).sort(),
  }
}

const familyOf = (type: FactType): string => factKinds[type].family
const factTypes: ReadonlyArray<FactType> = Object.values(factKinds).map(({ codec }) => codec.type.type.props.type.value)
const elsewhere = ['fund', 'scheme', 'external-list']
const participantTypes = factTypes.filter(
  (type) => !elsewhere.includes(familyOf(type)) && type !== 'CertificationRoundOpened',
)
const fundTypes = factTypes.filter((type) => familyOf(type) === 'fund')
const schemeTypes: ReadonlyArray<FactType> = [
  'PolicyAdopted',
  'TargetSet',
  'BankStatementRecorded',
  'CertificationRoundOpened',
]

/** The events with `fact` put in at one place and its reversal at a later one. */
const withReversed = (
  events: ReadonlyArray<Fact>,
  fact: Fact,
  at: number,
  after: number,
): ReadonlyArray<DomainEvent> => {
  const put = [...events.slice(0, at), fact, ...events.slice(at)]
  const later = at + 1 + (after % (put.length - at))
  return [...put.slice(0, later), reversalOf(fact), ...put.slice(later)]
}

describe('a history with a fact and its reversal equals the history without it', () => {
  it.each(participantTypes)('for %s', (type) =>
    fc.assert(
      fc.property(anyHistory, anyFactOf(type), fc.nat(), fc.nat(), ({ facts }, fact, at, after) => {
        const events = withReversed(facts, fact, at % (facts.length + 1), after)
        expect(answersOf(stateOf(events))).toEqual(answersOf(stateOf(facts)))
      }),
      { numRuns: 40 },
    ),
  )

  it('for a twin of a fact that stays', () =>
    fc.assert(
      fc.property(anyHistory, fc.nat(), fc.nat(), fc.nat(), ({ facts }, which, at, after) => {
        const fact = facts[which % facts.length]
        if (fact === undefined) return
        const events = withReversed(facts, fact, at % (facts.length + 1), after)
        expect(answersOf(stateOf(events))).toEqual(answersOf(stateOf(facts)))
      }),
      { numRuns: 200 },
    ))

  it.each(fundTypes)('for %s', (type) =>
    fc.assert(
      fc.property(fc.array(fc.oneof(...fundTypes.map(anyFactOf)), { maxLength: 5 }), anyFactOf(type), (facts, fact) => {
        const events = withReversed(facts, fact, 1 % (facts.length + 1), 2)
        expect(listOf(events.reduce(evolveFund, emptyFund).movements)).toEqual(facts)
      }),
      { numRuns: 40 },
    ),
  )

  it.each(schemeTypes)('for %s, also of two that say the same', (type) =>
    fc.assert(
      fc.property(fc.array(anyFactOf(type), { maxLength: 2 }), anyFactOf(type), (facts, fact) => {
        const before = facts.reduce(evolveScheme, emptyScheme)
        expect([...facts, fact, reversalOf(fact)].reduce(evolveScheme, emptyScheme)).toEqual(before)
        const twice = [...facts, fact, fact, reversalOf(fact)].reduce(evolveScheme, emptyScheme)
        expect(twice).toEqual([...facts, fact].reduce(evolveScheme, emptyScheme))
      }),
      { numRuns: 10 },
    ),
  )
})

it('of two records that say the same the later is taken back: the order of what stays is kept', () =>
  fc.assert(
    fc.property(anyFactOf('TargetSet'), anyFactOf('TargetSet'), (first, second) => {
      const events = [first, second, first, reversalOf(first)]
      expect(events.reduce(evolveScheme, emptyScheme).targets).toEqual([first, second])
    }),
  ))

describe('what is not booked cannot be reversed', () => {
  it.each([...participantTypes])('%s', (type) =>
    fc.assert(
      fc.property(anyFactOf(type), (fact) => {
        expect(() => evolveParticipant(emptyParticipant, reversalOf(fact))).toThrow(
          'reversal of e-1, which is not booked',
        )
      }),
      { numRuns: 3 },
    ),
  )

  it('a second time', () =>
    fc.assert(
      fc.property(fc.oneof(...participantTypes.map(anyFactOf)), (fact) => {
        const events = [fact, reversalOf(fact), reversalOf(fact)]
        expect(() => events.reduce(evolveParticipant, emptyParticipant)).toThrow('which is not booked')
      }),
      { numRuns: 50 },
    ))

  it.each(fundTypes)('%s', (type) =>
    fc.assert(
      fc.property(anyFactOf(type), (fact) => {
        expect(() => evolveFund(emptyFund, reversalOf(fact))).toThrow('reversal of e-1, which is not booked')
      }),
      { numRuns: 3 },
    ),
  )

  it.each(schemeTypes)('%s', (type) =>
    fc.assert(
      fc.property(anyFactOf(type), (fact) => {
        expect(() => evolveScheme(emptyScheme, reversalOf(fact))).toThrow('reversal of e-1, which is not booked')
      }),
      { numRuns: 3 },
    ),
  )
})

describe('every fact belongs to the state of its stream, and to no other', () => {
  const states = {
    participant: (event: DomainEvent) => evolveParticipant(emptyParticipant, event),
    fund: (event: DomainEvent) => evolveFund(emptyFund, event),
    scheme: (event: DomainEvent) => evolveScheme(emptyScheme, event),
  }

  it.each(factTypes)('%s', (type) =>
    fc.assert(
      fc.property(anyFactOf(type), (fact) => {
        const stream = streamOf(fact, '530114').split('-')[0]
        for (const [name, evolve] of Object.entries(states))
          if (name === stream) expect(() => evolve(fact)).not.toThrow()
          else expect(() => evolve(fact)).toThrow(`${type} does not belong to a ${name}`)
      }),
      { numRuns: 3 },
    ),
  )
})

it('every answer is the same whatever the order in which independent facts came', () =>
  fc.assert(
    fc.property(
      anyHistory.chain(({ facts }) =>
        fc.tuple(fc.constant(facts), fc.shuffledSubarray([...facts], { minLength: facts.length })),
      ),
      ([facts, shuffled]) => {
        expect(answersOf(stateOf(shuffled))).toEqual(answersOf(stateOf(facts)))
      },
    ),
    { numRuns: 150 },
  ))

describe('folding', () => {
  it('a history in one piece is evolving event by event, reversals among them', () =>
    fc.assert(
      fc.property(anyHistory, fc.array(fc.nat()), ({ facts }, picks) => {
        const reversals = [...new Set(picks.map((pick) => facts[pick % Math.max(1, facts.length)]))].flatMap((fact) =>
          fact === undefined ? [] : [reversalOf(fact)],
        )
        const events = [...facts, ...reversals]
        const fold = foldParticipant()
        for (const event of events) {
          if (event.type === 'PensionPaid') fold.bookPayment(paymentOf(event, null))
          else fold.book(event)
        }
        expect(fold.state()).toEqual(stateOf(events))
      }),
      { numRuns: 100 },
    ))

  it('leaves earlier states as they were: what was known at a position does not change', () =>
    fc.assert(
      fc.property(anyHistory, fc.nat(), ({ facts }, at) => {
        const cut = at % (facts.length + 1)
        const then = stateOf(facts.slice(0, cut))
        const before = JSON.stringify(answersOf(then))
        const later = facts.slice(cut).reduce(evolveParticipant, then)
        expect(JSON.stringify(answersOf(then))).toBe(before)
        expect(answersOf(later)).toEqual(answersOf(stateOf(facts)))
      }),
      { numRuns: 100 },
    ))
})

describe('the account', () => {
  it('is the sum of its sub-balances and its credits less its debits, and never below zero while those do not exceed these', () =>
    fc.assert(
      fc.property(anyHistory, ({ facts }) => {
        const { balanceFen, creditsFen, debitsFen, subBalances } = accountOf(stateOf(facts))
        expect(Object.values(subBalances).reduce((total, fen) => total + fen, 0)).toBe(balanceFen)
        expect(creditsFen - debitsFen).toBe(balanceFen)
        if (debitsFen <= creditsFen) expect(Math.min(...Object.values(subBalances))).toBeGreaterThanOrEqual(0)
      }),
      { numRuns: 300 },
    ))

  it('of any facts at all, negative amounts among them, is the sum of its parts', () =>
    fc.assert(
      fc.property(fc.array(fc.oneof(...participantTypes.map(anyFactOf)), { maxLength: 20 }), (facts) => {
        const { balanceFen, creditsFen, debitsFen, subBalances } = accountOf(stateOf(facts))
        expect(Object.values(subBalances).reduce((total, fen) => total + fen, 0)).toBe(balanceFen)
        expect(creditsFen - debitsFen).toBe(balanceFen)
      }),
      { numRuns: 200 },
    ))
})
