import * as E from 'fp-ts/lib/Either.js'
import type { Benefit } from '../events/benefit.events.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import type { ParticipantState } from '../state/participant.state.js'
import type { Lines } from '../vocabulary/benefit/lines.js'
import type { Month } from '../vocabulary/calendar/month.js'
import { type Fen, zeroFen } from '../vocabulary/money/fen.js'
import { dueBenefit, type NothingOwed } from './due-benefit.js'
import { type Standing, standingOf } from './standing.js'
import { type AmountKind, amountsIn, type Rules } from './timetable.js'
import { releaseOf, type WithheldBecause, type Withholding, withholdingsOf } from './withholding.js'

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
  readonly rules: Rules
}

/**
 * A participant's case, from which any month is answered. Prepare the rules with `rulesOf` where there are many participants.
 *
 * Rejects: NoPolicyInForce.
 */
export const caseOf = (state: ParticipantState, rules: Rules): E.Either<NoPolicyInForce, Case> => {
  const standing = standingOf(state, rules.policy)
  if (E.isLeft(standing)) return standing
  if (standing.right === null) return E.right({ state, standing: null, withholdings: [], rules })
  const withholdings = withholdingsOf(state, standing.right, rules.policy, rules.rounds)
  if (E.isLeft(withholdings)) return withholdings
  return E.right({ state, standing: standing.right, withholdings: withholdings.right, rules })
}

const amountKindOf = (benefit: Benefit, standing: Standing, month: Month): AmountKind => {
  if (benefit === 'disability-aid') return benefit
  return month >= standing.incrementFrom ? 'pension-with-increment' : 'pension'
}

/**
 * The entitlement of a case for a month; `entitlementOf` in one step, for those who ask for many months.
 *
 * Rejects: NoPolicyInForce.
 */
export const entitlementIn = (of: Case, month: Month): E.Either<NoPolicyInForce, Entitlement> => {
  const { state, standing, rules } = of
  const due = dueBenefit(state, standing, month, rules.policy)
  if (E.isLeft(due)) return due
  if (due.right.benefit === null || standing === null)
    return E.right({
      status: 'none',
      reason: due.right.benefit === null ? due.right.because : 'not-enrolled',
      releasedIn: null,
      lines: {},
      totalFen: zeroFen,
    })

  const amounts = amountsIn(rules, amountKindOf(due.right.benefit, standing, month), month)
  if (E.isLeft(amounts)) return amounts

  const release = releaseOf(of.withholdings, month, due.right.benefit)
  return E.right({
    status: release !== null && release.releasedIn === null ? 'withheld' : 'owed',
    reason: release?.because ?? null,
    releasedIn: release?.releasedIn ?? null,
    lines: amounts.right.lines,
    totalFen: amounts.right.totalFen,
  })
}

/**
 * 应享待遇: what a participant is owed for a month, on the facts in the state. The account pension is not yet part of it.
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
