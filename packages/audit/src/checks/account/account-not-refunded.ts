import { accountOf, addDays, leavingOf, listOf, valueInForce } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { ParticipantCheck } from '../../check.js'
import { subjectOn } from '../participant-subject.js'
import { yuan } from '../wording.js'
import { accountFactsOf } from './account-facts.js'

const leavings = {
  death: { zh: '死亡', en: 'the death' },
  terminated: { zh: '终止参保', en: 'the termination' },
  'transferred-out': { zh: '关系转出', en: 'the transfer' },
} as const

/**
 * `ACCOUNT_NOT_REFUNDED` 个人账户未返还: a balance is left on the account more than the policy's days after a death, termination or
 * transfer. Its fen are the recorded balance; interest that is missing from it is `INTEREST_WRONG`.
 */
export const accountNotRefunded: ParticipantCheck = {
  scope: 'participant',
  codes: ['ACCOUNT_NOT_REFUNDED'],
  needs: [],
  check: (of, frame) => {
    const { state } = of
    const left = leavingOf(state)
    if (left === null) return E.right([])
    const { balanceFen } = accountOf(state)
    if (balanceFen <= 0) return E.right([])
    const days = valueInForce(frame.rules.policy, 'account.refund-days', left.on)
    if (E.isLeft(days)) return days
    if (frame.auditedOn <= addDays(left.on, days.right)) return E.right([])
    const { zh, en } = leavings[left.because]
    return E.right([
      {
        code: 'ACCOUNT_NOT_REFUNDED',
        severity: 'debt',
        subject: subjectOn(of, left.on),
        months: [],
        on: left.on,
        fen: -balanceFen,
        applied: [{ parameter: 'account.refund-days', on: left.on }],
        evidence: [
          ...listOf(state.deaths),
          ...listOf(state.enrolmentChanges).filter(({ type }) => type === 'EnrolmentTerminated'),
          ...accountFactsOf(state),
        ],
        sentence: {
          zh: `${left.on} ${zh}，至 ${frame.auditedOn} 个人账户仍有余额 ${yuan(balanceFen)} 元未返还（时限 ${days.right} 天）。`,
          en: `${yuan(balanceFen)} yuan are left on the personal account on ${frame.auditedOn}, after ${en} of ${left.on}; ${days.right} days are allowed.`,
        },
      },
    ])
  },
}
