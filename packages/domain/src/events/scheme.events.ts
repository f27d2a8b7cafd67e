import * as t from 'io-ts'
import { PolicyBook } from '../policy/policy-book.js'
import { BusinessDate } from '../vocabulary/calendar/business-date.js'
import { Year } from '../vocabulary/calendar/year.js'
import { Fen } from '../vocabulary/money/fen.js'

/** 政策采用: from here on the ledger reads this book, whole and by value, so that "the law as known then" can be asked for. */
export const PolicyAdopted = t.readonly(
  t.strict({ type: t.literal('PolicyAdopted'), adoptedOn: BusinessDate, book: PolicyBook }),
)
export interface PolicyAdopted extends t.TypeOf<typeof PolicyAdopted> {}

/** 年度目标: heads to be enrolled, and the population that could be. */
export const TargetSet = t.readonly(
  t.strict({
    type: t.literal('TargetSet'),
    year: Year,
    targetHeads: t.Int,
    eligiblePopulation: t.Int,
    on: BusinessDate,
  }),
)
export interface TargetSet extends t.TypeOf<typeof TargetSet> {}

/** 银行对账: what a bank account of the fund held at the end of a day. */
export const BankStatementRecorded = t.readonly(
  t.strict({
    type: t.literal('BankStatementRecorded'),
    account: t.keyof({ income: null, expenditure: null, fiscal: null }),
    on: BusinessDate,
    balanceFen: Fen,
  }),
)
export interface BankStatementRecorded extends t.TypeOf<typeof BankStatementRecorded> {}
