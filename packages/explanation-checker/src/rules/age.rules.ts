import { latest, monthOfDate, monthsLater, nextMonth } from '../arithmetic/calendar.js'
import type { FactOf } from '../document/fact.js'
import { firstOfLeast, lastOfGreatest } from './order.js'
import { rule } from './rule.js'

type Enrolments = ReadonlyArray<FactOf<'ParticipantEnrolled'>>

/** The enrolment that counts: the earliest, of several of that day the first recorded. */
const counting = (enrolments: Enrolments): FactOf<'ParticipantEnrolled'> | undefined =>
  firstOfLeast(enrolments, ({ data }) => data.enrolledOn)

/** 参保日期. */
export const enrolledOn = rule(
  'enrolled-on',
  ({ enrolments }: { readonly enrolments: Enrolments }) => counting(enrolments)?.data.enrolledOn,
)

/** 出生日期, as the last correction has it. */
export const birthDate = rule(
  'birth-date',
  ({
    enrolments,
    corrections,
  }: {
    readonly enrolments: Enrolments
    readonly corrections: ReadonlyArray<FactOf<'IdentityCorrected'>>
  }) => {
    const correction = lastOfGreatest(corrections, ({ data }) => data.effectiveOn)
    return correction === undefined ? counting(enrolments)?.data.birthDate : correction.data.after
  },
)

/** 到龄月份: an age is reached in the month of birth, whatever the day. */
export const ageReached = rule('age-reached', (of: { readonly birthDate: string; readonly age: number }) =>
  monthsLater(monthOfDate(of.birthDate), 12 * of.age),
)

export type AgeEffect = 'month-after' | 'same-month'

/** 到龄起发: from the month after, or from the month itself. */
export const ageInEffect = rule(
  'age-in-effect',
  ({ reached, effect }: { readonly reached: string; readonly effect: AgeEffect }) =>
    effect === 'month-after' ? nextMonth(reached) : reached,
)

/** The first month that scheme, enrolment and age allow. */
export const earliestMonth = rule(
  'earliest-month',
  (of: { readonly schemeStart: string; readonly enrolledOn: string; readonly ageInEffect: string }) =>
    latest(of.schemeStart, nextMonth(monthOfDate(of.enrolledOn)), of.ageInEffect),
)
