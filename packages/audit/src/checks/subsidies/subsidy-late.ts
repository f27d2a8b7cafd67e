import {
  addDays,
  type BusinessDate,
  daysBetween,
  type FactBody,
  type NoPolicyInForce,
  type SubsidyCredited,
  valueInForce,
  yearOf,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditedParticipant, AuditFrame, ParticipantCheck } from '../../check.js'
import type { Finding } from '../../finding.js'
import { subjectOn } from '../participant-subject.js'
import { levelNames, yuan } from '../wording.js'
import { creditingDay, lostInterest } from './lost-interest.js'
import { appliedTo, basisFacts, type DueCase, isDue, subsidyCasesOf } from './subsidy-cases.js'

/** The credits that bring a year's subsidy up to what is due, and how much of each does. */
const partsOf = ({ due, credits }: DueCase) => {
  let toCome: number = due.fen
  return credits.flatMap((credit) => {
    const fen = Math.max(0, Math.min(credit.fen, toCome))
    toCome -= fen
    return fen > 0 ? [{ credit, fen }] : []
  })
}

/**
 * `SUBSIDY_LATE` 补贴入账迟延: a subsidy that was due was credited more than the policy's days after the contribution: how many days
 * too late, and the interest that the level owes the account, from the last day allowed to the day of the credit.
 */
export const subsidyLate: ParticipantCheck = {
  scope: 'participant',
  codes: ['SUBSIDY_LATE'],
  needs: [],
  check: (of, frame) => {
    const cases = subsidyCasesOf(of.state, frame.rules.policy)
    if (E.isLeft(cases)) return cases
    const findings: Finding[] = []
    for (const one of cases.right) {
      if (!isDue(one)) continue
      const receivedOn = one.due.basisOn
      const days = valueInForce(frame.rules.policy, 'subsidy.credit-days', receivedOn)
      if (E.isLeft(days)) return days
      if (one.credits.every(({ creditedOn }) => daysBetween(receivedOn, creditedOn) <= days.right)) continue
      const dueBy = addDays(receivedOn, days.right)
      for (const { credit, fen } of partsOf(one)) {
        if (credit.creditedOn <= dueBy) continue
        const finding = late(of, one, credit, fen, dueBy, frame)
        if (E.isLeft(finding)) return finding
        findings.push(finding.right)
      }
    }
    return E.right(findings)
  },
}

const late = (
  of: AuditedParticipant,
  one: DueCase,
  credit: FactBody<SubsidyCredited>,
  fen: number,
  dueBy: BusinessDate,
  { rules }: AuditFrame,
): E.Either<NoPolicyInForce, Finding> => {
  const on = credit.creditedOn
  const interest = lostInterest(rules.policy, fen, dueBy, on)
  if (E.isLeft(interest)) return interest
  const { zh, en } = levelNames[one.level]
  const days = daysBetween(dueBy, on)
  return E.right({
    code: 'SUBSIDY_LATE',
    severity: 'debt',
    subject: subjectOn(of, on),
    months: [],
    on,
    fen: 0 - interest.right,
    applied: [
      ...appliedTo(one),
      { parameter: 'subsidy.credit-days', on: one.due.basisOn },
      { parameter: 'interest.rate', on: creditingDay(yearOf(on)) },
      { parameter: 'interest.rounding', on: creditingDay(yearOf(on)) },
    ],
    evidence: [...basisFacts(one), credit],
    sentence: {
      zh: `${one.year} 年度${zh}缴费补贴 ${yuan(fen)} 元于 ${on} 入账，比最迟日 ${dueBy} 晚 ${days} 天，应补利息 ${yuan(interest.right)} 元。`,
      en: `The ${en} subsidy of ${yuan(fen)} yuan for ${one.year} was credited on ${on}, ${days} days after ${dueBy}, the last day allowed; ${yuan(interest.right)} yuan of interest are owed to the account.`,
    },
  })
}
