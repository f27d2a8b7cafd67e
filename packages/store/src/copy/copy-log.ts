import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventStore } from '../event-store.js'
import type { RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'
import { appendCopies } from './append-copies.js'
import { atTheBeginning, type CompareOptions, compareLogs, type LogComparison, type LogPlaces } from './compare-logs.js'
import type { CopyDifference } from './copy-difference.js'

/** Why a log was not copied. `written` events had been copied by then, and stay. */
export type CopyError =
  | StoreError
  /** Where the source has this event, the target has another, or none: it is no copy, nor the beginning of one. */
  | {
      readonly code: 'CopyTargetDiffers'
      readonly position: number
      readonly stream: string
      readonly difference: CopyDifference
      readonly written: number
    }
  /** The target holds every event of the source, and then others: it has gone its own way. */
  | { readonly code: 'CopyTargetGoesOn'; readonly events: number; readonly stream: string; readonly written: number }

/** What is done, and how far it has come: so many events, and in the source up to this position of those that there are. */
export interface CopyProgress {
  readonly doing: 'comparing' | 'copying' | 'verifying'
  readonly events: number
  readonly position: number
  readonly of: number
}

/** How a log is copied. */
export interface CopyOptions {
  /** Events that are appended together at most. Default: 2,000. */
  readonly batch?: number
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: CopyProgress) => void
}

/** What was copied: events = already there + copied. Every one of them was read from both stores and compared. */
export interface Copied {
  /** What the source held when the copy began; what it takes in later is for the next copy. */
  readonly events: number
  readonly alreadyThere: number
  readonly copied: number
}

/**
 * 复制: copies a log into an empty store, or goes on with a copy that was begun: the same events, ids, data byte for byte, provenance,
 * streams, revisions and order. Nothing but the target itself remembers how far a copy came, so that it may be stopped in any way and
 * repeated; the second copy writes nothing.
 *
 * First both logs are compared up to the end of the target, and nothing is written unless the target is a beginning of the source. Then
 * batches are appended, each with the revisions of its streams expected. At last what was appended is read back and compared.
 *
 * `recordedAt` is the target's own; see `copiedEvent`.
 *
 * Rejects: CopyTargetDiffers, CopyTargetGoesOn, what the stores answer (RevisionConflict: somebody else writes to the target).
 */
export const copyLog =
  (source: EventStore, target: EventStore) =>
  (options: CopyOptions = {}): TaskEither<CopyError, Copied> =>
  async () => {
    const head = await source.head()()
    if (E.isLeft(head)) return head
    const upTo = head.right

    const there = await compareLogs(source, target, comparing('comparing', atTheBeginning, upTo, options))
    if (E.isLeft(there)) return there
    if (there.right.end === 'both') return E.right(copiedOf(there.right.events, there.right.events))
    if (there.right.end !== 'target') return E.left(refusalOf(there.right, 0))

    const written = await appendCopies(source, target, there.right, upTo, options)
    if (E.isLeft(written)) return written

    const verified = await compareLogs(source, target, comparing('verifying', there.right, upTo, options))
    if (E.isLeft(verified)) return verified
    if (verified.right.end === 'both') return E.right(copiedOf(there.right.events, verified.right.events))
    return E.left(refusalOf(verified.right, written.right))
  }

const copiedOf = (alreadyThere: number, events: number): Copied => ({
  events,
  alreadyThere,
  copied: events - alreadyThere,
})

const comparing = (
  doing: CopyProgress['doing'],
  from: LogPlaces,
  upTo: number,
  { signal, onProgress }: CopyOptions,
): CompareOptions => ({
  from,
  upTo,
  ...(signal === undefined ? {} : { signal }),
  onProgress: ({ events, inSource }) => onProgress?.({ doing, events, position: inSource, of: upTo }),
})

const refusalOf = (ended: Exclude<LogComparison, { readonly end: 'both' }>, written: number): CopyError =>
  ended.end === 'source'
    ? { code: 'CopyTargetGoesOn', events: ended.events, stream: ended.beyond.stream, written }
    : differs(ended.original, ended.end === 'target' ? 'missing' : ended.difference, written)

const differs = ({ position, stream }: RecordedEvent, difference: CopyDifference, written: number): CopyError => ({
  code: 'CopyTargetDiffers',
  position,
  stream,
  difference,
  written,
})
