import { copiedRuns, type EventStore, type RecordedEvent, type StoreError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type LineError, readEnvelope } from './read-envelope.js'

/** Why a history was not imported; what was appended by then stays, and the same import goes on from there. */
export type ImportEventsError =
  | StoreError
  | LineError
  /** The store holds another event at the position of this line. Events can be imported into an empty ledger, or one begun with them. */
  | { readonly code: 'LedgerDiffers'; readonly line: number; readonly position: number }

/** What became of every line: read = recorded + already known. */
export interface ImportedEvents {
  readonly read: number
  readonly recorded: number
  readonly alreadyKnown: number
}

const linesAtOnce = 2_000

/**
 * 导入事件: writes an exported log into an empty ledger: the same events, ids, streams and order. It may be repeated after an
 * interruption, and goes on where it stopped. The ledger sets its own `recordedAt`; when the first ledger learned a fact is kept as
 * `sourceRecordedAt`, so that a view at an instant stays what it was.
 *
 * Rejects: a malformed line with its number; what stood before it is recorded.
 */
export const importEvents =
  (store: EventStore, lines: AsyncIterable<string> | Iterable<string>): TaskEither<ImportEventsError, ImportedEvents> =>
  async () => {
    let batch: RecordedEvent[] = []
    // Positions of a store may have gaps, so that only the order tells what stands already.
    let cursor = 0
    let total: ImportedEvents = { read: 0, recorded: 0, alreadyKnown: 0 }
    const write = async (): Promise<E.Either<ImportEventsError, void>> => {
      const firstLine = total.read + 1
      const events = batch
      batch = []
      const known = await standingAfter(store, cursor, events.length)
      if (E.isLeft(known)) return known
      for (const [index, { id, position }] of known.right.entries())
        if (events[index]?.id !== id) return E.left({ code: 'LedgerDiffers', line: firstLine + index, position })
      const appended = await store.appendAll(copiedRuns(events.slice(known.right.length)))()
      if (E.isLeft(appended)) return appended
      cursor = appended.right.at(-1)?.position ?? known.right.at(-1)?.position ?? cursor
      total = {
        read: total.read + events.length,
        recorded: total.recorded + events.length - known.right.length,
        alreadyKnown: total.alreadyKnown + known.right.length,
      }
      return E.right(undefined)
    }

    let line = 0
    for await (const text of lines) {
      line += 1
      const event = readEnvelope(text, line)
      if (E.isLeft(event)) {
        const written = await write()
        return E.isLeft(written) ? written : event
      }
      batch.push(event.right)
      if (batch.length < linesAtOnce) continue
      const written = await write()
      if (E.isLeft(written)) return written
    }
    return E.map(() => total)(await write())
  }

type Standing = Pick<RecordedEvent, 'id' | 'position'>

/** What the store holds behind a position, as many events as a batch has at most. */
const standingAfter = async (
  store: EventStore,
  after: number,
  maxCount: number,
): Promise<E.Either<StoreError, ReadonlyArray<Standing>>> => {
  const standing: Standing[] = []
  for await (const page of store.readLog({ after, maxCount })) {
    if (E.isLeft(page)) return page
    for (const { id, position } of page.right) standing.push({ id, position })
  }
  return E.right(standing)
}
