import * as E from 'fp-ts/lib/Either.js'
import type { Benefit } from '../events/benefit.events.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import type { ParticipantState } from '../state/participant.state.js'
import { type LineKey, type Lines, lineKeys } from '../vocabulary/benefit/lines.js'
import type { Month } from '../vocabulary/calendar/month.js'
import { type Fen, subtract, wholeFen, zeroFen } from '../vocabulary/money/fen.js'
import { type AccountPension, accountPensionOf } from './account-pension.js'
import { shareIn } from './account-share.js'
import { dueBenefit, type NothingOwed } from './due-benefit.js'
import { type Standing, standingOf } from './standing.js'
import { type AmountKind, type Amounts, amountsIn, type Rules } from './timetable.js'
import { releaseOf, type WithheldBecause, type Withholding, withholdingsOf } from './withholding.js'
import { shareSteps } from './workings/account.steps.js'
import { answerSteps } from './workings/answer.steps.js'

/** 应享待遇: what one participant is owed for one month. */
export interface Entitlement {
  /** `withheld`: owed, and on what is known not released. */
  readonly status: 'owed' | 'withheld' | 'none'
  readonly reason: NothingOwed | WithheldBecause | null
  /** The month in which a month that had been withheld was released; null otherwise. */
  readonly releasedIn: Month | null
  /** fen per `component:level` */
  readonly lines: Lines
  readonly totalFen: Fen
}

/** One participant's case: what does not change from month to month, worked out once. */
export interface Case {
  readonly state: ParticipantState
  readonly standing: Standing | null
  readonly withholdings: ReadonlyArray<Withholding>
  /** A refusal stands in the way of the months of the pension only. */
  readonly accountPension: E.Either<NoPolicyInForce, AccountPension | null>
  readonly rules: Rules
}

const noAccountPension: Case['accountPension'] = E.right(null)

/**
 * A participant's case, from which any month is answered. Prepare the rules with `rulesOf` where there are many participants.
 *
 * Rejects: NoPolicyInForce.
 */
export const caseOf = (state: ParticipantState, rules: Rules): E.Either<NoPolicyInForce, Case> => {
  const standing = standingOf(state, rules.policy, rules.workings)
  if (E.isLeft(standing)) return standing
  if (standing.right === null)
    return E.right({ state, standing: null, withholdings: [], accountPension: noAccountPension, rules })
  const withholdings = withholdingsOf(state, standing.right, rules.policy, rules.rounds, rules.workings)
  if (E.isLeft(withholdings)) return withholdings
  return E.right({
    state,
    standing: standing.right,
    withholdings: withholdings.right,
    accountPension: accountPensionOf(state, standing.right, rules.policy, rules.workings),
    rules,
  })
}

const amountKindOf = (benefit: Benefit, standing: Standing, month: Month): AmountKind => {
  if (benefit === 'disability-aid') return benefit
  return month >= standing.incrementFrom ? 'pension-with-increment' : 'pension'
}

/** The amounts of a month with the account pension, from the account while it lasts, then from the pooled side. */
const withAccountPension = (of: Case, amounts: Amounts, { fen, shares }: AccountPension, month: Month): Amounts => {
  const lines: { [Key in LineKey]?: Fen } = {}
  for (const key of lineKeys) {
    const amount = amounts.lines[key]
    if (amount !== undefined) lines[key] = amount
  }
  const fromAccount = shareIn(shares, month)
  of.rules.workings?.note(...shareSteps(of.state, month, fen, fromAccount))
  if (fromAccount > 0) lines['account-pension:account'] = fromAccount
  if (fromAccount < fen) lines['account-pension:pooled'] = subtract(fen, fromAccount)
  return { lines, totalFen: wholeFen(amounts.totalFen + fen) }
}

const amountsOf = (
  of: Case,
  benefit: Benefit,
  standing: Standing,
  month: Month,
): E.Either<NoPolicyInForce, Amounts> => {
  const amounts = amountsIn(of.rules, amountKindOf(benefit, standing, month), month)
  if (E.isLeft(amounts) || benefit !== 'pension') return amounts
  const { accountPension } = of
  if (E.isLeft(accountPension)) return accountPension
  return accountPension.right === null
    ? amounts
    : E.right(withAccountPension(of, amounts.right, accountPension.right, month))
}

/**
 * The entitlement of a case for a month; `entitlementOf` in one step, for those who ask for many months.
 *
 * Rejects: NoPolicyInForce.
 */
export const entitlementIn = (of: Case, month: Month): E.Either<NoPolicyInForce, Entitlement> => {
  const { state, standing, rules } = of
  const due = dueBenefit(state, standing, month, rules.policy, rules.workings)
  if (E.isLeft(due)) return due
  const { benefit } = due.right
  if (benefit === null || standing === null) {
    const nothing: Entitlement = {
      status: 'none',
      reason: due.right.benefit === null ? due.right.because : 'not-enrolled',
      releasedIn: null,
      lines: {},
      totalFen: zeroFen,
    }
    rules.workings?.note(...answerSteps(month, null, nothing, rules.workings.has))
    return E.right(nothing)
  }

  const amounts = amountsOf(of, benefit, standing, month)
  if (E.isLeft(amounts)) return amounts

  const release = releaseOf(of.withholdings, month, benefit, rules.workings)
  const answer: Entitlement = {
    status: release !== null && release.releasedIn === null ? 'withheld' : 'owed',
    reason: release?.because ?? null,
    releasedIn: release?.releasedIn ?? null,
    lines: amounts.right.lines,
    totalFen: amounts.right.totalFen,
  }
  rules.workings?.note(...answerSteps(month, benefit, answer, rules.workings.has))
  return E.right(answer)
}

/**
 * 应享待遇: what a participant is owed for a month, on the facts in the state.
 *
 * Units:   fen, by component and level.
 * Returns: status `none` with the reason where nothing is owed.
 * Rejects: NoPolicyInForce: where no parameter is in force for the month, the answer is a refusal, never zero.
 * Source:  rules §3.
 */
export const entitlementOf = (
  state: ParticipantState,
  month: Month,
  rules: Rules,
): E.Either<NoPolicyInForce, Entitlement> => {
  const of = caseOf(state, rules)
  return E.isLeft(of) ? of : entitlementIn(of.right, month)
}
