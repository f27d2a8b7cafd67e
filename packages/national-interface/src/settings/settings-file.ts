import * as t from 'io-ts'

const textThat = (name: string, isAllowed: (text: string) => boolean): t.Type<string> =>
  new t.Type(
    name,
    (value): value is string => typeof value === 'string' && isAllowed(value),
    (value, context) => (typeof value === 'string' && isAllowed(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  )

/** C..n: what the field of a table takes, counted in characters. */
const upTo = (most: number): t.Type<string> =>
  textThat(`a text of 1 to ${most} characters`, (text) => text.trim() !== '' && [...text].length <= most)

const AreaCode = textThat('an area code of six digits', (text) => /^\d{6}$/.test(text))
const ItemCode = textThat('a code of six characters', (text) => [...text].length === 6)

/** 经办机构 */
export const Agency = t.readonly(t.strict({ code: upTo(16), name: upTo(128) }))

/** 行政区划 of a zone, and its agency where it has one of its own. */
export const AreaSettings = t.readonly(
  t.strict({ areaCode: AreaCode, areaName: upTo(128), agency: t.union([Agency, t.null]) }),
)

/** 街道编码, and those of its communities by their names. */
export const StreetSettings = t.readonly(t.strict({ code: upTo(16), communities: t.record(t.string, upTo(16)) }))

/** 账套 */
export const BooksSettings = t.readonly(t.strict({ code: upTo(32), name: upTo(32) }))

export const CodeSettings = t.readonly(t.strict({ code: upTo(10), name: upTo(128) }))

export const ItemSettings = t.readonly(t.strict({ code: ItemCode, name: upTo(50) }))

/** A field that may be left out. */
const perhaps = <Codec extends t.Mixed>(codec: Codec): t.Type<t.TypeOf<Codec> | undefined> =>
  new t.Type(
    codec.name,
    (value): value is t.TypeOf<Codec> | undefined => value === undefined || codec.is(value),
    (value, context) => (value === undefined ? t.success(undefined) : codec.validate(value, context)),
    t.identity,
  )

/** 国标接口设置 as the file has it: what the tables need and no event says. Whatever is left out has its default. */
export const SettingsFile = t.readonly(
  t.strict({
    schemaVersion: t.literal(1),
    /** 经办机构 of every zone that has none of its own. */
    agency: perhaps(Agency),
    /** By zone; default: the jurisdiction of the policy book. */
    areas: perhaps(t.record(t.string, AreaSettings)),
    /** By the names that events use. */
    streets: perhaps(t.record(t.string, StreetSettings)),
    /** By zone; default: the jurisdiction and the zone. */
    books: perhaps(t.record(t.string, BooksSettings)),
    /** Values of code lists, by list and value. */
    codes: perhaps(t.record(t.string, t.record(t.string, CodeSettings))),
    /** 待遇项目, by item. */
    items: perhaps(t.record(t.string, ItemSettings)),
  }),
)
export interface SettingsFile extends Partial<t.TypeOf<typeof SettingsFile>> {}

/** The fields that each part of the file may have, for those that it may not. */
export const knownFields = {
  file: ['schemaVersion', 'agency', 'areas', 'streets', 'books', 'codes', 'items'],
  agency: ['code', 'name'],
  area: ['areaCode', 'areaName', 'agency'],
  street: ['code', 'communities'],
  named: ['code', 'name'],
} as const
