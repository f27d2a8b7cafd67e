import { streamOfBody } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Finding, FindingSubject } from '../finding.js'
import type { AuditError } from './audit-question.js'
import { evidenceShelf } from './evidence-shelf.js'
import type { EvidenceRow, Found } from './found.js'
import { textOfFact } from './stream-index.js'

/** Where facts may stand that name no stream of their own: with whom the finding speaks of, or with others it compares. */
export interface FoundIn {
  readonly finding: Finding
  readonly participants: ReadonlyArray<string>
}

export const streamOfSubject = (subject: FindingSubject, schemeStream: string): string => {
  switch (subject.kind) {
    case 'participant':
      return `participant-${subject.participantId}`
    case 'fund':
      return `fund-${subject.zone}-${subject.year}`
    case 'scheme':
      return schemeStream
  }
}

/** The types of facts that are asked for, by stream. A reversal says which of two alike records stands. */
const typesAskedFor = (
  findings: ReadonlyArray<FoundIn>,
  schemeStream: string,
): ((stream: string) => ReadonlySet<string>) => {
  const ofStream = new Map<string, Set<string>>()
  const ofGroup = new Map<ReadonlyArray<string>, Set<string>>()
  const typesIn = <Key>(of: Map<Key, Set<string>>, key: Key): Set<string> => {
    const known = of.get(key)
    if (known !== undefined) return known
    const types = new Set<string>(['RecordReversed'])
    of.set(key, types)
    return types
  }
  for (const { finding, participants } of findings)
    for (const fact of finding.evidence) {
      const own = streamOfBody(fact, schemeStream)
      typesIn(ofStream, own ?? streamOfSubject(finding.subject, schemeStream)).add(fact.type)
      if (own === null) typesIn(ofGroup, participants).add(fact.type)
    }
  for (const [participants, types] of ofGroup)
    for (const stream of participants) for (const type of types) typesIn(ofStream, stream).add(type)
  return (stream) => typesIn(ofStream, stream)
}

/**
 * 证据: finds the facts of findings again in the log, with their event ids and source rows. Only streams with findings are read.
 *
 * Rejects: EventUnreadable, what the store answers.
 */
export const findEvidence = async (
  store: EventStore,
  upTo: number,
  schemeStream: string,
  findings: ReadonlyArray<FoundIn>,
): Promise<E.Either<AuditError, ReadonlyArray<Found>>> => {
  const shelf = evidenceShelf(store, upTo, typesAskedFor(findings, schemeStream))
  const found: Found[] = []
  for (const { finding, participants } of findings) {
    const rows = new Map<string, EvidenceRow>()
    for (const fact of finding.evidence) {
      const text = textOfFact(fact)
      const isNew = ({ eventId }: EvidenceRow): boolean => !rows.has(eventId)
      const own = streamOfBody(fact, schemeStream)
      const index = await shelf.ofStream(own ?? streamOfSubject(finding.subject, schemeStream))
      if (E.isLeft(index)) return index
      let row = index.right.get(text)?.find(isNew)
      if (row === undefined && own === null && participants.length > 0) {
        const group = await shelf.ofGroup(participants)
        if (E.isLeft(group)) return group
        row = group.right.get(text)?.find(isNew)
      }
      if (row !== undefined) rows.set(row.eventId, row)
    }
    found.push(withEvidence(finding, [...rows.values()]))
  }
  return E.right(found)
}

/** A finding as it is handed on: its fields in one order, whatever order a check wrote them in, so that equal findings are equal bytes. */
export const withEvidence = (finding: Finding, evidence: ReadonlyArray<EvidenceRow>): Found => ({
  code: finding.code,
  severity: finding.severity,
  subject: finding.subject,
  months: finding.months,
  on: finding.on,
  fen: finding.fen,
  ...(finding.lines === undefined ? {} : { lines: finding.lines }),
  applied: finding.applied,
  evidence,
  sentence: { zh: finding.sentence.zh, en: finding.sentence.en },
})
