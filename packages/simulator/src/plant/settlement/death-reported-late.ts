import { addDays, deathOf, valueInForce } from '@pension-ledger/domain'
import type { Row } from '../../files/row.js'
import { lawful } from '../../scheme/lawful.js'
import { type ParticipantPlant, paymentsIn } from '../bench.js'
import { expected, planted } from '../planting.js'

/** Later than that many days or working days, weekends and holidays among them. */
const tooLate = (days: number): number => 2 * days + 20
const daysToSettle = 24

/**
 * 迟报死亡: a contributor's death is reported long after the days the law allows, and settled some weeks after that. Where no duty was in
 * force, nobody is late.
 */
export const deathReportedLate: ParticipantPlant = (bench) => {
  const death = deathOf(bench.dossier.state)
  if (death === null || paymentsIn(bench).length > 0) return null
  const duty = lawful(valueInForce(bench.setting.policy, 'death.report-days', death.diedOn))
  if (duty === null) return null
  const reportedOn = addDays(death.diedOn, tooLate(duty.days))
  const settledOn = addDays(reportedOn, daysToSettle)
  if (settledOn > bench.setting.lastDay) return null
  const late = (row: Row): Row => {
    if (row.kind === 'deaths') return { ...row, fact: { ...row.fact, reportedOn } }
    if (row.kind === 'funerals') return { ...row, fact: { ...row.fact, paidOn: settledOn } }
    if (row.kind === 'account-refunds') return { ...row, fact: { ...row.fact, refundedOn: settledOn } }
    return row
  }
  return planted(bench, bench.dossier.rows.map(late), [expected(bench, 'DEATH_REPORTED_LATE', { on: reportedOn })])
}
