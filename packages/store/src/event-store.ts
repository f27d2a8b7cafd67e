import type { Either } from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { ExpectedRevision } from './expected-revision.js'
import type { Handlers, NewEvent, RecordedEvent } from './recorded-event.js'
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

/** In which order positions or revisions are read. */
export type Direction = 'forwards' | 'backwards'

/** What of a stream is read, and how. */
export interface ReadStream {
  readonly direction?: Direction
  /** First revision to read, inclusive; default: the first (forwards) or the last (backwards). */
  readonly from?: number
  readonly maxCount?: number
  readonly signal?: AbortSignal
}

/** What a reader of the whole log wants of it. All parts must hold. */
export interface LogFilter {
  /** Streams whose name begins with one of these; an empty list wants nothing. */
  readonly streamPrefixes?: ReadonlyArray<string>
  /** Events of one of these types; an empty list wants nothing. */
  readonly types?: ReadonlyArray<string>
  /** Of `count` partitions (1 to 1024) of the streams by `bucketOf` their names, the one with this index, from 0. */
  readonly partition?: { readonly index: number; readonly count: number }
  /** Only what the office knew by this instant (RFC 3339 UTC): `sourceRecordedAt`, else `recordedAt`, not after it. */
  readonly knownBy?: string
  /** Events that went through exactly these hands, both of a pair; an empty list wants nothing. */
  readonly handledBy?: ReadonlyArray<Handlers>
}

/** What of the log is read, and how. */
export interface ReadLog {
  readonly direction?: Direction
  /** Only positions after it (forwards) or before it (backwards); default: the whole log. */
  readonly after?: number
  /**
   * No position beyond it; default: the last position when the read begins. So every read sees one consistent log, whatever is
   * appended meanwhile, and two reads with the same `upTo` see the same one. To go on with what follows, subscribe.
   */
  readonly upTo?: number
  readonly filter?: LogFilter
  readonly maxCount?: number
  readonly signal?: AbortSignal
}

/**
 * Hears what a log says before a page speaks of it. A log says the same over and over: streams and texts of data have numbers, from 1,
 * and each is told at least once before a fact has its number. A number stands for the same as long as the reading takes.
 */
export interface FactReader {
  readonly stream: (number: number, name: string) => void
  /**
   * A text of data, or its beginning where it comes in two pieces (`piecesOf`). It throws where the text is not the JSON of an object;
   * `parseBeginning` does.
   */
  readonly fact: (number: number, beginning: string, schemaVersion: number) => void
  /** An ending; `parseEnding` reads it, and throws likewise. */
  readonly ending: (number: number, text: string) => void
}

/**
 * A page of the log for folds, which need neither provenance nor ids. It may be empty where a filter skips much; `coveredTo` advances
 * all the same, and the last page covers the whole of what was asked.
 */
export interface FactPage {
  /** The facts in the order of positions, three numbers each: stream, fact, and ending, which is 0 where the fact is the whole text. */
  readonly numbers: Int32Array
  /** The position up to which the log is covered by this page and those before it, filtered events included. */
  readonly coveredTo: number
}

/** What was read of a stream. */
export interface StreamSlice {
  /** False where the stream does not exist; never an error. */
  readonly found: boolean
  readonly events: ReadonlyArray<RecordedEvent>
  /** The data of each event, parsed: a store has to, to know that it is sound, and nobody need do it again. No one else has these objects. */
  readonly bodies: ReadonlyArray<object>
}

/** How many events a part of the log holds. */
export interface EventCount {
  readonly events: number
  /** False: an estimate, from parts of it that were read. */
  readonly isExact: boolean
}

/** What of the log is delivered, and to whom. */
export interface Subscribe {
  /** Events after this position are delivered; 0: from the start. */
  readonly after: number
  readonly filter?: LogFilter
  /**
   * Handed one event at a time, in order; the next waits for it. A rejection stops the subscription. It must not wait for `stop` or
   * `close`, which wait for it.
   */
  readonly onEvent: (event: RecordedEvent) => Promise<void>
  /** History is delivered, what follows is live. Again after every time it fell behind. */
  readonly onCaughtUp?: (position: number) => void
  /** The log is covered up to here, skipped events included; after every page, never beyond an event that failed. */
  readonly onCheckpoint?: (position: number) => void
}

/** A subscription at work. */
export interface Subscription {
  /** Settles when the subscription has ended: stopped (right), or failed (left), also because its store was closed. Never rejects. */
  readonly ended: Promise<
    Either<StoreError | { readonly code: 'HandlerFailed'; readonly position: number; readonly why: string }, void>
  >
  /** Waits for a handler at work, then stops. */
  readonly stop: () => Promise<void>
}

