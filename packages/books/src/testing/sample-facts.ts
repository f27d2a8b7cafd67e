import {
  AccountRefunded,
  FundAppropriated,
  FundReceived,
  FundSettled,
  FundTransferred,
  FuneralGrantPaid,
  InterestCredited,
  RecoveryDemanded,
  RecoveryOffset,
  RecoveryReceived,
  RecoveryWrittenOff,
  SubsidyCredited,
  SubsidyCreditedToPassbooks,
  SubsidyReleasedToCommunity,
  SubsidySweptToIncomeAccount,
} from '@pension-ledger/domain'
import { eventBuilder } from '@pension-ledger/domain/testing'

const participantId = 'P1'

export const subsidised = eventBuilder(SubsidyCredited, {
  type: 'SubsidyCredited',
  participantId,
  contributionYear: 2022,
  level: 'district',
  fen: 20_000,
  creditedOn: '2022-11-30',
})

export const interest = eventBuilder(InterestCredited, {
  type: 'InterestCredited',
  participantId,
  year: 2022,
  rate: '0.0275',
  fen: 1_230,
  creditedOn: '2022-12-31',
})

/** 丧葬补助金: 1,596.00 yuan of 133.00 × 12; the city's four tenths are 638.40. */
export const buried = eventBuilder(FuneralGrantPaid, {
  type: 'FuneralGrantPaid',
  participantId,
  baseFen: 13_300,
  months: 12,
  cityFen: 63_840,
  districtFen: 95_760,
  paidOn: '2022-07-20',
})

export const accountRefunded = eventBuilder(AccountRefunded, {
  type: 'AccountRefunded',
  participantId,
  fen: 45_678,
  refundedOn: '2022-07-21',
  reason: '死亡',
  to: '继承人',
})

const recovery = { participantId, fen: 2_200, on: '2022-09-05', periodOwed: '2022-06', against: null } as const
export const demanded = eventBuilder(RecoveryDemanded, { type: 'RecoveryDemanded', ...recovery })
export const recovered = eventBuilder(RecoveryReceived, { type: 'RecoveryReceived', ...recovery })
export const offset = eventBuilder(RecoveryOffset, { type: 'RecoveryOffset', ...recovery, against: 'benefit' })
export const writtenOff = eventBuilder(RecoveryWrittenOff, { type: 'RecoveryWrittenOff', ...recovery })

const movement = {
  zone: 'resort',
  year: 2022,
  purpose: 'basic-pension',
  fen: 1_000_000,
  on: '2022-01-05',
  level: 'central',
  fromAccount: null,
  toAccount: null,
  community: null,
  heads: null,
  kind: null,
} as const
export const appropriated = eventBuilder(FundAppropriated, { type: 'FundAppropriated', ...movement })
export const received = eventBuilder(FundReceived, { type: 'FundReceived', ...movement })
export const settled = eventBuilder(FundSettled, { type: 'FundSettled', ...movement })
export const transferred = eventBuilder(FundTransferred, { type: 'FundTransferred', ...movement, level: null })

/** 缴费补贴 of the district, on its way through a community. */
const onItsWay = { ...movement, purpose: 'contribution-subsidy', level: 'district', community: '一社区' } as const
export const released = eventBuilder(SubsidyReleasedToCommunity, { type: 'SubsidyReleasedToCommunity', ...onItsWay })
export const credited = eventBuilder(SubsidyCreditedToPassbooks, { type: 'SubsidyCreditedToPassbooks', ...onItsWay })
export const swept = eventBuilder(SubsidySweptToIncomeAccount, { type: 'SubsidySweptToIncomeAccount', ...onItsWay })
