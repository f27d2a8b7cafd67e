import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { accountPensionOf } from '../entitlement/account-pension.js'
import type { Rules } from '../entitlement/timetable.js'
import { Benefit } from '../events/benefit.events.js'
import { listOf } from '../state/chain.js'
import type { ParticipantState } from '../state/participant.state.js'
import { Month } from '../vocabulary/calendar/month.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { notDue } from './benefit.decide.js'
import { accepted, type Decided, refused } from './decision.js'
import { standingIn } from './owed.js'

/** 待遇核定: a benefit is to be paid from a month on; account balance and account pension are made by the rules. */
export const ApproveBenefit = t.readonly(
  t.strict({ type: t.literal('ApproveBenefit'), participantId: ParticipantId, benefit: Benefit, month: Month }),
)
export interface ApproveBenefit extends t.TypeOf<typeof ApproveBenefit> {}

/**
 * 待遇核定. A pension is approved from its start month, however late that is done; the months since are then arrears.
 *
 * Returns: the approval, in fen; no account balance and pension for an aid, or where there is no account pension.
 * Rejects: NotEnrolled, NoPolicyInForce, NotYetEntitled, AlreadyDead, BenefitEnded, OtherBenefitDue, StartMonthDiffers,
 *          AlreadyApproved (another month; for an aid, that one). Prison does not stand in the way.
 * Source:  rules §2, "Account pension"; §3, "Pension start month".
 */
export const decideApproveBenefit = (state: ParticipantState, command: ApproveBenefit, rules: Rules): Decided => {
  const { participantId, benefit, month } = command
  const standing = standingIn(state, rules)
  if (E.isLeft(standing)) return standing
  const why = notDue(state, standing.right, benefit, month, rules)
  if (why !== null && why.code !== 'Imprisoned') return refused(why)
  const from = standing.right.pension?.from ?? month
  if (benefit === 'pension' && month !== from) return refused({ code: 'StartMonthDiffers', from })
  for (const decision of listOf(state.benefits))
    if (
      decision.type === 'BenefitApproved' &&
      decision.benefit === benefit &&
      !isAnotherAid(benefit, decision.month, month)
    )
      return refused({ code: 'AlreadyApproved', month: decision.month })

  const pension = accountPensionOf(state, standing.right, rules.policy)
  if (E.isLeft(pension)) return pension
  const account = benefit === 'pension' ? pension.right : null
  return accepted({
    type: 'BenefitApproved',
    participantId,
    benefit,
    month,
    accountBalanceFen: account?.balanceFen ?? null,
    accountPensionFen: account?.fen ?? null,
  })
}

/** A disability may end and come back, and an aid with it. */
const isAnotherAid = (benefit: Benefit, approved: Month, month: Month): boolean =>
  benefit === 'disability-aid' && approved !== month
