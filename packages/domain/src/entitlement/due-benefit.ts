import * as E from 'fp-ts/lib/Either.js'
import type { Benefit } from '../events/benefit.events.js'
import { type NoPolicyInForce, valueInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import type { ParticipantState } from '../state/participant.state.js'
import { categoriesAt } from '../state/timelines.js'
import { firstDayOf, type Month, monthOf } from '../vocabulary/calendar/month.js'
import { covers, type Standing } from './standing.js'

/** Why nothing is owed for a month. */
export type NothingOwed =
  | 'not-enrolled'
  | 'before-start'
  | 'years-missing'
  | 'after-death'
  | 'terminated'
  | 'imprisonment'

/** The benefit owed for a month, withheld or not; or why there is none. */
export type DueBenefit = { readonly benefit: Benefit } | { readonly benefit: null; readonly because: NothingOwed }

const inPrison = (standing: Standing, benefit: Benefit, month: Month): boolean =>
  standing.prison[benefit].some(({ from, until }) => from <= month && (until === null || month < until))

const isSeverelyDisabled = (
  state: ParticipantState,
  book: PolicyBook,
  month: Month,
): E.Either<NoPolicyInForce, boolean> => {
  const held = categoriesAt(state, firstDayOf(month)).filter(({ category }) => category === 'disabled')
  if (held.length === 0) return E.right(false)
  return E.map((grades: ReadonlyArray<number>) => held.some(({ grade }) => grade !== null && grades.includes(grade)))(
    valueInForce(book, 'disability-aid.grades', firstDayOf(month)),
  )
}

/**
 * Which benefit a participant is owed for a month.
 *
 * Source:  rules §3: months in prison are not owed; the aid runs from the month after reaching 55 through the month of reaching 60,
 *          for those enrolled and severely disabled on the first day of the month; never both for one month.
 * Rejects: NoPolicyInForce.
 */
export const dueBenefit = (
  state: ParticipantState,
  standing: Standing | null,
  month: Month,
  book: PolicyBook,
): E.Either<NoPolicyInForce, DueBenefit> => {
  const none = (because: NothingOwed) => E.right({ benefit: null, because } as const)
  if (standing === null || state.enrolment === null) return none('not-enrolled')
  if (covers(standing.pension, month))
    return inPrison(standing, 'pension', month) ? none('imprisonment') : E.right({ benefit: 'pension' })

  if (covers(standing.aid, month) && monthOf(state.enrolment.enrolledOn) < month) {
    const isSevere = isSeverelyDisabled(state, book, month)
    if (E.isLeft(isSevere)) return isSevere
    if (isSevere.right)
      return inPrison(standing, 'disability-aid', month) ? none('imprisonment') : E.right({ benefit: 'disability-aid' })
  }
  if (standing.lastMonth !== null && month > standing.lastMonth) return none(standing.lastMonthBecause ?? 'terminated')
  return none(standing.pension === null && month > (standing.aid.to ?? month) ? 'years-missing' : 'before-start')
}
