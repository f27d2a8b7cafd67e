import * as E from 'fp-ts/lib/Either.js'
import type { ParticipantCheck } from '../../check.js'
import type { Finding } from '../../finding.js'
import { subjectOn } from '../participant-subject.js'
import { levelNames, yuan } from '../wording.js'
import { appliedTo, basisFacts, isDue, subsidyCasesOf } from './subsidy-cases.js'

/** `SUBSIDY_TWICE` 重复补贴: one level credited one year more than once, and together more than is due. */
export const subsidyTwice: ParticipantCheck = {
  scope: 'participant',
  codes: ['SUBSIDY_TWICE'],
  needs: [],
  check: (of, { rules }) => {
    const cases = subsidyCasesOf(of.state, rules.policy)
    if (E.isLeft(cases)) return cases
    const findings: Finding[] = []
    for (const one of cases.right) {
      const last = one.credits.at(-1)
      if (!isDue(one) || last === undefined || one.credits.length === 1 || one.creditedFen <= one.due.fen) continue
      const { year, level, due, credits, creditedFen } = one
      findings.push({
        code: 'SUBSIDY_TWICE',
        severity: 'loss',
        subject: subjectOn(of, last.creditedOn),
        months: [],
        on: last.creditedOn,
        fen: creditedFen - due.fen,
        applied: appliedTo(one),
        evidence: [...basisFacts(one), ...credits],
        sentence: {
          zh: `${year} 年度${levelNames[level].zh}缴费补贴入账 ${credits.length} 次，共 ${yuan(creditedFen)} 元，应补 ${yuan(due.fen)} 元，多补 ${yuan(creditedFen - due.fen)} 元。`,
          en: `The ${levelNames[level].en} subsidy for ${year} was credited ${credits.length} times, ${yuan(creditedFen)} yuan in all; ${yuan(due.fen)} is due, ${yuan(creditedFen - due.fen)} yuan too much.`,
        },
      })
    }
    return E.right(findings)
  },
}
