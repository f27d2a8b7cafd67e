import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { ExpectedRevision } from './expected-revision.js'
import type { NewEvent, RecordedEvent } from './recorded-event.js'
import type { StoreError } from './store-error.js'

/** One stream's share of an append. */
export interface Append {
  readonly stream: string
  readonly expected: ExpectedRevision
  readonly events: ReadonlyArray<NewEvent>
}

/** Where the last event of an append stands. */
export interface Appended {
  readonly stream: string
  readonly revision: number
  readonly position: number
}

export type Direction = 'forwards' | 'backwards'

export interface ReadStream {
  readonly direction?: Direction
  /** First revision to read, inclusive; default: the first (forwards) or the last (backwards). */
  readonly from?: number
  readonly maxCount?: number
  readonly signal?: AbortSignal
}

/** What a reader of the whole log wants of it. All parts must hold. */
export interface LogFilter {
  /** Streams whose name begins with one of these. */
  readonly streamPrefixes?: ReadonlyArray<string>
  readonly types?: ReadonlyArray<string>
  /** Of `count` partitions of the streams by a stable hash of their names, the one with this index. */
  readonly partition?: { readonly index: number; readonly count: number }
  /** Only what the office knew by this instant (RFC 3339 UTC): `sourceRecordedAt`, else `recordedAt`, not after it. */
  readonly knownBy?: string
}

export interface ReadLog {
  readonly direction?: Direction
  /** Only positions after it (forwards) or before it (backwards); default: the whole log. */
  readonly after?: number
  /** Forwards: no position beyond it. A reader that fixes it sees one consistent log, whatever is appended meanwhile. */
  readonly upTo?: number
  readonly filter?: LogFilter
  readonly maxCount?: number
  readonly signal?: AbortSignal
}

/** A page of the log for folds, which need neither provenance nor ids: the facts' data, already parsed. */
export interface DataPage {
  /** Parsed `data`, in the order of positions. */
  readonly data: ReadonlyArray<unknown>
  /** Schema version of each, in the same order; null when all are 1, which spares the reader a look at each. */
  readonly schemaVersions: ReadonlyArray<number> | null
  /** The position up to which the log is covered by this page and those before it, filtered events included. */
  readonly coveredTo: number
}

export interface StreamSlice {
  /** False where the stream does not exist; never an error. */
  readonly found: boolean
  readonly events: ReadonlyArray<RecordedEvent>
}

export interface Subscribe {
  /** Events after this position are delivered; 0: from the start. */
  readonly after: number
  readonly filter?: LogFilter
  /** Handed one event at a time, in order; the next waits for it. A rejection stops the subscription. */
  readonly onEvent: (event: RecordedEvent) => Promise<void>
  /** History is delivered, what follows is live. Again after every time it fell behind. */
  readonly onCaughtUp?: (position: number) => void
  /** The log is covered up to here, skipped events included. */
  readonly onCheckpoint?: (position: number) => void
}

export interface Subscription {
  /** Settles when the subscription has ended: stopped (right), or failed (left). */
  readonly ended: Promise<
    Either<StoreError | { readonly code: 'HandlerFailed'; readonly position: number; readonly why: string }, void>
  >
  /** Waits for a handler at work, then stops. */
  readonly stop: () => Promise<void>
}

/**
 * The event-store port. Every adapter passes `eventStoreContract` whole.
 *
 * - Streams are numbered from 0, the log from 1, both without gaps; positions are in the order of commits.
 * - An append with an exact expectation may be repeated: if its ids stand where they would have been written, the answer is the
 *   one of the first time and nothing is added. First write wins: data is not compared.
 * - No call throws; the promise of a TaskEither always settles.
 */
export interface EventStore {
  /** The URL it was opened by, without secrets. */
  readonly url: string
  /** All or nothing, to one stream. Durable when it answers. */
  readonly append: (append: Append) => TaskEither<StoreError, Appended>
  /**
   * Many appends, each all or nothing, in the given order; several may share one commit. Stops at the first that fails, with what
   * came before it kept or, where all shared a commit, nothing: `appended` of the error's caller is found by repeating the call.
   */
  readonly appendAll: (appends: ReadonlyArray<Append>) => TaskEither<StoreError, ReadonlyArray<Appended>>
  readonly readStream: (stream: string, read?: ReadStream) => TaskEither<StoreError, StreamSlice>
  /** Last revision of each stream, -1 where it does not exist; in the order asked. */
  readonly heads: (streams: ReadonlyArray<string>) => TaskEither<StoreError, ReadonlyArray<number>>
  /** The events with these ids, wherever they stand; absent ids are absent from the map. */
  readonly find: (ids: ReadonlyArray<string>) => TaskEither<StoreError, ReadonlyMap<string, RecordedEvent>>
  /** The last position of the log, 0 when it is empty. */
  readonly head: () => TaskEither<StoreError, number>
  /** Pages of the log. Leaving the loop early frees everything. A page that failed is the last. */
  readonly readLog: (read?: ReadLog) => AsyncIterable<Either<StoreError, ReadonlyArray<RecordedEvent>>>
  /** The same log forwards, as parsed data only: the fast way for folds. */
  readonly readData: (read?: Omit<ReadLog, 'direction'>) => AsyncIterable<Either<StoreError, DataPage>>
  /** Names of the streams that hold events with positions in (after, upTo]. */
  readonly streamsTouched: (after: number, upTo: number) => TaskEither<StoreError, ReadonlyArray<string>>
  readonly subscribe: (subscribe: Subscribe) => Subscription
  readonly close: () => Promise<void>
}
