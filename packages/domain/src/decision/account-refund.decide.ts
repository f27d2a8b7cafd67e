import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { accountRefundDue, doubleDrawingRefundDue } from '../account/account-refund.js'
import type { Rules } from '../entitlement/timetable.js'
import type { ParticipantState } from '../state/participant.state.js'
import { broken } from '../vocabulary/broken.js'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { yearOf } from '../vocabulary/calendar/month.js'
import { Year } from '../vocabulary/calendar/year.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { Fen, subtract } from '../vocabulary/money/fen.js'
import { accepted, type Decided, differing, type ParticipantFact, refused } from './decision.js'
import { stranger } from './membership.js'

/** 个人账户返还: what is left on the account of someone who left is to be paid out; the amount is made by the rules. */
export const RefundAccount = t.readonly(
  t.strict({
    type: t.literal('RefundAccount'),
    participantId: ParticipantId,
    refundedOn: BusinessDate,
    reason: t.string,
    /** To whom: the heirs, the participant, the receiving scheme. No name. */
    to: t.string,
    /** 重复领取待遇: the relation ended because an employee pension is drawn, so that the government's subsidies stay. */
    isDoubleDrawing: t.boolean,
    /** What the office means to pay, to be held against the rules; null where it states nothing. */
    statedFen: t.union([Fen, t.null]),
  }),
)
export interface RefundAccount extends t.TypeOf<typeof RefundAccount> {}

/**
 * 个人账户返还.
 *
 * Units:   fen: what `accountRefundDue` says is open (`doubleDrawingRefundDue`, where an employee pension is drawn).
 * Returns: the interest of the year of leaving, as far as it was not credited, and the refund.
 * Rejects: NotEnrolled, NoPolicyInForce, StillInScheme, DatesOutOfOrder (before the leaving), AlreadyPaid, NothingDue, AmountDiffers.
 * Source:  rules §3, "Account refund".
 */
export const decideRefundAccount = (state: ParticipantState, command: RefundAccount, { policy }: Rules): Decided => {
  const unknown = stranger(state)
  if (unknown !== null) return refused(unknown)
  const { participantId, refundedOn, reason, to, isDoubleDrawing, statedFen } = command
  const whole = accountRefundDue(state, policy)
  if (E.isLeft(whole)) return whole
  if (whole.right === null) return refused({ code: 'StillInScheme' })
  const { on, interest, interestCreditedFen, doneFen } = whole.right
  if (refundedOn < on) return refused({ code: 'DatesOutOfOrder', notBefore: on, day: refundedOn })

  const due = isDoubleDrawing ? doubleDrawingRefundDue(state, policy) : whole
  if (E.isLeft(due)) return due
  const fen = due.right?.openFen ?? whole.right.openFen
  if (fen <= 0) return refused(doneFen > 0 ? { code: 'AlreadyPaid', fen: doneFen } : { code: 'NothingDue' })
  const differs = differing(statedFen, fen)
  if (differs !== null) return refused(differs)

  const events: ParticipantFact[] = []
  const interestFen = subtract(interest.fen, interestCreditedFen)
  const year = yearOf(on)
  if (!Year.is(year)) return broken(`${on} is in no year`)
  if (interestFen > 0)
    events.push({
      type: 'InterestCredited',
      participantId,
      year,
      rate: interest.rate,
      fen: interestFen,
      creditedOn: refundedOn,
    })
  return accepted(...events, { type: 'AccountRefunded', participantId, fen, refundedOn, reason, to })
}
