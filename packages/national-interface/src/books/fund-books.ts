import { type Chart, type Entry, foldTurnovers, rollUp } from '@pension-ledger/books'
import type { Period } from '../mapping/batch.js'
import type { BooksOfAccount, LedgerAccount, SetOfBooks } from '../mapping/books.js'
import { balancesOf } from './balances-of.js'
import { ledgerAccounts } from './ledger-accounts.js'
import { voucherLinesOf } from './voucher-lines-of.js'

/** What the books of account are written from. */
export interface FundBooksGiven {
  readonly chart: Chart
  readonly period: Period
  /** 账套 of a zone. */
  readonly setOf: (zone: string) => SetOfBooks
}

/** 基金账簿 on its way: takes entries in any order, keeps sums by month and by day. */
export interface FundBooks {
  readonly add: (entry: Entry) => void
  readonly books: () => BooksOfAccount
}

/**
 * 账簿: tables 18 to 20 from the entries of a cut. Opening balances are of everything before the batch; vouchers are of its days, one per
 * day, zone and kind of event, for whom the money was is in tables 10 and 13. The memorandum is left out: it is no part of the fund's
 * accounts, and what it holds is in table 6.
 */
export const fundBooks = ({ chart, period, setOf }: FundBooksGiven): FundBooks => {
  const before = foldTurnovers()
  const within = foldTurnovers()
  const days = rollUp()
  return {
    add: (entry) => {
      if (entry.on > period.to) return
      const own = ofFund(entry, chart)
      if (own.moves.length === 0) return
      if (entry.on < period.from) return before.add(own)
      within.add(own)
      days.add(own)
    },
    books: () => {
      const accountOf = ledgerAccounts(chart, setOf)
      const balances = balancesOf(
        { before: before.turnovers(), within: within.turnovers() },
        { chart, period, accountOf },
      )
      const years = new Map<string, { readonly account: LedgerAccount; readonly year: number }>()
      for (const { account, month } of balances) {
        const year = Number(month.slice(0, 4))
        years.set(`${year} ${account.books.code} ${account.code}`, { account, year })
      }
      return {
        accounts: eachOf(years.values()),
        balances: eachOf(balances),
        voucherLines: eachOf(voucherLinesOf(days.entries(), accountOf)),
      }
    },
  }
}

/** An entry's moves between accounts of the fund; those of the memorandum never touch one. */
const ofFund = ({ on, zone, type, isReversal, moves }: Entry, chart: Chart): Entry => ({
  on,
  zone,
  type,
  isReversal,
  moves: moves.filter(({ debit }) => chart.account(debit).kind !== 'memorandum'),
})

async function* eachOf<Item>(items: Iterable<Item>): AsyncGenerator<Item, void> {
  yield* items
}
