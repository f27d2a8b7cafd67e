import { type EventBody, readBody } from '@pension-ledger/domain'
import type { Cut } from '@pension-ledger/projections'
import { type EventStore, parseObject, type RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Failure } from '../../errors/failure.js'

/** An event of the log, and what it says. */
export interface ReadEvent {
  readonly recorded: RecordedEvent
  readonly body: EventBody
}

/** What of the log is read: all up to a position, of what was known by an instant, of some types. */
export interface LogRead {
  readonly upTo: number
  readonly knownAt: Cut['knownAt']
  readonly signal: AbortSignal
  readonly types?: ReadonlyArray<string>
}

/** Pages of the log with its events read. Yields EventUnreadable or what the store answers, and then nothing more. */
export async function* readLogOf(
  store: EventStore,
  { upTo, knownAt, signal, types }: LogRead,
): AsyncGenerator<E.Either<Failure, ReadonlyArray<ReadEvent>>, void> {
  const filter = {
    ...(types === undefined ? {} : { types }),
    ...(typeof knownAt === 'string' ? { knownBy: knownAt } : {}),
  }
  for await (const page of store.readLog({ upTo, filter, signal })) {
    if (E.isLeft(page)) return yield page
    const events: ReadEvent[] = []
    for (const recorded of page.right) {
      const body = readBody(parseObject(recorded.data), recorded.schemaVersion)
      if (E.isLeft(body))
        return yield E.left({ code: 'EventUnreadable', position: recorded.position, error: body.left })
      events.push({ recorded, body: body.right })
    }
    yield E.right(events)
  }
}

/** The last position of a log that is within a cut. */
export const lastPosition = (knownAt: Cut['knownAt'], head: number): number =>
  typeof knownAt === 'number' ? Math.min(knownAt, head) : head
