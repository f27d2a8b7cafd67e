import { BusinessDate } from '@pension-ledger/domain'
import * as t from 'io-ts'
import { orNull } from '../schema/described.js'
import { optional, usually } from './param.js'
import { CursorText, KnownAtText, wholeBetween } from './texts.js'

/** The languages of people. */
export const Lang = t.keyof({ zh: null, en: null }, 'Lang')
export type Lang = t.TypeOf<typeof Lang>

/** Both times and the language: every route takes them. */
export const commonParams = {
  effectiveAt: optional(
    BusinessDate,
    '生效截至：只计该日及以前生效的事',
    'effective at: only what had taken effect by the end of this day counts',
    '2022-10-31',
  ),
  knownAt: optional(
    KnownAtText,
    '记录截至：只计当时已知的事，写账本位次或 UTC 时刻',
    'known at: only what was known then counts; a position of the log, or an instant in UTC',
    '2023-01-01T00:00:00Z',
  ),
  lang: usually(Lang, 'zh', '文字所用语言', 'the language of texts', 'en'),
} as const

/** How long a page of a list is, unless told otherwise. */
export const usualLimit = 50

/** Rows of a sheet for whoever asks for a table and names no limit: a file is whole, or refused. */
export const sheetLimit = 50_000

/** A page of a list. */
export const pageParams = {
  limit: usually(wholeBetween(1, 1_000), usualLimit, '每页条数', 'items on a page', '2'),
  cursor: optional(
    CursorText,
    '游标：上一页的 nextCursor，不要自行构造',
    'the nextCursor of the page before; never made by hand',
    '',
  ),
} as const

/** The answer's own part of a list. */
export const NextCursor = t.strict({ nextCursor: orNull(t.string) })
