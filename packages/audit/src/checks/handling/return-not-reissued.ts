import { addDays, valueInForce } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { ParticipantCheck } from '../../check.js'
import type { Finding } from '../../finding.js'
import { inOrderOf } from '../in-order.js'
import { subjectOn } from '../participant-subject.js'
import { paymentEvent } from '../payment-event.js'
import { yuan } from '../wording.js'
import { returnedMonthsOf } from './returns-unpaid.js'

/**
 * `RETURN_NOT_REISSUED` 退票未重发: a payment of an owed month came back and was not paid again within the policy's days. What was paid
 * again too late is found with 0 fen. The return of what was not owed is the giving back itself.
 */
export const returnNotReissued: ParticipantCheck = {
  scope: 'participant',
  codes: ['RETURN_NOT_REISSUED'],
  needs: [],
  check: (of, frame) => {
    const returned = returnedMonthsOf(of.state, frame.rules)
    if (E.isLeft(returned)) return returned
    const findings: Finding[] = []
    for (const { month, returnedOn, paidAgainOn, missing, missingFen, payments } of returned.right) {
      if (missingFen === 0 && paidAgainOn === null) continue
      const days = valueInForce(frame.rules.policy, 'payment.reissue-days', returnedOn)
      if (E.isLeft(days)) return days
      const lastDay = addDays(returnedOn, days.right)
      if (frame.auditedOn <= lastDay || (missingFen === 0 && paidAgainOn !== null && paidAgainOn <= lastDay)) continue
      const late = missingFen === 0 ? paidAgainOn : null
      findings.push({
        code: 'RETURN_NOT_REISSUED',
        severity: late === null ? 'debt' : 'control',
        subject: subjectOn(of, returnedOn),
        months: [month],
        on: returnedOn,
        fen: 0 - missingFen,
        ...(late === null ? { lines: negated(missing) } : {}),
        applied: [{ parameter: 'payment.reissue-days', on: returnedOn }],
        evidence: inOrderOf(payments, ({ paidOn }) => paidOn).map(paymentEvent),
        sentence:
          late === null
            ? {
                zh: `${month} 的待遇 ${yuan(missingFen)} 元于 ${returnedOn} 退票，至 ${frame.auditedOn} 未重发（时限 ${days.right} 天）。`,
                en: `${yuan(missingFen)} yuan paid for ${month} came back on ${returnedOn} and were not paid again by ${frame.auditedOn}; ${days.right} days are allowed.`,
              }
            : {
                zh: `${month} 的待遇于 ${returnedOn} 退票，${late} 才重发，超过 ${days.right} 天的时限。`,
                en: `A payment for ${month} came back on ${returnedOn} and was paid again only on ${late}; ${days.right} days are allowed.`,
              },
      })
    }
    return E.right(findings)
  },
}

const negated = (lines: NonNullable<Finding['lines']>): NonNullable<Finding['lines']> =>
  Object.fromEntries(Object.entries(lines).map(([key, fen]) => [key, -fen]))
