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
import type { Found } from './found.js'
import { readLists } from './read-lists.js'
import type { RefusedCheck } from './refusals.js'

/** What was found in one partition of the streams; what all partitions found is what the whole has. */
export interface PartitionAudited {
  /** The last position that was read. */
  readonly position: number
  /** Events within the cut. */
  readonly events: number
  readonly found: ReadonlyArray<Found>
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

/**
 * Audits the histories of one partition, or of the whole ledger.
 *
 * Rejects: NoPolicyAdopted, EventUnreadable, what the store answers.
 */
export const auditPartition = async (
  store: EventStore,
  checks: Checks,
  asked: AuditQuestion,
  options: AuditOptions = {},
  partition: Partition | null = null,
): Promise<E.Either<AuditError, PartitionAudited>> => {
  const wanted = checksFor(checks, asked.codes ?? null)
  const { cut = {} } = asked
  const histories = await readHistories(store)({ ...options, cut, ...(partition === null ? {} : { partition }) })()
  if (E.isLeft(histories)) return histories
  const { position, rules, batches } = histories.right
  const frame = frameFor(histories.right, asked)

  const lists = await readLists(store, wanted.listed.length > 0, position, cut)
  if (E.isLeft(lists)) return lists
  const auditing = beginAuditing(wanted, frame, lists.right)
  const derivesNeeds = wanted.assessedFunds.length > 0 && asked.assessed === undefined
  const needs = needBook()
  const fundStreams: string[] = []
  let events = 0
  for await (const batch of batches) {
    if (E.isLeft(batch)) return batch
    events += batch.right.events
    const { participants, funds } = batch.right.subjects
    for (const subject of participants()) {
      auditing.participant(subject)
      if (derivesNeeds) needs.add(subject.state)
    }
    if (readsFunds(wanted)) for (const { stream } of funds()) fundStreams.push(stream)
  }
  const { findings, refusals, memos } = auditing.end()
  const foundIn = findings.map((finding) => ({ finding, participants: [] }))
  const found = await findEvidence(store, position, `scheme-${rules.policy.jurisdiction}`, foundIn)
  if (E.isLeft(found)) return found
  const records = await auditRecords(store, wanted.records, frame, { upTo: position, cut, partition })
  if (E.isLeft(records)) return records
  return E.right({
    position,
    events,
    found: [...found.right, ...records.right.found],
    refusals,
    memos,
    hasMakers: records.right.hasMakers,
    funds: fundStreams,
    needs: needs.needs(),
    lists: [...lists.right.supplied],
  })
}
