import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { dueBenefit } from '../entitlement/due-benefit.js'
import type { Standing } from '../entitlement/standing.js'
import type { Rules } from '../entitlement/timetable.js'
import { Benefit, BenefitReason } from '../events/benefit.events.js'
import { listOf } from '../state/chain.js'
import { evolveParticipant } from '../state/participant.evolve.js'
import type { ParticipantState } from '../state/participant.state.js'
import { deathOf, suspensionsOf } from '../state/timelines.js'
import { Month } from '../vocabulary/calendar/month.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { accepted, type Decided, refused } from './decision.js'
import { stranger } from './membership.js'
import { owedIn, standingIn, whyNothing } from './owed.js'
import type { Refusal } from './refusal.js'

/** 待遇暂停: from that month on, until a resumption. */
export const SuspendBenefit = t.readonly(
  t.strict({
    type: t.literal('SuspendBenefit'),
    participantId: ParticipantId,
    benefit: Benefit,
    month: Month,
    reason: BenefitReason,
  }),
)
export interface SuspendBenefit extends t.TypeOf<typeof SuspendBenefit> {}

/** 待遇终止: that month is the last payable one. */
export const TerminateBenefit = t.readonly(
  t.strict({
    type: t.literal('TerminateBenefit'),
    participantId: ParticipantId,
    benefit: Benefit,
    lastPayableMonth: Month,
    reason: t.union([BenefitReason, t.null]),
  }),
)
export interface TerminateBenefit extends t.TypeOf<typeof TerminateBenefit> {}

/** Why a benefit is not due for a month; null where it is, withheld or not. */
export const notDue = (
  state: ParticipantState,
  standing: Standing,
  benefit: Benefit,
  month: Month,
  { policy }: Rules,
): Refusal | null => {
  const due = dueBenefit(state, standing, month, policy)
  if (E.isLeft(due)) return due.left
  if (due.right.benefit === null) return whyNothing(state, standing, month, due.right.because)
  return due.right.benefit === benefit ? null : { code: 'OtherBenefitDue', month }
}

/**
 * 待遇暂停.
 *
 * Rejects: NotEnrolled, NoPolicyInForce, NotYetEntitled, AlreadyDead, BenefitEnded, Imprisoned, OtherBenefitDue, NotUncertified (a
 *          suspension for want of certification needs a month that is withheld for it), AlreadySuspended, AlreadyResumed (in that
 *          month, so that it would cover none).
 * Source:  rules §3, "Suspension".
 */
export const decideSuspendBenefit = (state: ParticipantState, command: SuspendBenefit, rules: Rules): Decided => {
  const { benefit, month, reason } = command
  const standing = standingIn(state, rules)
  if (E.isLeft(standing)) return standing
  const why = notDue(state, standing.right, benefit, month, rules)
  if (why !== null) return refused(why)
  if (reason === 'uncertified') {
    const owed = owedIn(state, month, rules)
    if (E.isLeft(owed)) return owed
    const { status, reason: because } = owed.right.entitlement
    if (status !== 'withheld' || because === 'suspended') return refused({ code: 'NotUncertified', month })
  }
  const open = suspensionsOf(state, benefit).find(
    ({ from, until }) => from <= month && (until === null || month < until),
  )
  if (open !== undefined) return refused({ code: 'AlreadySuspended', from: open.from })
  const suspended = { ...command, type: 'BenefitSuspended' } as const
  const isInForce = suspensionsOf(evolveParticipant(state, suspended), benefit).some(
    ({ from, until }) => from === month && until !== month,
  )
  return isInForce ? accepted(suspended) : refused({ code: 'AlreadyResumed', month })
}

/**
 * 待遇终止. Prison does not stand in the way of it.
 *
 * Rejects: NotEnrolled, NoDeathOnRecord (a termination on account of death), NoPolicyInForce, NotYetEntitled, AlreadyDead,
 *          BenefitEnded, OtherBenefitDue, AlreadyTerminated: the first termination counts, and another would say nothing.
 * Source:  rules §3, "Termination".
 */
export const decideTerminateBenefit = (state: ParticipantState, command: TerminateBenefit, rules: Rules): Decided => {
  const { benefit, lastPayableMonth, reason } = command
  const unknown = stranger(state)
  if (unknown !== null) return refused(unknown)
  if (reason === 'death' && deathOf(state) === null) return refused({ code: 'NoDeathOnRecord' })
  const standing = standingIn(state, rules)
  if (E.isLeft(standing)) return standing
  const why = notDue(state, standing.right, benefit, lastPayableMonth, rules)
  if (why !== null && why.code !== 'Imprisoned') return refused(why)
  for (const decision of listOf(state.benefits))
    if (decision.type === 'BenefitTerminated' && decision.benefit === benefit)
      return refused({ code: 'AlreadyTerminated', lastPayableMonth: decision.lastPayableMonth })
  return accepted({ ...command, type: 'BenefitTerminated' })
}
