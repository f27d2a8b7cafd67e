import * as E from 'fp-ts/lib/Either.js'
import type { Benefit } from '../events/benefit.events.js'
import { type NoPolicyInForce, valueInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import type { ParticipantState } from '../state/participant.state.js'
import { firstDayOf, type Month } from '../vocabulary/calendar/month.js'
import { covers, type Standing } from './standing.js'
import { dueStep, severeStep } from './workings/due.steps.js'
import type { Workings } from './workings/workings.js'

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

/** The same, spelled out for an explanation. */
export interface Due {
  readonly benefit: Benefit | null
  readonly because: NothingOwed | null
}

const owed: Readonly<Record<Benefit, E.Right<DueBenefit>>> = {
  pension: { _tag: 'Right', right: { benefit: 'pension' } },
  'disability-aid': { _tag: 'Right', right: { benefit: 'disability-aid' } },
}

const nothingBecause = (because: NothingOwed): E.Right<DueBenefit> => ({
  _tag: 'Right',
  right: { benefit: null, because },
})

const nothing: Readonly<Record<NothingOwed, E.Right<DueBenefit>>> = {
  'not-enrolled': nothingBecause('not-enrolled'),
  'before-start': nothingBecause('before-start'),
  'years-missing': nothingBecause('years-missing'),
  'after-death': nothingBecause('after-death'),
  terminated: nothingBecause('terminated'),
  imprisonment: nothingBecause('imprisonment'),
}

const isSeverelyDisabled = (
  standing: Standing,
  book: PolicyBook,
  month: Month,
  workings?: Workings,
): E.Either<NoPolicyInForce, boolean> => {
  const day = firstDayOf(month)
  const held = standing.disabilities.filter(({ from, to }) => from <= day && (to === null || day <= to))
  if (held.length === 0) {
    workings?.note(severeStep(month, false, false))
    return E.right(false)
  }
  const grades: E.Either<NoPolicyInForce, ReadonlyArray<number>> = valueInForce(book, 'disability-aid.grades', day)
  if (E.isLeft(grades)) return grades
  const isSevere = held.some(({ grade }) => grade !== null && grades.right.includes(grade))
  workings?.note(severeStep(month, true, isSevere))
  return E.right(isSevere)
}

/** A benefit that the ages and years give: owed, unless it has ended or the month was lost to prison. */
const unlessLost = (standing: Standing, benefit: Benefit, month: Month): E.Right<DueBenefit> => {
  const end = standing.ends[benefit]
  if (end !== null && month > end.month) return nothing[end.because]
  const isInPrison = standing.prison[benefit].some(
    ({ from, until }) => from <= month && (until === null || month < until),
  )
  return isInPrison ? nothing.imprisonment : owed[benefit]
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
  workings?: Workings,
): E.Either<NoPolicyInForce, DueBenefit> => {
  const due = judged(state, standing, month, book, workings)
  if (workings !== undefined && E.isRight(due)) workings.note(dueStep(month, due.right, workings.has))
  return due
}

const judged = (
  state: ParticipantState,
  standing: Standing | null,
  month: Month,
  book: PolicyBook,
  workings: Workings | undefined,
): E.Either<NoPolicyInForce, DueBenefit> => {
  if (standing === null || state.enrolment === null) return nothing['not-enrolled']
  if (standing.pension !== null && month >= standing.pension.from) return unlessLost(standing, 'pension', month)

  if (covers(standing.aid, month)) {
    const isSevere = isSeverelyDisabled(standing, book, month, workings)
    if (E.isLeft(isSevere)) return isSevere
    if (isSevere.right) return unlessLost(standing, 'disability-aid', month)
  }
  const end = standing.ends.pension
  if (end !== null && month > end.month) return nothing[end.because]
  return month >= standing.pensionEarliest ? nothing['years-missing'] : nothing['before-start']
}
