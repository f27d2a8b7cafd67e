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

const builder =
  <Event extends { readonly type: string }>(
    codec: t.Decoder<unknown, Event>,
    usual: Given<Event> & Pick<Event, 'type'>,
  ) =>
  (given: Given<Event> = {}): Event => {
    const decoded = codec.decode({ ...usual, ...given })
    return E.isRight(decoded)
      ? decoded.right
      : broken(`${usual.type} is not built right: ${JSON.stringify(decodeProblems(decoded.left))}`)
  }

const participantId = 'P1'

/** 参保登记 of a woman born on 1957-03-15, who joined on the scheme's first day. */
export const enrolled = builder(ParticipantEnrolled, {
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

export const birthDateCorrected = builder(IdentityCorrected, {
  type: 'IdentityCorrected',
  participantId,
  effectiveOn: '2020-01-01',
  field: 'birth-date',
  after: null,
  idToken: null,
  identityCommitment: 'commitment',
  reason: null,
})

export const moved = builder(PlaceChanged, {
  type: 'PlaceChanged',
  participantId,
  effectiveOn: '2020-01-01',
  field: 'zone',
  before: null,
  after: 'resort',
  reason: null,
})

export const left = builder(EnrolmentTerminated, {
  type: 'EnrolmentTerminated',
  participantId,
  effectiveOn: '2020-01-01',
  reason: null,
})

const transfer = { participantId, effectiveOn: '2020-01-01', fen: 0, years: null, reason: null } as const
export const transferredIn = builder(TransferredIn, { type: 'TransferredIn', ...transfer })
export const transferredOut = builder(TransferredOut, { type: 'TransferredOut', ...transfer })

/** 取得身份: disabled, grade 1, unless told otherwise. */
export const granted = builder(CategoryGranted, {
  type: 'CategoryGranted',
  participantId,
  category: 'disabled',
  from: '2011-07-01',
  grade: 1,
  sourceAgency: null,
})

export const ended = builder(CategoryEnded, {
  type: 'CategoryEnded',
  participantId,
  category: 'disabled',
  from: '2011-07-01',
  to: '2020-01-01',
})

/** 缴费: 200.00 yuan, a normal contribution. */
export const contributed = builder(ContributionReceived, {
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

export const refunded = builder(ContributionRefunded, {
  type: 'ContributionRefunded',
  participantId,
  year: 2012,
  fen: 20_000,
  refundedOn: '2012-06-01',
  reason: '重复缴费',
})

export const suspended = builder(BenefitSuspended, {
  type: 'BenefitSuspended',
  participantId,
  benefit: 'pension',
  month: '2020-01',
  reason: 'other',
})

export const resumed = builder(BenefitResumed, {
  type: 'BenefitResumed',
  participantId,
  benefit: 'pension',
  month: '2020-01',
  arrearsFrom: null,
})

export const terminated = builder(BenefitTerminated, {
  type: 'BenefitTerminated',
  participantId,
  benefit: 'pension',
  lastPayableMonth: '2020-01',
  reason: null,
})

export const roundOpened = builder(CertificationRoundOpened, {
  type: 'CertificationRoundOpened',
  round: '2022-H1',
  opensOn: '2022-01-01',
  deadline: '2022-06-30',
})

/** 生存认证: passed on the app, unless told otherwise. */
export const certified = builder(CertificationRecorded, {
  type: 'CertificationRecorded',
  participantId,
  round: '2022-H1',
  result: 'passed',
  recordedOn: '2022-05-01',
  method: 'app',
})

export const died = builder(DeathRecorded, {
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
export const paid = builder(PensionPaid, { type: 'PensionPaid', ...payment })
export const returned = builder(PaymentReturned, { type: 'PaymentReturned', ...payment })

/** 冲正: takes a fact back. */
export const reversalOf = (reversed: Fact): RecordReversed =>
  builder(RecordReversed, { type: 'RecordReversed', eventId: 'e-1', reason: '错录', effectiveOn: '2023-01-01' })({
    reversed,
  })
