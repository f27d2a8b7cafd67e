import * as E from 'fp-ts/lib/Either.js'
import type { ParticipantCheck } from '../../check.js'
import type { Finding } from '../../finding.js'
import { subjectOn } from '../participant-subject.js'
import { levelNames, yuan } from '../wording.js'
import { subsidyCasesOf } from './subsidy-cases.js'

/**
 * `SUBSIDY_WITHOUT_CONTRIBUTION` 无缴费补贴: a subsidy was credited for a year that has no contribution which attracts it: none at
 * all, only back payments or payments on behalf, or one that was refunded in full; or from a level that gives none.
 */
export const subsidyWithoutContribution: ParticipantCheck = {
  scope: 'participant',
  codes: ['SUBSIDY_WITHOUT_CONTRIBUTION'],
  needs: [],
  check: (of, { rules }) => {
    const cases = subsidyCasesOf(of.state, rules.policy)
    if (E.isLeft(cases)) return cases
    const findings: Finding[] = []
    for (const { year, level, due, credits, creditedFen, contributions } of cases.right) {
      const [first] = credits
      if (due !== null || first === undefined || creditedFen === 0) continue
      findings.push({
        code: 'SUBSIDY_WITHOUT_CONTRIBUTION',
        severity: 'loss',
        subject: subjectOn(of, first.creditedOn),
        months: [],
        on: first.creditedOn,
        fen: creditedFen,
        applied: [{ parameter: 'subsidy.district.kinds', on: first.creditedOn }],
        evidence: [...contributions, ...credits],
        sentence: {
          zh: `${year} 年度没有可享受补贴的缴费，却入账${levelNames[level].zh}缴费补贴 ${yuan(creditedFen)} 元。`,
          en: `A ${levelNames[level].en} subsidy of ${yuan(creditedFen)} yuan was credited for ${year}, a year without a contribution that attracts it.`,
        },
      })
    }
    return E.right(findings)
  },
}
