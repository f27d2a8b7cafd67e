import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Entitlement } from '../entitlement/entitlement.js'
import { totalOf } from '../entitlement/monthly-lines.js'
import type { Rules } from '../entitlement/timetable.js'
import type { ParticipantState } from '../state/participant.state.js'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { Month, monthOf } from '../vocabulary/calendar/month.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { Fen, wholeFen } from '../vocabulary/money/fen.js'
import { accepted, type Decided, differing, refused } from './decision.js'
import { owedIn } from './owed.js'
import { missingOf, standingPaid } from './paid.js'
import type { Refusal } from './refusal.js'

const payment = {
  participantId: ParticipantId,
  /** 费款所属期: the month it is owed for. */
  periodOwed: Month,
  paidOn: BusinessDate,
  /** What the office means to pay in all, to be held against the rules; null where it states nothing. */
  statedFen: t.union([Fen, t.null]),
}

/** 正常发放: a month's pension or aid is to be paid in its own month. */
export const PayPension = t.readonly(t.strict({ type: t.literal('PayPension'), ...payment }))
export interface PayPension extends t.TypeOf<typeof PayPension> {}

/** 补发: what is missing of an earlier month is to be paid: it was withheld and is released, or was left unpaid. */
export const PayArrears = t.readonly(t.strict({ type: t.literal('PayArrears'), ...payment }))
export interface PayArrears extends t.TypeOf<typeof PayArrears> {}

/** A month that is still withheld, or was not released by the month of payment. */
const withheldIn = ({ status, reason, releasedIn }: Entitlement, payMonth: Month): Refusal | null => {
  if (status === 'owed' && (releasedIn === null || payMonth >= releasedIn)) return null
  const because =
    reason === 'uncertified' || reason === 'missing' || reason === 'deceased' || reason === 'suspended' ? reason : null
  return { code: 'Withheld', because, until: releasedIn }
}

/**
 * 正常发放.
 *
 * Units:   fen, by component and level: the lines are those of `entitlementIn` for the month.
 * Rejects: PayMonthNotFitting; what stands in the way of the month (NotEnrolled, NotYetEntitled, AlreadyDead, BenefitEnded,
 *          Imprisoned, NoPolicyInForce); Withheld, also where the month was released later: then it is paid as arrears; AlreadyPaid,
 *          whatever was paid; NothingDue, where all lines are 0; AmountDiffers.
 * Source:  rules §3. An approval is not asked for: what is due follows from the facts.
 */
export const decidePayPension = (state: ParticipantState, command: PayPension, rules: Rules): Decided => {
  const { participantId, periodOwed, paidOn, statedFen } = command
  const payMonth = monthOf(paidOn)
  if (payMonth !== periodOwed) return refused({ code: 'PayMonthNotFitting', periodOwed, payMonth })
  const owed = owedIn(state, periodOwed, rules)
  if (E.isLeft(owed)) return owed
  const { lines, totalFen } = owed.right.entitlement
  const withheld = withheldIn(owed.right.entitlement, payMonth)
  if (withheld !== null) return refused(withheld)
  const paidFen = wholeFen(totalOf(standingPaid(owed.right)))
  if (paidFen !== 0) return refused({ code: 'AlreadyPaid', fen: paidFen })
  if (totalFen === 0) return refused({ code: 'NothingDue' })
  const differs = differing(statedFen, totalFen)
  if (differs !== null) return refused(differs)
  return accepted({ type: 'PensionPaid', participantId, periodOwed, payMonth, paidOn, kind: 'regular', lines })
}

/**
 * 补发.
 *
 * Units:   fen, by component and level: what `entitlementIn` owes for the month, less what was paid for it.
 * Rejects: PayMonthNotFitting; what stands in the way of the month, as for a regular payment; Withheld: the month itself, or the month
 *          of payment, in which nothing is paid out; PaidOtherwise; AlreadyPaid; AmountDiffers.
 * Source:  rules §3, "Suspension", "Certification".
 */
export const decidePayArrears = (state: ParticipantState, command: PayArrears, rules: Rules): Decided => {
  const { participantId, periodOwed, paidOn, statedFen } = command
  const payMonth = monthOf(paidOn)
  if (payMonth <= periodOwed) return refused({ code: 'PayMonthNotFitting', periodOwed, payMonth })
  const owed = owedIn(state, periodOwed, rules)
  if (E.isLeft(owed)) return owed
  const { entitlement } = owed.right
  const withheld = withheldIn(entitlement, payMonth) ?? withheldNow(state, payMonth, rules)
  if (withheld !== null) return refused(withheld)
  const paid = standingPaid(owed.right)
  const paidFen = wholeFen(totalOf(paid))
  const lines = missingOf(entitlement.lines, paid)
  if (lines === null) return refused({ code: 'PaidOtherwise', paidFen, owedFen: entitlement.totalFen })
  const missingFen = wholeFen(totalOf(lines))
  if (missingFen === 0) return refused({ code: 'AlreadyPaid', fen: paidFen })
  const differs = differing(statedFen, missingFen)
  if (differs !== null) return refused(differs)
  return accepted({ type: 'PensionPaid', participantId, periodOwed, payMonth, paidOn, kind: 'arrears', lines })
}

/** Whether the month of payment is withheld. Where nothing is owed for it (after a death, say), that is no obstacle to arrears. */
const withheldNow = (state: ParticipantState, payMonth: Month, rules: Rules): Refusal | null => {
  const now = owedIn(state, payMonth, rules)
  return E.isRight(now) && now.right.entitlement.status === 'withheld'
    ? withheldIn(now.right.entitlement, payMonth)
    : null
}
