import { type DecodeProblem, decodeProblems, type PolicyBook } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { type BenefitItem, type BenefitItemKey, standardBenefitItems } from '../codes/benefit-items.js'
import type { CodeEntry, CodeList, CodeLists } from '../codes/code-lists.js'
import { standardCodes } from '../codes/standard-codes.js'
import type { Area } from '../mapping/batch.js'
import type { SetOfBooks } from '../mapping/books.js'
import type { PlaceCodes } from '../mapping/place-codes.js'
import { misfitsIn } from './misfits-in.js'
import { SettingsFile } from './settings-file.js'
import { strangerIn } from './stranger-in.js'

/** What the tables need and no event says, complete. */
export interface Settings {
  readonly areaOf: (zone: string) => Area
  readonly places: PlaceCodes
  readonly setOf: (zone: string) => SetOfBooks
  readonly codes: CodeLists
  readonly items: Readonly<Record<BenefitItemKey, BenefitItem>>
}

/** Why settings are refused, with the path of the place; listed by precedence. */
export type SettingsError =
  | { readonly code: 'SettingsMalformed'; readonly problems: ReadonlyArray<DecodeProblem> }
  /** A field, a zone, a code list, a value of one or a benefit item that there is not. */
  | {
      readonly code: 'SettingsUnknown'
      readonly path: string
      readonly what: 'field' | 'zone' | 'code-list' | 'value' | 'item'
    }

/** The settings of nobody: what the policy book and the standard say. */
export const defaultSettings = (policy: PolicyBook): Settings => settingsOf({}, policy)

/**
 * 读设置: the settings of a file, parsed from JSON, completed from the policy book.
 *
 * Rejects: SettingsMalformed, SettingsUnknown; nothing unknown is passed over.
 */
export const readSettings = (file: unknown, policy: PolicyBook): E.Either<SettingsError, Settings> => {
  const decoded = SettingsFile.decode(file)
  if (E.isLeft(decoded)) return E.left({ code: 'SettingsMalformed', problems: decodeProblems(decoded.left) })
  const stranger = strangerIn(file, policy)
  if (stranger !== null) return E.left({ code: 'SettingsUnknown', ...stranger })
  const misfits = misfitsIn(decoded.right.codes ?? {})
  return misfits.length === 0
    ? E.right(settingsOf(decoded.right, policy))
    : E.left({ code: 'SettingsMalformed', problems: misfits })
}

const settingsOf = (file: SettingsFile, policy: PolicyBook): Settings => {
  const agency = file.agency ?? null
  const district: Area = {
    areaCode: policy.jurisdiction,
    areaName: policy.zh,
    agencyCode: agency?.code ?? null,
    agencyName: agency?.name ?? null,
  }
  return {
    areaOf: (zone) => {
      const area = ownOf(file.areas, zone)
      if (area === null) return district
      const of = area.agency ?? agency
      return {
        areaCode: area.areaCode,
        areaName: area.areaName,
        agencyCode: of?.code ?? null,
        agencyName: of?.name ?? null,
      }
    },
    places: {
      street: (street) => ownOf(file.streets, street)?.code ?? null,
      community: (street, community) => ownOf(ownOf(file.streets, street)?.communities, community),
    },
    setOf: (zone) => {
      const of = ownOf(file.books, zone)
      if (of !== null) return { code: of.code, name: of.name, zone }
      const name = policy.zones.find(({ code }) => code === zone)?.zh ?? policy.zh
      return {
        code: zone === '' ? policy.jurisdiction : `${policy.jurisdiction}-${zone}`,
        name: `${name}城乡居民养老保险基金`,
        zone,
      }
    },
    codes: codesOf(file.codes ?? {}),
    items: itemsOf(file.items ?? {}),
  }
}

const ownOf = <Value>(values: Readonly<Record<string, Value>> | undefined, key: string): Value | null =>
  values !== undefined && Object.hasOwn(values, key) ? (values[key] ?? null) : null

const named = ({ code, name }: { readonly code: string; readonly name: string }): CodeEntry => ({
  code,
  name,
  grade: 'C',
})

const listWith = <Key extends string>(
  list: CodeList<Key>,
  own: Readonly<Record<string, { readonly code: string; readonly name: string }>> | null,
): CodeList<Key> => {
  if (own === null) return list
  const values: Record<Key, CodeEntry> = { ...list.values }
  for (const key in values) {
    const entry = ownOf(own, key)
    if (entry !== null) values[key] = named(entry)
  }
  return { element: list.element, name: list.name, values }
}

const codesOf = (own: NonNullable<SettingsFile['codes']>): CodeLists => ({
  scheme: listWith(standardCodes.scheme, ownOf(own, 'scheme')),
  document: listWith(standardCodes.document, ownOf(own, 'document')),
  sex: listWith(standardCodes.sex, ownOf(own, 'sex')),
  hardship: listWith(standardCodes.hardship, ownOf(own, 'hardship')),
  contributionStatus: listWith(standardCodes.contributionStatus, ownOf(own, 'contributionStatus')),
  retirement: listWith(standardCodes.retirement, ownOf(own, 'retirement')),
  yesNo: listWith(standardCodes.yesNo, ownOf(own, 'yesNo')),
  accountStatus: listWith(standardCodes.accountStatus, ownOf(own, 'accountStatus')),
  direction: listWith(standardCodes.direction, ownOf(own, 'direction')),
  due: listWith(standardCodes.due, ownOf(own, 'due')),
  paymentType: listWith(standardCodes.paymentType, ownOf(own, 'paymentType')),
  pooling: listWith(standardCodes.pooling, ownOf(own, 'pooling')),
  change: listWith(standardCodes.change, ownOf(own, 'change')),
})

const itemsOf = (own: NonNullable<SettingsFile['items']>): Settings['items'] => {
  const items: Record<BenefitItemKey, BenefitItem> = { ...standardBenefitItems }
  for (const key in standardBenefitItems) {
    const item = ownOf(own, key)
    if (item !== null && isItem(key)) items[key] = { ...items[key], code: item.code, name: item.name, grade: 'C' }
  }
  return items
}

const isItem = (key: string): key is BenefitItemKey => Object.hasOwn(standardBenefitItems, key)