/**
 * The event-store port. Every adapter passes `eventStoreContract` whole.
 *
 * - Streams are numbered from 0, the log from 1, both without gaps (`gapless`); positions are in the order of commits. A reader who has
 *   seen a position has seen, or can see, every one before it.
 * - Event ids are unique in the whole log: an id that stands elsewhere is DuplicateEventId (`idsAcrossStreams`; within its stream always).
 * - An append may be repeated, also after others have appended and after a restart: if its ids stand, one after the other, where they
 *   would have been written, the answer is the one of the first time and nothing is added. That holds for a first part of what was
 *   appended; not for more than that, nor for another order: both are RevisionConflict. First write wins: data is not compared.
 *   With the expectations `any` and `exists` the place is where the first of the ids stands in the stream.
 * - What is refused: a stream name that is empty, begins with "$", has more than 255 characters, or holds control characters; an event
 *   whose id is no UUID in lower case, whose type is empty, whose data is not the JSON text of an object or has more than
 *   `eventBytesLimit` bytes; a text that UTF-8 cannot hold.
 * - No call throws; the promise of a TaskEither always settles. Errors are answers, and an append that was refused wrote nothing.
 *   After StoreUnavailable the outcome of an append is not known: open the store again and repeat it.
 *
 * What a server cannot give has the name in parentheses, and the contract is told (`ContractOptions`). EventStoreDB gives none of these four:
 * its positions grow and have gaps, so they are compared and passed on, never counted; ids are known stream by stream, so an id must decide
 * its stream; `appendAll` commits append by append (`oneCommit`), so a call that was interrupted is repeated; and the time of recording is
 * the server's (`ownClock`).
 *
 * @example
 * const store = await openStore('sqlite:ledger.sqlite', { create: true })()
 * if (E.isLeft(store)) return store
 * await store.right.append({ stream: 'participant-p-1', expected: noStream, events })()
 * for await (const page of store.right.readFacts(reader)) …
 */
export interface EventStore {
  /** The URL it was opened by, without secrets. */
  readonly url: string
  /**
   * All or nothing, to one stream. Durable when it answers.
   *
   * Rejects: BadStreamName, EmptyAppend, EventTooLarge, BadEvent, DuplicateEventId (within the append), RevisionConflict,
   * DuplicateEventId (in the log), then what files and disks may answer.
   */
  readonly append: (append: Append) => TaskEither<StoreError, Appended>
  /**
   * Many appends in the given order, each as if it came alone: one may build on another of the call, and each may be a repetition or
   * new. Memory and SQLite put all of them into ONE commit: all or nothing, and when one is refused, its error is the answer
   * and nothing of the call was written. A store that can only commit appends one by one stops at the first that fails
   * and keeps what came before it. With either, the whole call may be repeated: what stands already answers as it did the first time.
   */
  readonly appendAll: (appends: ReadonlyArray<Append>) => TaskEither<StoreError, ReadonlyArray<Appended>>
  readonly readStream: (stream: string, read?: ReadStream) => TaskEither<StoreError, StreamSlice>
  /** Last revision of each stream, -1 where it does not exist; in the order asked. */
  readonly heads: (streams: ReadonlyArray<string>) => TaskEither<StoreError, ReadonlyArray<number>>
  /**
   * The events with these ids, wherever they stand; absent ids are absent from the map. A store without an index of ids has to read its
   * whole log for them: whoever knows in which streams they stand, if anywhere, says so, and it reads those. What stands elsewhere may
   * then be absent too.
   */
  readonly find: (
    ids: ReadonlyArray<string>,
    streams?: ReadonlyArray<string>,
  ) => TaskEither<StoreError, ReadonlyMap<string, RecordedEvent>>
  /** The last position of the log, 0 when it is empty. */
  readonly head: () => TaskEither<StoreError, number>
  /** Pages of the log, none of them empty. Leaving the loop early frees everything. A page that failed is the last. */
  readonly readLog: (read?: ReadLog) => AsyncIterable<Either<StoreError, ReadonlyArray<RecordedEvent>>>
  /** The same log forwards, for folds. Where the reader throws, the event is named as corrupt. `readAnswers` is easier. */
  readonly readFacts: (
    reader: FactReader,
    read?: Omit<ReadLog, 'direction'>,
  ) => AsyncIterable<Either<StoreError, FactPage>>
  /** Through whose hands events went: every different pair in the log, in no order. */
  readonly handlers: () => TaskEither<StoreError, ReadonlyArray<Handlers>>
  /** Names of the streams that hold events with positions in (after, upTo], in the order of the first of them. */
  readonly streamsTouched: (after: number, upTo: number) => TaskEither<StoreError, ReadonlyArray<string>>
  /**
   * How many events stand at the positions in (after, upTo]. Never worked out from positions by whoever asks: they may have gaps. Where a
   * store would have to read much of its log for it, it is an estimate.
   */
  readonly countEvents: (after: number, upTo: number) => TaskEither<StoreError, EventCount>
  readonly subscribe: (subscribe: Subscribe) => Subscription
  /** Waits for handlers at work, ends subscriptions, and frees the file. From then on every call answers StoreClosed. */
  readonly close: () => Promise<void>
}
