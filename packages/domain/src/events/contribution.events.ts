import * as t from 'io-ts'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { Year } from '../vocabulary/calendar/year.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { Fen } from '../vocabulary/money/fen.js'
import { Category } from './category.events.js'

/** 缴费类型: normal 正常缴费, back 补缴, onBehalf 代缴, collective 集体补助. */
export const ContributionKind = t.keyof({ normal: null, back: null, onBehalf: null, collective: null })
export type ContributionKind = t.TypeOf<typeof ContributionKind>

/** 缴费: money came into the personal account for a contribution year. */
export const ContributionReceived = t.readonly(
  t.strict({
    type: t.literal('ContributionReceived'),
    participantId: ParticipantId,
    year: Year,
    kind: ContributionKind,
    fen: Fen,
    receivedOn: BusinessDate,
    /** 缴费档次, fen per year. */
    tierFen: t.union([Fen, t.null]),
    /** 代缴单位: who paid on behalf. */
    funder: t.union([t.string, t.null]),
    category: t.union([Category, t.null]),
  }),
)
export interface ContributionReceived extends t.TypeOf<typeof ContributionReceived> {}

/** 退费: a contribution went back by the route it came. */
export const ContributionRefunded = t.readonly(
  t.strict({
    type: t.literal('ContributionRefunded'),
    participantId: ParticipantId,
    year: Year,
    fen: Fen,
    refundedOn: BusinessDate,
    reason: t.string,
  }),
)
export interface ContributionRefunded extends t.TypeOf<typeof ContributionRefunded> {}

/** 代缴核定: it was assessed that somebody is to pay on behalf. Not a payment. */
export const OnBehalfAssessed = t.readonly(
  t.strict({
    type: t.literal('OnBehalfAssessed'),
    participantId: ParticipantId,
    year: Year,
    category: Category,
    tierFen: Fen,
    funder: t.string,
    assessedOn: BusinessDate,
  }),
)
export interface OnBehalfAssessed extends t.TypeOf<typeof OnBehalfAssessed> {}
