import type { Chart, Entry } from '@pension-ledger/books'
import type { FactType, PolicyBook } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { type Cut, lastPositionOf } from '../replay/cut.js'
import { partitionsFor } from '../replay/partitions.js'
import type { ReplayError } from '../replay/replay-error.js'
import { readScheme } from '../replay/scheme.js'
import { foldEntries } from './fold-entries.js'
import { logScale } from './log-scale.js'
import { readPlaces } from './places.js'
import { type BookedEvent, readEntries } from './read-entries.js'
import type { LogRead } from './read-log.js'

/** Entries of some types of facts, their reversals among them, after a position. */
export interface EntriesPart {
  readonly after?: number
  readonly types?: ReadonlyArray<FactType>
}

const logOf = ({ after, types }: EntriesPart): Pick<LogRead, 'after' | 'types'> => ({
  ...(after === undefined ? {} : { after }),
  ...(types === undefined ? {} : { types: [...types, 'RecordReversed'] }),
})

/** The books of a ledger within a cut. */
export interface Books {
  /** The last position that is read. */
  readonly position: number
  readonly policy: PolicyBook
  /** Every entry in the order of the log, or a part of them; each call reads the log anew. */
  readonly entries: (part?: EntriesPart) => AsyncIterable<E.Either<ReplayError, ReadonlyArray<BookedEvent>>>
  /** Every entry, for a fold that need not know by which event, nor in which order; several times as fast. */
  readonly fold: (add: (entry: Entry) => void) => Promise<E.Either<ReplayError, void>>
}

/** How books are read; no option changes what stands in them. */
export interface BooksOptions {
  readonly signal?: AbortSignal
  /** Events whose texts a fold may have in memory at once: a longer log is gone through several times. Default: 2,000,000. */
  readonly eventsInMemory?: number
  /** Events that were passed over; where the store can only estimate how many there are, so is this. */
  readonly onProgress?: (progress: { readonly events: number; readonly of: number }) => void
}

/** 开账: what every event is booked by: who belonged where, and the rules that were known. Rejects: NoPolicyAdopted, what reading rejects. */
export const openBooks = async (
  store: EventStore,
  chart: Chart,
  cut: Cut,
  { signal, eventsInMemory = 2_000_000, onProgress }: BooksOptions = {},
): Promise<E.Either<ReplayError, Books>> => {
  const head = await store.head()()
  if (E.isLeft(head)) return head
  const scheme = await readScheme(store)(cut, head.right)()
  if (E.isLeft(scheme)) return scheme
  const position = lastPositionOf(cut, head.right)
  const read = { upTo: position, knownAt: cut.knownAt, signal }
  const scale = await logScale(store, position)
  if (E.isLeft(scale)) return scale
  const passes = partitionsFor(scale.right.events, eventsInMemory)
  const placeOn = await readPlaces(store, cut, read, passes)
  if (E.isLeft(placeOn)) return placeOn
  const reached = (at: number): void => onProgress?.({ events: scale.right.at(at), of: scale.right.events })
  const asked = { chart, cut, placeOn: placeOn.right, read, onProgress: reached }

  /** One partition of the streams after the other: what is remembered of texts is that of one. */
  const fold: Books['fold'] = async (add) => {
    for (const [pass, partition] of passes.entries()) {
      const part = {
        ...asked,
        read: { ...read, ...(partition === null ? {} : { partition }) },
        onProgress: (at: number): void => reached((pass * position + at) / passes.length),
      }
      const folded = await foldEntries(store, part, add)
      if (E.isLeft(folded)) return folded
    }
    return E.right(undefined)
  }
  return E.right({
    position,
    policy: scheme.right.rules.policy,
    fold,
    entries: (part = {}) => readEntries(store, { ...asked, read: { ...read, ...logOf(part) } }),
  })
}
