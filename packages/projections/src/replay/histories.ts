import type { Rules, SchemeState } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Cut, filterOf, lastPositionOf, uncut } from './cut.js'
import { type Partition, partitionsFor } from './partitions.js'
import type { ReplayError } from './replay-error.js'
import { readScheme } from './scheme.js'
import { blankSubjects, type Subjects } from './subjects.js'

/** What is replayed, and how. */
export interface ReplayOptions {
  readonly cut?: Cut
  /** Only one partition of the streams; what all partitions give merges to what the whole gives. */
  readonly partition?: Partition
  /** Only streams whose names begin with one of these. Default: all. */
  readonly streamPrefixes?: ReadonlyArray<string>
  /** Events whose numbers may be in memory at once. Default: 2,000,000, which take less than a quarter of a gigabyte. */
  readonly eventsInMemory?: number
  /** Events that were passed over, of all passes together; where the store can only estimate how many there are, so is this. */
  readonly onProgress?: (progress: { readonly events: number; readonly of: number }) => void
  /** Aborting it ends the reading. */
  readonly signal?: AbortSignal
}

/** All histories of a ledger within a cut. */
export interface Histories {
  /** The last position that is read. */
  readonly position: number
  readonly scheme: SchemeState
  readonly rules: Rules
  /** Some subjects after the other, each with its whole history; may be gone through once. */
  readonly batches: AsyncIterable<E.Either<ReplayError, Batch>>
}

/** Whole histories of some subjects, read together. */
export interface Batch {
  readonly subjects: Subjects
  /** Events of these subjects within the cut. */
  readonly events: number
}

/**
 * Reads the histories of all participants and funds. Long logs are read in several passes, each over one partition of the streams, so
 * that memory is bounded by a partition.
 *
 * Rejects: NoPolicyAdopted, EventUnreadable, Aborted, what the store answers.
 */
export const readHistories =
  (store: EventStore) =>
  (options: ReplayOptions = {}): TaskEither<ReplayError, Histories> =>
  async () => {
    const { cut = uncut } = options
    const head = await store.head()()
    if (E.isLeft(head)) return head
    const read = await readScheme(store)(cut, head.right)()
    if (E.isLeft(read)) return read
    const { scheme, rules } = read.right
    const position = lastPositionOf(cut, head.right)
    return E.right({ position, scheme, rules, batches: batchesOf(store, position, options) })
  }

async function* batchesOf(
  store: EventStore,
  upTo: number,
  { cut = uncut, partition, streamPrefixes, eventsInMemory = 2_000_000, onProgress, signal }: ReplayOptions,
): AsyncGenerator<E.Either<ReplayError, Batch>, void> {
  const log = await store.countEvents(0, upTo)()
  if (E.isLeft(log)) return yield log
  const total = log.right.events
  const partitions = partitionsFor(total, eventsInMemory, partition)
  for (const [pass, part] of partitions.entries()) {
    const subjects = blankSubjects(cut)
    const filter = {
      ...filterOf(cut),
      ...(part === null ? {} : { partition: part }),
      ...(streamPrefixes === undefined ? {} : { streamPrefixes }),
    }
    let events = 0
    const read = { upTo, filter, ...(signal === undefined ? {} : { signal }) }
    for await (const page of store.readFacts(subjects.reader, read)) {
      if (E.isLeft(page)) return yield page
      const { numbers, coveredTo } = page.right
      const booked = subjects.book(numbers)
      if (E.isLeft(booked)) return yield E.left({ code: 'EventUnreadable', position: coveredTo, error: booked.left })
      events += booked.right
      onProgress?.({ events: (pass + coveredTo / Math.max(1, upTo)) * total, of: partitions.length * total })
    }
    yield E.right({ subjects, events })
  }
}
