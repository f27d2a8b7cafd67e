import * as t from 'io-ts'
import { Month } from '../vocabulary/calendar/month.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { Fen } from '../vocabulary/money/fen.js'

/** 待遇: pension 养老金, or disability-aid 重度残疾人养老补助. */
export const Benefit = t.keyof({ pension: null, 'disability-aid': null })
export type Benefit = t.TypeOf<typeof Benefit>

/** 暂停原因: uncertified 未认证, imprisonment 服刑, death 死亡, other 其他. */
export const BenefitReason = t.keyof({ uncertified: null, imprisonment: null, death: null, other: null })
export type BenefitReason = t.TypeOf<typeof BenefitReason>

/** 待遇核定: the office approved a benefit from a month. What was due is derived from the facts, not from this. */
export const BenefitApproved = t.readonly(
  t.strict({
    type: t.literal('BenefitApproved'),
    participantId: ParticipantId,
    benefit: Benefit,
    month: Month,
    accountBalanceFen: t.union([Fen, t.null]),
    accountPensionFen: t.union([Fen, t.null]),
  }),
)
export interface BenefitApproved extends t.TypeOf<typeof BenefitApproved> {}

/** 待遇暂停: from that month on, until a resumption. */
export const BenefitSuspended = t.readonly(
  t.strict({
    type: t.literal('BenefitSuspended'),
    participantId: ParticipantId,
    benefit: Benefit,
    month: Month,
    reason: BenefitReason,
  }),
)
export interface BenefitSuspended extends t.TypeOf<typeof BenefitSuspended> {}

/** 待遇恢复 */
export const BenefitResumed = t.readonly(
  t.strict({
    type: t.literal('BenefitResumed'),
    participantId: ParticipantId,
    benefit: Benefit,
    month: Month,
    /** 补发起始年月, as the office set it. */
    arrearsFrom: t.union([Month, t.null]),
  }),
)
export interface BenefitResumed extends t.TypeOf<typeof BenefitResumed> {}

/** 待遇终止, otherwise than by death alone: that month is the last payable one. */
export const BenefitTerminated = t.readonly(
  t.strict({
    type: t.literal('BenefitTerminated'),
    participantId: ParticipantId,
    benefit: Benefit,
    lastPayableMonth: Month,
    reason: t.union([BenefitReason, t.null]),
  }),
)
export interface BenefitTerminated extends t.TypeOf<typeof BenefitTerminated> {}
