import { type BankStatementRecorded, type BusinessDate, wholeFen } from '@pension-ledger/domain'
import type { Row } from '../../files/row.js'
import type { Random } from '../../random/random.js'
import type { Setting } from '../../scheme/setting.js'
import type { Planted } from '../planted.js'

export type FundRow = Extract<Row, { kind: 'funds' }>
export type StatementRow = Extract<Row, { kind: 'bank-statements' }>

/** 资金往来与对账单 of a whole history. */
export interface FundHistory {
  readonly funds: ReadonlyArray<FundRow>
  readonly statements: ReadonlyArray<StatementRow>
}

/** The history with one irregularity more, and what must be found; null where there is no place for it. */
export type FundPlant = (
  history: FundHistory,
  setting: Setting,
  random: Random,
) => { readonly history: FundHistory; readonly finding: Planted } | null

export const ofFund = (
  { fact }: FundRow,
  code: Planted['code'],
  { on, fen }: Pick<Planted, 'on' | 'fen'>,
): Planted => ({ code, subject: { kind: 'fund', zone: fact.zone, year: fact.year }, months: [], on, fen })

/** The statements of an account with more or less on it from a day on, and until another where it is given. */
export const withBalanceMoved = (
  statements: ReadonlyArray<StatementRow>,
  account: BankStatementRecorded['account'],
  byFen: number,
  from: BusinessDate,
  until: BusinessDate | null = null,
): ReadonlyArray<StatementRow> =>
  statements.map((row) => {
    const { on, balanceFen } = row.fact
    const isMoved = row.fact.account === account && on >= from && (until === null || on <= until)
    return isMoved ? { ...row, fact: { ...row.fact, balanceFen: wholeFen(balanceFen + byFen) } } : row
  })

/** The least that an account holds at any month's end from a day on. */
export const leastBalance = (
  statements: ReadonlyArray<StatementRow>,
  account: BankStatementRecorded['account'],
  from: BusinessDate,
): number =>
  statements.reduce(
    (least, { fact }) => (fact.account === account && fact.on >= from ? Math.min(least, fact.balanceFen) : least),
    Number.POSITIVE_INFINITY,
  )
