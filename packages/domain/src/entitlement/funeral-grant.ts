import * as E from 'fp-ts/lib/Either.js'
import { type NoPolicyInForce, valueInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import type { ParticipantState } from '../state/participant.state.js'
import { deathOf } from '../state/timelines.js'
import { firstDayOf, type Month, monthOf } from '../vocabulary/calendar/month.js'
import { allocate } from '../vocabulary/money/allocate.js'
import { type Fen, times, wholeFen } from '../vocabulary/money/fen.js'
import { basicPensionLines, monthlyLines, totalOf } from './monthly-lines.js'

/** 丧葬补助金 as the rules make it: base × months, shared by city and district. */
export interface FuneralGrant {
  readonly baseFen: Fen
  readonly months: number
  readonly totalFen: Fen
  readonly cityFen: Fen
  readonly districtFen: Fen
}

const baseIn = (book: PolicyBook, month: Month): E.Either<NoPolicyInForce, Fen> => {
  const base = valueInForce(book, 'funeral.base', firstDayOf(month))
  if (E.isLeft(base)) return base
  if (base.right === 'provincial-minimum') return valueInForce(book, 'funeral.provincial-minimum', firstDayOf(month))
  return E.map((lines: Parameters<typeof totalOf>[0]) => wholeFen(totalOf(lines)))(
    monthlyLines(book, month, [basicPensionLines]),
  )
}

/** The grant for a death in a month. The base is the basic pension of all levels without increments, or the provincial minimum. */
export const funeralGrantFor = (book: PolicyBook, deathMonth: Month): E.Either<NoPolicyInForce, FuneralGrant> => {
  const base = baseIn(book, deathMonth)
  if (E.isLeft(base)) return base
  const months = valueInForce(book, 'funeral.months', firstDayOf(deathMonth))
  if (E.isLeft(months)) return months
  const weights = valueInForce(book, 'funeral.split', firstDayOf(deathMonth))
  if (E.isLeft(weights)) return weights

  const totalFen = times(base.right, months.right)
  const [cityFen = wholeFen(0), districtFen = wholeFen(0)] = allocate(totalFen, weights.right)
  return E.right({ baseFen: base.right, months: months.right, totalFen, cityFen, districtFen })
}

/**
 * 丧葬补助金: the grant a participant's death gives rise to.
 *
 * Returns: null where nobody died, or the person had left the scheme before.
 * Source:  rules §3, "Funeral grant".
 */
export const funeralGrantOf = (
  state: ParticipantState,
  book: PolicyBook,
): E.Either<NoPolicyInForce, FuneralGrant | null> => {
  const death = deathOf(state)
  if (death === null || state.enrolment === null || state.enrolment.enrolledOn > death.diedOn) return E.right(null)
  for (let link = state.enrolmentChanges; link !== null; link = link.before) {
    const change = link.last
    const isLeaving = change.type === 'EnrolmentTerminated' || change.type === 'TransferredOut'
    if (isLeaving && change.effectiveOn < death.diedOn) return E.right(null)
  }
  return funeralGrantFor(book, monthOf(death.diedOn))
}
