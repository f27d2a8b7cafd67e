import {
  type BusinessDate,
  type Case,
  deathOf,
  firstDayOf,
  type Month,
  monthOf,
  type NoPolicyInForce,
  type Payment,
  valueInForce,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { areEqual, combined, isNothing, type LineSums, noLines, overpaidUpTo } from './line-sums.js'
import { type OwedInMonth, owedIn } from './owed-in-month.js'
import { type PaidForMonth, paidForMonth, sumOf } from './standing-payments.js'

/** What the rules of all months ask about a participant. */
export interface PersonUnderAudit {
  readonly case: Case
  readonly diedIn: Month | null
}

/** One month of one participant: what was owed for it, what was paid for it, and what the rules need to tell why they differ. */
export interface MonthUnderAudit extends OwedInMonth, PaidForMonth {
  readonly month: Month
  readonly person: PersonUnderAudit
  /** 重度残疾: whether a severe disability was on record on the month's first day. */
  readonly isSeverelyDisabled: boolean
  /** Paid less payable, line by line, without what came back and is to be paid again. */
  readonly difference: LineSums
}

export const personUnderAudit = (of: Case): PersonUnderAudit => {
  const death = deathOf(of.state)
  return { case: of, diedIn: death === null ? null : monthOf(death.diedOn) }
}

/**
 * A month as the rules look at it; null where what was paid is what was payable and nothing was ever withheld, which is so nearly always.
 *
 * Rejects: NoPolicyInForce.
 */
export const monthUnderAudit = (
  person: PersonUnderAudit,
  month: Month,
  upTo: Month,
  payments: ReadonlyArray<Payment>,
  isReissueAwaited: (returnedOn: BusinessDate) => boolean,
): E.Either<NoPolicyInForce, MonthUnderAudit | null> => {
  const owed = owedIn(person.case, month, upTo)
  if (E.isLeft(owed)) return owed
  const { entitlement, benefit, payable } = owed.right
  const wasWithheld = entitlement.status === 'withheld' || entitlement.releasedIn !== null
  const [payment] = payments
  if (!wasWithheld && payments.length <= 1 && payment?.status !== 'returned')
    if (payment === undefined ? benefit === null : areEqual(payment.lines, payable)) return E.right(null)

  const { standing, net } = paidForMonth(payments)
  const difference = withoutAwaited(combined(net, payable, -1), payments, isReissueAwaited)
  if (isNothing(difference) && !(wasWithheld && standing.length > 0)) return E.right(null)
  const isSeverelyDisabled = isSeverelyDisabledIn(person.case, month)
  if (E.isLeft(isSeverelyDisabled)) return isSeverelyDisabled
  return E.right({
    month,
    person,
    entitlement,
    benefit,
    payable,
    standing,
    net,
    difference,
    isSeverelyDisabled: isSeverelyDisabled.right,
  })
}

/** 退票: what came back and is still missing is for `RETURN_NOT_REISSUED` to find, once its days are over; it is no underpayment beside it. */
const withoutAwaited = (
  difference: LineSums,
  payments: ReadonlyArray<Payment>,
  isReissueAwaited: (returnedOn: BusinessDate) => boolean,
): LineSums => {
  const returned = payments.filter(({ status }) => status === 'returned')
  const last = returned
    .map(({ paidOn }) => paidOn)
    .sort()
    .at(-1)
  if (last === undefined || !isReissueAwaited(last)) return difference
  const awaited = overpaidUpTo(combined(noLines, difference, -1), sumOf(returned))
  return awaited === null ? difference : combined(difference, awaited, 1)
}

const isSeverelyDisabledIn = ({ standing, rules }: Case, month: Month): E.Either<NoPolicyInForce, boolean> => {
  const day = firstDayOf(month)
  const held = (standing?.disabilities ?? []).filter(({ from, to }) => from <= day && (to === null || day <= to))
  if (held.length === 0) return E.right(false)
  return E.map((grades: ReadonlyArray<number>) => held.some(({ grade }) => grade !== null && grades.includes(grade)))(
    valueInForce(rules.policy, 'disability-aid.grades', day),
  )
}
