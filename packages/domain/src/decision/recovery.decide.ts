import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { recoveriesOf } from '../account/recovery.js'
import { totalOf } from '../entitlement/monthly-lines.js'
import type { Rules } from '../entitlement/timetable.js'
import type { ParticipantState } from '../state/participant.state.js'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { Month } from '../vocabulary/calendar/month.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { Fen, wholeFen } from '../vocabulary/money/fen.js'
import { accepted, type Decided, differing, refused } from './decision.js'
import { stranger } from './membership.js'
import { monthOnRecord } from './paid.js'

/** 追缴通知: what was paid for a month beyond what is owed is to be demanded back. */
export const DemandRecovery = t.readonly(
  t.strict({
    type: t.literal('DemandRecovery'),
    participantId: ParticipantId,
    periodOwed: Month,
    on: BusinessDate,
    /** What the office means to demand, to be held against the rules; null where it states nothing. */
    statedFen: t.union([Fen, t.null]),
  }),
)
export interface DemandRecovery extends t.TypeOf<typeof DemandRecovery> {}

const instalment = {
  participantId: ParticipantId,
  fen: Fen,
  on: BusinessDate,
  /** The month for which it was demanded; null for a demand that names none. */
  periodOwed: t.union([Month, t.null]),
}

/** 追回: an overpayment came back, whole or in an instalment. */
export const ReceiveRecovery = t.readonly(t.strict({ type: t.literal('ReceiveRecovery'), ...instalment }))
export interface ReceiveRecovery extends t.TypeOf<typeof ReceiveRecovery> {}

/** 抵扣: an overpayment is to be set off against something owed. */
export const OffsetRecovery = t.readonly(
  t.strict({
    type: t.literal('OffsetRecovery'),
    ...instalment,
    against: t.keyof({ benefit: null, account: null, funeral: null }),
  }),
)
export interface OffsetRecovery extends t.TypeOf<typeof OffsetRecovery> {}

/** 核销: what is left of a demand is to be given up. */
export const WriteOffRecovery = t.readonly(t.strict({ type: t.literal('WriteOffRecovery'), ...instalment }))
export interface WriteOffRecovery extends t.TypeOf<typeof WriteOffRecovery> {}

type Instalment = ReceiveRecovery | OffsetRecovery | WriteOffRecovery

/**
 * 追缴通知.
 *
 * Units:   fen: paid less owed for the month in all, less what was demanded, or came back undemanded, before. What is owed and
 *          withheld is not overpaid, and a wrong split among levels overpays nobody.
 * Rejects: NotEnrolled, NoPolicyInForce, NothingOverpaid, AmountDiffers.
 */
export const decideDemandRecovery = (state: ParticipantState, command: DemandRecovery, rules: Rules): Decided => {
  const unknown = stranger(state)
  if (unknown !== null) return refused(unknown)
  const { participantId, periodOwed, on, statedFen } = command
  const month = monthOnRecord(state, periodOwed, rules)
  if (E.isLeft(month)) return month
  const { paid, entitlement, recovery } = month.right
  const demanded = recovery?.demandedFen ?? 0
  const settled = demanded - (recovery?.openFen ?? 0)
  const due = totalOf(paid) - entitlement.totalFen - Math.max(demanded, settled)
  if (due <= 0) return refused({ code: 'NothingOverpaid', periodOwed })
  const fen = wholeFen(due)
  const differs = differing(statedFen, fen)
  if (differs !== null) return refused(differs)
  return accepted({ type: 'RecoveryDemanded', participantId, fen, on, periodOwed, against: null })
}

/**
 * 追回, 抵扣, 核销: in as many instalments as it takes.
 *
 * Units:   fen, stated by the command.
 * Rejects: NotEnrolled, AmountNotPositive, NothingDemanded, MoreThanOutstanding.
 */
export const decideInstalment = (state: ParticipantState, command: Instalment): Decided => {
  const unknown = stranger(state)
  if (unknown !== null) return refused(unknown)
  const { fen, periodOwed } = command
  if (fen <= 0) return refused({ code: 'AmountNotPositive', fen })
  const demanded = recoveriesOf(state).byMonth.find((recovered) => recovered.periodOwed === periodOwed)
  if (demanded === undefined || demanded.demandedFen === 0) return refused({ code: 'NothingDemanded', periodOwed })
  const outstandingFen = demanded.openFen
  if (fen > outstandingFen) return refused({ code: 'MoreThanOutstanding', fen, outstandingFen })
  switch (command.type) {
    case 'ReceiveRecovery':
      return accepted({ ...command, against: null, type: 'RecoveryReceived' })
    case 'OffsetRecovery':
      return accepted({ ...command, type: 'RecoveryOffset' })
    case 'WriteOffRecovery':
      return accepted({ ...command, against: null, type: 'RecoveryWrittenOff' })
  }
}
