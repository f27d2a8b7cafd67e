import type { Account, AccountKey, AccountKind, Chart } from '@pension-ledger/books'
import type { LedgerAccount, SetOfBooks } from '../mapping/books.js'

/** The account of a zone's set of books; each is made once. */
export type AccountOf = (zone: string, key: AccountKey) => LedgerAccount

/** 余额方向: on which side an account of the fund grows. */
const sideOfKind: Readonly<Record<AccountKind, LedgerAccount['side']>> = {
  asset: 'debit',
  expense: 'debit',
  liability: 'credit',
  'net-assets': 'credit',
  income: 'credit',
  memorandum: 'debit',
}

/** 科目 of all sets of books, with the names of those above them: 5001.01.01 stands below 5001.01 where the chart has it. */
export const ledgerAccounts = (chart: Chart, setOf: (zone: string) => SetOfBooks): AccountOf => {
  const made = new Map<string, LedgerAccount>()
  const sets = new Map<string, SetOfBooks>()
  return (zone, key) => {
    const name = `${key} ${zone}`
    const known = made.get(name)
    if (known !== undefined) return known
    const books = sets.get(zone) ?? setOf(zone)
    sets.set(zone, books)
    const { code, kind } = chart.account(key)
    const account = { books, code, path: pathOf(code, chart.accounts), side: sideOfKind[kind] }
    made.set(name, account)
    return account
  }
}

const pathOf = (code: string, accounts: ReadonlyArray<Account>): ReadonlyArray<string> =>
  accounts.filter((account) => code === account.code || code.startsWith(`${account.code}.`)).map(({ zh }) => zh)
