import * as E from 'fp-ts/lib/Either.js'
import type { CertificationRoundOpened } from '../events/certification.events.js'
import type { NoPolicyInForce } from '../policy/in-force.js'
import { monthOf } from '../vocabulary/calendar/month.js'
import { resultOf } from './certification.js'
import { dueBenefit } from './due-benefit.js'
import type { Case } from './entitlement.js'

/** What came of a round for somebody who was due for it. */
export type RoundStanding = 'passed' | 'missing' | 'deceased' | 'outstanding'

/**
 * 应认证: how a participant stands in a certification round. Due are those entitled to a pension or an aid in the deadline's month,
 * withheld or not, and whoever else has a result on record for the round; everybody due stands in exactly one way.
 *
 * Returns: null for someone who is not due.
 * Rejects: NoPolicyInForce.
 * Source:  rules §3, "Certification"; §7, invariant 9.
 */
export const standingInRound = (
  of: Case,
  round: CertificationRoundOpened,
): E.Either<NoPolicyInForce, RoundStanding | null> => {
  const recorded = resultOf(of.state, round.round)
  if (recorded !== null) return E.right(recorded.result)
  const due = dueBenefit(of.state, of.standing, monthOf(round.deadline), of.rules.policy)
  return E.isLeft(due) ? due : E.right(due.right.benefit === null ? null : 'outstanding')
}
