import {
  type Case,
  caseOf,
  type Entitlement,
  entitlementIn,
  firstDayOf,
  type Month,
  type ParticipantState,
  type Rules,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { placeOn } from '../views/place-branch.js'
import { type NoPolicyUnder, noPolicyUnder, type PolicySide } from './what-if-question.js'

/** Two sets of rules for the same facts and the same certification rounds. */
export interface TwoPolicies {
  readonly inForce: Rules
  readonly proposed: Rules
}

/** What a participant is owed for one month under each of two policies. */
export interface ComparedMonth {
  readonly month: Month
  /** 片区 on the first day of the month. */
  readonly zone: string
  readonly inForce: Entitlement
  readonly proposed: Entitlement
}

/**
 * 政策比较: one participant's entitlement under two policies, for those of the months in which either of them owes anything, withheld
 * or not.
 *
 * Rejects: NoPolicyInForceUnder, which names the policy; that in force is asked first.
 */
export const compareMonths = (
  state: ParticipantState,
  { inForce, proposed }: TwoPolicies,
  months: ReadonlyArray<Month>,
): E.Either<NoPolicyUnder, ReadonlyArray<ComparedMonth>> => {
  const before = caseUnder('in-force', state, inForce)
  if (E.isLeft(before)) return before
  const after = caseUnder('proposed', state, proposed)
  if (E.isLeft(after)) return after

  const compared: ComparedMonth[] = []
  for (const month of months) {
    const old = monthUnder('in-force', before.right, month)
    if (E.isLeft(old)) return old
    const other = monthUnder('proposed', after.right, month)
    if (E.isLeft(other)) return other
    if (old.right.status === 'none' && other.right.status === 'none') continue
    const { zone } = placeOn(state, firstDayOf(month))
    compared.push({ month, zone, inForce: old.right, proposed: other.right })
  }
  return E.right(compared)
}

const caseUnder = (side: PolicySide, state: ParticipantState, rules: Rules): E.Either<NoPolicyUnder, Case> => {
  const of = caseOf(state, rules)
  return E.isLeft(of) ? noPolicyUnder(side, rules.policy, of.left) : of
}

const monthUnder = (side: PolicySide, of: Case, month: Month): E.Either<NoPolicyUnder, Entitlement> => {
  const entitlement = entitlementIn(of, month)
  return E.isLeft(entitlement) ? noPolicyUnder(side, of.rules.policy, entitlement.left) : entitlement
}
