import type { ElementName } from '../tables/elements.js'
import type { FieldOf, HeaderName, Table } from '../tables/table.js'
import type { Cell } from './cell.js'

/** Fields that are the same in every row of a batch and a zone. */
export type CommonName = HeaderName | '险种代码' | '险种名称'
/** Fields that are the same in every row of a person. */
export type PersonName = '人员编码' | '社会保障号码' | '姓名' | '证件类型代码' | '证件类型' | '证件号码'

export type CommonCells = Readonly<Record<CommonName, Cell>>
export type PersonCells = Readonly<Record<PersonName, Cell>>

/** A row of a table: its own fields, and what it has in common with others, by reference. */
export interface Row<Own extends ElementName = never> {
  /** Names the record in errors and in the manifest: a participant's id, or what else the row is of. */
  readonly record: string
  readonly common: CommonCells
  /** null in tables that are not about persons. */
  readonly person: PersonCells | null
  readonly own: { readonly [Name in Own]: Cell }
  /** Numbers of the standard's rules between fields that the row breaks. It is written all the same. */
  readonly breaks: ReadonlyArray<number>
}

/**
 * Why a field is never filled: not-recorded 台账未载, the ledger holds no such fact; not-of-scheme 本险种无此项, the field is made for
 * other schemes; not-configured 未配置, the code is local and nobody has named it.
 */
export type Unavailable = 'not-recorded' | 'not-of-scheme' | 'not-configured'

/** A table as it is filled. Each of its fields is filled or said to be unavailable, or it does not compile. */
export interface Filling<Own extends ElementName = ElementName> {
  readonly table: Table
  readonly unavailable: { readonly [Name in ElementName]?: Unavailable }
  /** Which part of a row a field comes from; null where it is unavailable. In the order of the table's fields. */
  readonly parts: ReadonlyArray<Part | null>
  /** The fields a row has of its own; only its type is used. */
  readonly own: ReadonlyArray<Own>
}
export type Part = 'common' | 'person' | 'own'

/** The row of a filling. */
export type RowOf<Of> = Of extends Filling<infer Own> ? Row<Own> : never

const commonNames: ReadonlySet<string> = new Set<CommonName>([
  '时间属性',
  '地域属性',
  '行政区划代码',
  '行政区划',
  '经办机构编码',
  '经办机构',
  '险种代码',
  '险种名称',
])
const personNames: ReadonlySet<string> = new Set<PersonName>([
  '人员编码',
  '社会保障号码',
  '姓名',
  '证件类型代码',
  '证件类型',
  '证件号码',
])

/** Says which fields of a table are never filled, and so which ones its rows must bring. */
export const filling = <
  Of extends Table,
  const Missing extends { readonly [Name in Exclude<FieldOf<Of>, CommonName | PersonName>]?: Unavailable },
>(
  table: Of,
  unavailable: Missing,
): Filling<Exclude<FieldOf<Of>, CommonName | PersonName | keyof Missing>> => {
  const parts = table.fields.map((name): Part | null => {
    if (commonNames.has(name)) return 'common'
    if (personNames.has(name)) return 'person'
    return Object.hasOwn(unavailable, name) ? null : 'own'
  })
  return { table, unavailable, parts, own: [] }
}
