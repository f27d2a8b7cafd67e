import type { Cut } from '@pension-ledger/domain'
import type { Partition } from '@pension-ledger/projections'
import type { EventStore, Handlers, LogFilter, ReadLog } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { AuditError } from './audit-question.js'
import { type ReadEvent, readEvent } from './read-events.js'

/** Which part of a log is read. */
export interface RecordScope {
  readonly upTo: number
  readonly cut: Cut
  readonly partition: Partition | null
}

/** The part of a scope that the store applies, beside the last position. */
export const filterOf = ({ cut, partition }: RecordScope): LogFilter => ({
  ...(partition === null ? {} : { partition }),
  ...(typeof cut.knownAt === 'string' ? { knownBy: cut.knownAt } : {}),
})

const handledBy = (pairs: ReadonlyArray<Handlers>, scope: RecordScope): ReadLog => ({
  upTo: scope.upTo,
  filter: { ...filterOf(scope), handledBy: pairs },
})

/**
 * Whether anything that was known within a cut went through some hands: a pair of hands stands in the log for ever.
 *
 * Rejects: what the store answers.
 */
export const isAnyHandledBy = async (
  store: EventStore,
  pairs: ReadonlyArray<Handlers>,
  scope: RecordScope,
): Promise<E.Either<AuditError, boolean>> => {
  if (pairs.length === 0) return E.right(false)
  for await (const page of store.readLog({ ...handledBy(pairs, scope), maxCount: 1 })) {
    if (E.isLeft(page)) return page
    if (page.right.length > 0) return E.right(true)
  }
  return E.right(false)
}

/**
 * 经办、复核: the records that went through some hands, page by page, in the order of the log.
 *
 * Rejects: EventUnreadable, what the store answers.
 */
export async function* readHandledBy(
  store: EventStore,
  pairs: ReadonlyArray<Handlers>,
  scope: RecordScope,
): AsyncGenerator<E.Either<AuditError, ReadonlyArray<ReadEvent>>, void> {
  if (pairs.length === 0) return
  for await (const page of store.readLog(handledBy(pairs, scope))) {
    if (E.isLeft(page)) return yield page
    const events: ReadEvent[] = []
    for (const recorded of page.right) {
      const event = readEvent(recorded)
      if (E.isLeft(event)) return yield event
      events.push(event.right)
    }
    yield E.right(events)
  }
}
