import * as t from 'io-ts'
import { accountKinds } from './account-key.js'

const textThat = (name: string, isAllowed: (text: string) => boolean): t.Type<string> =>
  new t.Type(
    name,
    (value): value is string => typeof value === 'string' && isAllowed(value),
    (value, context) => (typeof value === 'string' && isAllowed(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  )

/** Journals end an account's name at two spaces, take `:` for a step down and `;` for a comment, so names keep clear of them. */
const Filled = textThat('a filled text on one line, single spaces, without : and ;', (text) =>
  /^[^\s:;]+( [^\s:;]+)*$/.test(text),
)

const Code = textThat('a code such as 5001.01', (text) => /^\d{4}(\.\d{2})*$/.test(text))

const [asset, liability, netAssets, income, expense, memorandum] = accountKinds
const AccountKindText = t.keyof({
  [asset]: null,
  [liability]: null,
  [netAssets]: null,
  [income]: null,
  [expense]: null,
  [memorandum]: null,
})

/** 科目 as the file has it. */
export const AccountRow = t.readonly(
  t.strict({
    key: t.string,
    /** 科目编码: four digits, and two for each level below. */
    code: Code,
    zh: Filled,
    en: Filled,
    kind: AccountKindText,
    /** 账户名称: how sheets call the account, for deposits; empty for others. */
    bankNames: t.readonlyArray(Filled),
    /** How far the code may be trusted, by the grades of a policy book. */
    grade: t.keyof({ seed: null, A: null, B: null, C: null, D: null, I: null, U: null }),
  }),
)
export interface AccountRow extends t.TypeOf<typeof AccountRow> {}

/** 科目表 as the file has it. */
export const ChartFile = t.readonly(
  t.strict({
    schemaVersion: t.literal(1),
    id: Filled,
    version: Filled,
    zh: Filled,
    en: Filled,
    note: t.string,
    accounts: t.readonlyArray(AccountRow),
  }),
)
export interface ChartFile extends t.TypeOf<typeof ChartFile> {}
