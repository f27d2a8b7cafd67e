import type { Component, Entitlement, LineLevel, SubAccount } from '@pension-ledger/domain'
import type { Words } from '../language.js'

export const componentWords: Readonly<Record<Component, Words>> = {
  'basic-pension': { zh: '基础养老金', en: 'basic pension' },
  'age-65-increment': { zh: '65周岁以上加发', en: 'increment from 65' },
  'disability-aid': { zh: '重度残疾人养老补助', en: 'disability aid' },
  'account-pension': { zh: '个人账户养老金', en: 'account pension' },
}

export const levelWords: Readonly<Record<LineLevel, Words>> = {
  central: { zh: '中央', en: 'central' },
  province: { zh: '省级', en: 'province' },
  city: { zh: '市级', en: 'city' },
  district: { zh: '区级', en: 'district' },
  account: { zh: '个人账户', en: 'account' },
  pooled: { zh: '统筹', en: 'pooled' },
}

export const subAccountWords: Readonly<Record<SubAccount, Words>> = {
  personal: { zh: '个人缴费', en: 'personal contributions' },
  collective: { zh: '集体补助', en: 'collective contributions' },
  onBehalf: { zh: '政府代缴', en: 'paid on behalf' },
  subsidyCentral: { zh: '中央补贴', en: 'central subsidy' },
  subsidyProvince: { zh: '省级补贴', en: 'province subsidy' },
  subsidyCity: { zh: '市级补贴', en: 'city subsidy' },
  subsidyDistrict: { zh: '区级补贴', en: 'district subsidy' },
  interest: { zh: '利息', en: 'interest' },
  transferIn: { zh: '转入', en: 'transferred in' },
}

export const statusWords: Readonly<Record<Entitlement['status'], Words>> = {
  owed: { zh: '应发', en: 'owed' },
  withheld: { zh: '应发而暂扣', en: 'owed, but withheld' },
  none: { zh: '不应发', en: 'nothing owed' },
}

export const reasonWords: Readonly<Record<NonNullable<Entitlement['reason']>, Words>> = {
  'not-enrolled': { zh: '未参保', en: 'not enrolled' },
  'before-start': { zh: '尚未到领取待遇的月份', en: 'before the first month of benefit' },
  'years-missing': { zh: '缴费年限不足', en: 'contribution years are missing' },
  'after-death': { zh: '已死亡', en: 'after the month of death' },
  terminated: { zh: '已终止', en: 'terminated' },
  imprisonment: { zh: '服刑期间', en: 'in prison' },
  uncertified: { zh: '未按期通过生存认证', en: 'not certified in time' },
  missing: { zh: '认证结果为失联', en: 'certified as missing' },
  deceased: { zh: '认证结果为死亡，尚无死亡记录', en: 'certified as deceased, without a record of the death' },
  suspended: { zh: '经办机构暂停发放', en: 'suspended by the office' },
}
