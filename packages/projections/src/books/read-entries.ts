import { type Chart, type Entry, entryOf, placeDayOf } from '@pension-ledger/books'
import type { EventStore, RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Cut } from '../replay/cut.js'
import type { ReplayError } from '../replay/replay-error.js'
import { originalsUnknown } from './originals-unknown.js'
import type { PlaceOn } from './places.js'
import { type LogRead, readLogOf } from './read-log.js'
import { isWithin } from './within-cut.js'

/** What an event of the log moves. */
export interface BookedEvent {
  readonly recorded: RecordedEvent
  readonly entry: Entry
}

export interface EntriesAsked {
  readonly chart: Chart
  readonly cut: Cut
  readonly placeOn: PlaceOn
  readonly read: LogRead
  /** Hears the position up to which the log was passed over. */
  readonly onProgress: (position: number) => void
}

/** 凭证: what every event within a cut moves, in pages, in the order of the log. A reversal of what is not within it moves nothing. */
export async function* readEntries(
  store: EventStore,
  { chart, cut, placeOn, read, onProgress }: EntriesAsked,
): AsyncGenerator<E.Either<ReplayError, ReadonlyArray<BookedEvent>>, void> {
  for await (const page of readLogOf(store, read)) {
    if (E.isLeft(page)) return yield page
    const unknown = await originalsUnknown(
      store,
      cut,
      page.right.map(({ body }) => body),
    )
    if (E.isLeft(unknown)) return yield unknown
    onProgress(page.right.at(-1)?.recorded.position ?? 0)
    yield E.right(
      page.right.flatMap(({ recorded, body }) => {
        if (!isWithin(cut, body, unknown.right)) return []
        const entry = entryOf(body, placeOn(recorded.stream, placeDayOf(body)), chart)
        return entry === null ? [] : [{ recorded, entry }]
      }),
    )
  }
}
