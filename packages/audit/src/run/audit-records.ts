import { businessDateOf, isEffective, type ParticipantState, participantIn, placeAt } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditFrame } from '../check.js'
import type { HandledRecord, RecordCheck } from '../checks/wide-check.js'
import type { Finding, FindingSubject } from '../finding.js'
import type { AuditError } from './audit-question.js'
import { withEvidence } from './find-evidence.js'
import type { KeepFound } from './findings-kept.js'
import type { Found } from './found.js'
import { isAnyHandledBy, type RecordScope, readHandledBy } from './handled-records.js'
import { type PlacesIn, placesIn } from './places.js'
import type { ReadEvent } from './read-events.js'

/** What checks of single records saw: whether any record within the cut has a maker at all. */
export interface RecordsAudited {
  readonly hasMakers: boolean
}

/**
 * 经办、复核: judges the hands that records went through, and reads the records that went through the wrong ones. They may be all of a log:
 * what is found in a page is handed on before the next is read.
 *
 * Rejects: EventUnreadable, what the store answers, and what `keep` rejects.
 */
export const auditRecords = async (
  store: EventStore,
  checks: ReadonlyArray<RecordCheck>,
  frame: AuditFrame,
  scope: RecordScope,
  keep: KeepFound,
): Promise<E.Either<AuditError, RecordsAudited>> => {
  if (checks.length === 0) return E.right({ hasMakers: false })
  const handlers = await store.handlers()()
  if (E.isLeft(handlers)) return handlers
  const makers = handlers.right.filter(({ maker }) => maker !== null)
  const hasMakers = await isAnyHandledBy(store, makers, scope)
  if (E.isLeft(hasMakers)) return hasMakers
  const suspected = handlers.right.filter((pair) => checks.some(({ suspects }) => suspects(pair)))

  const placesOf = placesIn(store, scope)
  for await (const page of readHandledBy(store, suspected, scope)) {
    if (E.isLeft(page)) return page
    const found = await foundIn(page.right, checks, frame, scope, placesOf)
    if (E.isLeft(found)) return found
    const kept = await keep(found.right)
    if (E.isLeft(kept)) return kept
  }
  return E.right({ hasMakers: hasMakers.right })
}

const foundIn = async (
  events: ReadonlyArray<ReadEvent>,
  checks: ReadonlyArray<RecordCheck>,
  frame: AuditFrame,
  { cut }: RecordScope,
  placesOf: PlacesIn,
): Promise<E.Either<AuditError, ReadonlyArray<Found>>> => {
  const found: Found[] = []
  for (const event of events) {
    const { recorded, body } = event
    if (!isEffective(cut, businessDateOf(body))) continue
    const findings = checks.flatMap(({ check }) => E.getOrElse(() => nothing)(check(recordOf(event), frame)))
    if (findings.length === 0) continue
    const state = await placesOf(recorded.stream)
    if (E.isLeft(state)) return state
    const row = { eventId: recorded.id, type: body.type, source: recorded.provenance.source }
    for (const finding of findings)
      found.push(withEvidence({ ...finding, subject: placed(finding, state.right) }, [row]))
  }
  return E.right(found)
}

const nothing: ReadonlyArray<Finding> = []

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

const placed = ({ subject, on }: Finding, state: ParticipantState | null): FindingSubject => {
  if (subject.kind !== 'participant' || on === null || state === null) return subject
  const place = placeAt(state, on)
  return place === null ? subject : { ...subject, zone: place.zone, street: place.street, community: place.community }
}
