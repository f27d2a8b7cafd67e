import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { districtSubsidyFor } from '../entitlement/district-subsidy.js'
import type { Rules } from '../entitlement/timetable.js'
import { listOf } from '../state/chain.js'
import type { ParticipantState } from '../state/participant.state.js'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { Year } from '../vocabulary/calendar/year.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { Fen } from '../vocabulary/money/fen.js'
import { accepted, type Decided, differing, refused } from './decision.js'
import { stranger } from './membership.js'

/** 缴费补贴入账: a level's subsidy for a contribution year is to be credited; the amount is made by the rules. */
export const CreditSubsidy = t.readonly(
  t.strict({
    type: t.literal('CreditSubsidy'),
    participantId: ParticipantId,
    contributionYear: Year,
    level: t.literal('district'),
    creditedOn: BusinessDate,
    /** What the office means to credit, to be held against the rules; null where it states nothing. */
    statedFen: t.union([Fen, t.null]),
  }),
)
export interface CreditSubsidy extends t.TypeOf<typeof CreditSubsidy> {}

/**
 * 缴费补贴入账. It follows the contribution, also when the participant died or left in the meantime.
 *
 * Units:   fen per year.
 * Rejects: NotEnrolled, NoPolicyInForce, NothingDue, DatesOutOfOrder, AlreadyCredited, AmountDiffers.
 * Source:  rules §2; the amount and its basis date are those of `districtSubsidyFor`.
 */
export const decideCreditSubsidy = (state: ParticipantState, command: CreditSubsidy, { policy }: Rules): Decided => {
  const { participantId, contributionYear, level, creditedOn, statedFen } = command
  const unknown = stranger(state)
  if (unknown !== null) return refused(unknown)
  const due = districtSubsidyFor(state, contributionYear, policy)
  if (E.isLeft(due)) return due
  if (due.right === null) return refused({ code: 'NothingDue' })
  const { fen, basisOn } = due.right
  if (creditedOn < basisOn) return refused({ code: 'DatesOutOfOrder', notBefore: basisOn, day: creditedOn })
  for (const credit of listOf(state.credits))
    if (credit.type === 'SubsidyCredited' && credit.contributionYear === contributionYear && credit.level === level)
      return refused({ code: 'AlreadyCredited', fen: credit.fen })
  const differs = differing(statedFen, fen)
  if (differs !== null) return refused(differs)
  return accepted({ type: 'SubsidyCredited', participantId, contributionYear, level, fen, creditedOn })
}
