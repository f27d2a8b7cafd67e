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
    let total: ImportedEvents = { read: 0, recorded: 0, alreadyKnown: 0 }
    const write = async (): Promise<E.Either<ImportEventsError, void>> => {
      const firstLine = total.read + 1
      const events = batch
      batch = []
      const known = await knownFrom(store, events)
      if (E.isLeft(known)) return known
      const stranger = events.findIndex(
        ({ id, position }, index) => index < known.right.length && known.right[index] !== `${position} ${id}`,
      )
      if (stranger >= 0)
        return E.left({ code: 'LedgerDiffers', line: firstLine + stranger, position: firstLine + stranger })
      const appended = await store.appendAll(copiedRuns(events.slice(known.right.length)))()
      if (E.isLeft(appended)) return appended
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

/** What the store holds at the positions of a batch, as `position id`. */
const knownFrom = async (
  store: EventStore,
  events: ReadonlyArray<RecordedEvent>,
): Promise<E.Either<StoreError, ReadonlyArray<string>>> => {
  const [first, last] = [events[0], events.at(-1)]
  const known: string[] = []
  if (first === undefined || last === undefined) return E.right(known)
  for await (const page of store.readLog({ after: first.position - 1, upTo: last.position })) {
    if (E.isLeft(page)) return page
    for (const { id, position } of page.right) known.push(`${position} ${id}`)
  }
  return E.right(known)
}
