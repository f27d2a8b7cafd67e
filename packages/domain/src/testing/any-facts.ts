import * as fc from 'fast-check'
import type { CertificationRoundOpened } from '../events/certification.events.js'
import type { Fact } from '../events/event.js'
import {
  addMonths,
  firstDayOf,
  lastDayOf,
  type Month,
  month,
  monthAt,
  monthIndex,
} from '../vocabulary/calendar/month.js'
import {
  certified,
  contributed,
  ended,
  granted,
  paid,
  refunded,
  resumed,
  returned,
  roundOpened,
  suspended,
} from './given.js'

/** A stretch of months as it was made up, `until` not included. */
export interface Stretch {
  readonly benefit: 'pension' | 'disability-aid'
  readonly from: Month
  readonly until: Month | null
}

export const anyMonthBetween = (from: string, to: string): fc.Arbitrary<Month> =>
  fc.integer({ min: monthIndex(month(from)), max: monthIndex(month(to)) }).map(monthAt)

/** The rounds of 2019 to 2023: enough for several lapses in one life. */
export const sampleRounds: ReadonlyArray<CertificationRoundOpened> = [2019, 2020, 2021, 2022, 2023].flatMap((year) => [
  roundOpened({ round: `${year}-H1`, opensOn: `${year}-01-01`, deadline: `${year}-06-30` }),
  roundOpened({ round: `${year}-H2`, opensOn: `${year}-07-01`, deadline: `${year}-11-30` }),
])

export const benefit = fc.constantFrom('pension' as const, 'disability-aid' as const)
/** The value in so many of a hundred lives, and null in the others. */
export const inPercent = <Value>(percent: number, value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 100 - percent, arbitrary: fc.constant(null) }, { weight: percent, arbitrary: value })

/** From nobody having paid anything to thirteen years paid in order, late, on behalf, refunded, or in several parts. */
export const anyContributions: fc.Arbitrary<ReadonlyArray<Fact>> = fc
  .array(
    fc.record({
      year: fc.integer({ min: 2011, max: 2023 }),
      kind: fc.constantFrom('normal', 'normal', 'back', 'onBehalf', 'collective'),
      fen: fc.constantFrom(10_000, 20_000, 300_000),
      late: fc.integer({ min: 0, max: 30 }),
      isRefunded: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { minLength: 0, maxLength: 24 },
  )
  .map((years) =>
    years.flatMap(({ year, kind, fen, late, isRefunded }) => {
      const receivedIn = addMonths(month(`${year}-03`), late)
      return [
        contributed({ year, kind, fen, receivedOn: `${receivedIn}-10` }),
        ...(isRefunded ? [refunded({ year, fen, refundedOn: `${addMonths(receivedIn, 4)}-10` })] : []),
      ]
    }),
  )

/** A disability whose grade may change once, and which may end. */
export const anyDisability: fc.Arbitrary<ReadonlyArray<Fact>> = fc
  .record({
    from: anyMonthBetween('2008-01', '2022-12'),
    held: fc.integer({ min: 1, max: 90 }),
    grades: fc.tuple(fc.integer({ min: 1, max: 4 }), inPercent(50, fc.integer({ min: 1, max: 4 }))),
  })
  .map(({ from, held, grades: [grade, later] }) => {
    const until = addMonths(from, held)
    const first = granted({ from: `${from}-02`, grade })
    if (later === null) return [first]
    const change = [
      ended({ from: `${from}-02`, to: lastDayOf(until) }),
      granted({ from: firstDayOf(addMonths(until, 1)), grade: later }),
    ]
    return [first, ...change]
  })

export const anyCertifications: fc.Arbitrary<ReadonlyArray<Fact>> = fc
  .array(
    fc.record({
      round: fc.constantFrom(...sampleRounds),
      result: fc.constantFrom('passed', 'passed', 'passed', 'missing', 'deceased'),
      after: fc.integer({ min: -4, max: 14 }),
      day: fc.integer({ min: 1, max: 28 }),
    }),
    { maxLength: 14 },
  )
  .map((results) =>
    results.map(({ round: { round, deadline }, result, after, day }) => {
      const recordedIn = addMonths(month(deadline.slice(0, 7)), after)
      return certified({ round, result, recordedOn: `${recordedIn}-${String(day).padStart(2, '0')}` })
    }),
  )

export const anyStretch: fc.Arbitrary<Stretch> = fc
  .record({
    benefit,
    from: anyMonthBetween('2012-01', '2023-06'),
    length: inPercent(65, fc.integer({ min: 0, max: 30 })),
  })
  .map(({ benefit, from, length }) => ({ benefit, from, until: length === null ? null : addMonths(from, length) }))

export const factsOfStretch = ({ benefit, from, until }: Stretch, reason: string): ReadonlyArray<Fact> => [
  suspended({ benefit, month: from, reason }),
  ...(until === null ? [] : [resumed({ benefit, month: until })]),
]

export const anyPayments: fc.Arbitrary<ReadonlyArray<Fact>> = fc
  .array(fc.record({ month: anyMonthBetween('2012-01', '2023-12'), isReturned: fc.boolean(), fen: fc.nat(3_000) }), {
    maxLength: 6,
  })
  .map((payments) =>
    payments.flatMap(({ month, isReturned, fen }) => {
      const given = {
        periodOwed: month,
        payMonth: month,
        paidOn: lastDayOf(month),
        lines: { 'basic-pension:district': 1_100, 'account-pension:account': fen },
      }
      return isReturned ? [paid(given), returned(given)] : [paid(given)]
    }),
  )
