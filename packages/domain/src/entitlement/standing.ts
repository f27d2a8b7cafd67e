import * as E from 'fp-ts/lib/Either.js'
import type { Benefit } from '../events/benefit.events.js'
import { constantOf } from '../policy/constants.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import type { ParticipantState } from '../state/participant.state.js'
import { birthDateOf, deathOf, suspensionsOf } from '../state/timelines.js'
import { reaches } from '../vocabulary/calendar/age.js'
import { addMonths, earlierMonth, laterMonth, type Month, monthOf, nextMonth } from '../vocabulary/calendar/month.js'
import { requiredYears, yearsEarnedOn } from './contribution-years.js'

/** Months, both ends included; `to` null while there is no end. */
export interface Months {
  readonly from: Month
  readonly to: Month | null
}

export const covers = (months: Months | null, month: Month): boolean =>
  months !== null && months.from <= month && (months.to === null || month <= months.to)

/**
 * 待遇资格: what the facts say of a participant before any month is asked for: from when to when a pension is due, from when to when an
 * aid may be, from when the increment is, and which months were lost to prison.
 */
export interface Standing {
  /** Null while contribution years are missing. */
  readonly pension: Months | null
  /** The ages of the aid; the category is looked up by month. */
  readonly aid: Months
  readonly incrementFrom: Month
  readonly lastMonth: Month | null
  readonly lastMonthBecause: 'after-death' | 'terminated' | null
  readonly prison: Readonly<Record<Benefit, ReadonlyArray<{ readonly from: Month; readonly until: Month | null }>>>
}

const lastMonthOf = (
  state: ParticipantState,
  benefit: Benefit | null,
): Pick<Standing, 'lastMonth' | 'lastMonthBecause'> => {
  let lastMonth: Month | null = null
  const death = deathOf(state)
  for (let link = state.enrolmentChanges; link !== null; link = link.before) {
    const change = link.last
    if (change.type === 'EnrolmentTerminated' || change.type === 'TransferredOut') {
      const month = monthOf(change.effectiveOn)
      lastMonth = lastMonth === null ? month : earlierMonth(lastMonth, month)
    }
  }
  for (let link = state.benefits; link !== null; link = link.before) {
    const decision = link.last
    if (decision.type === 'BenefitTerminated' && decision.benefit === benefit && decision.reason !== 'death')
      lastMonth = lastMonth === null ? decision.lastPayableMonth : earlierMonth(lastMonth, decision.lastPayableMonth)
  }
  if (death !== null && (lastMonth === null || monthOf(death.diedOn) <= lastMonth))
    return { lastMonth: monthOf(death.diedOn), lastMonthBecause: 'after-death' }
  return { lastMonth, lastMonthBecause: lastMonth === null ? null : 'terminated' }
}

const prisonOf = (state: ParticipantState, benefit: Benefit) =>
  suspensionsOf(state, benefit).filter((suspension) => suspension.reason === 'imprisonment')

/**
 * The standing of a participant; null for someone never enrolled.
 *
 * Source:  rules §3, "Pension start month", "Required years", "Death", "Termination".
 * Rejects: NoPolicyInForce.
 */
export const standingOf = (state: ParticipantState, book: PolicyBook): E.Either<NoPolicyInForce, Standing | null> => {
  const birthDate = birthDateOf(state)
  if (state.enrolment === null || birthDate === null) return E.right(null)

  const [pensionAge, incrementAge, aidAge] = [
    constantOf(book, 'age.pension'),
    constantOf(book, 'age.increment'),
    constantOf(book, 'age.aid'),
  ]
  if (E.isLeft(pensionAge)) return pensionAge
  if (E.isLeft(incrementAge)) return incrementAge
  if (E.isLeft(aidAge)) return aidAge
  const effect = constantOf(book, 'age.effect')
  if (E.isLeft(effect)) return effect
  const start = constantOf(book, 'scheme.start')
  if (E.isLeft(start)) return start

  const delay = effect.right === 'month-after' ? 1 : 0
  const reachesPensionAge = reaches(birthDate, pensionAge.right)
  const required = requiredYears(book, reachesPensionAge)
  if (E.isLeft(required)) return required

  const earliest = [
    addMonths(reachesPensionAge, delay),
    nextMonth(monthOf(state.enrolment.enrolledOn)),
    start.right,
  ].reduce(laterMonth)
  const completedOn = required.right === 0 ? null : (yearsEarnedOn(state)[required.right - 1] ?? 'missing')
  const last = lastMonthOf(state, 'pension')
  const from =
    completedOn === 'missing'
      ? null
      : completedOn === null
        ? earliest
        : laterMonth(earliest, nextMonth(monthOf(completedOn)))
  const aidFrom = [addMonths(reaches(birthDate, aidAge.right), delay), start.right].reduce(laterMonth)
  const aidLast = lastMonthOf(state, 'disability-aid').lastMonth
  return E.right({
    pension: from === null ? null : { from, to: last.lastMonth },
    aid: { from: aidFrom, to: aidLast === null ? reachesPensionAge : earlierMonth(aidLast, reachesPensionAge) },
    incrementFrom: addMonths(reaches(birthDate, incrementAge.right), delay),
    ...last,
    prison: { pension: prisonOf(state, 'pension'), 'disability-aid': prisonOf(state, 'disability-aid') },
  })
}
