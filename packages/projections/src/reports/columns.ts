import type { PolicyBook } from '@pension-ledger/domain'
import type { Where } from '../cells/selection.js'
import type { View } from '../view.js'
import { type Bilingual, both } from './bilingual.js'
import type { Column, PlaceLevel } from './report.js'
import type { MeasureColumn } from './table.js'

const unnamed = both('未登记', 'not on record')

const zoneCodes = (policy: PolicyBook): Readonly<Record<string, Bilingual>> => ({
  ...Object.fromEntries(policy.zones.map(({ code, zh, en }) => [code, both(zh, en)])),
  '': unnamed,
})

/** The columns of a place, as deep as a report goes. */
export const placeColumns = (policy: PolicyBook, by: PlaceLevel): ReadonlyArray<Column> => {
  const zone: Column = { ...dimension('zone', 'text', '片区', 'zone'), codes: zoneCodes(policy) }
  const street: Column = { ...dimension('street', 'text', '街道', 'street'), codes: { '': unnamed } }
  const community: Column = { ...dimension('community', 'text', '社区', 'community'), codes: { '': unnamed } }
  return by === 'zone' ? [zone] : by === 'street' ? [zone, street] : [zone, street, community]
}

export const dimension = (name: string, kind: Column['kind'], zh: string, en: string): Column => ({
  name,
  kind,
  label: both(zh, en),
  role: 'dimension',
})

/** A measure column. Its kind is the unit of what it counts. */
export const measure = (
  name: string,
  zh: string,
  en: string,
  from: View,
  of: string,
  where: Where = {},
  distinctIn?: string,
): MeasureColumn => ({
  name,
  label: both(zh, en),
  role: 'measure',
  kind: from.measures.find((candidate) => candidate.name === of)?.unit ?? 'rows',
  from,
  measure: of,
  where,
  ...(distinctIn === undefined ? {} : { distinctIn }),
})

export const purposeCodes: Readonly<Record<string, Bilingual>> = {
  'basic-pension': both('基础养老金', 'basic pension'),
  'disability-aid': both('重度残疾人养老补助', 'disability aid'),
  funeral: both('丧葬补助', 'funeral grants'),
  'contribution-subsidy': both('缴费补贴', 'contribution subsidy'),
  'on-behalf': both('代缴', 'contributions on behalf'),
  'account-pension': both('个人账户养老金', 'account pension'),
}

export const levelCodes: Readonly<Record<string, Bilingual>> = {
  central: both('中央', 'central'),
  province: both('省', 'province'),
  city: both('市', 'city'),
  district: both('区', 'district'),
  account: both('个人账户', 'account'),
  pooled: both('统筹', 'pooled'),
  '': both('未注明', 'not stated'),
}
