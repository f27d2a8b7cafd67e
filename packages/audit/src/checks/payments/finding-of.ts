import {
  firstDayOf,
  type LineKey,
  lineKeys,
  type Month,
  monthsBetween,
  type ParameterKey,
} from '@pension-ledger/domain'
import type { AuditedParticipant } from '../../check.js'
import type { Applied, Finding, FindingSubject } from '../../finding.js'
import { subjectOn } from '../participant-subject.js'
import { yuan } from '../wording.js'
import { paymentFacts, recoveryFacts } from './facts-of.js'
import { combined, type LineSums, noLines } from './line-sums.js'
import type { PersonUnderAudit } from './month-under-audit.js'
import type { PaymentRule } from './payment-rule.js'
import type { Share } from './shares.js'

/** Shares of one rule in several months, as one finding: one participant, one thing that is wrong, all its months. */
export const findingOf = (
  subject: AuditedParticipant,
  person: PersonUnderAudit,
  rule: PaymentRule,
  shares: ReadonlyArray<Share>,
): Finding => {
  const months = [...new Set(shares.map(({ month }) => month))].sort()
  const fen = shares.reduce((total, share) => total + share.fen, 0)
  const lines = shares.reduce<LineSums>((sums, share) => combined(sums, share.lines, 1), noLines)
  return {
    code: rule.code,
    severity: fen === 0 ? 'control' : rule.severity,
    subject: placed(subject, months[0]),
    months,
    on: null,
    fen,
    lines,
    applied: appliedIn(rule, shares),
    evidence: [...rule.facts(person), ...paymentFacts(person, months), ...recoveryFacts(person, months)],
    sentence: rule.sentence({ person, months, inWords: monthsInWords(months), yuan: yuan(fen), lines }),
  }
}

/** Somebody may have been paid who never enrolled; a place is then not known. */
const placed = (subject: AuditedParticipant, first: Month | undefined): FindingSubject =>
  subject.state.enrolment === null || first === undefined
    ? { kind: 'participant', participantId: subject.participantId, zone: '', street: '', community: null }
    : subjectOn(subject, firstDayOf(first))

const parameterOf: Readonly<Record<LineKey, ParameterKey>> = {
  'basic-pension:central': 'basic-pension.central',
  'basic-pension:province': 'basic-pension.province',
  'basic-pension:city': 'basic-pension.city',
  'basic-pension:district': 'basic-pension.district',
  'age-65-increment:province': 'age-65-increment.province',
  'age-65-increment:city': 'age-65-increment.city',
  'age-65-increment:district': 'age-65-increment.district',
  'disability-aid:central': 'disability-aid.central',
  'disability-aid:province': 'disability-aid.province',
  'disability-aid:city': 'disability-aid.city',
  'disability-aid:district': 'disability-aid.district',
  'account-pension:account': 'account-pension.divisor',
  'account-pension:pooled': 'account-pension.divisor',
}

/** Each parameter once, for the first month in which it was applied. */
const appliedIn = (rule: PaymentRule, shares: ReadonlyArray<Share>): ReadonlyArray<Applied> => {
  const applied = new Map<ParameterKey, Month>()
  for (const { month, lines } of shares) {
    const ofLines = rule.appliesAmounts ? lineKeys.filter((key) => lines[key] !== undefined) : []
    for (const parameter of [...rule.parameters, ...ofLines.map((key) => parameterOf[key])])
      if (!applied.has(parameter)) applied.set(parameter, month)
  }
  return [...applied].map(([parameter, on]) => ({ parameter, on }))
}

const monthsInWords = (months: ReadonlyArray<Month>): { readonly zh: string; readonly en: string } => {
  const [first] = months
  const last = months.at(-1)
  if (first === undefined || last === undefined || first === last) return { zh: first ?? '', en: first ?? '' }
  const count = months.length
  return count === monthsBetween(first, last) + 1
    ? { zh: `${first}至${last}（${count}个月）`, en: `${first} to ${last} (${count} months)` }
    : { zh: `${first}至${last}间${count}个月`, en: `${count} months between ${first} and ${last}` }
}
