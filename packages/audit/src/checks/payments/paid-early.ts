import { type Month, type Payment, paysAid } from '@pension-ledger/domain'
import type { MonthUnderAudit } from './month-under-audit.js'

/** Whether the month was withheld when it was paid: not released by then, on what the facts say. */
export const wasPaidWhileWithheld = ({ entitlement }: MonthUnderAudit, { payMonth }: Payment): boolean =>
  entitlement.status === 'withheld' || (entitlement.releasedIn !== null && payMonth < entitlement.releasedIn)

/** The month in which the lapse began that withheld a month when it was paid; null where it is no matter of certification. */
const lapseFrom = ({ person, month, benefit }: MonthUnderAudit, { payMonth }: Payment): Month | null => {
  let first: Month | null = null
  for (const withholding of person.case.withholdings) {
    const { because, from, until } = withholding
    const isOfBenefit = withholding.benefit === null || withholding.benefit === benefit
    const isHolding = from <= month && (until === null || (month < until && payMonth < until))
    if (because === 'suspended' || !isOfBenefit || !isHolding) continue
    if (first === null || from < first) first = from
  }
  return first
}

/** Whether, by the month of a payment, the office had taken payment up again after the lapse that still withheld it. */
export const wasResumedBefore = (of: MonthUnderAudit, payment: Payment): boolean => {
  const from = lapseFrom(of, payment)
  if (from === null) return false
  const { benefits, payments } = of.person.case.state
  for (let link = benefits; link !== null; link = link.before) {
    const { last } = link
    if (
      last.type === 'BenefitResumed' &&
      last.benefit === of.benefit &&
      last.month > from &&
      last.month <= payment.payMonth
    )
      return true
  }
  for (let link = payments; link !== null; link = link.before) {
    const { status, kind, periodOwed, payMonth, lines } = link.last
    const isArrears = status === 'paid' && kind === 'arrears' && paysAid(lines) === (of.benefit === 'disability-aid')
    if (isArrears && periodOwed >= from && payMonth <= payment.payMonth) return true
  }
  return false
}
