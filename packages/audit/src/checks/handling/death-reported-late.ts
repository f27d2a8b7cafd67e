import { daysBetween, deathOf, valueInForce } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { ParticipantCheck } from '../../check.js'
import { subjectOn } from '../participant-subject.js'
import { workingDaysBetween } from '../working-days.js'

const counting = {
  days: { count: daysBetween, zh: '天', en: 'days' },
  'working-days': { count: workingDaysBetween, zh: '个工作日', en: 'working days' },
} as const

/**
 * `DEATH_REPORTED_LATE` 死亡迟报: a death was reported more than the policy's days after it; the day of the death is not counted. Working
 * days are Monday to Friday: public holidays are not in the policy and are counted, so a report in a week of holidays wants a look.
 */
export const deathReportedLate: ParticipantCheck = {
  scope: 'participant',
  codes: ['DEATH_REPORTED_LATE'],
  needs: [],
  check: (of, frame) => {
    const death = deathOf(of.state)
    if (death === null) return E.right([])
    const { diedOn, reportedOn } = death
    const limit = valueInForce(frame.rules.policy, 'death.report-days', diedOn)
    if (E.isLeft(limit)) return limit
    if (limit.right === null) return E.right([])
    const { count, zh, en } = counting[limit.right.counted]
    const days = count(diedOn, reportedOn)
    if (days <= limit.right.days) return E.right([])
    return E.right([
      {
        code: 'DEATH_REPORTED_LATE',
        severity: 'control',
        subject: subjectOn(of, diedOn),
        months: [],
        on: reportedOn,
        fen: 0,
        applied: [{ parameter: 'death.report-days', on: diedOn }],
        evidence: [death],
        sentence: {
          zh: `${diedOn} 死亡，${reportedOn} 申报，历 ${days} ${zh}，超过 ${limit.right.days} ${zh}的时限。`,
          en: `A death on ${diedOn} was reported on ${reportedOn}, after ${days} ${en}; ${limit.right.days} are allowed.`,
        },
      },
    ])
  },
}
