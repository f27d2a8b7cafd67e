import {
  type AuditError,
  type AuditQuestion,
  type AuditReport,
  auditInParallel,
  auditReport,
  type ParallelOptions,
} from '@pension-ledger/audit'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { HistoryError } from './ledger-error.js'
import { adoptedPolicy } from './policy-adoption.js'

/**
 * 全量审计: every check of the catalogue over everybody, every month and every fund of a store, by the law as it was known within the cut.
 *
 * Units:   fen; positive: overpaid, negative: owed.
 * Returns: findings in the order of the catalogue, with the events and source rows they rest on and the clauses that were applied, and
 *          their totals. What a check needed and did not have is not assessed, never clean. The same store and question give the same
 *          answer. It runs in this process unless `processes` says otherwise; a store in memory always does.
 * Rejects: NoPolicyAdopted, EventUnreadable, Aborted, WorkerFailed, LedgerGrew, or what the store answers.
 * Source:  rules §6, audit-checks; `audit` of `@pension-ledger/audit`.
 */
export const audit =
  (store: EventStore) =>
  (question: AuditQuestion, options: ParallelOptions = {}): TaskEither<AuditError | HistoryError, AuditReport> =>
  async () => {
    const audited = await auditInParallel(store)(question, { processes: 1, ...options })()
    if (E.isLeft(audited)) return audited
    const book = await adoptedPolicy(store)(audited.right.policy)()
    if (E.isLeft(book)) return book
    return book.right === null
      ? E.left({ code: 'NoPolicyAdopted', url: store.url })
      : E.right(auditReport(audited.right, book.right))
  }
