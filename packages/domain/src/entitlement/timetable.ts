import * as E from 'fp-ts/lib/Either.js'
import type { CertificationRoundOpened } from '../events/certification.events.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import type { Lines } from '../vocabulary/benefit/lines.js'
import { firstDayOf, type Month, monthOf, nextMonth } from '../vocabulary/calendar/month.js'
import { type Fen, wholeFen } from '../vocabulary/money/fen.js'
import { aidLines, basicPensionLines, incrementLines, monthlyLines, type Schedule, totalOf } from './monthly-lines.js'
import type { Workings } from './workings/workings.js'

/** What a benefit is made of in a month: the pension before and from the age of the increment, and the aid. */
const schedules = {
  pension: [basicPensionLines],
  'pension-with-increment': [basicPensionLines, incrementLines],
  'disability-aid': [aidLines],
} as const satisfies Readonly<Record<string, ReadonlyArray<Schedule>>>
export type AmountKind = keyof typeof schedules

/** The lines of a benefit in a month, and their sum in fen. */
export interface Amounts {
  readonly lines: Lines
  readonly totalFen: Fen
}

/** Amounts from a month on, until the next period. */
interface Period {
  readonly from: Month
  readonly amounts: E.Right<Amounts>
}

/** 待遇标准表: the amounts of a policy book through time, latest first, so that they need not be looked up month by month. */
type Timetable = Readonly<Record<AmountKind, ReadonlyArray<Period>>>

/** What an entitlement rests on beside the participant: the rules, and the certification rounds that were opened. */
export interface Rules {
  readonly policy: PolicyBook
  readonly rounds: ReadonlyArray<CertificationRoundOpened>
  /** Made by `rulesOf`. Answers are the same without it, and slower. */
  readonly timetable?: Timetable
  /** Where the calculation of one participant's month notes its steps; it then reads each amount anew. Made by `workedOut`. */
  readonly workings?: Workings
}

/** Rules prepared for many participants: the amounts of the book are worked out once. */
export const rulesOf = (
  policy: PolicyBook,
  rounds: ReadonlyArray<CertificationRoundOpened>,
): Required<Omit<Rules, 'workings'>> => ({
  policy,
  rounds,
  timetable: {
    pension: periodsOf(policy, 'pension'),
    'pension-with-increment': periodsOf(policy, 'pension-with-increment'),
    'disability-aid': periodsOf(policy, 'disability-aid'),
  },
})

const amountsFrom = (
  book: PolicyBook,
  kind: AmountKind,
  month: Month,
  workings?: Workings,
): E.Either<NoPolicyInForce, Amounts> =>
  E.map((lines: Lines): Amounts => ({ lines, totalFen: wholeFen(totalOf(lines)) }))(
    monthlyLines(book, month, schedules[kind], workings),
  )

const periodsOf = (book: PolicyBook, kind: AmountKind): ReadonlyArray<Period> => {
  const changes = new Set<Month>()
  for (const schedule of schedules[kind])
    for (const [, parameter] of schedule)
      for (const { from } of book.parameters[parameter]?.values ?? []) {
        const month = monthOf(from)
        changes.add(from === firstDayOf(month) ? month : nextMonth(month))
      }
  const periods: Period[] = []
  for (const from of [...changes].sort().reverse()) {
    const amounts = amountsFrom(book, kind, from)
    if (E.isRight(amounts)) periods.push({ from, amounts })
  }
  return periods
}

/**
 * The amounts of a month.
 *
 * Rejects: NoPolicyInForce.
 */
export const amountsIn = (rules: Rules, kind: AmountKind, month: Month): E.Either<NoPolicyInForce, Amounts> => {
  if (rules.timetable !== undefined && rules.workings === undefined)
    for (const period of rules.timetable[kind]) if (period.from <= month) return period.amounts
  return amountsFrom(rules.policy, kind, month, rules.workings)
}
