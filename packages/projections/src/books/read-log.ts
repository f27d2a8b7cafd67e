import { type EventBody, readBody } from '@pension-ledger/domain'
import { type EventStore, parseObject, type ReadLog, type RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { type Cut, filterOf } from '../replay/cut.js'
import type { Partition } from '../replay/partitions.js'
import type { ReplayError } from '../replay/replay-error.js'

/** An event of the log, and what it says. */
export interface ReadEvent {
  readonly recorded: RecordedEvent
  readonly body: EventBody
}

/** What of the log is read: all up to a position, or of that what stands after another, of what was known by an instant, of some types, of one partition of the streams. */
export interface LogRead {
  readonly after?: number
  readonly upTo: number
  readonly knownAt: Cut['knownAt']
  readonly signal?: AbortSignal | undefined
  readonly types?: ReadonlyArray<string>
  readonly partition?: Partition
}

/** Pages of the log with its events read. Yields EventUnreadable or what the store answers, and then nothing more. */
export async function* readLogOf(
  store: EventStore,
  read: LogRead,
): AsyncGenerator<E.Either<ReplayError, ReadonlyArray<ReadEvent>>, void> {
  for await (const page of store.readLog(logPartOf(read))) {
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

/** The same, as the store is asked for it. */
export const logPartOf = ({ after, upTo, knownAt, signal, types, partition }: LogRead): Omit<ReadLog, 'direction'> => ({
  ...(after === undefined ? {} : { after }),
  upTo,
  filter: {
    ...filterOf({ knownAt }),
    ...(types === undefined ? {} : { types }),
    ...(partition === undefined ? {} : { partition }),
  },
  ...(signal === undefined ? {} : { signal }),
})
