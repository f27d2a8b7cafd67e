import * as E from 'fp-ts/lib/Either.js'
import type { Benefit } from '../events/benefit.events.js'
import { constantOf } from '../policy/constants.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import type { ParticipantState } from '../state/participant.state.js'
import { birthDateOf, type CategoryHeld, categoriesOf, deathOf, suspensionsOf } from '../state/timelines.js'
import { reaches } from '../vocabulary/calendar/age.js'
import { addMonths, earlierMonth, laterMonth, type Month, monthOf, nextMonth } from '../vocabulary/calendar/month.js'
import { requiredYears, yearsEarnedOn } from './contribution-years.js'
import {
  type Age,
  ageSteps,
  basisSteps,
  disabilitiesStep,
  earliestStep,
  endSteps,
  suspensionSteps,
} from './workings/standing.steps.js'
import type { Workings } from './workings/workings.js'
import { completedStep, startStep } from './workings/years.steps.js'

/** Months, both ends included; `to` null while there is no end. */
export interface Months {
  readonly from: Month
  readonly to: Month | null
}

/** Whether a month lies in a span, both ends included; an open end covers every later month, and null none. */
export const covers = (months: Months | null, month: Month): boolean =>
  months !== null && months.from <= month && (months.to === null || month <= months.to)

/** The last month for which a benefit is owed, and what ends it there. */
export interface End {
  readonly month: Month
  readonly because: 'after-death' | 'terminated'
}

/** 服刑: months that are not owed; `until` is not included, and null while they last. */
export type MonthsLost = ReadonlyArray<{ readonly from: Month; readonly until: Month | null }>

/**
 * 待遇资格: what the facts say of a participant before any month is asked for: from when to when a pension is due, from when to when an
 * aid may be, from when the increment is, what ends them, and which months were lost to prison.
 */
export interface Standing {
  /** Null while contribution years are missing. */
  readonly pension: Months | null
  /** The first month of a pension if no contribution year were missing. */
  readonly pensionEarliest: Month
  /** The ages of the aid, for someone enrolled; the disability is looked up by month, and the end stands in `ends`. */
  readonly aid: Months
  readonly disabilities: ReadonlyArray<CategoryHeld>
  readonly incrementFrom: Month
  readonly ends: Readonly<Record<Benefit, End | null>>
  readonly prison: Readonly<Record<Benefit, MonthsLost>>
}

const lastMonthOf = (state: ParticipantState, benefit: Benefit): End | null => {
  let last: Month | null = null
  for (let link = state.enrolmentChanges; link !== null; link = link.before) {
    const { type, effectiveOn } = link.last
    if (type !== 'EnrolmentTerminated' && type !== 'TransferredOut') continue
    const month = monthOf(effectiveOn)
    last = last === null ? month : earlierMonth(last, month)
  }
  for (let link = state.benefits; link !== null; link = link.before) {
    const decision = link.last
    if (decision.type === 'BenefitTerminated' && decision.benefit === benefit && decision.reason !== 'death')
      last = last === null ? decision.lastPayableMonth : earlierMonth(last, decision.lastPayableMonth)
  }
  const death = deathOf(state)
  if (death !== null && (last === null || monthOf(death.diedOn) <= last))
    return { month: monthOf(death.diedOn), because: 'after-death' }
  return last === null ? null : { month: last, because: 'terminated' }
}

const endOf = (state: ParticipantState, benefit: Benefit, workings?: Workings): End | null => {
  const end = lastMonthOf(state, benefit)
  workings?.note(...endSteps(state, benefit, end))
  return end
}

const prisonOf = (state: ParticipantState, benefit: Benefit, workings?: Workings): MonthsLost => {
  const suspensions = suspensionsOf(state, benefit)
  const lost = suspensions.filter(({ reason }) => reason === 'imprisonment')
  workings?.note(...suspensionSteps(state, benefit, suspensions, lost))
  return lost
}

/** The month from which no contribution year is missing; null while one is. */
const yearsCompleteFrom = (
  state: ParticipantState,
  required: number,
  otherwise: Month,
  workings?: Workings,
): Month | null => {
  if (required === 0) return otherwise
  const completedOn = yearsEarnedOn(state, workings)[required - 1]
  workings?.note(completedStep(completedOn ?? null))
  return completedOn === undefined ? null : laterMonth(otherwise, nextMonth(monthOf(completedOn)))
}

/**
 * The standing of a participant; null for someone never enrolled.
 *
 * Returns: ages take effect as `age.effect` says, the age of the aid too; the aid ends with the month of reaching the pension age
 *          either way. Both benefits begin in the month after the enrolment at the earliest. Whoever left the scheme once has left
 *          it: a later transfer back does not extend what ended.
 * Source:  rules §3, "Pension start month", "Required years", "Death", "Termination".
 * Rejects: NoPolicyInForce.
 */
export const standingOf = (
  state: ParticipantState,
  book: PolicyBook,
  workings?: Workings,
): E.Either<NoPolicyInForce, Standing | null> => {
  const birthDate = birthDateOf(state)
  if (state.enrolment === null || birthDate === null) return E.right(null)

  const pensionAge = constantOf(book, 'age.pension')
  if (E.isLeft(pensionAge)) return pensionAge
  const incrementAge = constantOf(book, 'age.increment')
  if (E.isLeft(incrementAge)) return incrementAge
  const aidAge = constantOf(book, 'age.aid')
  if (E.isLeft(aidAge)) return aidAge
  const effect = constantOf(book, 'age.effect')
  if (E.isLeft(effect)) return effect
  const start = constantOf(book, 'scheme.start')
  if (E.isLeft(start)) return start

  workings?.note(...basisSteps(state, state.enrolment.enrolledOn, birthDate))
  const delay = effect.right === 'month-after' ? 1 : 0
  const inEffect = (age: Age, reached: Month): Month => {
    const month = addMonths(reached, delay)
    workings?.note(...ageSteps(age, reached, month))
    return month
  }
  const reachesPensionAge = reaches(birthDate, pensionAge.right)
  const pensionAgeFrom = inEffect('pension', reachesPensionAge)
  const incrementFrom = inEffect('increment', reaches(birthDate, incrementAge.right))
  const aidAgeFrom = inEffect('aid', reaches(birthDate, aidAge.right))
  const required = requiredYears(book, reachesPensionAge, workings)
  if (E.isLeft(required)) return required

  const enrolledFrom = laterMonth(start.right, nextMonth(monthOf(state.enrolment.enrolledOn)))
  const pensionEarliest = laterMonth(enrolledFrom, pensionAgeFrom)
  const aidFrom = laterMonth(enrolledFrom, aidAgeFrom)
  workings?.note(earliestStep('pension', pensionEarliest), earliestStep('aid', aidFrom))
  const pensionFrom = yearsCompleteFrom(state, required.right, pensionEarliest, workings)
  workings?.note(startStep(required.right, pensionFrom))

  const disabilities = categoriesOf(state).filter(({ category }) => category === 'disabled')
  workings?.note(disabilitiesStep(state, disabilities))
  const ends = {
    pension: endOf(state, 'pension', workings),
    'disability-aid': endOf(state, 'disability-aid', workings),
  }
  return E.right({
    pension: pensionFrom === null ? null : { from: pensionFrom, to: ends.pension?.month ?? null },
    pensionEarliest,
    aid: { from: aidFrom, to: reachesPensionAge },
    disabilities,
    incrementFrom,
    ends,
    prison: {
      pension: prisonOf(state, 'pension', workings),
      'disability-aid': prisonOf(state, 'disability-aid', workings),
    },
  })
}
