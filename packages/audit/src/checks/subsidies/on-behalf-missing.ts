import {
  type BusinessDate,
  categoriesAt,
  type FactBody,
  lastDayOf,
  leavingOf,
  listOf,
  month,
  type NoPolicyInForce,
  type OnBehalfAssessed,
  type ParticipantState,
  valueInForce,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditFrame, ParticipantCheck } from '../../check.js'
import type { Finding } from '../../finding.js'
import { inOrderOf } from '../in-order.js'
import { subjectOn } from '../participant-subject.js'
import { categoryNames, yuan } from '../wording.js'

const deadlineOf = (
  { year, assessedOn }: FactBody<OnBehalfAssessed>,
  frame: AuditFrame,
): E.Either<NoPolicyInForce, BusinessDate> =>
  E.map((of: number) => lastDayOf(month(`${year}-${String(of).padStart(2, '0')}`)))(
    valueInForce(frame.rules.policy, 'on-behalf.deadline-month', assessedOn),
  )

/** What was paid on behalf for a year, up to a day. */
const paidBy = (state: ParticipantState, year: number, day: BusinessDate) =>
  listOf(state.contributions)
    .filter((fact) => fact.type === 'ContributionReceived')
    .filter((fact) => fact.kind === 'onBehalf' && fact.year === year && fact.receivedOn <= day)

const totalOf = (facts: ReadonlyArray<{ readonly fen: number }>): number => facts.reduce((sum, { fen }) => sum + fen, 0)

/** One assessment a year counts, the first: a second one for another category is not a second right. */
const assessmentsOf = (state: ParticipantState): ReadonlyArray<FactBody<OnBehalfAssessed>> => {
  const firsts = new Map<number, FactBody<OnBehalfAssessed>>()
  for (const assessment of inOrderOf(listOf(state.assessments), ({ assessedOn }) => assessedOn))
    if (!firsts.has(assessment.year)) firsts.set(assessment.year, assessment)
  return [...firsts.values()]
}

/**
 * `ON_BEHALF_MISSING` 应代缴未代缴: a holder of a category was assessed for payment on behalf, and the tier was not paid by the deadline.
 * What came later is taken from the fen owed, not from the finding.
 */
export const onBehalfMissing: ParticipantCheck = {
  scope: 'participant',
  codes: ['ON_BEHALF_MISSING'],
  needs: [],
  check: (of, frame) => {
    const findings: Finding[] = []
    for (const assessment of assessmentsOf(of.state)) {
      const { year, category, tierFen, funder, assessedOn } = assessment
      const deadline = deadlineOf(assessment, frame)
      if (E.isLeft(deadline)) return deadline
      const on = deadline.right
      const left = leavingOf(of.state)
      const holds = categoriesAt(of.state, assessedOn).some((held) => held.category === category)
      if (!holds || frame.auditedOn <= on || (left !== null && left.on <= on)) continue
      if (totalOf(paidBy(of.state, year, on)) >= tierFen) continue
      const paid = paidBy(of.state, year, frame.auditedOn)
      const missing = Math.max(0, tierFen - totalOf(paid))
      findings.push({
        code: 'ON_BEHALF_MISSING',
        severity: 'debt',
        subject: subjectOn(of, on),
        months: [],
        on,
        fen: 0 - missing,
        applied: [{ parameter: 'on-behalf.deadline-month', on: assessedOn }],
        evidence: [assessment, ...paid],
        sentence: {
          zh: `${assessedOn} 核定由${funder}代缴 ${year} 年度 ${yuan(tierFen)} 元（${categoryNames[category].zh}），至截止日 ${on} 未缴足，至 ${frame.auditedOn} 尚欠 ${yuan(missing)} 元。`,
          en: `On ${assessedOn} ${funder} was assessed to pay ${yuan(tierFen)} yuan on behalf for ${year} (${categoryNames[category].en}); it was not paid by ${on}, and ${yuan(missing)} yuan are missing on ${frame.auditedOn}.`,
        },
      })
    }
    return E.right(findings)
  },
}
