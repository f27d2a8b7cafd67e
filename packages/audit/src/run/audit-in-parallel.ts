import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { allChecks } from '../all-checks.js'
import { audit } from './audit.js'
import type { PartitionAudited } from './audit-partition.js'
import type { AuditError, AuditOptions, AuditQuestion } from './audit-question.js'
import type { Audited } from './audited.js'
import { conclude } from './conclude.js'
import { findingsKept, mostFindingsKept } from './findings-kept.js'
import { runWorker, workerProgram } from './run-worker.js'

/** How a parallel audit is run; no option changes what it finds. */
export interface ParallelOptions extends AuditOptions {
  /** How many processes read. Default: 2. */
  readonly processes?: number
  /** The file of the worker program, where it is not beside this one. */
  readonly workerProgram?: string
  /** By which the processes open the store. Default: its own URL, which suffices where that has no password and no options. */
  readonly storeUrl?: string
  /** Aborting it ends the processes. */
  readonly signal?: AbortSignal
}

/**
 * 并行审计: every check over the whole ledger, the participants divided among processes. The answer is the one of `audit` with all checks,
 * byte for byte. A store in memory is nobody else's: it is audited in this process.
 *
 * Rejects: Aborted, WorkerFailed, LedgerGrew, TooManyFindings, NoPolicyAdopted, EventUnreadable, what the store answers.
 */
export const auditInParallel =
  (store: EventStore) =>
  (asked: AuditQuestion, options: ParallelOptions = {}): TaskEither<AuditError, Audited> =>
  async () => {
    const { processes = 2, onProgress, eventsInMemory } = options
    if (processes < 2 || store.url === 'memory:') return audit(store, allChecks)(asked, options)()
    const head = await store.head()()
    if (E.isLeft(head)) return head

    const ending = new AbortController()
    const stop = (): void => ending.abort()
    options.signal?.addEventListener('abort', stop, { once: true })
    if (options.signal?.aborted === true) stop()
    const eventsRead = new Array<number>(processes).fill(0)
    const kept = findingsKept(options.mostFindings ?? mostFindingsKept)
    const tooMany: AuditError[] = []
    const parts = await Promise.all(
      eventsRead.map(async (_, index) => {
        const part = await runWorker(
          {
            kind: 'audit-partition',
            storeUrl: options.storeUrl ?? store.url,
            asked: upToHead(asked, head.right),
            eventsInMemory: eventsInMemory ?? null,
            partition: { index, count: processes },
          },
          {
            program: options.workerProgram ?? workerProgram,
            signal: ending.signal,
            onFound: (found) => {
              const added = kept.add(found)
              if (E.isRight(added)) return
              tooMany.push(added.left)
              stop()
            },
            onProgress: (events, of) => {
              eventsRead[index] = events
              onProgress?.({ events: eventsRead.reduce((sum, one) => sum + one, 0), of: of * processes })
            },
          },
        )
        // One that failed has decided: the others need not go on.
        if (E.isLeft(part)) stop()
        return part
      }),
    )
    options.signal?.removeEventListener('abort', stop)

    const [overfull] = tooMany
    if (overfull !== undefined) return E.left(overfull)
    const done: PartitionAudited[] = []
    for (const part of parts) if (E.isRight(part)) done.push(part.right)
    const failed = parts.find((part) => E.isLeft(part) && part.left.code !== 'Aborted') ?? parts.find(E.isLeft)
    if (failed !== undefined && E.isLeft(failed)) return failed
    return conclude(store, allChecks, asked, done, kept)
  }

/** All processes read one and the same log: what is appended meanwhile is not looked at. A cut by an instant stays one. */
const upToHead = (asked: AuditQuestion, head: number): AuditQuestion => {
  const { cut = {} } = asked
  return cut.knownAt === undefined ? { ...asked, cut: { ...cut, knownAt: head } } : asked
}
