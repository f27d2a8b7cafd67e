import { type CertificationRoundOpened, type Month, monthOf, nextMonth } from '@pension-ledger/domain'
import type { Row } from '../../files/row.js'
import { resumed, suspended } from '../../life/benefits.js'
import { certified } from '../../life/certifications.js'
import { lastMonthOf } from '../../scheme/setting.js'
import { type Bench, drawsNoAccount, type ParticipantPlant, paysPension, regularPayments } from '../bench.js'
import { expected, planted, replaced } from '../planting.js'
import { paidOnlyOnce } from './withheld.js'

type CertificationRow = Extract<Row, { kind: 'certifications' }>

/** The only result of a recipient for the last round that closed within the history. */
const lastResult = (
  bench: Bench,
): { readonly round: CertificationRoundOpened; readonly result: CertificationRow } | null => {
  const { rounds, lastDay } = bench.setting
  const round = rounds.filter(({ deadline }) => deadline <= lastDay).at(-1)
  if (round === undefined) return null
  const results = bench.dossier.rows
    .filter((row) => row.kind === 'certifications')
    .filter(({ fact }) => fact.round === round.round)
  const [result] = results
  return result === undefined || results.length > 1 ? null : { round, result }
}

const isPaidIn = (row: Row, month: Month): boolean => row.kind === 'payments' && row.fact.periodOwed === month

/** 逾期未认证: nothing is on record for the last round, and payment stopped as it should. */
export const uncertifiedOpen: ParticipantPlant = (bench) => {
  const found = lastResult(bench)
  if (found === null || !drawsNoAccount(bench) || !regularPayments(bench).some(paysPension)) return null
  const { round, result } = found
  const from = nextMonth(monthOf(round.deadline))
  const isLeft = (row: Row): boolean => row !== result && !(row.kind === 'payments' && row.fact.periodOwed >= from)
  return planted(bench, bench.dossier.rows.filter(isLeft), [
    expected(bench, 'UNCERTIFIED_OPEN', { on: round.deadline }),
  ])
}

/** 未认证恢复: somebody found missing in the last round is suspended, and paid again in the last month without having been found. */
export const resumedWithoutCertification: ParticipantPlant = (bench) => {
  const found = lastResult(bench)
  const last = lastMonthOf(bench.setting)
  const wrong = regularPayments(bench).find((row) => paysPension(row) && isPaidIn(row, last))
  if (found === null || wrong === undefined || !drawsNoAccount(bench)) return null
  const { participantId, rows } = bench.dossier
  const { round, recordedOn } = found.result.fact
  const from = nextMonth(monthOf(recordedOn))
  if (from >= last || !rows.some((row) => isPaidIn(row, from))) return null
  const missing = certified(participantId, round, 'missing', recordedOn, null)
  return paidOnlyOnce(bench, 'RESUMED_WITHOUT_CERTIFICATION', wrong, from, null, [
    ...replaced(rows, found.result, [missing]),
    suspended(participantId, 'pension', from, 'uncertified'),
    resumed(participantId, 'pension', last, null),
  ])
}
