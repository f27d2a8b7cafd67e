import { yearOf } from '@pension-ledger/domain'
import { ledgerAccounts } from '../tables/t18-ledger-accounts.js'
import { accountBalances } from '../tables/t19-account-balances.js'
import { voucherLines } from '../tables/t20-voucher-lines.js'
import { filling, type RowOf } from '../writing/row.js'
import type { Batch } from './batch.js'
import type { AccountBalance, LedgerAccount, VoucherLine } from './books.js'

const sides = { debit: '借', credit: '贷' } as const

/** Tables 18 to 20: the books, which know no day on which an account was changed. */
export const ledgerAccountsFilling = filling(ledgerAccounts, { 修改时间: 'not-recorded' })
export const accountBalancesFilling = filling(accountBalances, { 修改时间: 'not-recorded' })
export const voucherLinesFilling = filling(voucherLines, { 修改时间: 'not-recorded' })

const accountCells = ({ books, code, path }: LedgerAccount) => ({
  账套号: books.code,
  账套名称: books.name,
  科目编码: code,
  科目名称: path.join('--'),
})

const periodOf = (day: string): string => `${Number(day.slice(5, 7))}月`

export const ledgerAccountRow =
  (batch: Batch) =>
  ({
    account,
    year,
  }: {
    readonly account: LedgerAccount
    readonly year: number
  }): RowOf<typeof ledgerAccountsFilling> => ({
    record: `${account.books.code} ${account.code} ${year}`,
    common: batch.commonIn(account.books.zone),
    person: null,
    own: { ...accountCells(account), 会计年度: String(year), 余额方向: sides[account.side] },
    breaks: [],
  })

export const accountBalanceRow =
  (batch: Batch) =>
  (balance: AccountBalance): RowOf<typeof accountBalancesFilling> => ({
    record: `${balance.account.books.code} ${balance.account.code} ${balance.month}`,
    common: batch.commonIn(balance.account.books.zone),
    person: null,
    own: {
      ...accountCells(balance.account),
      会计年度: String(yearOf(balance.month)),
      会计期间: periodOf(balance.month),
      余额方向: sides[balance.account.side],
      期初余额: balance.openingFen,
      本期借方发生额: balance.debitFen,
      本期贷方发生额: balance.creditFen,
      期末余额: balance.closingFen,
    },
    breaks: [],
  })

export const voucherLineRow =
  (batch: Batch) =>
  (line: VoucherLine): RowOf<typeof voucherLinesFilling> => ({
    record: `${line.account.books.code} ${line.voucher} ${line.account.code}`,
    common: batch.commonIn(line.account.books.zone),
    person: null,
    own: {
      ...accountCells(line.account),
      会计年度: String(yearOf(line.on)),
      会计期间: periodOf(line.on),
      凭证编号: line.voucher,
      凭证日期: line.on,
      摘要: line.summary,
      借方金额: line.debitFen,
      贷方金额: line.creditFen,
      制单人: line.maker,
      审核人: line.checker,
      记账人: line.poster,
    },
    breaks: [],
  })
