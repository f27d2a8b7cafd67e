import * as t from 'io-ts'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { ParticipantId } from '../vocabulary/identity/participant-id.js'
import { Fen } from '../vocabulary/money/fen.js'
import { ZoneCode } from '../vocabulary/place.js'

/** 性别 */
export const Sex = t.keyof({ M: null, F: null })
export type Sex = t.TypeOf<typeof Sex>

const IdFlag = t.keyof({
  'fifteen-digits': null,
  'check-digit-wrong': null,
  'date-impossible': null,
  'birth-date-differs': null,
  'sex-differs': null,
})

/**
 * 参保登记: a person joined the scheme. No name, ID number or bank account stands here: they are in the identity vault, and the
 * event carries keyed tokens (equal numbers give equal tokens), a salted commitment of the vault's record, and what the ID number
 * showed when it was checked.
 */
export const ParticipantEnrolled = t.readonly(
  t.strict({
    type: t.literal('ParticipantEnrolled'),
    participantId: ParticipantId,
    sex: Sex,
    birthDate: BusinessDate,
    enrolledOn: BusinessDate,
    zone: ZoneCode,
    street: t.string,
    community: t.union([t.string, t.null]),
    idToken: t.string,
    idFlags: t.readonlyArray(IdFlag),
    accountToken: t.union([t.string, t.null]),
    identityCommitment: t.string,
  }),
)
export interface ParticipantEnrolled extends t.TypeOf<typeof ParticipantEnrolled> {}

/** 身份信息变更: a name, ID number, sex or birth date was corrected. What it was and became stands in the vault. */
export const IdentityCorrected = t.readonly(
  t.strict({
    type: t.literal('IdentityCorrected'),
    participantId: ParticipantId,
    effectiveOn: BusinessDate,
    field: t.keyof({ name: null, 'id-number': null, sex: null, 'birth-date': null }),
    /** The new value where it is no secret (sex, birth date); null otherwise. */
    after: t.union([t.string, t.null]),
    idToken: t.union([t.string, t.null]),
    identityCommitment: t.string,
    reason: t.union([t.string, t.null]),
  }),
)
export interface IdentityCorrected extends t.TypeOf<typeof IdentityCorrected> {}

/** 银行账户变更: pensions go to another bank account from then on. */
export const BankAccountChanged = t.readonly(
  t.strict({
    type: t.literal('BankAccountChanged'),
    participantId: ParticipantId,
    effectiveOn: BusinessDate,
    accountToken: t.string,
    identityCommitment: t.string,
    reason: t.union([t.string, t.null]),
  }),
)
export interface BankAccountChanged extends t.TypeOf<typeof BankAccountChanged> {}

/** 参保地变更: one part of the place changed; the other parts stay as they were. */
export const PlaceChanged = t.readonly(
  t.strict({
    type: t.literal('PlaceChanged'),
    participantId: ParticipantId,
    effectiveOn: BusinessDate,
    field: t.keyof({ zone: null, street: null, community: null }),
    before: t.union([t.string, t.null]),
    after: t.string,
    reason: t.union([t.string, t.null]),
  }),
)
export interface PlaceChanged extends t.TypeOf<typeof PlaceChanged> {}

/** 暂停参保: contributions pause; nothing is said of benefits. */
export const EnrolmentSuspended = t.readonly(
  t.strict({
    type: t.literal('EnrolmentSuspended'),
    participantId: ParticipantId,
    effectiveOn: BusinessDate,
    reason: t.union([t.string, t.null]),
  }),
)
export interface EnrolmentSuspended extends t.TypeOf<typeof EnrolmentSuspended> {}

/** 恢复参保 */
export const EnrolmentResumed = t.readonly(
  t.strict({
    type: t.literal('EnrolmentResumed'),
    participantId: ParticipantId,
    effectiveOn: BusinessDate,
    reason: t.union([t.string, t.null]),
  }),
)
export interface EnrolmentResumed extends t.TypeOf<typeof EnrolmentResumed> {}

/** 终止参保: the person left the scheme, otherwise than by death; the last payable month is that of the day. */
export const EnrolmentTerminated = t.readonly(
  t.strict({
    type: t.literal('EnrolmentTerminated'),
    participantId: ParticipantId,
    effectiveOn: BusinessDate,
    reason: t.union([t.string, t.null]),
  }),
)
export interface EnrolmentTerminated extends t.TypeOf<typeof EnrolmentTerminated> {}

/** 关系转出: the relation and its balance went to another scheme or district. */
export const TransferredOut = t.readonly(
  t.strict({
    type: t.literal('TransferredOut'),
    participantId: ParticipantId,
    effectiveOn: BusinessDate,
    fen: Fen,
    years: t.union([t.Int, t.null]),
    reason: t.union([t.string, t.null]),
  }),
)
export interface TransferredOut extends t.TypeOf<typeof TransferredOut> {}

/** 关系转入: a balance and contribution years came from another scheme or district. */
export const TransferredIn = t.readonly(
  t.strict({
    type: t.literal('TransferredIn'),
    participantId: ParticipantId,
    effectiveOn: BusinessDate,
    fen: Fen,
    years: t.union([t.Int, t.null]),
    reason: t.union([t.string, t.null]),
  }),
)
export interface TransferredIn extends t.TypeOf<typeof TransferredIn> {}
