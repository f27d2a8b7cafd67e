import type { Entitlement, LineLevel } from '@pension-ledger/domain'
import type { Words } from '../language.js'

export const levelWords: Readonly<Record<LineLevel, Words>> = {
  central: { zh: '中央', en: 'central' },
  province: { zh: '省级', en: 'province' },
  city: { zh: '市级', en: 'city' },
  district: { zh: '区级', en: 'district' },
  account: { zh: '个人账户', en: 'account' },
  pooled: { zh: '统筹', en: 'pooled' },
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
