import {
  emptyFund,
  evolveFund,
  FundAppropriated,
  type FundMovement,
  FundSettled,
  FundTransferred,
  SubsidyCreditedToPassbooks,
  SubsidyReleasedToCommunity,
  SubsidySweptToIncomeAccount,
} from '@pension-ledger/domain'
import { eventBuilder } from '@pension-ledger/domain/testing'
import type { AuditedFund } from '../../check.js'

const movement = {
  zone: 'chenggong',
  year: 2021,
  purpose: 'contribution-subsidy',
  fen: 100_000,
  on: '2021-03-01',
  level: 'district',
  fromAccount: null,
  toAccount: null,
  community: '甲社区',
  heads: null,
  kind: null,
} as const
/** 1000.00 yuan of 2021, on 2021-03-01, unless told otherwise. */
export const released = eventBuilder(SubsidyReleasedToCommunity, { type: 'SubsidyReleasedToCommunity', ...movement })
export const passed = eventBuilder(SubsidyCreditedToPassbooks, {
  type: 'SubsidyCreditedToPassbooks',
  ...movement,
  on: '2021-03-31',
})
export const swept = eventBuilder(SubsidySweptToIncomeAccount, {
  type: 'SubsidySweptToIncomeAccount',
  ...movement,
  on: '2021-03-31',
})
export const moved = eventBuilder(FundTransferred, {
  type: 'FundTransferred',
  ...movement,
  purpose: 'basic-pension',
  level: null,
})
const pension = { purpose: 'basic-pension', level: 'city', community: null } as const
export const appropriated = eventBuilder(FundAppropriated, { type: 'FundAppropriated', ...movement, ...pension })
export const settled = eventBuilder(FundSettled, { type: 'FundSettled', ...movement, ...pension, on: '2022-03-15' })

export const fundOf = (...movements: ReadonlyArray<FundMovement>): AuditedFund => ({
  zone: 'chenggong',
  year: 2021,
  state: movements.reduce(evolveFund, emptyFund),
})
