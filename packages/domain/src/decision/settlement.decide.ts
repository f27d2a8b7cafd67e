import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { funeralGrantOf } from '../entitlement/funeral-grant.js'
import type { Rules } from '../entitlement/timetable.js'
import { listOf } from '../state/chain.js'
import type { ParticipantState } from '../state/participant.state.js'
import { birthDateOf, deathOf } from '../state/timelines.js'
import { broken } from '../vocabulary/broken.js'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { add, Fen } from '../vocabulary/money/fen.js'
import { accepted, type Decided, differing, refused } from './decision.js'
import { stranger } from './membership.js'

/** 死亡登记 */
export const RecordDeath = t.readonly(
  t.strict({
    type: t.literal('RecordDeath'),
    participantId: ParticipantId,
    diedOn: BusinessDate,
    reportedOn: BusinessDate,
    source: t.string,
  }),
)
export interface RecordDeath extends t.TypeOf<typeof RecordDeath> {}

/** 发放丧葬补助金: the amount and its split are made by the rules. */
export const PayFuneralGrant = t.readonly(
  t.strict({
    type: t.literal('PayFuneralGrant'),
    participantId: ParticipantId,
    paidOn: BusinessDate,
    /** What the office means to pay in all, to be held against the rules; null where it states nothing. */
    statedFen: t.union([Fen, t.null]),
  }),
)
export interface PayFuneralGrant extends t.TypeOf<typeof PayFuneralGrant> {}

/**
 * 死亡登记.
 *
 * Returns: no event when that day of death is on record, whoever reported it: a death is recorded once.
 * Rejects: NotEnrolled, AlreadyDead (on another day: the wrong record is reversed first), DatesOutOfOrder.
 */
export const decideRecordDeath = (state: ParticipantState, command: RecordDeath): Decided => {
  const unknown = stranger(state)
  if (unknown !== null) return refused(unknown)
  const { diedOn, reportedOn } = command
  const death = deathOf(state)
  if (death !== null)
    return death.diedOn === diedOn ? accepted() : refused({ code: 'AlreadyDead', diedOn: death.diedOn })
  const birthDate = birthDateOf(state)
  if (birthDate !== null && diedOn < birthDate)
    return refused({ code: 'DatesOutOfOrder', notBefore: birthDate, day: diedOn })
  if (reportedOn < diedOn) return refused({ code: 'DatesOutOfOrder', notBefore: diedOn, day: reportedOn })
  return accepted({ ...command, type: 'DeathRecorded' })
}

/**
 * 发放丧葬补助金.
 *
 * Units:   fen; city and district as `funeralGrantOf` shares it.
 * Rejects: NotEnrolled, NoDeathOnRecord, DatesOutOfOrder (paid before the death was reported), NothingDue (died before joining
 *          or after leaving), NoPolicyInForce, AlreadyPaid, AmountDiffers.
 * Source:  rules §3, "Funeral grant".
 */
export const decidePayFuneralGrant = (
  state: ParticipantState,
  command: PayFuneralGrant,
  { policy }: Rules,
): Decided => {
  const unknown = stranger(state)
  if (unknown !== null) return refused(unknown)
  const { participantId, paidOn, statedFen } = command
  const death = deathOf(state)
  if (death === null) return refused({ code: 'NoDeathOnRecord' })
  if (paidOn < death.reportedOn) return refused({ code: 'DatesOutOfOrder', notBefore: death.reportedOn, day: paidOn })
  const grant = funeralGrantOf(state, policy)
  if (E.isLeft(grant)) return grant
  if (grant.right === null) return refused({ code: 'NothingDue' })
  for (const paid of listOf(state.settlements))
    if (paid.type === 'FuneralGrantPaid')
      return refused({ code: 'AlreadyPaid', fen: add(paid.cityFen, paid.districtFen) })
  const { baseFen, months, totalFen, cityFen, districtFen } = grant.right
  const differs = differing(statedFen, totalFen)
  if (differs !== null) return refused(differs)
  if (!t.Int.is(months)) return broken(`${months} months of a funeral grant are not whole`)
  return accepted({ type: 'FuneralGrantPaid', participantId, baseFen, months, cityFen, districtFen, paidOn })
}
