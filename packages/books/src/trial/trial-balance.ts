import { type Fen, type Month, wholeFen } from '@pension-ledger/domain'
import type { AccountKey } from '../chart/account-key.js'
import type { Account, Chart } from '../chart/chart.js'
import { rowsOf, type Turnover, type Turnovers } from './turnover.js'

/** 期间, both months included; a part that is left out is open. Turnover before it is the opening balance, turnover after it is left out. */
export interface Period {
  readonly from?: Month | undefined
  readonly to?: Month | undefined
}

/** 辅助核算: what a trial balance may be broken down by. */
export type Dimension = 'zone' | 'level' | 'purpose'

/** Only money with these values; a part that is left out selects everything. */
export type Selection = { readonly [Of in Dimension]?: Turnover[Of] }

/** 余额表 line. Balances are positive on the debit side; `at` has the values of the dimensions asked for, in their order. */
export interface TrialLine {
  readonly account: Account
  readonly at: ReadonlyArray<string>
  readonly openingFen: Fen
  readonly debitFen: Fen
  readonly creditFen: Fen
  readonly closingFen: Fen
}

/** What a trial balance is asked for: a period, what to set apart, what to keep. */
export interface TrialQuestion {
  readonly period?: Period
  readonly by?: ReadonlyArray<Dimension>
  readonly where?: Selection
}

interface Line {
  readonly key: AccountKey
  readonly at: ReadonlyArray<string>
  opening: number
  debit: number
  credit: number
}

const isSelected = (row: Turnover, { zone, level, purpose }: Selection): boolean =>
  (zone === undefined || row.zone === zone) &&
  (level === undefined || row.level === level) &&
  (purpose === undefined || row.purpose === purpose)

/**
 * 余额表: opening balance, turnover and closing balance of each account in the order of the chart, by the dimensions asked for. Opening
 * and closing balances sum to zero, and debits equal credits, for the whole and within every zone, level and purpose.
 */
export const trialBalanceOf = (
  turnovers: Turnovers,
  chart: Chart,
  { period = {}, by = [], where = {} }: TrialQuestion = {},
): ReadonlyArray<TrialLine> => {
  const lines = new Map<string, Line>()
  for (const row of rowsOf(turnovers)) {
    if ((period.to !== undefined && row.month > period.to) || !isSelected(row, where)) continue
    const at = by.map((dimension) => row[dimension])
    const name = `${chart.account(row.account).code} ${at.join(' ')}`
    const line = lines.get(name) ?? { key: row.account, at, opening: 0, debit: 0, credit: 0 }
    lines.set(name, line)
    if (period.from !== undefined && row.month < period.from) line.opening += row.debitFen - row.creditFen
    else {
      line.debit += row.debitFen
      line.credit += row.creditFen
    }
  }
  return [...lines]
    .filter(([, { opening, debit, credit }]) => opening !== 0 || debit !== 0 || credit !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { key, at, opening, debit, credit }]) => ({
      account: chart.account(key),
      at,
      openingFen: wholeFen(opening),
      debitFen: wholeFen(debit),
      creditFen: wholeFen(credit),
      closingFen: wholeFen(opening + debit - credit),
    }))
}
