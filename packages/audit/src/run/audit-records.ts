import { businessDateOf, isEffective, type ParticipantState, participantIn, placeAt } from '@pension-ledger/domain'
import type { EventStore, Handlers } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditFrame } from '../check.js'
import type { HandledRecord, RecordCheck } from '../checks/wide-check.js'
import type { Finding, FindingSubject } from '../finding.js'
import { readParticipant } from './audit-across.js'
import type { AuditError } from './audit-question.js'
import { withEvidence } from './find-evidence.js'
import type { EvidenceRow, Found } from './found.js'
import { isAnyHandledBy, type RecordScope, readHandledBy } from './handled-records.js'
import type { ReadEvent } from './read-events.js'

/** What checks of single records found; whether any record within the cut has a maker at all. */
export interface RecordsAudited {
  readonly found: ReadonlyArray<Found>
  readonly hasMakers: boolean
}

/**
 * 经办、复核: judges the hands that records went through, and reads the records that went through the wrong ones.
 *
 * Rejects: EventUnreadable, what the store answers.
 */
export const auditRecords = async (
  store: EventStore,
  checks: ReadonlyArray<RecordCheck>,
  frame: AuditFrame,
  scope: RecordScope,
): Promise<E.Either<AuditError, RecordsAudited>> => {
  if (checks.length === 0) return E.right({ found: [], hasMakers: false })
  const handlers = await store.handlers()()
  if (E.isLeft(handlers)) return handlers
  const makers = handlers.right.filter(({ maker }) => maker !== null)
  const hasMakers = await isAnyHandledBy(store, makers, scope)
  if (E.isLeft(hasMakers)) return hasMakers
  const suspected = handlers.right.filter((pair) => checks.some(({ suspects }) => suspects(pair)))
  const hits = await readHits(store, checks, frame, suspected, scope)
  if (E.isLeft(hits)) return hits

  const found: Found[] = []
  for (const [stream, ofStream] of hits.right) {
    const state = await stateIn(store, stream, scope)
    if (E.isLeft(state)) return state
    for (const { row, finding } of ofStream)
      found.push(withEvidence({ ...finding, subject: placed(finding, state.right) }, [row]))
  }
  return E.right({ found, hasMakers: hasMakers.right })
}

/** A record and what was found of it. */
interface Hit {
  readonly row: EvidenceRow
  readonly finding: Finding
}

const readHits = async (
  store: EventStore,
  checks: ReadonlyArray<RecordCheck>,
  frame: AuditFrame,
  suspected: ReadonlyArray<Handlers>,
  scope: RecordScope,
): Promise<E.Either<AuditError, ReadonlyMap<string, ReadonlyArray<Hit>>>> => {
  const hits = new Map<string, Hit[]>()
  for await (const event of readHandledBy(store, suspected, scope)) {
    if (E.isLeft(event)) return event
    const { recorded, body } = event.right
    if (!isEffective(scope.cut, businessDateOf(body))) continue
    const row = { eventId: recorded.id, type: body.type, source: recorded.provenance.source }
    const ofStream = hits.get(recorded.stream) ?? []
    hits.set(recorded.stream, ofStream)
    for (const { check } of checks) {
      const findings = check(recordOf(event.right), frame)
      if (E.isRight(findings)) for (const finding of findings.right) ofStream.push({ row, finding })
    }
  }
  return E.right(hits)
}

const recordOf = ({ recorded: { stream, provenance }, body }: ReadEvent): HandledRecord => ({
  subject: subjectOf(stream),
  body,
  maker: provenance.maker,
  checker: provenance.checker,
})

const subjectOf = (stream: string): FindingSubject => {
  const participantId = participantIn(stream)
  if (participantId !== null) return { kind: 'participant', participantId, zone: '', street: '', community: null }
  const fund = /^fund-(.*)-(\d{4})$/.exec(stream)
  return fund === null ? { kind: 'scheme' } : { kind: 'fund', zone: fund[1] ?? '', year: Number(fund[2]) }
}

/** A participant's history, which says where it belonged when. */
const stateIn = async (
  store: EventStore,
  stream: string,
  { upTo, cut }: RecordScope,
): Promise<E.Either<AuditError, ParticipantState | null>> => {
  const id = participantIn(stream)
  return id === null ? E.right(null) : readParticipant(store, id, upTo, cut)
}

const placed = ({ subject, on }: Finding, state: ParticipantState | null): FindingSubject => {
  if (subject.kind !== 'participant' || on === null || state === null) return subject
  const place = placeAt(state, on)
  return place === null ? subject : { ...subject, zone: place.zone, street: place.street, community: place.community }
}
