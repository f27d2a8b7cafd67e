import type { BusinessDate, Month } from '@pension-ledger/domain'

/** 账套: a set of books, of one zone. */
export interface SetOfBooks {
  readonly code: string
  readonly name: string
  readonly zone: string
}

/** 科目: an account of a set of books. */
export interface LedgerAccount {
  readonly books: SetOfBooks
  readonly code: string
  /** Its name and those above it, the uppermost first. */
  readonly path: ReadonlyArray<string>
  readonly side: 'debit' | 'credit'
}

/** 科目余额, in fen; the opening and the closing balance stand on the account's own side. */
export interface AccountBalance {
  readonly account: LedgerAccount
  readonly month: Month
  readonly openingFen: number
  readonly debitFen: number
  readonly creditFen: number
  readonly closingFen: number
}

/** 凭证分录, in fen; one of the two sides is 0. */
export interface VoucherLine {
  readonly account: LedgerAccount
  readonly voucher: string
  readonly on: BusinessDate
  readonly summary: string
  readonly debitFen: number
  readonly creditFen: number
  readonly maker: string | null
  readonly checker: string | null
  readonly poster: string | null
}

/** 账簿: what tables 18 to 20 are written from. Each may be gone through once; all of it is of the batch. */
export interface BooksOfAccount {
  readonly accounts: AsyncIterable<{ readonly account: LedgerAccount; readonly year: number }>
  readonly balances: AsyncIterable<AccountBalance>
  readonly voucherLines: AsyncIterable<VoucherLine>
}
