import {
  broken,
  businessDateOf,
  type Cut,
  type EventBody,
  isEffective,
  type ParticipantState,
  participantIn,
  placeAt,
  readBody,
} from '@pension-ledger/domain'
import type { Partition } from '@pension-ledger/projections'
import { type EventStore, parseObject, type RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditFrame } from '../check.js'
import type { HandledRecord, RecordCheck } from '../checks/wide-check.js'
import type { Finding, FindingSubject } from '../finding.js'
import { readParticipant } from './audit-across.js'
import type { AuditError } from './audit-question.js'
import { withEvidence } from './find-evidence.js'
import type { Found } from './found.js'

/** What checks of single records found; whether any record of the log has a maker at all. */
export interface RecordsAudited {
  readonly found: ReadonlyArray<Found>
  readonly hasMakers: boolean
}

interface Scope {
  readonly upTo: number
  readonly cut: Cut
  readonly partition: Partition | null
}

const nameOf = (stream: string): FindingSubject => {
  const participantId = participantIn(stream)
  if (participantId !== null) return { kind: 'participant', participantId, zone: '', street: '', community: null }
  const fund = /^fund-(.*)-(\d{4})$/.exec(stream)
  return fund === null ? { kind: 'scheme' } : { kind: 'fund', zone: fund[1] ?? '', year: Number(fund[2]) }
}

/** A record whose data is parsed only when a check looks at it: nearly all of them are told by their envelope. */
const handled = ({ stream, data, schemaVersion, provenance }: RecordedEvent): HandledRecord => ({
  subject: nameOf(stream),
  get body(): EventBody {
    const body = readBody(parseObject(data), schemaVersion)
    return E.isRight(body) ? body.right : broken(`an event of ${stream} was read before, and now ${body.left.code}`)
  },
  maker: provenance.maker,
  checker: provenance.checker,
})

/**
 * 经办、复核: reads the envelopes of the whole log once.
 *
 * Rejects: EventUnreadable, what the store answers.
 */
export const auditRecords = async (
  store: EventStore,
  checks: ReadonlyArray<RecordCheck>,
  frame: AuditFrame,
  { upTo, cut, partition }: Scope,
): Promise<E.Either<AuditError, RecordsAudited>> => {
  if (checks.length === 0) return E.right({ found: [], hasMakers: false })
  const hits: Array<{ readonly recorded: RecordedEvent; readonly finding: Finding }> = []
  let hasMakers = false
  const filter = {
    ...(partition === null ? {} : { partition }),
    ...(typeof cut.knownAt === 'string' ? { knownBy: cut.knownAt } : {}),
  }
  for await (const page of store.readLog({ upTo, filter })) {
    if (E.isLeft(page)) return page
    for (const recorded of page.right) {
      if (recorded.provenance.maker !== null) hasMakers = true
      const record = handled(recorded)
      for (const { check } of checks) {
        const findings = check(record, frame)
        if (E.isLeft(findings) || findings.right.length === 0) continue
        if (!isEffective(cut, businessDateOf(record.body))) continue
        for (const finding of findings.right) hits.push({ recorded, finding })
      }
    }
  }
  const found: Found[] = []
  const places = placesIn(store, upTo, cut)
  for (const { recorded, finding } of hits) {
    const subject = await places(finding)
    if (E.isLeft(subject)) return subject
    const { id, provenance } = recorded
    const { type } = handled(recorded).body
    const row = { eventId: id, type, source: provenance.source }
    found.push(withEvidence({ ...finding, subject: subject.right }, [row]))
  }
  return E.right({ found, hasMakers })
}

/** Where participants belong on the day of a finding, read from their own streams, which are few. */
const placesIn = (store: EventStore, upTo: number, cut: Cut) => {
  let last: { readonly id: string; readonly state: ParticipantState } | null = null
  return async ({ subject, on }: Finding): Promise<E.Either<AuditError, FindingSubject>> => {
    if (subject.kind !== 'participant' || on === null) return E.right(subject)
    const id = subject.participantId
    if (last === null || last.id !== id) {
      const state = await readParticipant(store, id, upTo, cut)
      if (E.isLeft(state)) return state
      last = { id, state: state.right }
    }
    const place = placeAt(last.state, on)
    return E.right(
      place === null ? subject : { ...subject, zone: place.zone, street: place.street, community: place.community },
    )
  }
}
