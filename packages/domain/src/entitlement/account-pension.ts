import * as E from 'fp-ts/lib/Either.js'
import { eachEntry } from '../account/entries.js'
import { type NoPolicyInForce, valueInForce } from '../policy/in-force.js'
import type { PolicyBook } from '../policy/policy-book.js'
import type { ParticipantState } from '../state/participant.state.js'
import { firstDayOf, type Month, monthIndex, monthOf } from '../vocabulary/calendar/month.js'
import { Decimal } from '../vocabulary/money/decimal.js'
import { type Fen, wholeFen, zeroFen } from '../vocabulary/money/fen.js'
import { type RoundingRule, roundingRules } from '../vocabulary/money/rounding.js'
import { type AccountShare, accountShares, type Movement } from './account-share.js'
import type { Standing } from './standing.js'
import { accountPensionStep, balanceSteps } from './workings/account.steps.js'
import type { Workings } from './workings/workings.js'

/** 个人账户养老金: what an account pays a month, for life, and how much of it the account itself bears from when on. */
export interface AccountPension {
  /** The start month of the pension, on which the parameters are read. */
  readonly from: Month
  /** Every recorded credit less debit dated before the first day of the start month. */
  readonly balanceFen: Fen
  readonly divisor: number
  readonly rounding: RoundingRule
  /** fen per month */
  readonly fen: Fen
  /** From each month on, latest first, the account's part of the amount; the rest is borne by the pooled side. */
  readonly shares: ReadonlyArray<AccountShare>
}

interface AtStart {
  /** With the pensions that were paid too early. */
  readonly balance: number
  /** Without them: what is there to pay pensions from. */
  readonly toLast: number
  /** What came in and went out otherwise than by pensions from the start month on. */
  readonly movements: ReadonlyArray<Movement>
}

const atStart = (state: ParticipantState, start: Month): AtStart => {
  const startDay = firstDayOf(start)
  const movements: Movement[] = []
  let balance = 0
  let pensions = 0
  eachEntry(state, (kind, on, fen) => {
    if (kind === 'pension') {
      if (on < startDay) pensions += fen
    } else if (on < startDay) balance += fen
    else movements.push({ month: monthIndex(monthOf(on)), fen })
  })
  return { balance: balance + pensions, toLast: balance, movements }
}

/**
 * The account pension of a participant; null where no pension begins or the account holds nothing then.
 *
 * Units:   fen per month: balance ÷ divisor, rounded once, fixed for life.
 * Returns: the account bears it while it lasts. What it has for a month is every recorded credit dated before the month, less every
 *          debit but pensions, less its part of the pension *owed* for each earlier month. So a month is answered by the facts and
 *          not by what was paid: a pension paid twice, too early or not at all neither shortens nor lengthens the account, and a
 *          month withheld counts as owed. In the month in which it runs out the account gives what it has; interest credited
 *          afterwards is given in the next month.
 * Rejects: NoPolicyInForce.
 * Source:  rules §2, "Account pension"; parameters `account-pension.*`, read on the first day of the start month.
 */
export const accountPensionOf = (
  state: ParticipantState,
  standing: Standing,
  book: PolicyBook,
  workings?: Workings,
): E.Either<NoPolicyInForce, AccountPension | null> => {
  if (standing.pension === null) return E.right(null)
  const { from } = standing.pension
  const { balance, toLast, movements } = atStart(state, from)
  workings?.note(...balanceSteps(state, from, balance, toLast))
  if (balance <= 0) {
    workings?.note(accountPensionStep(from, balance, zeroFen))
    return E.right(null)
  }

  const divisor = valueInForce(book, 'account-pension.divisor', firstDayOf(from))
  if (E.isLeft(divisor)) return divisor
  const rounding = valueInForce(book, 'account-pension.rounding', firstDayOf(from))
  if (E.isLeft(rounding)) return rounding

  const fen = roundingRules[rounding.right](new Decimal(balance).dividedBy(divisor.right))
  workings?.note(accountPensionStep(from, balance, fen))
  if (fen === 0) return E.right(null)
  const shares = accountShares(monthIndex(from), fen, toLast, movements, standing.prison.pension)
  return E.right({
    from,
    balanceFen: wholeFen(balance),
    divisor: divisor.right,
    rounding: rounding.right,
    fen,
    shares,
  })
}
