import { type Cut, foldParticipant, type ParticipantState } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditedParticipant, AuditFrame } from '../check.js'
import type { Holders } from '../checks/identity/holders.js'
import type { AcrossCheck } from '../checks/wide-check.js'
import type { AuditError } from './audit-question.js'
import type { FoundIn } from './find-evidence.js'
import { readEvents } from './read-events.js'
import { type RefusedCheck, refusalBook } from './refusals.js'
import { withinCut } from './within-cut.js'

/** What checks across participants found. */
export interface AcrossAudited {
  readonly findings: ReadonlyArray<FoundIn>
  readonly refusals: ReadonlyArray<RefusedCheck>
}

interface Scope {
  readonly upTo: number
  readonly cut: Cut
}

/**
 * Checks across participants: what they noted of everybody is put together, and the histories of those concerned are read again.
 *
 * Rejects: EventUnreadable, what the store answers.
 */
export const auditAcross = async (
  store: EventStore,
  checks: ReadonlyArray<AcrossCheck<Holders>>,
  memos: ReadonlyArray<ReadonlyArray<Holders>>,
  frame: AuditFrame,
  scope: Scope,
): Promise<E.Either<AuditError, AcrossAudited>> => {
  const findings: FoundIn[] = []
  const refusals = refusalBook()
  for (const [i, check] of checks.entries()) {
    let memo = check.empty()
    for (const ofPartition of memos) memo = check.merge(memo, ofPartition[i] ?? check.empty())
    const concerned = check.concerned(memo, frame)
    if (E.isLeft(concerned)) {
      refusals.note(check.codes, concerned.left)
      continue
    }
    const subjects = await readSubjects(store, concerned.right, scope)
    if (E.isLeft(subjects)) return subjects
    const found = check.findings(memo, subjects.right, frame)
    if (E.isLeft(found)) {
      refusals.note(check.codes, found.left)
      continue
    }
    const streams = concerned.right.map((id) => `participant-${id}`)
    for (const finding of found.right) findings.push({ finding, participants: streams })
  }
  return E.right({ findings, refusals: refusals.all() })
}

const readSubjects = async (
  store: EventStore,
  ids: ReadonlyArray<string>,
  { upTo, cut }: Scope,
): Promise<E.Either<AuditError, ReadonlyMap<string, AuditedParticipant>>> => {
  const subjects = new Map<string, AuditedParticipant>()
  for (const participantId of ids) {
    const state = await readParticipant(store, participantId, upTo, cut)
    if (E.isLeft(state)) return state
    subjects.set(participantId, { participantId, state: state.right })
  }
  return E.right(subjects)
}

/** One participant's history within a cut, read from its own stream. */
export const readParticipant = async (
  store: EventStore,
  participantId: string,
  upTo: number,
  cut: Cut,
): Promise<E.Either<AuditError, ParticipantState>> => {
  const events = await readEvents(store, `participant-${participantId}`, upTo)
  if (E.isLeft(events)) return events
  const fold = foldParticipant()
  for (const { body } of withinCut(cut, events.right)) fold.book(body)
  return E.right(fold.state())
}
