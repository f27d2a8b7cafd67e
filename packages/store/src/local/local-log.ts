import type { Either } from 'fp-ts/lib/Either.js'
import type { Append, Appended, Direction, FactReader, LogFilter, StreamSlice } from '../event-store.js'
import type { Handlers, RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'

/** Events with more bytes of data than this are few; a page without one of them needs no measuring. */
export const largeBytes = 4096

/** A part of a stream: at most `count` events from `from` on, or the end of the stream it is read from. */
export interface StreamPart {
  readonly direction: Direction
  readonly from: number | null
  readonly count: number
}

/** The positions in (after, upTo], of which at most `count` events are wanted, in the given direction. */
export interface LogWindow {
  readonly after: number
  readonly upTo: number
  readonly direction: Direction
  readonly filter: LogFilter
  readonly count: number
}

/** The facts of a window, forwards. */
export interface WindowFacts {
  readonly numbers: Int32Array
  /** Position of the last of them; 0 where there is none. */
  readonly lastPosition: number
}

export type ReadWindow = (window: LogWindow) => Either<StoreError, WindowFacts>

/**
 * A log in reach of this process, which answers at once: what memory and an embedded database have in common. The adapter keeps and
 * finds; `localEventStore` makes an EventStore of it, with paging, aborting, closing and subscriptions.
 *
 * Nothing here throws, and nothing keeps a cursor open between two calls.
 */
export interface LocalLog {
  readonly url: string
  /** All of them or none, in one commit. They have passed `checkAppend`. `now` is an instant, or the reason why there is none. */
  readonly append: (
    appends: ReadonlyArray<Append>,
    now: () => Either<StoreError, string>,
  ) => Either<StoreError, ReadonlyArray<Appended>>
  readonly head: () => Either<StoreError, number>
  readonly heads: (streams: ReadonlyArray<string>) => Either<StoreError, ReadonlyArray<number>>
  readonly stream: (stream: string, part: StreamPart) => Either<StoreError, StreamSlice>
  readonly find: (ids: ReadonlyArray<string>) => Either<StoreError, ReadonlyMap<string, RecordedEvent>>
  readonly events: (window: LogWindow) => Either<StoreError, ReadonlyArray<RecordedEvent>>
  /** Begins a reading, which remembers what the reader was told. */
  readonly facts: (reader: FactReader) => ReadWindow
  readonly handlers: () => Either<StoreError, ReadonlyArray<Handlers>>
  /** Whether an event at the positions in (after, upTo] has more than `largeBytes` of data. */
  readonly hasLarge: (after: number, upTo: number) => Either<StoreError, boolean>
  /** Bytes of data at the positions in (after, upTo], so that a page of large events can be cut smaller before it is read. */
  readonly bytes: (after: number, upTo: number) => Either<StoreError, number>
  readonly streamsTouched: (after: number, upTo: number) => Either<StoreError, ReadonlyArray<string>>
  readonly close: () => void
}
