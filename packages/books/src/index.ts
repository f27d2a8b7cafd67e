export {
  type AccountKey,
  type AccountKind,
  accountKeys,
  accountKinds,
  type DepositKey,
  depositKeys,
} from './chart/account-key.js'
export type { Account, Chart } from './chart/chart.js'
export { type ChartError, readChart } from './chart/read-chart.js'
export {
  type EntrySource,
  type JournalOptions,
  type JournalWriter,
  journalWriter,
  type SourcedEntry,
} from './journal/journal-writer.js'
export { type RollUp, rollUp } from './journal/roll-up.js'
export { movesOfPayment } from './posting/benefit.moves.js'
export { type Entry, entryOf, placeDayOf } from './posting/entry.js'
export type { Move } from './posting/move.js'
export { movesOf } from './posting/moves-of.js'
export { type Posting, postingsOf, postingsOfEntry } from './posting/postings.js'
export { ruleOf } from './posting/rule-of.js'
export { type Level, levels, type Purpose, purposes, type Strand, strandOf } from './posting/strand.js'
export { typesMoving } from './posting/types-moving.js'
export {
  type AccountsTotal,
  accountsReconciled,
  type DifferenceReason,
  type SourceReconciled,
  totalOfAccounts,
} from './statement/accounts-reconciled.js'
export {
  type BalanceSheet,
  balanceSheetOf,
  type IncomeStatement,
  incomeStatementOf,
  type StatementLine,
} from './statement/statements.js'
export {
  type Dimension,
  type Period,
  type Selection,
  type TrialLine,
  type TrialQuestion,
  trialBalanceOf,
} from './trial/trial-balance.js'
export {
  foldTurnovers,
  mergeTurnovers,
  noTurnovers,
  rowsOf,
  type Turnover,
  type TurnoverFold,
  type Turnovers,
  turnoversOf,
} from './trial/turnover.js'
