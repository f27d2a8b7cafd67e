import { businessDate, deathOf } from '@pension-ledger/domain'
import type { Row } from '../../files/row.js'
import { addDays } from '../../scheme/days.js'
import { type ParticipantPlant, paymentsIn } from '../bench.js'
import { expected, planted } from '../planting.js'

/** 20 working days from this day on (facts on reporting a stop event, art. 25); before it no limit is known. */
const limitFrom = businessDate('2023-12-01')
/** More than 20 working days, whatever the holidays. */
const daysLate = 60
const daysToSettle = 24

/** 迟报死亡: a contributor's death is reported two months later, and settled some weeks after that. */
export const deathReportedLate: ParticipantPlant = (bench) => {
  const death = deathOf(bench.dossier.state)
  if (death === null || death.diedOn < limitFrom || paymentsIn(bench).length > 0) return null
  const reportedOn = addDays(death.diedOn, daysLate)
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
