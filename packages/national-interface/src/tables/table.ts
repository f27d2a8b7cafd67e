import { type Element, type ElementName, elements } from './elements.js'

/** 表: one table of chapter 5, its fields in the order in which they are written. */
export interface Table<Name extends ElementName = ElementName> {
  readonly number: number
  /** 中文名, which is the XML element of a row. */
  readonly name: string
  /** What a row is, in English. */
  readonly holds: string
  readonly fields: ReadonlyArray<Name>
}

/** The names of a table's fields. */
export type FieldOf<Of> = Of extends Table<infer Name> ? Name : never

/** The first six fields of every table: whose data it is, and of which period. */
export const headerNames = ['时间属性', '地域属性', '行政区划代码', '行政区划', '经办机构编码', '经办机构'] as const
export type HeaderName = (typeof headerNames)[number]

/** A table as it is described; the names of its fields are part of its type. */
export const table = <const Name extends ElementName>(description: Table<Name>): Table<Name> => description

/** The element behind the name of a field. */
export const elementOf = (name: ElementName): Element => elements[name]
