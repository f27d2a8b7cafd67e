import { type EventBody, streamOfBody } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Finding, FindingSubject } from '../finding.js'
import type { AuditError } from './audit-question.js'
import type { EvidenceRow, Found } from './found.js'
import { indexOfStream, readEvents, type StreamIndex, textOfFact } from './stream-index.js'

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

const streamsOf = (
  fact: EventBody,
  { finding, participants }: FoundIn,
  schemeStream: string,
): ReadonlyArray<string> => {
  const stream = streamOfBody(fact, schemeStream)
  return stream === null ? [streamOfSubject(finding.subject, schemeStream), ...participants] : [stream]
}

/** Streams of participants are asked for a few findings, one after the other; no need to keep them all. */
const mostStreamsKept = 2_000

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
  const kept = new Map<string, StreamIndex>()
  const indexOf = async (stream: string): Promise<E.Either<AuditError, StreamIndex>> => {
    const known = kept.get(stream)
    if (known !== undefined) return E.right(known)
    const events = await readEvents(store, stream, upTo)
    if (E.isLeft(events)) return events
    const index = indexOfStream(events.right)
    if (kept.size >= mostStreamsKept) kept.clear()
    kept.set(stream, index)
    return E.right(index)
  }

  const found: Found[] = []
  for (const of of findings) {
    const rows = new Map<string, EvidenceRow>()
    for (const fact of of.finding.evidence) {
      const text = textOfFact(fact)
      for (const stream of streamsOf(fact, of, schemeStream)) {
        const index = await indexOf(stream)
        if (E.isLeft(index)) return index
        const row = index.right.get(text)?.find(({ eventId }) => !rows.has(eventId))
        if (row === undefined) continue
        rows.set(row.eventId, row)
        break
      }
    }
    found.push(withEvidence(of.finding, [...rows.values()]))
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
