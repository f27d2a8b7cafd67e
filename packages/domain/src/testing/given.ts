import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { decodeProblems } from '../decode-problems.js'
import { BenefitResumed, BenefitSuspended, BenefitTerminated } from '../events/benefit.events.js'
import { CategoryEnded, CategoryGranted } from '../events/category.events.js'
import { CertificationRecorded, CertificationRoundOpened } from '../events/certification.events.js'
import { ContributionReceived, ContributionRefunded } from '../events/contribution.events.js'
import {
  EnrolmentTerminated,
  IdentityCorrected,
  ParticipantEnrolled,
  PlaceChanged,
  TransferredIn,
  TransferredOut,
} from '../events/enrolment.events.js'
import { type Fact, RecordReversed } from '../events/event.js'
import { PaymentReturned, PensionPaid } from '../events/payment.events.js'
import { DeathRecorded } from '../events/settlement.events.js'
import { broken } from '../vocabulary/broken.js'

/** Plain values for some of an event's fields: texts and numbers, checked by the event's codec. */
type Given<Event> = { readonly [Field in Exclude<keyof Event, 'type'>]?: unknown }

/** A function that builds an event from its usual values and what is given, checked by its codec. */
export const given =
  <Event extends { readonly type: string }>(
    codec: t.Decoder<unknown, Event>,
    usual: Given<Event> & Pick<Event, 'type'>,
  ) =>
  (values: Given<Event> = {}): Event => {
    const decoded = codec.decode({ ...usual, ...values })
    return E.isRight(decoded)
      ? decoded.right
      : broken(`${usual.type} is not built right: ${JSON.stringify(decodeProblems(decoded.left))}`)
  }

const participantId = 'P1'

/** 参保登记 of a woman born on 1957-03-15, who joined on the scheme's first day. */
export const enrolled = given(ParticipantEnrolled, {
  type: 'ParticipantEnrolled',
  participantId,
  sex: 'F',
  birthDate: '1957-03-15',
  enrolledOn: '2011-07-01',
  zone: 'chenggong',
  street: '龙城街道',
  community: null,
  idToken: 'token',
  idFlags: [],
  accountToken: null,
  identityCommitment: 'commitment',
})

/** 更正出生日期, as `IdentityCorrected`; what is left out is usual. */
export const birthDateCorrected = given(IdentityCorrected, {
  type: 'IdentityCorrected',
  participantId,
  effectiveOn: '2020-01-01',
  field: 'birth-date',
  after: null,
  idToken: null,
  identityCommitment: 'commitment',
  reason: null,
})

/** 变更住所, as `PlaceChanged`; what is left out is usual. */
export const moved = given(PlaceChanged, {
  type: 'PlaceChanged',
  participantId,
  effectiveOn: '2020-01-01',
  field: 'zone',
  before: null,
  after: 'resort',
  reason: null,
})

/** 终止参保, as `EnrolmentTerminated`; what is left out is usual. */
export const left = given(EnrolmentTerminated, {
  type: 'EnrolmentTerminated',
  participantId,
  effectiveOn: '2020-01-01',
  reason: null,
})

const transfer = { participantId, effectiveOn: '2020-01-01', fen: 0, years: null, reason: null } as const
/** 关系转入, as `TransferredIn`; what is left out is usual. */
export const transferredIn = given(TransferredIn, { type: 'TransferredIn', ...transfer })
/** 关系转出, as `TransferredOut`; what is left out is usual. */
export const transferredOut = given(TransferredOut, { type: 'TransferredOut', ...transfer })

/** 取得身份: disabled, grade 1, unless told otherwise. */
export const granted = given(CategoryGranted, {
  type: 'CategoryGranted',
  participantId,
  category: 'disabled',
  from: '2011-07-01',
  grade: 1,
  sourceAgency: null,
})

/** 身份终止, as `CategoryEnded`; what is left out is usual. */
export const ended = given(CategoryEnded, {
  type: 'CategoryEnded',
  participantId,
  category: 'disabled',
  from: '2011-07-01',
  to: '2020-01-01',
})

/** 缴费: 200.00 yuan, a normal contribution. */
export const contributed = given(ContributionReceived, {
  type: 'ContributionReceived',
  participantId,
  year: 2012,
  kind: 'normal',
  fen: 20_000,
  receivedOn: '2012-05-01',
  tierFen: null,
  funder: null,
  category: null,
})

/** One normal contribution a year, each received on 1 May of its year; both ends included. */
export const contributedYearly = (from: number, to: number): ReadonlyArray<ContributionReceived> =>
  Array.from({ length: to - from + 1 }, (_, i) => contributed({ year: from + i, receivedOn: `${from + i}-05-01` }))

/** 缴费退回, as `ContributionRefunded`; what is left out is usual. */
export const refunded = given(ContributionRefunded, {
  type: 'ContributionRefunded',
  participantId,
  year: 2012,
  fen: 20_000,
  refundedOn: '2012-06-01',
  reason: '重复缴费',
})

/** 停发, as `BenefitSuspended`; what is left out is usual. */
export const suspended = given(BenefitSuspended, {
  type: 'BenefitSuspended',
  participantId,
  benefit: 'pension',
  month: '2020-01',
  reason: 'other',
})

/** 恢复发放, as `BenefitResumed`; what is left out is usual. */
export const resumed = given(BenefitResumed, {
  type: 'BenefitResumed',
  participantId,
  benefit: 'pension',
  month: '2020-01',
  arrearsFrom: null,
})

/** 待遇终止, as `BenefitTerminated`; what is left out is usual. */
export const terminated = given(BenefitTerminated, {
  type: 'BenefitTerminated',
  participantId,
  benefit: 'pension',
  lastPayableMonth: '2020-01',
  reason: null,
})

/** 认证开始, as `CertificationRoundOpened`; what is left out is usual. */
export const roundOpened = given(CertificationRoundOpened, {
  type: 'CertificationRoundOpened',
  round: '2022-H1',
  opensOn: '2022-01-01',
  deadline: '2022-06-30',
})

/** 生存认证: passed on the app, unless told otherwise. */
export const certified = given(CertificationRecorded, {
  type: 'CertificationRecorded',
  participantId,
  round: '2022-H1',
  result: 'passed',
  recordedOn: '2022-05-01',
  method: 'app',
})

/** 死亡, as `DeathRecorded`; what is left out is usual. */
export const died = given(DeathRecorded, {
  type: 'DeathRecorded',
  participantId,
  diedOn: '2022-05-15',
  reportedOn: '2022-06-01',
  source: '亲属申报',
})

const payment = {
  participantId,
  periodOwed: '2022-08',
  payMonth: '2022-08',
  paidOn: '2022-08-15',
  kind: 'regular',
  lines: { 'basic-pension:district': 1_100 },
} as const
/** 发放, as `PensionPaid`; what is left out is usual. */
export const paid = given(PensionPaid, { type: 'PensionPaid', ...payment })
/** 退票, as `PaymentReturned`; what is left out is usual. */
export const returned = given(PaymentReturned, { type: 'PaymentReturned', ...payment })

/** 冲正: takes a fact back. */
export const reversalOf = (reversed: Fact): RecordReversed =>
  given(RecordReversed, { type: 'RecordReversed', eventId: 'e-1', reason: '错录', effectiveOn: '2023-01-01' })({
    reversed,
  })
