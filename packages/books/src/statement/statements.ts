import { type Fen, type Month, subtract, sum, wholeFen, zeroFen } from '@pension-ledger/domain'
import type { AccountKey, AccountKind } from '../chart/account-key.js'
import type { Account, Chart } from '../chart/chart.js'
import { type Period, type Selection, type TrialLine, trialBalanceOf } from '../trial/trial-balance.js'
import type { Turnovers } from '../trial/turnover.js'

/** 报表项目: an account's figure in its natural sign, more income, expense, asset or liability being positive. */
export interface StatementLine {
  readonly account: Account
  readonly fen: Fen
}

/** 收支表: what came in and went out in a period, on the cash basis. */
export interface IncomeStatement {
  readonly period: Period
  readonly income: ReadonlyArray<StatementLine>
  readonly expense: ReadonlyArray<StatementLine>
  readonly incomeFen: Fen
  readonly expenseFen: Fen
  /** 本期收支结余 */
  readonly surplusFen: Fen
  /** 期初滚存结余 */
  readonly broughtForwardFen: Fen
  /** 期末滚存结余 */
  readonly carriedForwardFen: Fen
}

/** 资产负债表: what the fund has at the end of a month, and whose it is. */
export interface BalanceSheet {
  /** The month at whose end it is drawn up; null after everything that was recorded. */
  readonly at: Month | null
  readonly assets: ReadonlyArray<StatementLine>
  readonly liabilities: ReadonlyArray<StatementLine>
  readonly assetsFen: Fen
  readonly liabilitiesFen: Fen
  /** 净资产: assets less liabilities. */
  readonly netAssetsFen: Fen
  /** Of these the participants' own: the balance of all personal accounts by the memorandum. */
  readonly personalAccountsFen: Fen
  /** 统筹: the rest; negative where more stands on personal accounts than is in the fund. */
  readonly pooledFen: Fen
}

const negated = (fen: Fen): Fen => subtract(zeroFen, fen)

const linesOfKind = (
  trial: ReadonlyArray<TrialLine>,
  kind: AccountKind,
  natural: (line: TrialLine) => Fen,
): ReadonlyArray<StatementLine> =>
  trial
    .filter(({ account }) => account.kind === kind)
    .map((line) => ({ account: line.account, fen: natural(line) }))
    .filter(({ fen }) => fen !== zeroFen)

const totalOf = (lines: ReadonlyArray<StatementLine>): Fen => sum(lines.map(({ fen }) => fen))

/** What an account has turned over in the period, credits positive. */
const earned = ({ debitFen, creditFen }: TrialLine): Fen => subtract(creditFen, debitFen)
const spent = ({ debitFen, creditFen }: TrialLine): Fen => subtract(debitFen, creditFen)

const isOfFund: ReadonlySet<AccountKind> = new Set(['net-assets', 'income', 'expense'])

/** 收支表 of a period, of the whole fund or of some of its money. */
export const incomeStatementOf = (
  turnovers: Turnovers,
  chart: Chart,
  period: Period,
  where: Selection = {},
): IncomeStatement => {
  const trial = trialBalanceOf(turnovers, chart, { period, where })
  const income = linesOfKind(trial, 'income', earned)
  const expense = linesOfKind(trial, 'expense', spent)
  const incomeFen = totalOf(income)
  const expenseFen = totalOf(expense)
  const surplusFen = subtract(incomeFen, expenseFen)
  const fund = trial.filter(({ account }) => isOfFund.has(account.kind))
  const broughtForwardFen = wholeFen(fund.reduce((total, { openingFen }) => total - openingFen, 0))
  const carriedForwardFen = wholeFen(fund.reduce((total, { closingFen }) => total - closingFen, 0))
  return {
    period,
    income,
    expense,
    incomeFen,
    expenseFen,
    surplusFen,
    broughtForwardFen,
    carriedForwardFen,
  }
}

const closing = ({ closingFen }: TrialLine): Fen => closingFen

const contraOfAccounts: AccountKey = 'personal-accounts'

/** 资产负债表 at the end of a month, of the whole fund or of some of its money. */
export const balanceSheetOf = (
  turnovers: Turnovers,
  chart: Chart,
  at: Month | null,
  where: Selection = {},
): BalanceSheet => {
  const trial = trialBalanceOf(turnovers, chart, { period: at === null ? {} : { to: at }, where })
  const assets = linesOfKind(trial, 'asset', closing)
  const liabilities = linesOfKind(trial, 'liability', (line) => negated(line.closingFen))
  const assetsFen = totalOf(assets)
  const liabilitiesFen = totalOf(liabilities)
  const netAssetsFen = subtract(assetsFen, liabilitiesFen)
  const personalAccountsFen = trial.find(({ account }) => account.key === contraOfAccounts)?.closingFen ?? zeroFen
  return {
    at,
    assets,
    liabilities,
    assetsFen,
    liabilitiesFen,
    netAssetsFen,
    personalAccountsFen,
    pooledFen: subtract(netAssetsFen, personalAccountsFen),
  }
}
