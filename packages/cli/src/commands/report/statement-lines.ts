import type { Account, StatementLine } from '@pension-ledger/books'
import type { Row } from '@pension-ledger/sheets'
import type { Lang } from '../../language.js'

const fenOf = (lines: ReadonlyArray<StatementLine>, { code }: Account): number =>
  lines.find(({ account }) => account.code === code)?.fen ?? 0

/** A line for each account that has a figure in any of the parts, with its figure in each of them. */
export const accountRows = (parts: ReadonlyArray<ReadonlyArray<StatementLine>>, lang: Lang): ReadonlyArray<Row> => {
  const accounts = new Map<string, Account>()
  for (const lines of parts) for (const { account } of lines) accounts.set(account.code, account)
  return [...accounts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, account]) => [code, account[lang], ...parts.map((lines) => fenOf(lines, account))])
}

/** The lines of a section as a document has them. */
export const accountJson = (
  section: string,
  lines: ReadonlyArray<StatementLine>,
  at: Readonly<Record<string, string>>,
) =>
  lines.map(({ account, fen }) => ({
    ...at,
    section,
    account: account.code,
    zh: account.zh,
    en: account.en,
    fen,
  }))
