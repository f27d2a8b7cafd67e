import type * as t from 'io-ts'
import { BenefitApproved, BenefitResumed, BenefitSuspended, BenefitTerminated } from './benefit.events.js'
import { CategoryEnded, CategoryGranted } from './category.events.js'
import { CertificationRecorded, CertificationRoundOpened } from './certification.events.js'
import { ContributionReceived, ContributionRefunded, OnBehalfAssessed } from './contribution.events.js'
import { InterestCredited, SubsidyCredited } from './crediting.events.js'
import {
  BankAccountChanged,
  EnrolmentResumed,
  EnrolmentSuspended,
  EnrolmentTerminated,
  IdentityCorrected,
  ParticipantEnrolled,
  PlaceChanged,
  TransferredIn,
  TransferredOut,
} from './enrolment.events.js'
import type { FactType } from './event.js'
import { ExternalDeathListed, ExternalListImported, ExternalMembershipListed } from './external-list.events.js'
import {
  FundAppropriated,
  FundReceived,
  FundSettled,
  FundTransferred,
  SubsidyCreditedToPassbooks,
  SubsidyReleasedToCommunity,
  SubsidySweptToIncomeAccount,
} from './fund.events.js'
import { PaymentReturned, PensionPaid } from './payment.events.js'
import { RecoveryDemanded, RecoveryOffset, RecoveryReceived, RecoveryWrittenOff } from './recovery.events.js'
import { BankStatementRecorded, PolicyAdopted, TargetSet } from './scheme.events.js'
import { AccountRefunded, DeathRecorded, FuneralGrantPaid } from './settlement.events.js'

interface FactKind {
  readonly codec: t.Mixed
  readonly schemaVersion: number
  readonly family: string
  readonly zh: string
  readonly en: string
}

