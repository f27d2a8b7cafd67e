import type { BusinessDate, Cut } from '@pension-ledger/domain'
import type { BenefitItemKey } from '../codes/benefit-items.js'
import type { CodeEntry } from '../codes/code-lists.js'
import type { ElementName } from '../tables/elements.js'
import type { Unavailable } from '../writing/row.js'
import type { TableCounts } from '../writing/table-tally.js'

/** 交付清单: what was written, from what, and what is not in it. Money is whole fen. */
export interface Manifest {
  readonly manifestVersion: 1
  readonly statement: { readonly zh: string; readonly en: string }
  readonly encoding: 'GB18030' | 'UTF-8'
  readonly period: { readonly from: BusinessDate; readonly to: BusinessDate }
  /** The view it was written from. */
  readonly position: number
  readonly effectiveAt: BusinessDate | null
  readonly knownAt: Cut['knownAt'] | null
  readonly policy: { readonly id: string; readonly version: string; readonly jurisdiction: string }
  readonly personalData: {
    readonly isWritten: boolean
    /** Participants of whom the vault holds nothing; 0 where it was not asked. */
    readonly notOnRecord: number
  }
  readonly participants: number
  readonly files: ReadonlyArray<ManifestFile>
  readonly notAvailable: ReadonlyArray<{
    readonly table: string
    readonly field: ElementName
    readonly because: Unavailable
  }>
  /** Tables that have no rows because of what was given or of what the scheme is. */
  readonly emptyTables: ReadonlyArray<{ readonly table: string; readonly because: 'other-scheme' | 'no-books-given' }>
  readonly onBehalfFenByFunder: Readonly<Record<string, number>>
  /** Codes that stand neither in the text nor in the samples of the standard. */
  readonly codesToCheck: ReadonlyArray<CodeEntry & { readonly list: string }>
  readonly itemsToCheck: ReadonlyArray<{ readonly item: BenefitItemKey; readonly code: string | null }>
  readonly deviations: ReadonlyArray<string>
}

/** A file of the delivery: its size, its hash, and what its tables hold. */
export interface ManifestFile {
  readonly file: string
  readonly bytes: number
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string
  readonly tables: ReadonlyArray<{ readonly number: number; readonly table: string } & TableCounts>
}

export const manifestFile = 'manifest.json'

export const statement: Manifest['statement'] = {
  zh: '按 GB/T 40217—2021 表 1–20 的表结构写出；无来源的字段留空；未经认证。',
  en: 'Written to tables 1–20 of GB/T 40217—2021; fields without a source are empty; not certified.',
}

/** Where what is written differs from the text or the samples of the standard, and how a doubt was decided. */
export const deviations: ReadonlyArray<string> = [
  'The XML declaration names the encoding GB18030; the samples print "GB 18030", which is no legal name.',
  'Rows of a table are siblings below the root of its class; the file of a class is called after its root.',
  'An empty value is an empty element; no element is left out.',
  '首次参保年月 has six places (YYYYMM), as the text says; the samples print eight.',
  '基金列支类型代码 is empty: the samples print six characters for a field of four.',
  'Table 3 holds everybody who died up to the last day of the batch, not only within it.',
  'Table 5 holds what was recorded and paid at approval; nothing in any table is recalculated.',
  'Table 6: 本年账户支出 is all that was paid out of the account, refunds and transfers included.',
  'Table 10: subsidies stand on the first normal contribution of their year within the batch, else on a row of their own.',
  'Table 13: returned payments and recoveries are rows with negative amounts.',
  'Table 15: a change is in the batch of the later of the days it took effect and was handled.',
  'Tables 18 to 20: without the memorandum of personal accounts, claims and appropriations; table 6 has the accounts.',
  'Table 19: what was earned and spent in earlier years stands in the opening balance of the fund; no voucher closes a year.',
  'Table 20: one voucher per day, zone and kind of event; what is taken back is red, negative on the side it was on.',
  'Table 16: codes are dated 2021-12-01, when the standard came into force; policy parameters have classes that begin with PL-.',
]
