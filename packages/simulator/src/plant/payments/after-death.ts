import { laterMonth, monthOf, nextMonth } from '@pension-ledger/domain'
import { payMonthOf } from '../../scheme/setting.js'
import { canDemand, type ParticipantPlant, paymentsIn, paysPension } from '../bench.js'
import { publicLines } from '../lines.js'
import { overpaid, payment } from '../planting.js'

/** 死亡后发放: the run goes on for one month more, after everything that was paid in ignorance and has come back. */
export const paidAfterDeath: ParticipantPlant = (bench) => {
  const death = bench.dossier.state.deaths?.last ?? null
  const last = paymentsIn(bench).filter(paysPension).at(-1)
  if (death === null || last === undefined || bench.of.withholdings.length > 0) return null
  const diedIn = monthOf(death.diedOn)
  const lastPaid = paymentsIn(bench).reduce((latest, { fact }) => laterMonth(latest, fact.payMonth), diedIn)
  const run = payMonthOf(bench.setting, nextMonth(lastPaid))
  if (run === null || !canDemand(bench, run.payOn)) return null
  return overpaid(bench, 'PAID_AFTER_DEATH', payment(bench, run.month, run.payOn, publicLines(last.fact.lines)))
}
