import * as t from 'io-ts'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { Parameters } from './parameters.js'
import { PolicySource } from './policy-source.js'
import { FilledText } from './restricted.js'

/** 片区: a zone and how it is written in files. */
export const Zone = t.readonly(
  t.strict({ code: FilledText, zh: FilledText, en: FilledText, aliases: t.readonlyArray(t.string) }),
  'a zone: code, zh, en, aliases',
)
export interface Zone extends t.TypeOf<typeof Zone> {}

/** 托管: from a day on, a street belongs to a zone. */
export const StreetOfZone = t.readonly(
  t.strict({ street: FilledText, zone: t.string, from: BusinessDate, source: PolicySource }),
  'a street: street, zone, from, source',
)
export interface StreetOfZone extends t.TypeOf<typeof StreetOfZone> {}

/** 政策册: every number of the law that one jurisdiction's ledger may read. Another district is another book. */
export const PolicyBook = t.readonly(
  t.strict({
    schemaVersion: t.literal(1),
    /** Names the book in the adoption event: `kunming-chenggong`. */
    id: FilledText,
    /** Raised with every change of the file. */
    version: FilledText,
    /** 行政区划代码 */
    jurisdiction: FilledText,
    zh: t.string,
    en: t.string,
    note: t.string,
    zones: t.readonlyArray(Zone, 'a list of zones'),
    streets: t.readonlyArray(StreetOfZone, 'a list of streets'),
    parameters: Parameters,
  }),
  'a policy book: an object with schemaVersion, id, version, jurisdiction, zones, streets, parameters',
)
export interface PolicyBook extends t.TypeOf<typeof PolicyBook> {}
