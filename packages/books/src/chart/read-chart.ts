import { broken, type DecodeProblem, decodeProblems } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import {
  type AccountKey,
  type AccountKind,
  accountKeys,
  type DepositKey,
  isAccountKey,
  isDepositKey,
  kindOfAccount,
} from './account-key.js'
import type { Account, Chart } from './chart.js'
import { AccountRow, ChartFile } from './chart-file.js'

/** Why a chart of accounts is refused, each with the path of the place; listed by precedence. */
export type ChartError =
  | { readonly code: 'UnknownField'; readonly path: string }
  | { readonly code: 'ChartMalformed'; readonly problems: ReadonlyArray<DecodeProblem> }
  /** No posting knows the account; an account for office cost is one such. */
  | { readonly code: 'UnknownAccount'; readonly path: string; readonly key: string }
  | {
      readonly code: 'KindDiffers'
      readonly path: string
      readonly expected: AccountKind
      readonly found: AccountKind
    }
  | { readonly code: 'NamedTwice'; readonly path: string; readonly text: string }
  | { readonly code: 'NoDeposit'; readonly path: string; readonly key: AccountKey }
  | { readonly code: 'AccountMissing'; readonly path: string; readonly key: AccountKey }

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const strayField = (value: unknown, known: object, path: string): ChartError | null => {
  if (!isObject(value)) return null
  const stray = Object.keys(value).find((field) => !Object.hasOwn(known, field))
  return stray === undefined ? null : { code: 'UnknownField', path: `${path}${stray}` }
}

const unknownField = (file: unknown): ChartError | null => {
  const top = strayField(file, ChartFile.type.type.props, '')
  if (top !== null || !isObject(file) || !Array.isArray(file.accounts)) return top
  for (const [index, row] of file.accounts.entries()) {
    const stray = strayField(row, AccountRow.type.type.props, `accounts.${index}.`)
    if (stray !== null) return stray
  }
  return null
}

/** Texts that must stand once in the chart: keys, codes, names, and the names of bank accounts. */
const namedTwice = (seen: Set<string>, field: string, text: string, path: string): ChartError | null => {
  const name = `${field} ${text}`
  if (seen.has(name)) return { code: 'NamedTwice', path, text }
  seen.add(name)
  return null
}

const rowRefused = (row: AccountRow, index: number, seen: Set<string>): ChartError | null => {
  const path = `accounts.${index}`
  if (!isAccountKey(row.key)) return { code: 'UnknownAccount', path: `${path}.key`, key: row.key }
  const expected = kindOfAccount[row.key]
  if (row.kind !== expected) return { code: 'KindDiffers', path: `${path}.kind`, expected, found: row.kind }
  if (row.bankNames.length > 0 && !isDepositKey(row.key))
    return { code: 'NoDeposit', path: `${path}.bankNames`, key: row.key }
  for (const field of ['key', 'code', 'zh', 'en'] as const) {
    const twice = namedTwice(seen, field, row[field], `${path}.${field}`)
    if (twice !== null) return twice
  }
  for (const [at, name] of row.bankNames.entries()) {
    const twice = namedTwice(seen, 'bankName', name, `${path}.bankNames.${at}`)
    if (twice !== null) return twice
  }
  return null
}

const chartOf = (file: ChartFile): Chart => {
  const accounts: Account[] = []
  const byKey = new Map<AccountKey, Account>()
  const deposits = new Map<string, DepositKey>()
  for (const { key, code, zh, en, kind, bankNames } of file.accounts) {
    if (!isAccountKey(key)) continue
    const account = { key, code, zh, en, kind }
    accounts.push(account)
    byKey.set(key, account)
    if (isDepositKey(key)) for (const name of bankNames) deposits.set(name, key)
  }
  accounts.sort((a, b) => (a.code < b.code ? -1 : 1))
  return {
    id: file.id,
    version: file.version,
    zh: file.zh,
    en: file.en,
    accounts,
    account: (key) => byKey.get(key) ?? broken(`the chart ${file.id} has no account ${key}`),
    deposits,
  }
}

/**
 * 读科目表: a chart of accounts, parsed from JSON, or a refusal of the whole.
 *
 * Returns: the accounts in the order of their codes.
 * Rejects: UnknownField, ChartMalformed, UnknownAccount, KindDiffers, NoDeposit, NamedTwice, AccountMissing.
 */
export const readChart = (file: unknown): E.Either<ChartError, Chart> => {
  const stray = unknownField(file)
  if (stray !== null) return E.left(stray)

  const decoded = ChartFile.decode(file)
  if (E.isLeft(decoded)) return E.left({ code: 'ChartMalformed', problems: decodeProblems(decoded.left) })

  const seen = new Set<string>()
  for (const [index, row] of decoded.right.accounts.entries()) {
    const refused = rowRefused(row, index, seen)
    if (refused !== null) return E.left(refused)
  }
  const missing = accountKeys.find((key) => !seen.has(`key ${key}`))
  return missing === undefined
    ? E.right(chartOf(decoded.right))
    : E.left({ code: 'AccountMissing', path: 'accounts', key: missing })
}
