import {
  type BankStatementRecorded,
  type CertificationRoundOpened,
  dateIn,
  lastDayOf,
  type Month,
  month as monthNamed,
  wholeFen,
} from '@pension-ledger/domain'
import type { Row } from '../files/row.js'
import { type FundBook, monthsOf } from './fund-book.js'
import { transferOf } from './fund-rows.js'
import { type MonthOfZone, needsOf } from './month-of-zone.js'
import { whole } from './whole.js'
import { yearNumber } from './year-number.js'

/** 认证开始: a line for each round. */
export const roundRows = (rounds: ReadonlyArray<CertificationRoundOpened>): ReadonlyArray<Row> =>
  rounds.map((fact) => ({ kind: 'certification-rounds', fact }))

/** 参保任务: a line with the target of a year, in heads. */
export const target = (year: number, targetHeads: number, eligiblePopulation: number): Row => ({
  kind: 'targets',
  fact: {
    type: 'TargetSet',
    year: yearNumber(year),
    targetHeads: whole(targetHeads),
    eligiblePopulation: whole(eligiblePopulation),
    on: dateIn(year, 1, 10),
  },
})

/** 目标任务: the city asks for a little less than what comes, of a population a twentieth larger. */
export const targetRows = (book: FundBook, fromYear: number, toYear: number): ReadonlyArray<Row> => {
  const months = monthsOf(book, fromYear)
  let enrolled = 0
  return Array.from({ length: toYear - fromYear + 1 }, (_, i) => {
    const year = fromYear + i
    for (const month of months) if (month.month.startsWith(String(year))) enrolled += month.enrolled
    return target(year, Math.floor(enrolled * 0.98), Math.ceil(enrolled / 0.95))
  })
}

const statement = (account: BankStatementRecorded['account'], month: Month, fen: number): Row => ({
  kind: 'bank-statements',
  fact: { type: 'BankStatementRecorded', account, on: lastDayOf(month), balanceFen: wholeFen(fen) },
})

/**
 * 银行对账单 at each month's end. The income account is empty, as the rules of the fund ask; the expenditure account holds what came
 * back from families; the fiscal account holds the rest.
 */
export const statementRows = (
  book: FundBook,
  funds: ReadonlyArray<Row>,
  fromYear: number,
  openingFiscalFen: number,
): ReadonlyArray<Row> => {
  const received = new Map<string, number>()
  for (const { kind, fact } of funds) {
    if (kind !== 'funds' || !(fact.type === 'FundReceived' || fact.type === 'FundSettled')) continue
    if (fact.purpose === 'contribution-subsidy' || fact.purpose === 'on-behalf') continue
    const month = fact.on.slice(0, 7)
    received.set(month, (received.get(month) ?? 0) + fact.fen)
  }
  const zonesOf = new Map<string, MonthOfZone[]>()
  for (const zone of monthsOf(book, fromYear)) zonesOf.set(zone.month, [...(zonesOf.get(zone.month) ?? []), zone])
  let fiscal = openingFiscalFen
  let expenditure = 0
  return [...zonesOf].flatMap(([name, zones]) => {
    fiscal += received.get(name) ?? 0
    for (const zone of zones) {
      const [transferred, spent] = [transferredIn(zone), spentIn(zone)]
      fiscal += zone.cameIn + subsidiesIn(zone) - zone.wentOut - transferred
      expenditure += transferred - spent + zone.recovered
    }
    const month = monthNamed(name)
    return [
      statement('income', month, 0),
      statement('expenditure', month, expenditure),
      statement('fiscal', month, fiscal),
    ]
  })
}

const transferredIn = (zone: MonthOfZone): number =>
  (['basic-pension', 'disability-aid', 'funeral'] as const).reduce(
    (sum, purpose) => sum + Math.max(0, transferOf(zone, purpose)),
    0,
  )

const spentIn = (zone: MonthOfZone): number =>
  needsOf(zone).reduce(
    (sum, { purpose, fen }) => (purpose === 'contribution-subsidy' || purpose === 'on-behalf' ? sum : sum + fen),
    0,
  )

const subsidiesIn = (zone: MonthOfZone): number => [...zone.subsidy.values()].reduce((sum, fen) => sum + fen, 0)
