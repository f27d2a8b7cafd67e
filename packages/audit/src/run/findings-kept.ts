import * as E from 'fp-ts/lib/Either.js'
import type { FindingSubject } from '../finding.js'
import type { AuditError, AuditQuestion } from './audit-question.js'
import type { EvidenceRow, Found } from './found.js'

/** Takes findings on their way; where there are too many, the audit ends. */
export type KeepFound = (found: ReadonlyArray<Found>) => Promise<E.Either<AuditError, void>>

/** More than these are for no reader, and would fill the memory: each takes some 300 bytes. */
export const mostFindingsKept = 2_000_000

/** Findings that are kept until the end of an audit. */
export interface FindingsKept {
  readonly add: (found: ReadonlyArray<Found>) => E.Either<AuditError, void>
  /** In the order they came; whoever asks may sort them. */
  readonly all: () => Found[]
}

const added: E.Either<AuditError, void> = E.right(undefined)

/**
 * Keeps findings, and one copy of what they have in common: subjects, sentences, names of files. Those that came from another process
 * share nothing.
 *
 * Rejects: TooManyFindings.
 */
export const findingsKept = (most: number): FindingsKept => {
  const all: Found[] = []
  const compact = compacting()
  return {
    add: (found): E.Either<AuditError, void> => {
      if (all.length + found.length > most) return E.left({ code: 'TooManyFindings', most })
      for (const one of found) all.push(compact(one))
      return added
    },
    all: () => all,
  }
}

/** Whether a finding is one that was asked for. */
export const isAskedFor =
  ({ codes, zone }: AuditQuestion) =>
  ({ code, subject }: Found): boolean =>
    (codes === undefined || codes.includes(code)) &&
    (zone === undefined || (subject.kind !== 'scheme' && subject.zone === zone))

const remembered = 50_000

const compacting = (): ((found: Found) => Found) => {
  const texts = new Map<string, string>()
  const sentences = new Map<string, Found['sentence']>()
  const subjects = new Map<string, FindingSubject>()

  /** The first that was said under a name, unless another says something else. */
  const shared = <Value>(
    known: Map<string, Value>,
    name: string,
    value: Value,
    isSame: (a: Value) => boolean,
  ): Value => {
    const before = known.get(name)
    if (before !== undefined && isSame(before)) return before
    if (known.size >= remembered) known.clear()
    known.set(name, value)
    return value
  }
  const text = (value: string): string => shared(texts, value, value, () => true)
  const subjectOf = (subject: FindingSubject): FindingSubject => {
    if (subject.kind !== 'participant') return subject
    const { participantId, zone, street, community } = subject
    const isSame = (a: FindingSubject): boolean =>
      a.kind === 'participant' && a.zone === zone && a.street === street && a.community === community
    const own = { kind: subject.kind, participantId, zone: text(zone), street: text(street), community }
    return shared(subjects, participantId, own, isSame)
  }
  const rowOf = (row: EvidenceRow): EvidenceRow => ({
    eventId: row.eventId,
    type: row.type,
    source:
      row.source === null
        ? null
        : { file: text(row.source.file), sha256: text(row.source.sha256), line: row.source.line },
  })

  return (found) => {
    const { sentence } = found
    return {
      code: found.code,
      severity: found.severity,
      subject: subjectOf(found.subject),
      months: found.months.length === 0 ? none : found.months,
      on: found.on,
      fen: found.fen,
      ...(found.lines === undefined ? {} : { lines: found.lines }),
      applied: found.applied.length === 0 ? none : found.applied,
      evidence: found.evidence.map(rowOf),
      sentence: shared(sentences, sentence.zh, sentence, ({ en }) => en === sentence.en),
    }
  }
}

const none: ReadonlyArray<never> = []
