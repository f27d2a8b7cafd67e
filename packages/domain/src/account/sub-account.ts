import type { FundingLevel } from '../vocabulary/benefit/funding-level.js'

/** 按来源分项: where the money on a personal account came from, in the order in which debits are taken from it. */
export const subAccounts = [
  'personal',
  'collective',
  'onBehalf',
  'subsidyCentral',
  'subsidyProvince',
  'subsidyCity',
  'subsidyDistrict',
  'interest',
  'transferIn',
] as const
/** 分账: one of `subAccounts`. */
export type SubAccount = (typeof subAccounts)[number]

/** 政府补贴: the sub-account that each level's contribution subsidy stands on. */
export const subsidyAccounts = {
  central: 'subsidyCentral',
  province: 'subsidyProvince',
  city: 'subsidyCity',
  district: 'subsidyDistrict',
} as const satisfies Readonly<Record<FundingLevel, SubAccount>>
