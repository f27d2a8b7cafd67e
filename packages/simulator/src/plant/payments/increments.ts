import { incrementLines, monthlyLines, totalOf } from '@pension-ledger/domain'
import { lawful } from '../../scheme/lawful.js'
import { type Bench, type PaidRow, type ParticipantPlant, paysPension, pickFrom, regularPayments } from '../bench.js'
import { incrementsOf, withoutIncrements } from '../lines.js'
import { paidOtherwise } from '../planting.js'

/** 漏发高龄加发: one month is paid without the increment. */
export const incrementMissing: ParticipantPlant = (bench) => {
  const row = pickFrom(
    bench,
    regularPayments(bench).filter(({ fact }) => totalOf(incrementsOf(fact.lines)) > 0),
  )
  return row === null ? null : paidOtherwise(bench, 'INCREMENT_MISSING', row, withoutIncrements(row.fact.lines))
}

/** 提前加发: the increment is paid in a month before its first. */
export const incrementEarly: ParticipantPlant = (bench) => {
  const first = bench.of.standing?.incrementFrom
  if (first === undefined) return null
  const early = regularPayments(bench).filter((row) => paysPension(row) && row.fact.periodOwed < first)
  return incremented(bench, 'INCREMENT_EARLY', pickFrom(bench, early))
}

/** 养老补助加发: the increment is paid with an aid, which has none. */
export const incrementToAid: ParticipantPlant = (bench) =>
  incremented(bench, 'INCREMENT_TO_AID', pickFrom(bench, regularPayments(bench).filter(paysAidOnly)))

const paysAidOnly = ({ fact }: PaidRow): boolean => fact.lines['disability-aid:central'] !== undefined

const incremented = (bench: Bench, code: 'INCREMENT_EARLY' | 'INCREMENT_TO_AID', row: PaidRow | null) => {
  if (row === null) return null
  const increments = lawful(monthlyLines(bench.setting.policy, row.fact.periodOwed, [incrementLines]))
  return totalOf(increments) === 0 ? null : paidOtherwise(bench, code, row, { ...row.fact.lines, ...increments })
}
