import type { Component } from '@pension-ledger/domain'
import type { CodeGrade } from './code-lists.js'

/** 待遇项目: what table 13 may pay, by the ledger's own words. */
export const benefitItemKeys = [
  'basic-pension',
  'age-65-increment',
  'disability-aid',
  'account-pension',
  'funeral-grant',
  'account-refund',
  'recovery',
] as const satisfies ReadonlyArray<Component | 'funeral-grant' | 'account-refund' | 'recovery'>
/** One of `benefitItemKeys`. */
export type BenefitItemKey = (typeof benefitItemKeys)[number]

/** A benefit item of the standard: its code, its name, and how far both may be trusted. */
export interface BenefitItem {
  /** Six characters; null where nobody has named it: items of the residents' scheme are local. */
  readonly code: string | null
  readonly name: string
  readonly grade: CodeGrade
  readonly paid: 'recurring' | 'one-off'
  /** 基金列支类型: which side of the fund bears it. */
  readonly fund: string
}

const pooled = '城乡居民养老保险统筹基金'
const account = '城乡居民养老保险个人账户'

/** The items as far as they are known: one code is in a sample of the standard, the others are an agency's to name. */
export const standardBenefitItems: Readonly<Record<BenefitItemKey, BenefitItem>> = {
  'basic-pension': { code: '100011', name: '基础养老金', grade: 'X', paid: 'recurring', fund: pooled },
  'age-65-increment': { code: null, name: '65周岁以上加发基础养老金', grade: 'U', paid: 'recurring', fund: pooled },
  'disability-aid': { code: null, name: '重度残疾人养老补助', grade: 'U', paid: 'recurring', fund: pooled },
  'account-pension': { code: null, name: '个人账户养老金', grade: 'U', paid: 'recurring', fund: account },
  'funeral-grant': { code: null, name: '丧葬补助金', grade: 'U', paid: 'one-off', fund: pooled },
  'account-refund': { code: null, name: '个人账户余额返还', grade: 'U', paid: 'one-off', fund: account },
  recovery: { code: null, name: '多发待遇追回', grade: 'U', paid: 'one-off', fund: pooled },
}
