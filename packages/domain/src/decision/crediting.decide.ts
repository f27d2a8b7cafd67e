import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { interestCreditedFor, interestDueOf } from '../account/interest.js'
import { subsidyDueFor } from '../entitlement/subsidy-due.js'
import type { Rules } from '../entitlement/timetable.js'
import { listOf } from '../state/chain.js'
import type { ParticipantState } from '../state/participant.state.js'
import { FundingLevel } from '../vocabulary/benefit/funding-level.js'
import { BusinessDate, businessDate } from '../vocabulary/calendar/business-date.js'
import { Year } from '../vocabulary/calendar/year.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { Fen } from '../vocabulary/money/fen.js'
import { accepted, type Decided, differing, refused } from './decision.js'
import { absentOn, stranger } from './membership.js'

/** 缴费补贴入账: a level's subsidy for a contribution year is to be credited; the amount is made by the rules. */
export const CreditSubsidy = t.readonly(
  t.strict({
    type: t.literal('CreditSubsidy'),
    participantId: ParticipantId,
    contributionYear: Year,
    level: FundingLevel,
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
 * Source:  rules §2; the amount and its basis date are those of `subsidyDueFor`.
 */
export const decideCreditSubsidy = (state: ParticipantState, command: CreditSubsidy, { policy }: Rules): Decided => {
  const { participantId, contributionYear, level, creditedOn, statedFen } = command
  const unknown = stranger(state)
  if (unknown !== null) return refused(unknown)
  const due = subsidyDueFor(state, contributionYear, level, policy)
  if (E.isLeft(due)) return due
  if (due.right === null || due.right.fen === 0) return refused({ code: 'NothingDue' })
  const { fen, basisOn } = due.right
  if (creditedOn < basisOn) return refused({ code: 'DatesOutOfOrder', notBefore: basisOn, day: creditedOn })
  for (const credit of listOf(state.credits))
    if (credit.type === 'SubsidyCredited' && credit.contributionYear === contributionYear && credit.level === level)
      return refused({ code: 'AlreadyCredited', fen: credit.fen })
  const differs = differing(statedFen, fen)
  if (differs !== null) return refused(differs)
  return accepted({ type: 'SubsidyCredited', participantId, contributionYear, level, fen, creditedOn })
}

/** 结息: a year's interest is to be credited, as of 31 December; rate and amount are made by the rules. */
export const CreditInterest = t.readonly(
  t.strict({
    type: t.literal('CreditInterest'),
    participantId: ParticipantId,
    year: Year,
    /** What the office means to credit, to be held against the rules; null where it states nothing. */
    statedFen: t.union([Fen, t.null]),
  }),
)
export interface CreditInterest extends t.TypeOf<typeof CreditInterest> {}

/**
 * 结息. The interest of the year of leaving is credited with the refund of the account.
 *
 * Units:   fen per year.
 * Rejects: NotEnrolled, AlreadyDead or HasLeft (in that year or before it), NoPolicyInForce, EarlierInterestOpen (an earlier year bears
 *          interest that was not credited, so that this one would be wrong), AlreadyCredited, NothingDue, AmountDiffers.
 * Source:  rules §2; the amount is that of `interestDueFor`.
 */
export const decideCreditInterest = (state: ParticipantState, command: CreditInterest, { policy }: Rules): Decided => {
  const { participantId, year, statedFen } = command
  const creditedOn = businessDate(`${year}-12-31`)
  const absent = absentOn(state, creditedOn)
  if (absent !== null) return refused(absent)
  const years = interestDueOf(state, year, policy)
  if (E.isLeft(years)) return years
  const open = years.right.find((of) => of.year < year && of.fen > 0 && interestCreditedFor(state, of.year) === 0)
  if (open !== undefined) return refused({ code: 'EarlierInterestOpen', year: open.year })
  const due = years.right.find((of) => of.year === year)
  const credited = interestCreditedFor(state, year)
  if (credited !== 0) return refused({ code: 'AlreadyCredited', fen: credited })
  if (due === undefined || due.fen === 0) return refused({ code: 'NothingDue' })
  const differs = differing(statedFen, due.fen)
  if (differs !== null) return refused(differs)
  return accepted({ type: 'InterestCredited', participantId, year, rate: due.rate, fen: due.fen, creditedOn })
}
