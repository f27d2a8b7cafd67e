import * as t from 'io-ts'
import { FundingLevel } from '../vocabulary/benefit/funding-level.js'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { Year } from '../vocabulary/calendar/year.js'
import { Fen } from '../vocabulary/money/fen.js'
import { ZoneCode } from '../vocabulary/place.js'

/** 资金用途: what the money is for. There is none for office cost (社会保险法 69). */
export const FundPurpose = t.keyof({
  'basic-pension': null,
  'contribution-subsidy': null,
  'on-behalf': null,
  funeral: null,
  'disability-aid': null,
})
export type FundPurpose = t.TypeOf<typeof FundPurpose>

const movement = {
  zone: ZoneCode,
  /** 年度: the budget year the money is for. */
  year: Year,
  purpose: FundPurpose,
  fen: Fen,
  on: BusinessDate,
  level: t.union([FundingLevel, t.null]),
  fromAccount: t.union([t.string, t.null]),
  toAccount: t.union([t.string, t.null]),
  community: t.union([t.string, t.null]),
  /** 人数: for how many persons, where the source says so. */
  heads: t.union([t.Int, t.null]),
  /** 预拨 or 结算; null where the source does not say. */
  kind: t.union([t.keyof({ advance: null, settlement: null }), t.null]),
}

/** 拨付: finance appropriated money. Not yet paid to anybody. */
export const FundAppropriated = t.readonly(t.strict({ type: t.literal('FundAppropriated'), ...movement }))
export interface FundAppropriated extends t.TypeOf<typeof FundAppropriated> {}

/** 据实结算: the difference between advance and need was settled; negative when it went back. */
export const FundSettled = t.readonly(t.strict({ type: t.literal('FundSettled'), ...movement }))
export interface FundSettled extends t.TypeOf<typeof FundSettled> {}

/** 到账: money arrived in an account of the fund. */
export const FundReceived = t.readonly(t.strict({ type: t.literal('FundReceived'), ...movement }))
export interface FundReceived extends t.TypeOf<typeof FundReceived> {}

/** 划转: money moved between accounts of the fund. */
export const FundTransferred = t.readonly(t.strict({ type: t.literal('FundTransferred'), ...movement }))
export interface FundTransferred extends t.TypeOf<typeof FundTransferred> {}

/** 下拨社区: subsidy money went to a community's expense account. */
export const SubsidyReleasedToCommunity = t.readonly(
  t.strict({ type: t.literal('SubsidyReleasedToCommunity'), ...movement }),
)
export interface SubsidyReleasedToCommunity extends t.TypeOf<typeof SubsidyReleasedToCommunity> {}

/** 划入存折: the credit union credited the participants' passbooks. */
export const SubsidyCreditedToPassbooks = t.readonly(
  t.strict({ type: t.literal('SubsidyCreditedToPassbooks'), ...movement }),
)
export interface SubsidyCreditedToPassbooks extends t.TypeOf<typeof SubsidyCreditedToPassbooks> {}

/** 上划收入户: the subsidy was swept, with the contributions, into the income account. */
export const SubsidySweptToIncomeAccount = t.readonly(
  t.strict({ type: t.literal('SubsidySweptToIncomeAccount'), ...movement }),
)
export interface SubsidySweptToIncomeAccount extends t.TypeOf<typeof SubsidySweptToIncomeAccount> {}
