import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { allChecks } from '../all-checks.js'
import { audit } from './audit.js'
import { auditPartition, type PartitionAudited } from './audit-partition.js'
import type { AuditError, AuditOptions, AuditQuestion } from './audit-question.js'
import type { Audited } from './audited.js'
import { conclude } from './conclude.js'
import { findingsKept, mostFindingsKept } from './findings-kept.js'
import type { Found } from './found.js'
import { runWorker, workerProgram } from './run-worker.js'

/** How a parallel audit is run; no option changes what it finds. */
export interface ParallelOptions extends AuditOptions {
  /** How many processes read, this one among them. Default: 2. */
  readonly processes?: number
  /** The file of the worker program, where it is not beside this one. */
  readonly workerProgram?: string
  /** By which the other processes open the store. Default: its own URL, which suffices where that has no password and no options. */
  readonly storeUrl?: string
}

/**
 * 并行审计: every check over the whole ledger, the participants divided among this process and others. The answer is the one of `audit`
 * with all checks, byte for byte. A store in memory is nobody else's: it is audited in this process.
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
    const keep = (found: ReadonlyArray<Found>): E.Either<AuditError, void> => {
      const added = kept.add(found)
      if (E.isLeft(added)) {
        tooMany.push(added.left)
        stop()
      }
      return added
    }
    const progressOf = (index: number) => (events: number, of: number) => {
      eventsRead[index] = events
      onProgress?.({ events: eventsRead.reduce((sum, one) => sum + one, 0), of: of * processes })
    }
    const within = upToHead(asked, head.right)

    const inAnother = (index: number): Promise<E.Either<AuditError, PartitionAudited>> =>
      runWorker(
        {
          kind: 'audit-partition',
          storeUrl: options.storeUrl ?? store.url,
          asked: within,
          eventsInMemory: eventsInMemory ?? null,
          partition: { index, count: processes },
        },
        {
          program: options.workerProgram ?? workerProgram,
          signal: ending.signal,
          onFound: keep,
          onProgress: progressOf(index),
        },
      )
    const inThis = (index: number): Promise<E.Either<AuditError, PartitionAudited>> => {
      const progress = progressOf(index)
      return auditPartition(
        store,
        allChecks,
        within,
        {
          ...(eventsInMemory === undefined ? {} : { eventsInMemory }),
          signal: ending.signal,
          onProgress: ({ events, of }) => progress(events, of),
        },
        { index, count: processes },
        async (found) => keep(found),
      )
    }
    /** One that failed has decided: the others need not go on. */
    const unlessFailed = async (
      part: Promise<E.Either<AuditError, PartitionAudited>>,
    ): Promise<E.Either<AuditError, PartitionAudited>> => {
      let isDone = false
      try {
        const answer = await part
        isDone = E.isRight(answer)
        return answer
      } finally {
        if (!isDone) stop()
      }
    }
    // The others begin first: while they start, this one works already.
    const others = eventsRead.slice(1).map((_, i) => unlessFailed(inAnother(i + 1)))
    const parts = await Promise.all([unlessFailed(inThis(0)), ...others])
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
