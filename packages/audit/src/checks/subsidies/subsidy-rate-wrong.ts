import * as E from 'fp-ts/lib/Either.js'
import type { ParticipantCheck } from '../../check.js'
import type { Finding } from '../../finding.js'
import { subjectOn } from '../participant-subject.js'
import { levelNames, yuan } from '../wording.js'
import { appliedTo, basisFacts, isDue, subsidyCasesOf } from './subsidy-cases.js'

/**
 * `SUBSIDY_RATE_WRONG` 补贴标准错误: what was credited for a year is not the rate of the day its contribution was received. More than
 * the rate in several credits is `SUBSIDY_TWICE`.
 */
export const subsidyRateWrong: ParticipantCheck = {
  scope: 'participant',
  codes: ['SUBSIDY_RATE_WRONG'],
  needs: [],
  check: (of, { rules }) => {
    const cases = subsidyCasesOf(of.state, rules.policy)
    if (E.isLeft(cases)) return cases
    const findings: Finding[] = []
    for (const one of cases.right) {
      const last = one.credits.at(-1)
      if (!isDue(one) || last === undefined) continue
      const { year, level, due, creditedFen } = one
      const fen = creditedFen - due.fen
      if (fen === 0 || (fen > 0 && one.credits.length > 1)) continue
      findings.push({
        code: 'SUBSIDY_RATE_WRONG',
        severity: fen > 0 ? 'loss' : 'debt',
        subject: subjectOn(of, last.creditedOn),
        months: [],
        on: last.creditedOn,
        fen,
        applied: appliedTo(one),
        evidence: [...basisFacts(one), ...one.credits],
        sentence: {
          zh: `${year} 年度${levelNames[level].zh}缴费补贴入账 ${yuan(creditedFen)} 元，按缴费日 ${due.basisOn} 的标准应为 ${yuan(due.fen)} 元，${fen > 0 ? '多' : '少'}补 ${yuan(fen)} 元。`,
          en: `The ${levelNames[level].en} subsidy for ${year} was credited with ${yuan(creditedFen)} yuan; by the rate of ${due.basisOn}, the day of the contribution, it is ${yuan(due.fen)}: ${yuan(fen)} yuan too ${fen > 0 ? 'much' : 'little'}.`,
        },
      })
    }
    return E.right(findings)
  },
}
