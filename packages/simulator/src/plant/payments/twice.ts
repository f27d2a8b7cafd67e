import { addDays } from '@pension-ledger/domain'
import { canDemand, type ParticipantPlant, paymentsIn, pickFrom, regularPayments } from '../bench.js'
import { publicLines } from '../lines.js'
import { overpaid, payment } from '../planting.js'

const daysBetween = 5

/** 重复发放: the run of a month pays somebody a second time some days later. */
export const paidTwice: ParticipantPlant = (bench) => {
  const row = pickFrom(
    bench,
    regularPayments(bench).filter(({ fact }) => canDemand(bench, addDays(fact.paidOn, daysBetween))),
  )
  if (row === null) return null
  const { periodOwed, paidOn, lines } = row.fact
  return overpaid(bench, 'PAID_TWICE', payment(bench, periodOwed, addDays(paidOn, daysBetween), publicLines(lines)))
}

/** 补发超出: a month that was withheld and released is paid as arrears a second time. */
export const arrearsExceedWithheld: ParticipantPlant = (bench) => {
  const arrears = paymentsIn(bench).filter(
    ({ fact }) =>
      fact.type === 'PensionPaid' && fact.kind === 'arrears' && canDemand(bench, addDays(fact.paidOn, daysBetween)),
  )
  const row = pickFrom(bench, bench.dossier.state.deaths === null ? arrears : [])
  if (row === null) return null
  const { periodOwed, paidOn, lines } = row.fact
  const again = payment(bench, periodOwed, addDays(paidOn, daysBetween), publicLines(lines), 'arrears')
  return overpaid(bench, 'ARREARS_EXCEED_WITHHELD', again)
}
