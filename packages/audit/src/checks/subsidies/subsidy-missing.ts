import { addDays, valueInForce } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { ParticipantCheck } from '../../check.js'
import type { Finding } from '../../finding.js'
import { subjectOn } from '../participant-subject.js'
import { levelNames, yuan } from '../wording.js'
import { appliedTo, basisFacts, isDue, subsidyCasesOf } from './subsidy-cases.js'

/** `SUBSIDY_MISSING` 应补未补: a subsidy was due, its days are over on the audit day, and nothing was credited. */
export const subsidyMissing: ParticipantCheck = {
  scope: 'participant',
  codes: ['SUBSIDY_MISSING'],
  needs: [],
  check: (of, frame) => {
    const cases = subsidyCasesOf(of.state, frame.rules.policy)
    if (E.isLeft(cases)) return cases
    const findings: Finding[] = []
    for (const one of cases.right) {
      if (!isDue(one) || one.credits.length > 0) continue
      const { year, level, due } = one
      const on = due.basisOn
      const days = valueInForce(frame.rules.policy, 'subsidy.credit-days', on)
      if (E.isLeft(days)) return days
      if (frame.auditedOn <= addDays(on, days.right)) continue
      findings.push({
        code: 'SUBSIDY_MISSING',
        severity: 'debt',
        subject: subjectOn(of, on),
        months: [],
        on,
        fen: -due.fen,
        applied: [...appliedTo(one), { parameter: 'subsidy.credit-days', on }],
        evidence: basisFacts(one),
        sentence: {
          zh: `${on} 收到 ${year} 年度缴费，${levelNames[level].zh}缴费补贴 ${yuan(due.fen)} 元至 ${frame.auditedOn} 仍未入账（时限 ${days.right} 天）。`,
          en: `The ${levelNames[level].en} subsidy of ${yuan(due.fen)} yuan for ${year}, due since the contribution of ${on}, was not credited by ${frame.auditedOn}; ${days.right} days are allowed.`,
        },
      })
    }
    return E.right(findings)
  },
}
