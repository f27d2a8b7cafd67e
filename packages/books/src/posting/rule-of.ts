import type { FactType } from '@pension-ledger/domain'

const none = '不涉及资金'

/** 记账规则: in a sentence, what is posted for each fact and by which text. */
const rules: Readonly<Record<FactType, string>> = {
  ContributionReceived: '个人缴费、集体补助记入收入户；代缴只记个人账户，资金以财政到账为准（财社〔2017〕144号第39条）',
  ContributionRefunded: '退费按原渠道退回，冲减缴费收入（财社〔2017〕144号第39条）',
  SubsidyCredited: '缴费补贴只记个人账户，资金以到账、下拨记录为准',
  InterestCredited: '结息只记个人账户',
  TransferredIn: '转移收入记入收入户',
  TransferredOut: '转移支出由支出户支付',
  PensionPaid: '待遇支出按项目和资金级次，由支出户支付（财办〔2018〕43号 5001）',
  PaymentReturned: '退票红字冲减待遇支出',
  FuneralGrantPaid: '丧葬补助金支出按市、区分担（财办〔2018〕43号 5001）',
  AccountRefunded: '个人账户一次性返还属个人账户养老金支出',
  RecoveryDemanded: '追缴通知只作备查（收付实现制）',
  RecoveryReceived: '追回多发待遇冲减待遇支出',
  RecoveryOffset: '抵扣只冲减备查，少发部分见当期发放',
  RecoveryWrittenOff: '核销只冲减备查',
  FundAppropriated: '拨付未到账，只作备查',
  FundReceived: '财政补贴到账即为收入（收付实现制）',
  FundSettled: '据实结算差额，多退少补',
  FundTransferred: '基金账户之间划转',
  SubsidyReleasedToCommunity: '补贴下拨社区，记在途',
  SubsidyCreditedToPassbooks: '补贴划入存折，仍为在途',
  SubsidySweptToIncomeAccount: '补贴上划收入户，在途转入存款',
  ParticipantEnrolled: none,
  IdentityCorrected: none,
  BankAccountChanged: none,
  PlaceChanged: none,
  EnrolmentSuspended: none,
  EnrolmentResumed: none,
  EnrolmentTerminated: none,
  CategoryGranted: none,
  CategoryEnded: none,
  OnBehalfAssessed: none,
  BenefitApproved: none,
  BenefitSuspended: none,
  BenefitResumed: none,
  BenefitTerminated: none,
  CertificationRecorded: none,
  CertificationRoundOpened: none,
  DeathRecorded: none,
  PolicyAdopted: none,
  TargetSet: none,
  BankStatementRecorded: none,
  ExternalListImported: none,
  ExternalDeathListed: none,
  ExternalMembershipListed: none,
}

/** 记账规则 of a fact, for people. */
export const ruleOf = (type: FactType): string => rules[type]
