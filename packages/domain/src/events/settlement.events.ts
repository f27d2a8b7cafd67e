import * as t from 'io-ts'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { Fen } from '../vocabulary/money/fen.js'

/** 死亡: the day it happened and the day it was reported. */
export const DeathRecorded = t.readonly(
  t.strict({
    type: t.literal('DeathRecorded'),
    participantId: ParticipantId,
    diedOn: BusinessDate,
    reportedOn: BusinessDate,
    source: t.string,
  }),
)
export interface DeathRecorded extends t.TypeOf<typeof DeathRecorded> {}

/** 丧葬补助金: the one-off grant was paid, with the base and months it was calculated on and who bore which part. */
export const FuneralGrantPaid = t.readonly(
  t.strict({
    type: t.literal('FuneralGrantPaid'),
    participantId: ParticipantId,
    baseFen: Fen,
    months: t.Int,
    cityFen: Fen,
    districtFen: Fen,
    paidOn: BusinessDate,
  }),
)
export interface FuneralGrantPaid extends t.TypeOf<typeof FuneralGrantPaid> {}

/** 个人账户返还: what was left on the account was paid to the heirs, the participant or the receiving scheme. */
export const AccountRefunded = t.readonly(
  t.strict({
    type: t.literal('AccountRefunded'),
    participantId: ParticipantId,
    fen: Fen,
    refundedOn: BusinessDate,
    reason: t.string,
    to: t.string,
  }),
)
export interface AccountRefunded extends t.TypeOf<typeof AccountRefunded> {}
