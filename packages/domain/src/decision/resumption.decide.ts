import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { totalOf } from '../entitlement/monthly-lines.js'
import type { Rules } from '../entitlement/timetable.js'
import { Benefit, type BenefitResumed } from '../events/benefit.events.js'
import { evolveParticipant } from '../state/participant.evolve.js'
import type { ParticipantState } from '../state/participant.state.js'
import { suspensionsOf } from '../state/timelines.js'
import { Month, nextMonth } from '../vocabulary/calendar/month.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { accepted, type Decided, refused } from './decision.js'
import { stranger } from './membership.js'
import { monthOnRecord, standingPaid } from './paid.js'

/** 待遇恢复: from that month on; from when there are arrears is made by the rules. */
export const ResumeBenefit = t.readonly(
  t.strict({ type: t.literal('ResumeBenefit'), participantId: ParticipantId, benefit: Benefit, month: Month }),
)
export interface ResumeBenefit extends t.TypeOf<typeof ResumeBenefit> {}

/**
 * 待遇恢复.
 *
 * Returns: the resumption with `arrearsFrom`: the first month of the suspension that is owed, released and not paid; null where
 *          there is none, as after prison.
 * Rejects: NotEnrolled, NotSuspended (in the month before, or that month), NoPolicyInForce, Withheld (something else withholds the
 *          month: a round that was not passed, say). After a death or an end it is resumed for the arrears alone.
 * Source:  rules §3, "Suspension", "Certification".
 */
export const decideResumeBenefit = (state: ParticipantState, command: ResumeBenefit, rules: Rules): Decided => {
  const unknown = stranger(state)
  if (unknown !== null) return refused(unknown)
  const { participantId, benefit, month } = command
  const open = suspensionsOf(state, benefit).filter(({ from, until }) => until === null && from <= month)
  const [first] = open
  if (first === undefined) return refused({ code: 'NotSuspended' })

  const resumed: BenefitResumed = { type: 'BenefitResumed', participantId, benefit, month, arrearsFrom: null }
  const after = evolveParticipant(state, resumed)
  const now = monthOnRecord(after, month, rules)
  if (E.isLeft(now)) return now
  const { reason, status } = now.right.entitlement
  if (status === 'withheld' && (reason === 'uncertified' || reason === 'missing' || reason === 'deceased'))
    return refused({ code: 'Withheld', because: reason, until: null })

  for (let at = first.from; at < month; at = nextMonth(at)) {
    const owed = monthOnRecord(after, at, rules)
    if (E.isLeft(owed)) return owed
    if (owed.right.entitlement.status === 'owed' && totalOf(standingPaid(owed.right)) === 0)
      return accepted({ ...resumed, arrearsFrom: at })
  }
  return accepted(resumed)
}
