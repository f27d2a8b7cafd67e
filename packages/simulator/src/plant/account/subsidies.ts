import {
  addDays,
  type BusinessDate,
  type DistrictSubsidy,
  dateIn,
  districtSubsidyFor,
  type SubsidyCredited,
  valueInForce,
  yearOf,
} from '@pension-ledger/domain'
import type { Row } from '../../files/row.js'
import { interestFor } from '../../office/interest.js'
import { lawful } from '../../scheme/lawful.js'
import { yearNumber } from '../../scheme/year-number.js'
import { type Bench, isContributor, type ParticipantPlant, pickFrom } from '../bench.js'
import type { PlantCode } from '../codes.js'
import { lastDayToCredit } from '../limits.js'
import type { PlantedDossier } from '../planted.js'
import { demanded, expected, replaced } from '../planting.js'
import { withInterestAnew } from './kept-account.js'

type CreditRow = Extract<Row, { kind: 'subsidies' }>

/** A district credit as the rules make it, before the history's last year. */
interface Credit {
  readonly row: CreditRow
  readonly due: DistrictSubsidy
}

const districtCredits = (bench: Bench): ReadonlyArray<Credit> => {
  if (!isContributor(bench)) return []
  const { dossier, setting } = bench
  return dossier.rows.flatMap((row) => {
    if (row.kind !== 'subsidies' || row.fact.level !== 'district') return []
    const due = lawful(districtSubsidyFor(dossier.state, row.fact.contributionYear, setting.policy))
    const isLate = yearOf(row.fact.creditedOn) >= yearOf(setting.lastDay)
    return due === null || isLate ? [] : [{ row, due }]
  })
}

const settled = (
  bench: Bench,
  code: PlantCode,
  rows: ReadonlyArray<Row>,
  on: BusinessDate,
  fen: number,
): PlantedDossier => {
  const demands = fen > 0 ? [demanded(bench, fen, on, null)] : []
  return {
    dossier: withInterestAnew(bench, [...rows, ...demands]),
    findings: [expected(bench, code, { on, fen })],
    desks: new Map(),
    listRows: [],
  }
}

/** 漏补: the district's credit for a year is not there. Found on the day of the contribution that it was due for. */
export const subsidyMissing: ParticipantPlant = (bench) => {
  const credit = pickFrom(bench, districtCredits(bench))
  if (credit === null) return null
  const { row, due } = credit
  return settled(bench, 'SUBSIDY_MISSING', replaced(bench.dossier.rows, row, []), due.basisOn, -due.fen)
}

/** 标准错误: somebody who had a right to the higher rate was credited the general rate of earlier times. */
export const subsidyRateWrong: ParticipantPlant = (bench) => {
  const { setting } = bench
  const general = lawful(valueInForce(setting.policy, 'subsidy.district.general', setting.firstDay))
  const credit = pickFrom(
    bench,
    districtCredits(bench).filter(({ due }) => due.fen > general),
  )
  if (credit === null) return null
  const { row, due } = credit
  const wrong: CreditRow = { ...row, fact: { ...row.fact, fen: general } }
  const rows = replaced(bench.dossier.rows, row, [wrong])
  return settled(bench, 'SUBSIDY_RATE_WRONG', rows, row.fact.creditedOn, general - due.fen)
}

const daysBetween = 3

/** 重复补贴: credited a second time, some days later. */
export const subsidyTwice: ParticipantPlant = (bench) => {
  const credit = pickFrom(bench, districtCredits(bench))
  if (credit === null) return null
  const { row } = credit
  const creditedOn = addDays(row.fact.creditedOn, daysBetween)
  const again: CreditRow = { ...row, fact: { ...row.fact, creditedOn } }
  const rows = replaced(bench.dossier.rows, row, [row, again])
  return settled(bench, 'SUBSIDY_TWICE', rows, creditedOn, row.fact.fen)
}

/** 无缴费补贴: credited for a year in which nothing was paid in. */
export const subsidyWithoutContribution: ParticipantPlant = (bench) => {
  if (!isContributor(bench)) return null
  const year = pickFrom(bench, unpaidYears(bench))
  if (year === null) return null
  const { policy } = bench.setting
  const creditedOn = dateIn(year, 10, 10)
  const fen = lawful(valueInForce(policy, 'subsidy.district.general', creditedOn))
  const fact: SubsidyCredited = {
    type: 'SubsidyCredited',
    participantId: bench.dossier.participantId,
    contributionYear: yearNumber(year),
    level: 'district',
    fen,
    creditedOn,
  }
  const rows: ReadonlyArray<Row> = [...bench.dossier.rows, { kind: 'subsidies', fact }]
  return settled(bench, 'SUBSIDY_WITHOUT_CONTRIBUTION', rows, creditedOn, fen)
}

/** Whole years in the scheme, before the history's last, for which nothing came in. */
export const unpaidYears = ({ dossier, setting }: Bench): ReadonlyArray<number> => {
  const { enrolment } = dossier.state
  if (enrolment === null) return []
  const paid = new Set<number>(dossier.rows.flatMap((row) => (row.kind === 'contributions' ? [row.fact.year] : [])))
  const years: number[] = []
  for (let year = yearOf(enrolment.enrolledOn) + 1; year < yearOf(setting.lastDay); year++)
    if (!paid.has(year)) years.push(year)
  return years
}

/**
 * 迟补: credited on 20 December for a contribution of the first half of that year.
 *
 * The funder owes what the money would have earned: interest of the whole months from that of the last day allowed to December, rounded
 * as interest is.
 */
export const subsidyLate: ParticipantPlant = (bench) => {
  const { policy } = bench.setting
  const credit = pickFrom(
    bench,
    districtCredits(bench).filter(({ row, due }) => {
      const isOfItsYear = yearOf(due.basisOn) === row.fact.contributionYear
      return isOfItsYear && lastDayToCredit(policy, due.basisOn) < dateIn(yearOf(due.basisOn), 9, 1)
    }),
  )
  if (credit === null) return null
  const { row, due } = credit
  const lateOn = dateIn(yearOf(due.basisOn), 12, 20)
  const late: CreditRow = { ...row, fact: { ...row.fact, creditedOn: lateOn } }
  const lastAllowed = Number(lastDayToCredit(policy, due.basisOn).slice(5, 7))
  const movement = { month: lastAllowed, fen: row.fact.fen }
  const { fen } = interestFor(policy, row.fact.contributionYear, 0, [movement])
  return settled(bench, 'SUBSIDY_LATE', replaced(bench.dossier.rows, row, [late]), lateOn, -fen)
}
