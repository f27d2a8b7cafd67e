import { type AccountKey, accountKeys, type Chart, rowsOf, type Turnovers } from '@pension-ledger/books'
import { addMonths, type Month, monthOf, monthOfYear, monthsBetween, yearOf } from '@pension-ledger/domain'
import type { Period } from '../mapping/batch.js'
import type { AccountBalance } from '../mapping/books.js'
import type { AccountOf } from './ledger-accounts.js'

interface Turned {
  debit: number
  credit: number
}

/** A zone's balances, debits positive, and what its accounts turned over in each month of the batch. */
interface ZoneBooks {
  readonly balances: Map<AccountKey, number>
  readonly months: Map<Month, Map<AccountKey, Turned>>
}

interface BalancesGiven {
  readonly chart: Chart
  readonly period: Period
  readonly accountOf: AccountOf
}

/**
 * 科目余额 of every month of the batch. What was earned and spent in earlier years stands in the fund's balance 滚存结余 from each first of
 * January: the ledger has no event for the closing of a year, and a year's income begins at nothing all the same.
 */
export const balancesOf = (
  { before, within }: { readonly before: Turnovers; readonly within: Turnovers },
  { chart, period, accountOf }: BalancesGiven,
): ReadonlyArray<AccountBalance> => {
  const zones = zonesOf(before, within)
  const first = monthOf(period.from)
  const months = Array.from({ length: monthsBetween(first, monthOf(period.to)) + 1 }, (_, i) => addMonths(first, i))
  const isEarned = (key: AccountKey): boolean => ['income', 'expense'].includes(chart.account(key).kind)

  for (const row of rowsOf(before)) {
    const { balances } = zones.get(row.zone) ?? blank()
    const key = isEarned(row.account) && yearOf(row.month) < yearOf(first) ? 'fund-balance' : row.account
    balances.set(key, (balances.get(key) ?? 0) + row.debitFen - row.creditFen)
  }
  const rows: AccountBalance[] = []
  for (const [zone, books] of [...zones].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const ofZone: AccountBalance[] = []
    for (const month of months) {
      if (monthOfYear(month) === 1 && month !== first) carryForward(books.balances, isEarned)
      for (const key of accountKeys) {
        const account = accountOf(zone, key)
        const sign = account.side === 'debit' ? 1 : -1
        const opening = books.balances.get(key) ?? 0
        const { debit, credit } = books.months.get(month)?.get(key) ?? { debit: 0, credit: 0 }
        books.balances.set(key, opening + debit - credit)
        ofZone.push({
          account,
          month,
          openingFen: whole(sign * opening),
          debitFen: debit,
          creditFen: credit,
          closingFen: whole(sign * (opening + debit - credit)),
        })
      }
    }
    const used = new Set(ofZone.filter(isUsed).map(({ account, month }) => `${account.code} ${yearOf(month)}`))
    for (const row of ofZone) if (used.has(`${row.account.code} ${yearOf(row.month)}`)) rows.push(row)
  }
  return rows
}

const whole = (fen: number): number => (fen === 0 ? 0 : fen)

const isUsed = ({ openingFen, debitFen, creditFen }: AccountBalance): boolean =>
  openingFen !== 0 || debitFen !== 0 || creditFen !== 0

const blank = (): ZoneBooks => ({ balances: new Map(), months: new Map() })

const zonesOf = (before: Turnovers, within: Turnovers): Map<string, ZoneBooks> => {
  const zones = new Map<string, ZoneBooks>()
  for (const { zone } of rowsOf(before)) zones.set(zone, zones.get(zone) ?? blank())
  for (const { zone, month, account, debitFen, creditFen } of rowsOf(within)) {
    const books = zones.get(zone) ?? blank()
    zones.set(zone, books)
    const accounts = books.months.get(month) ?? new Map<AccountKey, Turned>()
    books.months.set(month, accounts)
    const turned = accounts.get(account) ?? { debit: 0, credit: 0 }
    accounts.set(account, turned)
    turned.debit += debitFen
    turned.credit += creditFen
  }
  return zones
}

const carryForward = (balances: Map<AccountKey, number>, isEarned: (key: AccountKey) => boolean): void => {
  for (const key of accountKeys) {
    if (!isEarned(key)) continue
    balances.set('fund-balance', (balances.get('fund-balance') ?? 0) + (balances.get(key) ?? 0))
    balances.set(key, 0)
  }
}
