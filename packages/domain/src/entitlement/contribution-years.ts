import * as E from 'fp-ts/lib/Either.js'
import { constantOf } from '../policy/constants.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import type { ParticipantState } from '../state/participant.state.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { type Month, yearOf } from '../vocabulary/calendar/month.js'

/**
 * 规定缴费年限: how many contribution years someone needs, by the month of reaching the pension age.
 *
 * Returns: 0 for those who had reached it when the scheme began; otherwise the years from then to it, at least 1, at most
 *          `required-years.max`.
 * Source:  rules §3, "Required years".
 */
export const requiredYears = (book: PolicyBook, reachesPensionAge: Month): E.Either<NoPolicyInForce, number> => {
  const start = constantOf(book, 'scheme.start')
  if (E.isLeft(start)) return start
  if (reachesPensionAge <= start.right) return E.right(0)

  const most = constantOf(book, 'required-years.max')
  if (E.isLeft(most)) return most
  return E.right(Math.max(1, Math.min(most.right, yearOf(reachesPensionAge) - yearOf(start.right))))
}

/**
 * 缴费年限: the days on which contribution years were earned, earliest first, one entry a year. A year counts when its normal, back and
 * on-behalf contributions, less refunds, are more than zero; it was earned on the day of its first contribution. Years brought
 * along by a transfer were earned on the day of the transfer.
 *
 * Source: rules §2. A collective subsidy is no contribution of a year.
 */
export const yearsEarnedOn = (state: ParticipantState): ReadonlyArray<BusinessDate> => {
  const years = new Map<number, { net: number; first: BusinessDate }>()
  for (let link = state.contributions; link !== null; link = link.before) {
    const fact = link.last
    const on = fact.type === 'ContributionReceived' ? fact.receivedOn : fact.refundedOn
    const year = years.get(fact.year) ?? { net: 0, first: on }
    if (fact.type === 'ContributionRefunded') year.net -= fact.fen
    else if (fact.kind !== 'collective') {
      year.net += fact.fen
      if (on < year.first) year.first = on
    }
    years.set(fact.year, year)
  }
  const earned: BusinessDate[] = []
  for (const { net, first } of years.values()) if (net > 0) earned.push(first)
  for (let link = state.enrolmentChanges; link !== null; link = link.before) {
    const change = link.last
    if (change.type === 'TransferredIn') for (let i = 0; i < (change.years ?? 0); i++) earned.push(change.effectiveOn)
  }
  return earned.sort()
}
