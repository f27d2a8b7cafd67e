import { addMonths, basicPensionLines, dueBenefit, type Month, monthlyLines, monthOf } from '@pension-ledger/domain'
import { lawful } from '../../scheme/lawful.js'
import { payMonthOf } from '../../scheme/setting.js'
import { type Bench, canDemand, isInScheme, isPlain, type ParticipantPlant, regularPayments } from '../bench.js'
import { overpaid, payment } from '../planting.js'

/** 未到龄发放: a pension is paid for the month before its first. */
export const paidBeforeStart: ParticipantPlant = (bench) => {
  const { standing, state } = bench.of
  if (standing === null || state.enrolment === null || regularPayments(bench).length === 0) return null
  const month = addMonths(standing.pensionEarliest, -1)
  return month > monthOf(state.enrolment.enrolledOn)
    ? basicPaid(bench, 'PAID_BEFORE_START', month, 'before-start')
    : null
}

/** 缴费年限不足发放: a pension is paid to somebody whose contribution years are missing. */
export const paidNotEligible: ParticipantPlant = (bench) => {
  const { standing } = bench.of
  if (standing === null || standing.pension !== null || !isInScheme(bench) || !isPlain(bench)) return null
  return basicPaid(bench, 'PAID_NOT_ELIGIBLE', addMonths(standing.pensionEarliest, 2), 'years-missing')
}

const basicPaid = (
  bench: Bench,
  code: 'PAID_BEFORE_START' | 'PAID_NOT_ELIGIBLE',
  month: Month,
  because: 'before-start' | 'years-missing',
) => {
  const { policy } = bench.setting
  const run = payMonthOf(bench.setting, month)
  const due = lawful(dueBenefit(bench.of.state, bench.of.standing, month, policy))
  if (run === null || !canDemand(bench, run.payOn) || due.benefit !== null || due.because !== because) return null
  return overpaid(
    bench,
    code,
    payment(bench, month, run.payOn, lawful(monthlyLines(policy, month, [basicPensionLines]))),
  )
}
