import type { AccountKey, AccountKind, DepositKey } from './account-key.js'

/** 科目: an account with its code and names. */
export interface Account {
  readonly key: AccountKey
  readonly code: string
  readonly zh: string
  readonly en: string
  readonly kind: AccountKind
}

/** 科目表: the chart of accounts of a fund. */
export interface Chart {
  readonly id: string
  readonly version: string
  readonly zh: string
  readonly en: string
  /** In the order of the codes. */
  readonly accounts: ReadonlyArray<Account>
  readonly account: (key: AccountKey) => Account
  /** 存款账户 by the names that sheets use. */
  readonly deposits: ReadonlyMap<string, DepositKey>
}
