import type { Fen } from '@pension-ledger/domain'
import type { AccountKind } from '../chart/account-key.js'
import type { Account } from '../chart/chart.js'

/** Top accounts, by the English names from which hledger tells the kinds. */
const topOfKind: Readonly<Record<AccountKind, string>> = {
  asset: 'assets',
  liability: 'liabilities',
  'net-assets': 'equity',
  income: 'income',
  expense: 'expenses',
  memorandum: 'memorandum',
}

/** 元 with two decimals and the currency, made of the digits of the fen, never through a float: `-110000.05 CNY`. */
export const cnyOf = (fen: Fen): string => {
  const digits = String(Math.abs(fen)).padStart(3, '0')
  return `${fen < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)} CNY`
}

/** A text as a part of an account's name: letters, digits, `-`, `_` and `.`; anything else becomes `-`, and no text `unplaced`. */
const partOf = (text: string): string => {
  const part = text.replace(/[^\p{L}\p{N}_.-]+/gu, '-')
  return part === '' ? 'unplaced' : part
}

/** `assets:1003 支出户存款:chenggong:central:basic-pension`. */
export const journalAccountOf = (
  account: Account,
  language: 'zh' | 'en',
  { zone, level, purpose }: { readonly zone: string; readonly level: string; readonly purpose: string },
): string => `${topOfKind[account.kind]}:${account.code} ${account[language]}:${partOf(zone)}:${level}:${purpose}`

/**
 * A text as the value of a tag, on one line. Both programs read dates between brackets, hledger ends a value at a comma, and ledger
 * takes backslashes, colons at the ends and other signs for its own; only plain signs stay.
 */
export const tagValueOf = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N}\p{Pd}_.:/()+#。，、；：（）〔〕《》 ]+/gu, ' ')
    .replace(/ +/g, ' ')
    .replace(/^[: ]+|[: ]+$/g, '')
