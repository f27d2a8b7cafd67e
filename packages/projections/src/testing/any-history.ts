import type { DomainEvent, Fact, Lines } from '@pension-ledger/domain'
import * as fc from 'fast-check'
import { aid, appropriated, day, fen, opened, pension, pensionFrom65, person, settled } from './facts.js'
import { idAt } from './ledger-of.js'

const people = ['P1', 'P2', 'P3', 'P4', 'P5'].map(person)
const zones = ['chenggong', 'resort', 'high-tech'] as const
const births = ['1940-02-29', '1957-03-31', '1962-04-01', '1966-12-12', '1990-01-01'] as const

const anyPerson = fc.constantFrom(...people)
const anyMonth = fc.constantFrom('2022-04', '2022-05', '2022-06', '2022-07', '2022-08')
const anyDay = fc.tuple(anyMonth, fc.constantFrom('01', '15', '30')).map(([month, date]) => `${month}-${date}`)
const anyLines: fc.Arbitrary<Lines> = fc.constantFrom(pension, pensionFrom65, aid, {
  ...pension,
  'account-pension:account': fen(1_234),
})

const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(anyPerson, anyMonth, anyLines).map(([who, month, lines]) => who.paid(month, lines)),
  },
  fc
    .tuple(anyPerson, anyMonth, anyMonth, anyLines)
    .map(([who, month, owed, lines]) =>
      who.paid(month, lines, { kind: 'arrears', periodOwed: who.paid(owed, lines).periodOwed }),
    ),
  fc.tuple(anyPerson, anyMonth, anyLines).map(([who, month, lines]) => who.returned(month, lines)),
  fc
    .tuple(anyPerson, anyDay, fc.constantFrom('normal', 'back', 'onBehalf'))
    .map(([who, on, kind]) => who.contributed({ receivedOn: day(on), kind })),
  fc.tuple(anyPerson, anyDay).map(([who, on]) => who.refunded(2022, 20_000, on)),
  fc.tuple(anyPerson, anyDay).map(([who, on]) => who.assessed('minimum-living', on)),
  fc.tuple(anyPerson, anyDay).map(([who, on]) => who.subsidised('district', 10_000, on)),
  fc.tuple(anyPerson, fc.constantFrom(...zones), anyDay).map(([who, zone, on]) => who.moved('zone', zone, on)),
  fc.tuple(anyPerson, anyDay).map(([who, on]) => who.died(on)),
  fc.tuple(anyPerson, anyDay).map(([who, on]) => who.buried(638, 958, on)),
  fc.tuple(anyPerson, anyDay).map(([who, on]) => who.disabled(1, on)),
  fc
    .tuple(anyPerson, anyDay, fc.constantFrom('passed', 'missing', 'deceased'))
    .map(([who, on, result]) =>
      who.certified({ recordedOn: day(on), result, method: result === 'passed' ? 'app' : null }),
    ),
  fc
    .tuple(anyPerson, anyDay, fc.constantFrom('EnrolmentSuspended', 'EnrolmentResumed', 'EnrolmentTerminated'))
    .map(([who, on, type]) => who.enrolmentChanged(type, on)),
  fc.tuple(fc.constantFrom(...zones), fc.nat(1_000)).map(([zone, amount]) => appropriated(zone, 'funeral', amount)),
  fc.tuple(fc.constantFrom(...zones), fc.nat(1_000)).map(([zone, amount]) => settled(zone, 'basic-pension', -amount)),
)

/** Enrolments in different zones, and two rounds. */
export const beginning: ReadonlyArray<Fact> = [
  opened('2022-H1', '2022-06-30'),
  opened('2021-H2', '2021-11-30'),
  ...people.map((who, i) =>
    who.enrolled({
      zone: zones[i % zones.length] ?? 'chenggong',
      birthDate: day(births[i] ?? '1950-01-01'),
      community: i % 2 === 0 ? '一社区' : null,
    }),
  ),
]

/** Two moves of one day contradict each other: the one learned later stands. They are no independent facts. */
const identityOf = (fact: Fact): string =>
  fact.type === 'PlaceChanged' ? `${fact.participantId} ${fact.field} ${fact.effectiveOn}` : JSON.stringify(fact)

/** Facts in any order, some of them reversed later on. */
export const anyFacts = (maxLength = 40): fc.Arbitrary<ReadonlyArray<Fact>> =>
  fc.uniqueArray(anyFact, { maxLength, selector: identityOf })

/** A history to record after the policy's adoption, which has position 1. */
export const anyHistory = (maxLength = 40): fc.Arbitrary<ReadonlyArray<DomainEvent>> =>
  fc.tuple(anyFacts(maxLength), fc.array(fc.nat(), { maxLength: 5 })).map(([facts, picks]) => {
    const events: DomainEvent[] = [...beginning, ...facts]
    const reversed = new Set(picks.map((pick) => pick % Math.max(1, facts.length)))
    for (const index of reversed) {
      const fact = facts[index]
      if (fact === undefined) continue
      events.push({
        type: 'RecordReversed',
        eventId: idAt(2 + beginning.length + index),
        reason: 'wrong',
        effectiveOn: day('2022-12-31'),
        reversed: fact,
      })
    }
    return events
  })
