import { aidLines, covers, firstDayOf, monthlyLines } from '@pension-ledger/domain'
import { categoryRow } from '../../life/categories.js'
import { lawful } from '../../scheme/lawful.js'
import {
  canDemand,
  isInScheme,
  isPlain,
  type ParticipantPlant,
  paysPension,
  pickFrom,
  regularPayments,
} from '../bench.js'
import { overpaid, payment } from '../planting.js'

const severeGrade = 2

/** 重复享受: somebody who became disabled as a pensioner, too late for an aid, is paid one beside the pension. */
export const aidAndPension: ParticipantPlant = (bench) => {
  const row = pickFrom(bench, regularPayments(bench).filter(paysPension))
  if (row === null || bench.dossier.state.categories !== null) return null
  const { periodOwed, paidOn } = row.fact
  const { setting, dossier } = bench
  const from = firstDayOf(periodOwed)
  const disability = categoryRow(
    dossier.participantId,
    { category: 'disabled', grade: severeGrade, from, to: null },
    setting.lastDay,
  )
  const lines = lawful(monthlyLines(setting.policy, periodOwed, [aidLines]))
  const disabled = { ...bench, dossier: { ...dossier, rows: [...dossier.rows, disability] } }
  return overpaid(disabled, 'AID_AND_PENSION', payment(bench, periodOwed, paidOn, lines))
}

/** 无身份发补助: an aid is paid at the right age to somebody of whom no disability is on record. */
export const aidWithoutCategory: ParticipantPlant = (bench) => {
  const { standing, state } = bench.of
  if (standing === null || state.categories !== null || !isInScheme(bench) || !isPlain(bench)) return null
  const { setting } = bench
  const run = pickFrom(
    bench,
    setting.payMonths.filter(({ month, payOn }) => covers(standing.aid, month) && canDemand(bench, payOn)),
  )
  if (run === null || (standing.pension !== null && standing.pension.from <= run.month)) return null
  const lines = lawful(monthlyLines(setting.policy, run.month, [aidLines]))
  return overpaid(bench, 'AID_WITHOUT_CATEGORY', payment(bench, run.month, run.payOn, lines))
}
