import { RefundAccount } from '../decision/account-refund.decide.js'
import { ApproveBenefit } from '../decision/approval.decide.js'
import { SuspendBenefit, TerminateBenefit } from '../decision/benefit.decide.js'
import { EndCategory, GrantCategory } from '../decision/category.decide.js'
import { RecordCertification } from '../decision/certification.decide.js'
import { ReceiveContribution } from '../decision/contribution.decide.js'
import { CreditInterest, CreditSubsidy } from '../decision/crediting.decide.js'
import { Enrol, ResumeEnrolment, SuspendEnrolment, TerminateEnrolment } from '../decision/enrolment.decide.js'
import { PayArrears, PayPension } from '../decision/payment.decide.js'
import { ChangePlace } from '../decision/place.decide.js'
import { DemandRecovery, OffsetRecovery, ReceiveRecovery, WriteOffRecovery } from '../decision/recovery.decide.js'
import { ResumeBenefit } from '../decision/resumption.decide.js'
import { PayFuneralGrant, RecordDeath } from '../decision/settlement.decide.js'
import { enrolled, given } from './given.js'

const participantId = 'P1'
const { type: _, ...usualEnrolment } = enrolled()

/** 参保登记 of the woman of `enrolled`. */
export const enrol = given(Enrol, { type: 'Enrol', ...usualEnrolment })

const change = { participantId, effectiveOn: '2020-01-01', reason: null } as const
/** 暂停参保, as `SuspendEnrolment`; what is left out is usual. */
export const suspendEnrolment = given(SuspendEnrolment, { type: 'SuspendEnrolment', ...change })
/** 恢复参保, as `ResumeEnrolment`; what is left out is usual. */
export const resumeEnrolment = given(ResumeEnrolment, { type: 'ResumeEnrolment', ...change })
/** 终止参保, as `TerminateEnrolment`; what is left out is usual. */
export const leave = given(TerminateEnrolment, { type: 'TerminateEnrolment', ...change })

/** 变更住所, as `ChangePlace`; what is left out is usual. */
export const move = given(ChangePlace, { type: 'ChangePlace', ...change, field: 'zone', after: 'resort' })

/** 取得身份: disabled, grade 1, unless told otherwise. */
export const grant = given(GrantCategory, {
  type: 'GrantCategory',
  participantId,
  category: 'disabled',
  from: '2011-07-01',
  grade: 1,
  sourceAgency: null,
})
/** 身份终止, as `EndCategory`; what is left out is usual. */
export const endCategory = given(EndCategory, {
  type: 'EndCategory',
  participantId,
  category: 'disabled',
  to: '2020-01-01',
})

/** 缴费: 200.00 yuan, a normal contribution. */
export const contribute = given(ReceiveContribution, {
  type: 'ReceiveContribution',
  participantId,
  year: 2012,
  kind: 'normal',
  fen: 20_000,
  receivedOn: '2012-05-01',
  funder: null,
  category: null,
})
/** 补贴入账, as `CreditSubsidy`; what is left out is usual. */
export const creditSubsidy = given(CreditSubsidy, {
  type: 'CreditSubsidy',
  participantId,
  contributionYear: 2012,
  level: 'district',
  creditedOn: '2012-12-01',
  statedFen: null,
})

/** 结息, as `CreditInterest`; what is left out is usual. */
export const creditInterest = given(CreditInterest, {
  type: 'CreditInterest',
  participantId,
  year: 2012,
  statedFen: null,
})

/** 待遇核定, as `ApproveBenefit`; what is left out is usual. */
export const approve = given(ApproveBenefit, {
  type: 'ApproveBenefit',
  participantId,
  benefit: 'pension',
  month: '2020-01',
})
/** 停发, as `SuspendBenefit`; what is left out is usual. */
export const suspend = given(SuspendBenefit, {
  type: 'SuspendBenefit',
  participantId,
  benefit: 'pension',
  month: '2020-01',
  reason: 'other',
})
/** 恢复发放, as `ResumeBenefit`; what is left out is usual. */
export const resume = given(ResumeBenefit, {
  type: 'ResumeBenefit',
  participantId,
  benefit: 'pension',
  month: '2020-01',
})
/** 待遇终止, as `TerminateBenefit`; what is left out is usual. */
export const terminate = given(TerminateBenefit, {
  type: 'TerminateBenefit',
  participantId,
  benefit: 'pension',
  lastPayableMonth: '2020-01',
  reason: null,
})

/** 正常发放, as `PayPension`; what is left out is usual. */
export const pay = given(PayPension, {
  type: 'PayPension',
  participantId,
  periodOwed: '2022-08',
  paidOn: '2022-08-15',
  statedFen: null,
})
/** 补发, as `PayArrears`; what is left out is usual. */
export const payArrears = given(PayArrears, {
  type: 'PayArrears',
  participantId,
  periodOwed: '2022-08',
  paidOn: '2022-09-15',
  statedFen: null,
})

/** 生存认证: passed on the app, unless told otherwise. */
export const certify = given(RecordCertification, {
  type: 'RecordCertification',
  participantId,
  round: '2022-H1',
  result: 'passed',
  recordedOn: '2022-05-01',
  method: 'app',
})

/** 死亡登记, as `RecordDeath`; what is left out is usual. */
export const recordDeath = given(RecordDeath, {
  type: 'RecordDeath',
  participantId,
  diedOn: '2022-05-15',
  reportedOn: '2022-06-01',
  source: '亲属申报',
})
/** 发放丧葬补助金, as `PayFuneralGrant`; what is left out is usual. */
export const payFuneralGrant = given(PayFuneralGrant, {
  type: 'PayFuneralGrant',
  participantId,
  paidOn: '2022-07-01',
  statedFen: null,
})

/** 个人账户返还 to the heirs. */
export const refundAccount = given(RefundAccount, {
  type: 'RefundAccount',
  participantId,
  refundedOn: '2022-07-01',
  reason: '死亡',
  to: '继承人',
  isDoubleDrawing: false,
  statedFen: null,
})

/** 追缴, as `DemandRecovery`; what is left out is usual. */
export const demand = given(DemandRecovery, {
  type: 'DemandRecovery',
  participantId,
  periodOwed: '2022-08',
  on: '2022-10-01',
  statedFen: null,
})
const instalment = { participantId, fen: 1_000, on: '2022-11-01', periodOwed: '2022-08' } as const
/** 退回, as `ReceiveRecovery`; what is left out is usual. */
export const receiveRecovery = given(ReceiveRecovery, { type: 'ReceiveRecovery', ...instalment })
/** 抵扣, as `OffsetRecovery`; what is left out is usual. */
export const offset = given(OffsetRecovery, { type: 'OffsetRecovery', ...instalment, against: 'benefit' })
/** 核销, as `WriteOffRecovery`; what is left out is usual. */
export const writeOff = given(WriteOffRecovery, { type: 'WriteOffRecovery', ...instalment })
