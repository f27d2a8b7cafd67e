import type { ExplanationDocument } from '../document/document.js'
import { type Fact, factsOf, learnedAt } from '../document/fact.js'
import type { Workings } from '../plan/workings.js'
import type { Finding } from '../verdict/finding.js'
import { firstDayOf } from './fact-days.js'

/** Facts are numbered and stand in the order of the ledger, none of them is after a cut of the document, and each is used. */
export const checkFacts = (document: ExplanationDocument, workings: Workings): ReadonlyArray<Finding> => {
  const { facts, paid } = document
  const used = new Set([...workings.facts, ...(paid?.payments ?? [])])
  const events = new Set<string>()
  const findings = facts.flatMap((fact, index) => {
    const path = `facts[${index}]`
    const isTwice = events.has(fact.eventId)
    events.add(fact.eventId)
    const at = (code: 'FactNumberWrong' | 'FactTwice' | 'FactOutOfOrder' | 'FactNotUsed', field = ''): Finding => ({
      code,
      path: `${path}${field}`,
      fact: fact.id,
    })
    return [
      ...(fact.id === `f${index + 1}` ? [] : [at('FactNumberWrong', '.id')]),
      ...(isTwice ? [at('FactTwice', '.eventId')] : []),
      ...(isInOrder(facts[index - 1], fact) ? [] : [at('FactOutOfOrder')]),
      ...cutBy(document, fact, path),
      ...(used.has(fact.id) || workings.isIncomplete() ? [] : [at('FactNotUsed')]),
    ]
  })
  const isEnrolled = factsOf(facts, 'ParticipantEnrolled').length > 0
  return isEnrolled ? findings : [...findings, { code: 'EnrolmentMissing', path: 'facts' }]
}

/** Positions ascend, and the ledger's own clock never goes back. */
const isInOrder = (before: Fact | undefined, fact: Fact): boolean =>
  before === undefined ||
  (before.position < fact.position && Date.parse(before.recordedAt) <= Date.parse(fact.recordedAt))

const cutBy = (
  { effectiveAt, knownAt, position }: ExplanationDocument,
  fact: Fact,
  path: string,
): ReadonlyArray<Finding> => {
  const findings: Finding[] = []
  const after = (at: string, cut: string | number, found: string | number): void => {
    const sides = { cut: String(cut), found: String(found) }
    findings.push({ code: 'FactAfterCut', path: `${path}${at}`, fact: fact.id, ...sides })
  }
  if (fact.position > position) {
    const sides = { cut: String(position), found: String(fact.position) }
    findings.push({ code: 'FactAfterPosition', path: `${path}.position`, fact: fact.id, ...sides })
  }
  const day = firstDayOf(fact)
  if (effectiveAt !== null && day !== null && day > effectiveAt) after('.data', effectiveAt, day)
  if (typeof knownAt === 'number' && fact.position > knownAt) after('.position', knownAt, fact.position)
  if (typeof knownAt === 'string' && Date.parse(learnedAt(fact)) > Date.parse(knownAt)) {
    after(fact.sourceRecordedAt === null ? '.recordedAt' : '.sourceRecordedAt', knownAt, learnedAt(fact))
  }
  return findings
}
