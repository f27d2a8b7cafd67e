import * as t from 'io-ts'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { Month } from '../vocabulary/calendar/month.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { Fen } from '../vocabulary/money/fen.js'

const recovery = {
  participantId: ParticipantId,
  fen: Fen,
  on: BusinessDate,
  /** 费款所属期 of the overpayment; null where the source does not say. */
  periodOwed: t.union([Month, t.null]),
  /** 抵扣来源: what it is taken from (`benefit`, `account`, `funeral`); null where it is paid back. */
  against: t.union([t.string, t.null]),
}

/** 追缴通知: an overpayment was demanded back. */
export const RecoveryDemanded = t.readonly(t.strict({ type: t.literal('RecoveryDemanded'), ...recovery }))
export interface RecoveryDemanded extends t.TypeOf<typeof RecoveryDemanded> {}

/** 追回: an overpayment came back. */
export const RecoveryReceived = t.readonly(t.strict({ type: t.literal('RecoveryReceived'), ...recovery }))
export interface RecoveryReceived extends t.TypeOf<typeof RecoveryReceived> {}

/** 抵扣: an overpayment was set off against something owed. */
export const RecoveryOffset = t.readonly(t.strict({ type: t.literal('RecoveryOffset'), ...recovery }))
export interface RecoveryOffset extends t.TypeOf<typeof RecoveryOffset> {}

/** 核销: an overpayment was given up. */
export const RecoveryWrittenOff = t.readonly(t.strict({ type: t.literal('RecoveryWrittenOff'), ...recovery }))
export interface RecoveryWrittenOff extends t.TypeOf<typeof RecoveryWrittenOff> {}
