import { firstDayOf, lastDayOf } from '@pension-ledger/domain'
import type { Row } from '../../files/row.js'
import { type ParticipantPlant, pickFrom, regularPayments } from '../bench.js'
import { expected, planted } from '../planting.js'
import { steadyEnrolment } from './identity.js'

/** 外部死亡名单 names somebody, on the last day of the history, whom nobody has reported dead here. */
export const onExternalDeathList: ParticipantPlant = (bench) => {
  const enrolled = steadyEnrolment(bench)
  if (enrolled === null) return null
  const on = bench.setting.lastDay
  const { person } = enrolled
  const listed: Row = {
    kind: 'external-deaths',
    person,
    fact: { type: 'ExternalDeathListed', idToken: '', on, source: '民政殡葬名单' },
  }
  return planted(bench, bench.dossier.rows, [expected(bench, 'ON_EXTERNAL_DEATH_LIST', { on })], { listRows: [listed] })
}

/** 重复参保: another scheme's list has somebody as a member for a month in which a pension was paid here. Which of the two is wrong it does not say. */
export const schemeOverlap: ParticipantPlant = (bench) => {
  const enrolled = steadyEnrolment(bench)
  const paid = enrolled === null ? null : pickFrom(bench, regularPayments(bench))
  if (enrolled === null || paid === null) return null
  const month = paid.fact.periodOwed
  const { person } = enrolled
  const listed: Row = {
    kind: 'external-memberships',
    person,
    fact: {
      type: 'ExternalMembershipListed',
      idToken: '',
      from: firstDayOf(month),
      to: lastDayOf(month),
      scheme: '职工养老保险',
      source: '职工养老保险参保名单',
    },
  }
  return planted(bench, bench.dossier.rows, [expected(bench, 'SCHEME_OVERLAP', { months: [month] })], {
    listRows: [listed],
  })
}
