import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { auditPartition } from './audit-partition.js'
import type { AuditError, AuditOptions, AuditQuestion } from './audit-question.js'
import type { Audited } from './audited.js'
import type { Checks } from './checks.js'
import { conclude } from './conclude.js'
import { findingsKept, type KeepFound, mostFindingsKept } from './findings-kept.js'

/**
 * 全量审计: runs checks over every participant and fund of a ledger, in this process.
 *
 * Units:   fen; positive: overpaid, negative: owed.
 * Returns: findings in the order of the catalogue, then of participants, then of months, with the events and rows they rest on. What a
 *          check needed and did not have is not assessed, never clean. The same ledger and question give the same answer.
 * Rejects: TooManyFindings, NoPolicyAdopted, EventUnreadable, what the store answers.
 * Source:  rules §6; audit-checks.
 */
export const audit =
  (store: EventStore, checks: Checks) =>
  (asked: AuditQuestion, options: AuditOptions = {}): TaskEither<AuditError, Audited> =>
  async () => {
    const kept = findingsKept(options.mostFindings ?? mostFindingsKept)
    const keep: KeepFound = async (found) => kept.add(found)
    const whole = await auditPartition(store, checks, asked, options, null, keep)
    return E.isLeft(whole) ? whole : conclude(store, checks, asked, [whole.right], kept)
  }
