/** Fen as a sentence says them: yuan with two decimals, without a sign. */
export const yuan = (fen: number): string => {
  const whole = String(Math.abs(fen)).padStart(3, '0')
  return `${whole.slice(0, -2)}.${whole.slice(-2)}`
}

/** 级次 as a sentence says them. */
export const levelNames = {
  central: { zh: '中央', en: 'central' },
  province: { zh: '省级', en: 'provincial' },
  city: { zh: '市级', en: 'city' },
  district: { zh: '区级', en: 'district' },
} as const

/** 参保身份 as a sentence says them. */
export const categoryNames = {
  disabled: { zh: '残疾', en: 'disabled' },
  'minimum-living': { zh: '低保', en: 'minimum-living' },
  'extreme-poverty': { zh: '特困', en: 'extreme-poverty' },
  'land-expropriated': { zh: '被征地', en: 'land-expropriated' },
  other: { zh: '其他', en: 'other' },
} as const

/** 资金用途 as a sentence says them. */
export const purposeNames = {
  'basic-pension': { zh: '基础养老金', en: 'basic pension' },
  'contribution-subsidy': { zh: '缴费补贴', en: 'contribution subsidy' },
  'on-behalf': { zh: '代缴', en: 'payment on behalf' },
  funeral: { zh: '丧葬补助', en: 'funeral grant' },
  'disability-aid': { zh: '养老补助', en: 'disability aid' },
} as const
