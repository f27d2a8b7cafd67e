import type { PolicyBook } from '@pension-ledger/domain'
import { standardBenefitItems } from '../codes/benefit-items.js'
import type { CodeList } from '../codes/code-lists.js'
import { standardCodes } from '../codes/standard-codes.js'
import { knownFields } from './settings-file.js'

/** What the settings name and there is not. */
export interface Stranger {
  readonly path: string
  readonly what: 'field' | 'zone' | 'code-list' | 'value' | 'item'
}

type Names = ReadonlyArray<string>

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const entriesOf = (value: unknown, field: string): ReadonlyArray<readonly [string, unknown]> =>
  isObject(value) && isObject(value[field]) ? Object.entries(value[field]) : []

/** The keys of an object that are none of some names. */
const strangers = (value: unknown, names: Names, path: string, what: Stranger['what']): ReadonlyArray<Stranger> =>
  isObject(value)
    ? Object.keys(value)
        .filter((key) => !names.includes(key))
        .map((key) => ({ path: path === '' ? key : `${path}.${key}`, what }))
    : []

/** The first name in a file of settings that nobody knows; null where there is none. */
export const strangerIn = (file: unknown, { zones }: PolicyBook): Stranger | null => {
  const zoneCodes = ['', ...zones.map(({ code }) => code)]
  const lists: Readonly<Record<string, CodeList>> = { ...standardCodes }
  const part = (field: string): unknown => (isObject(file) ? file[field] : undefined)
  const found = [
    ...strangers(file, knownFields.file, '', 'field'),
    ...strangers(part('agency'), knownFields.agency, 'agency', 'field'),
    ...strangers(part('areas'), zoneCodes, 'areas', 'zone'),
    ...entriesOf(file, 'areas').flatMap(([zone, area]) => [
      ...strangers(area, knownFields.area, `areas.${zone}`, 'field'),
      ...strangers(isObject(area) ? area.agency : null, knownFields.agency, `areas.${zone}.agency`, 'field'),
    ]),
    ...entriesOf(file, 'streets').flatMap(([street, of]) =>
      strangers(of, knownFields.street, `streets.${street}`, 'field'),
    ),
    ...strangers(part('books'), zoneCodes, 'books', 'zone'),
    ...entriesOf(file, 'books').flatMap(([zone, of]) => strangers(of, knownFields.named, `books.${zone}`, 'field')),
    ...strangers(part('codes'), Object.keys(lists), 'codes', 'code-list'),
    ...entriesOf(file, 'codes').flatMap(([list, values]) => [
      ...strangers(values, Object.keys(lists[list]?.values ?? {}), `codes.${list}`, 'value'),
      ...(isObject(values) ? Object.entries(values) : []).flatMap(([value, of]) =>
        strangers(of, knownFields.named, `codes.${list}.${value}`, 'field'),
      ),
    ]),
    ...strangers(part('items'), Object.keys(standardBenefitItems), 'items', 'item'),
    ...entriesOf(file, 'items').flatMap(([item, of]) => strangers(of, knownFields.named, `items.${item}`, 'field')),
  ]
  return found[0] ?? null
}
