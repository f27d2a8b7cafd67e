import {
  addDays,
  type BusinessDate,
  lastDayOf,
  listOf,
  type Month,
  type ParticipantState,
  valueInForce,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { Finding } from '../../finding.js'
import { subjectOn } from '../participant-subject.js'
import type { OverpaymentCheck } from '../wide-check.js'
import { yuan } from '../wording.js'

/** The day on which an overpayment was complete: of the last payment for its months, else the day it speaks of. */
const overpaidOn = ({ months, on, evidence }: Finding): BusinessDate | null => {
  let last: BusinessDate | null = null
  for (const fact of evidence)
    if (fact.type === 'PensionPaid' && months.includes(fact.periodOwed) && (last === null || fact.paidOn > last))
      last = fact.paidOn
  const lastMonth = months.at(-1)
  return last ?? on ?? (lastMonth === undefined ? null : lastDayOf(lastMonth))
}

/** What recoveries are on record: the months they name, and the fen of those that name none. */
const recoveriesIn = ({ recoveries }: ParticipantState): { readonly months: ReadonlySet<Month>; fen: number } => {
  const months = new Set<Month>()
  let fen = 0
  for (const recovery of listOf(recoveries))
    if (recovery.periodOwed !== null) months.add(recovery.periodOwed)
    else if (recovery.type === 'RecoveryDemanded') fen += recovery.fen
  return { months, fen }
}

/**
 * `OVERPAYMENT_NOT_DEMANDED` 多发未追缴: an overpayment is older than the policy's days, and no recovery is on record for a month of it. What
 * was demanded without naming a month stands for overpayments that it covers whole, the earliest first.
 *
 * Its fen are 0: the money stands in the finding of the overpayment.
 */
export const overpaymentNotDemanded: OverpaymentCheck = {
  scope: 'overpayments',
  codes: ['OVERPAYMENT_NOT_DEMANDED'],
  needs: [],
  check: (of, frame) => {
    const recoveries = recoveriesIn(of.state)
    const findings: Finding[] = []
    for (const overpayment of of.overpayments) {
      const paidOn = overpaidOn(overpayment)
      if (paidOn === null) continue
      const open = overpayment.months.filter((month) => !recoveries.months.has(month))
      if (overpayment.months.length > 0 && open.length === 0) continue
      if (recoveries.fen >= overpayment.fen) {
        recoveries.fen -= overpayment.fen
        continue
      }
      const days = valueInForce(frame.rules.policy, 'recovery.demand-days', paidOn)
      if (E.isLeft(days)) return days
      if (frame.auditedOn <= addDays(paidOn, days.right)) continue
      findings.push({
        code: 'OVERPAYMENT_NOT_DEMANDED',
        severity: 'control',
        subject: subjectOn(of, paidOn),
        months: open,
        on: paidOn,
        fen: 0,
        applied: [{ parameter: 'recovery.demand-days', on: paidOn }],
        evidence: [...overpayment.evidence, ...listOf(of.state.recoveries)],
        sentence: {
          zh: `${paidOn} 止多发 ${yuan(overpayment.fen)} 元（${overpayment.code}），至 ${frame.auditedOn} 超过 ${days.right} 天，没有追缴记录。`,
          en: `${yuan(overpayment.fen)} yuan overpaid by ${paidOn} (${overpayment.code}) were not demanded back by ${frame.auditedOn}; ${days.right} days are allowed.`,
        },
      })
    }
    return E.right(findings)
  },
}
