import * as t from 'io-ts'

/** 资金来源级次: which level of government bears a line; 中央, 省, 市, 区县. */
export const fundingLevels = ['central', 'province', 'city', 'district'] as const
/** 资金级次: one of `fundingLevels`. */
export const FundingLevel = t.keyof({ central: null, province: null, city: null, district: null })
export type FundingLevel = t.TypeOf<typeof FundingLevel>
