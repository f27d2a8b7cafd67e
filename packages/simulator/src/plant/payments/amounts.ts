import { addDays } from '@pension-ledger/domain'
import { type PaidRow, type ParticipantPlant, paysPension, pickFrom, regularPayments } from '../bench.js'
import { daysLongAgo } from '../limits.js'
import { withMoved } from '../lines.js'
import { expected, paidOtherwise, planted, replaced } from '../planting.js'

/** 中央基础养老金 raised or lowered by the step of an earlier adjustment of its rate. */
const stepFen = 500
const shiftedFen = 100

const pensions = (bench: Parameters<ParticipantPlant>[0]): ReadonlyArray<PaidRow> =>
  regularPayments(bench).filter(paysPension)

/** 少发 */
export const componentUnderpaid: ParticipantPlant = (bench) => {
  const row = pickFrom(bench, pensions(bench))
  if (row === null || (row.fact.lines['basic-pension:central'] ?? 0) <= stepFen) return null
  return paidOtherwise(bench, 'COMPONENT_UNDERPAID', row, withMoved(row.fact.lines, 'basic-pension:central', -stepFen))
}

/** 多发 */
export const componentOverpaid: ParticipantPlant = (bench) => {
  const row = pickFrom(bench, pensions(bench))
  if (row === null) return null
  return paidOtherwise(bench, 'COMPONENT_OVERPAID', row, withMoved(row.fact.lines, 'basic-pension:central', stepFen))
}

/** 资金分担错误: the district bears a yuan that is the city's. The recipient gets what is due, so no fen is at stake. */
export const funderSplitWrong: ParticipantPlant = (bench) => {
  const row = pickFrom(bench, pensions(bench))
  if (row === null || (row.fact.lines['basic-pension:city'] ?? 0) < shiftedFen) return null
  const less = withMoved(row.fact.lines, 'basic-pension:city', -shiftedFen)
  return paidOtherwise(bench, 'FUNDER_SPLIT_WRONG', row, withMoved(less, 'basic-pension:district', shiftedFen))
}

/** 多发未追缴: an old overpayment without a demand. It is found twice: for what was paid, and for what was not done about it. */
export const overpaymentNotDemanded: ParticipantPlant = (bench) => {
  const longAgo = addDays(bench.setting.lastDay, -daysLongAgo)
  const row = pickFrom(
    bench,
    pensions(bench).filter(({ fact }) => fact.paidOn <= longAgo),
  )
  if (row === null) return null
  const { periodOwed, paidOn, lines } = row.fact
  const wrong = { ...row, fact: { ...row.fact, lines: withMoved(lines, 'basic-pension:central', stepFen) } }
  const months = [periodOwed]
  return planted(bench, replaced(bench.dossier.rows, row, [wrong]), [
    expected(bench, 'COMPONENT_OVERPAID', { months, fen: stepFen }),
    expected(bench, 'OVERPAYMENT_NOT_DEMANDED', { months, on: paidOn }),
  ])
}