/** 记录: the codec of each fact, its schema version, the family it belongs to, and its name in both languages. */
export const factKinds = {
  ParticipantEnrolled: {
    codec: ParticipantEnrolled,
    schemaVersion: 1,
    family: 'enrolment',
    zh: '参保登记',
    en: 'enrolment',
  },
  IdentityCorrected: {
    codec: IdentityCorrected,
    schemaVersion: 1,
    family: 'enrolment',
    zh: '身份信息变更',
    en: 'identity correction',
  },
  BankAccountChanged: {
    codec: BankAccountChanged,
    schemaVersion: 1,
    family: 'enrolment',
    zh: '银行账户变更',
    en: 'bank account change',
  },
  PlaceChanged: { codec: PlaceChanged, schemaVersion: 1, family: 'enrolment', zh: '参保地变更', en: 'place change' },
  EnrolmentSuspended: {
    codec: EnrolmentSuspended,
    schemaVersion: 1,
    family: 'enrolment',
    zh: '暂停参保',
    en: 'enrolment suspended',
  },
  EnrolmentResumed: {
    codec: EnrolmentResumed,
    schemaVersion: 1,
    family: 'enrolment',
    zh: '恢复参保',
    en: 'enrolment resumed',
  },
  EnrolmentTerminated: {
    codec: EnrolmentTerminated,
    schemaVersion: 1,
    family: 'enrolment',
    zh: '终止参保',
    en: 'enrolment terminated',
  },
  TransferredOut: { codec: TransferredOut, schemaVersion: 1, family: 'enrolment', zh: '关系转出', en: 'transfer out' },
  TransferredIn: { codec: TransferredIn, schemaVersion: 1, family: 'enrolment', zh: '关系转入', en: 'transfer in' },
  CategoryGranted: {
    codec: CategoryGranted,
    schemaVersion: 1,
    family: 'category',
    zh: '取得参保身份',
    en: 'category granted',
  },
  CategoryEnded: {
    codec: CategoryEnded,
    schemaVersion: 1,
    family: 'category',
    zh: '参保身份终止',
    en: 'category ended',
  },
  ContributionReceived: {
    codec: ContributionReceived,
    schemaVersion: 1,
    family: 'contribution',
    zh: '缴费',
    en: 'contribution',
  },
  ContributionRefunded: {
    codec: ContributionRefunded,
    schemaVersion: 1,
    family: 'contribution',
    zh: '退费',
    en: 'contribution refunded',
  },
  OnBehalfAssessed: {
    codec: OnBehalfAssessed,
    schemaVersion: 1,
    family: 'contribution',
    zh: '代缴核定',
    en: 'on-behalf assessment',
  },
  SubsidyCredited: {
    codec: SubsidyCredited,
    schemaVersion: 1,
    family: 'crediting',
    zh: '缴费补贴入账',
    en: 'subsidy credited',
  },
  InterestCredited: {
    codec: InterestCredited,
    schemaVersion: 1,
    family: 'crediting',
    zh: '结息',
    en: 'interest credited',
  },
  BenefitApproved: {
    codec: BenefitApproved,
    schemaVersion: 1,
    family: 'benefit',
    zh: '待遇核定',
    en: 'benefit approved',
  },
  BenefitSuspended: {
    codec: BenefitSuspended,
    schemaVersion: 1,
    family: 'benefit',
    zh: '待遇暂停',
    en: 'benefit suspended',
  },
  BenefitResumed: { codec: BenefitResumed, schemaVersion: 1, family: 'benefit', zh: '待遇恢复', en: 'benefit resumed' },
  BenefitTerminated: {
    codec: BenefitTerminated,
    schemaVersion: 1,
    family: 'benefit',
    zh: '待遇终止',
    en: 'benefit terminated',
  },
  PensionPaid: { codec: PensionPaid, schemaVersion: 1, family: 'payment', zh: '待遇发放', en: 'payment' },
  PaymentReturned: { codec: PaymentReturned, schemaVersion: 1, family: 'payment', zh: '退票', en: 'payment returned' },
  CertificationRecorded: {
    codec: CertificationRecorded,
    schemaVersion: 1,
    family: 'certification',
    zh: '生存认证',
    en: 'certification',
  },
  CertificationRoundOpened: {
    codec: CertificationRoundOpened,
    schemaVersion: 1,
    family: 'certification',
    zh: '认证批次开始',
    en: 'certification round opened',
  },
  DeathRecorded: { codec: DeathRecorded, schemaVersion: 1, family: 'settlement', zh: '死亡登记', en: 'death' },
  FuneralGrantPaid: {
    codec: FuneralGrantPaid,
    schemaVersion: 1,
    family: 'settlement',
    zh: '丧葬补助金发放',
    en: 'funeral grant paid',
  },
  AccountRefunded: {
    codec: AccountRefunded,
    schemaVersion: 1,
    family: 'settlement',
    zh: '个人账户返还',
    en: 'account refunded',
  },
  RecoveryDemanded: {
    codec: RecoveryDemanded,
    schemaVersion: 1,
    family: 'recovery',
    zh: '追缴通知',
    en: 'recovery demanded',
  },
  RecoveryReceived: {
    codec: RecoveryReceived,
    schemaVersion: 1,
    family: 'recovery',
    zh: '追回',
    en: 'recovery received',
  },
  RecoveryOffset: { codec: RecoveryOffset, schemaVersion: 1, family: 'recovery', zh: '抵扣', en: 'recovery offset' },
  RecoveryWrittenOff: {
    codec: RecoveryWrittenOff,
    schemaVersion: 1,
    family: 'recovery',
    zh: '核销',
    en: 'recovery written off',
  },
  FundAppropriated: {
    codec: FundAppropriated,
    schemaVersion: 1,
    family: 'fund',
    zh: '财政拨付',
    en: 'fund appropriated',
  },
  FundSettled: { codec: FundSettled, schemaVersion: 1, family: 'fund', zh: '据实结算', en: 'fund settled' },
  FundReceived: { codec: FundReceived, schemaVersion: 1, family: 'fund', zh: '资金到账', en: 'fund received' },
  FundTransferred: { codec: FundTransferred, schemaVersion: 1, family: 'fund', zh: '账户划转', en: 'fund transferred' },
  SubsidyReleasedToCommunity: {
    codec: SubsidyReleasedToCommunity,
    schemaVersion: 1,
    family: 'fund',
    zh: '补贴下拨社区',
    en: 'subsidy released to community',
  },
  SubsidyCreditedToPassbooks: {
    codec: SubsidyCreditedToPassbooks,
    schemaVersion: 1,
    family: 'fund',
    zh: '补贴划入存折',
    en: 'subsidy credited to passbooks',
  },
  SubsidySweptToIncomeAccount: {
    codec: SubsidySweptToIncomeAccount,
    schemaVersion: 1,
    family: 'fund',
    zh: '补贴上划收入户',
    en: 'subsidy swept to income account',
  },
  PolicyAdopted: { codec: PolicyAdopted, schemaVersion: 1, family: 'scheme', zh: '政策采用', en: 'policy adopted' },
  TargetSet: { codec: TargetSet, schemaVersion: 1, family: 'scheme', zh: '年度目标', en: 'target set' },
  BankStatementRecorded: {
    codec: BankStatementRecorded,
    schemaVersion: 1,
    family: 'scheme',
    zh: '银行对账',
    en: 'bank statement',
  },
  ExternalListImported: {
    codec: ExternalListImported,
    schemaVersion: 1,
    family: 'external-list',
    zh: '外部名单',
    en: 'external list',
  },
  ExternalDeathListed: {
    codec: ExternalDeathListed,
    schemaVersion: 1,
    family: 'external-list',
    zh: '外部死亡记录',
    en: 'external death',
  },
  ExternalMembershipListed: {
    codec: ExternalMembershipListed,
    schemaVersion: 1,
    family: 'external-list',
    zh: '外部参保记录',
    en: 'external membership',
  },
} as const satisfies Readonly<Record<FactType, FactKind>>
