import { type Chain, chained, listOf } from '../state/chain.js'
import type { ParticipantState, Payment } from '../state/participant.state.js'
import { inOrder } from '../vocabulary/benefit/lines.js'
import type { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { earlierFirst } from '../vocabulary/calendar/earlier-first.js'
import { lastDayOf, type Month, monthIndex } from '../vocabulary/calendar/month.js'

/** Payments and returns by 费款所属期, from a first month on. */
export interface PaymentsByMonth {
  /** As `monthIndex` counts. */
  readonly first: number
  /** One place for each month from the first; those of one month in no particular order. */
  readonly months: ReadonlyArray<Chain<Payment>>
}

const isMadeBy = (payment: Payment, through: Month, lastDay: BusinessDate): boolean =>
  payment.status === 'paid' ? payment.payMonth <= through : payment.paidOn <= lastDay

/** What had been paid, and had come back, by the end of a pay month, in as many months as it takes from `first` or earlier. */
export const paymentsByMonth = (state: ParticipantState, first: number, through: Month): PaymentsByMonth => {
  const lastDay = lastDayOf(through)
  let from = first
  for (let link = state.payments; link !== null; link = link.before)
    from = Math.min(from, monthIndex(link.last.periodOwed))
  const months: Chain<Payment>[] = []
  for (let link = state.payments; link !== null; link = link.before) {
    const payment = link.last
    if (!isMadeBy(payment, through, lastDay)) continue
    const at = monthIndex(payment.periodOwed) - from
    while (months.length <= at) months.push(null)
    months[at] = chained(months[at] ?? null, payment)
  }
  return { first: from, months }
}

const textOf = ({ paidOn, status, kind, payMonth, lines }: Payment): string =>
  `${paidOn} ${status} ${kind} ${payMonth} ${JSON.stringify(inOrder(lines))}`

/** The payments of a month, earliest first, in an order that does not depend on when they became known. */
export const paymentsInOrder = (payments: Chain<Payment>): ReadonlyArray<Payment> =>
  [...listOf(payments)].sort((a, b) => earlierFirst(textOf(a), textOf(b)))
