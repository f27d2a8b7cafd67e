import * as E from 'fp-ts/lib/Either.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import type { ParticipantState } from '../state/participant.state.js'
import { yearOf } from '../vocabulary/calendar/month.js'
import { type Fen, wholeFen } from '../vocabulary/money/fen.js'
import { accountOf, unsettledAccountOf } from './account.js'
import { type InterestDue, interestCreditedFor, interestDueFor } from './interest.js'
import { type Leaving, leavingOf } from './leaving.js'
import { subsidyAccounts } from './sub-account.js'

/** 个人账户返还 as the rules make it: what is to go to the heirs, the participant or the receiving scheme. */
export interface AccountRefundDue extends Leaving {
  /** Every recorded credit less debit, but for what was refunded or transferred out. */
  readonly balanceFen: Fen
  /** Of the year of leaving, to its month. */
  readonly interest: InterestDue
  readonly interestCreditedFen: Fen
  /** The balance, with the interest of the year of leaving as it is due instead of as it was credited. */
  readonly dueFen: Fen
  /** What was refunded or transferred out. */
  readonly doneFen: Fen
  /** Due less done: above zero what is left to be refunded, below zero what was refunded too much. */
  readonly openFen: Fen
}

/**
 * What is due from the account of someone who left the scheme: the whole remaining balance, with interest to the month of leaving.
 *
 * Units:   fen.
 * Returns: null for those still in it. The interest of earlier years counts as it was recorded; whether that was right is another
 *          question (`interestDueOf`). An overdrawn account has nothing to refund.
 * Rejects: NoPolicyInForce.
 * Source:  rules §3, "Account refund".
 */
export const accountRefundDue = (
  state: ParticipantState,
  book: PolicyBook,
): E.Either<NoPolicyInForce, AccountRefundDue | null> => {
  const leaving = leavingOf(state)
  if (leaving === null) return E.right(null)
  const interest = interestDueFor(state, yearOf(leaving.on), book)
  if (E.isLeft(interest)) return interest

  const balance = unsettledAccountOf(state).balanceFen
  const done = balance - accountOf(state).balanceFen
  const interestCreditedFen = interestCreditedFor(state, yearOf(leaving.on))
  const due = Math.max(0, balance - interestCreditedFen + interest.right.fen)
  return E.right({
    because: leaving.because,
    on: leaving.on,
    balanceFen: balance,
    interest: interest.right,
    interestCreditedFen,
    dueFen: wholeFen(due),
    doneFen: wholeFen(done),
    openFen: wholeFen(due - done),
  })
}

/** 重复领取待遇: the account of someone who also draws an employee pension, shared between the participant and the fund. */
export interface DoubleDrawingRefund {
  /** To the participant: the account without the government's subsidies. */
  readonly dueFen: Fen
  /** 政府补贴 that stays with the fund. */
  readonly staysFen: Fen
  readonly doneFen: Fen
  readonly openFen: Fen
}

/**
 * What is due where the relation was ended for double drawing. The government's subsidies stay: what is left of them by the order in
 * which an account is drawn on, without their interest, which goes with the rest. What was paid of the basic pension is to be returned
 * besides; that stands in the comparison of owed and paid, for nothing is owed after the end.
 *
 * Rejects: NoPolicyInForce.
 * Source:  衔接暂行办法 art. 8; rules §3, "Account refund".
 */
export const doubleDrawingRefundDue = (
  state: ParticipantState,
  book: PolicyBook,
): E.Either<NoPolicyInForce, DoubleDrawingRefund | null> => {
  const whole = accountRefundDue(state, book)
  if (E.isLeft(whole)) return whole
  if (whole.right === null) return E.right(null)
  const { dueFen, doneFen } = whole.right
  const { subBalances } = unsettledAccountOf(state)
  const subsidies = Object.values(subsidyAccounts).reduce((sum, account) => sum + Math.max(0, subBalances[account]), 0)
  const stays = Math.min(subsidies, dueFen)
  const due = dueFen - stays
  return E.right({ dueFen: wholeFen(due), staysFen: wholeFen(stays), doneFen, openFen: wholeFen(due - doneFen) })
}
