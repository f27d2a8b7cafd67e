import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { rulesOf } from '@pension-ledger/domain'
import { type Histories, type Partition, readHistories } from '@pension-ledger/projections'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditFrame, Need } from '../check.js'
import type { Holders } from '../checks/identity/holders.js'
import { needBook } from './assessed-needs.js'
import type { AssessedIn, AuditError, AuditOptions, AuditQuestion } from './audit-question.js'
import { auditRecords } from './audit-records.js'
import { beginAuditing } from './audit-subjects.js'
import { type Checks, checksFor, readsFunds } from './checks.js'
import { findEvidence } from './find-evidence.js'
import { isAskedFor, type KeepFound } from './findings-kept.js'
import { readLists } from './read-lists.js'
import type { RefusedCheck } from './refusals.js'

/** What is known of one partition of the streams beside its findings; what all partitions have is what the whole has. */
export interface PartitionAudited {
  /** The last position that was read. */
  readonly position: number
  /** Events within the cut. */
  readonly events: number
  readonly refusals: ReadonlyArray<RefusedCheck>
  readonly memos: ReadonlyArray<Holders>
  readonly hasMakers: boolean
  /** The streams of funds, where anybody asks for them. */
  readonly funds: ReadonlyArray<string>
  /** What its participants needed, where anybody asks for it. */
  readonly needs: ReadonlyArray<AssessedIn>
  /** The external lists that were imported. */
  readonly lists: ReadonlyArray<Need>
}

export const frameFor = ({ rules, scheme }: Pick<Histories, 'rules' | 'scheme'>, asked: AuditQuestion): AuditFrame => ({
  rules: rulesOf(rules.policy, rules.rounds),
  scheme,
  auditedOn: asked.auditedOn,
  ...(asked.months === undefined ? {} : { months: asked.months }),
})

/** With twice as many two processes would take more than a gigabyte for five million events. */
const eventsInMemory = 1_000_000

/** Findings whose facts are looked for together; until then each holds the states that it speaks of. */
const findingsAtOnce = 1_000

/** Participants who are audited before everybody else gets a turn: other processes that say what they found, and who wants it to end. */
const participantsPerTurn = 200

/**
 * Audits the histories of one partition, or of the whole ledger. What was found and asked for is handed to `keep` as it comes.
 *
 * Rejects: NoPolicyAdopted, EventUnreadable, Aborted, what the store answers, and what `keep` rejects.
 */
export const auditPartition = async (
  store: EventStore,
  checks: Checks,
  asked: AuditQuestion,
  options: AuditOptions,
  partition: Partition | null,
  keep: KeepFound,
): Promise<E.Either<AuditError, PartitionAudited>> => {
  const wanted = checksFor(checks, asked.codes ?? null)
  const { cut = {} } = asked
  const within = { cut, ...(partition === null ? {} : { partition }) }
  const histories = await readHistories(store)({ eventsInMemory, ...options, ...within })()
  if (E.isLeft(histories)) return histories
  const { position, rules, batches } = histories.right
  const frame = frameFor(histories.right, asked)

  const lists = await readLists(store, wanted.listed.length > 0, position, cut)
  if (E.isLeft(lists)) return lists
  const auditing = beginAuditing(wanted, frame, lists.right)
  const derivesNeeds = wanted.assessedFunds.length > 0 && asked.assessed === undefined
  const needs = needBook()
  const fundStreams: string[] = []
  const isWanted = isAskedFor(asked)
  const keepWanted: KeepFound = (found) => keep(found.filter(isWanted))
  const keepFindings = async (): Promise<E.Either<AuditError, void>> => {
    const foundIn = auditing.take().map((finding) => ({ finding, participants: [] }))
    const found = await findEvidence(store, position, `scheme-${rules.policy.jurisdiction}`, foundIn)
    return E.isLeft(found) ? found : keepWanted(found.right)
  }
  let events = 0
  let sinceTurn = 0
  for await (const batch of batches) {
    if (E.isLeft(batch)) return batch
    events += batch.right.events
    const { participants, funds } = batch.right.subjects
    for (const subject of participants()) {
      const toTake = auditing.participant(subject)
      if (derivesNeeds) needs.add(subject.state)
      sinceTurn += 1
      if (sinceTurn >= participantsPerTurn) {
        sinceTurn = 0
        await turnOfTheLoop()
        if (options.signal?.aborted === true) return E.left({ code: 'Aborted' })
      }
      if (toTake < findingsAtOnce) continue
      const kept = await keepFindings()
      if (E.isLeft(kept)) return kept
    }
    if (readsFunds(wanted)) for (const { stream } of funds()) fundStreams.push(stream)
  }
  const kept = await keepFindings()
  if (E.isLeft(kept)) return kept
  const records = await auditRecords(store, wanted.records, frame, { upTo: position, cut, partition }, keepWanted)
  if (E.isLeft(records)) return records
  const { refusals, memos } = auditing.end()
  return E.right({
    position,
    events,
    refusals,
    memos,
    hasMakers: records.right.hasMakers,
    funds: fundStreams,
    needs: needs.needs(),
    lists: [...lists.right.supplied],
  })
}
