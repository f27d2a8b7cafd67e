import type { Chart, Entry } from '@pension-ledger/books'
import type { PolicyBook } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { type Cut, lastPositionOf } from '../replay/cut.js'
import type { ReplayError } from '../replay/replay-error.js'
import { readScheme } from '../replay/scheme.js'
import { foldEntries } from './fold-entries.js'
import { logScale } from './log-scale.js'
import { readPlaces } from './places.js'
import { type BookedEvent, readEntries } from './read-entries.js'

/** The books of a ledger within a cut. */
export interface Books {
  /** The last position that is read. */
  readonly position: number
  readonly policy: PolicyBook
  /** Every entry in the order of the log; each call reads the log anew. */
  readonly entries: () => AsyncIterable<E.Either<ReplayError, ReadonlyArray<BookedEvent>>>
  /** Every entry, for a fold that need not know by which event; several times as fast. */
  readonly fold: (add: (entry: Entry) => void) => Promise<E.Either<ReplayError, void>>
}

/** How books are read; no option changes what stands in them. */
export interface BooksOptions {
  readonly signal?: AbortSignal
  /** Events that were passed over; where the store can only estimate how many there are, so is this. */
  readonly onProgress?: (progress: { readonly events: number; readonly of: number }) => void
}

/** 开账: what every event is booked by: who belonged where, and the rules that were known. Rejects: NoPolicyAdopted, what reading rejects. */
export const openBooks = async (
  store: EventStore,
  chart: Chart,
  cut: Cut,
  { signal, onProgress }: BooksOptions = {},
): Promise<E.Either<ReplayError, Books>> => {
  const head = await store.head()()
  if (E.isLeft(head)) return head
  const scheme = await readScheme(store)(cut, head.right)()
  if (E.isLeft(scheme)) return scheme
  const position = lastPositionOf(cut, head.right)
  const read = { upTo: position, knownAt: cut.knownAt, signal }
  const placeOn = await readPlaces(store, cut, read)
  if (E.isLeft(placeOn)) return placeOn
  const scale = await logScale(store, position)
  if (E.isLeft(scale)) return scale
  const reached = (at: number): void => onProgress?.({ events: scale.right.at(at), of: scale.right.events })
  const asked = { chart, cut, placeOn: placeOn.right, read, onProgress: reached }
  return E.right({
    position,
    policy: scheme.right.rules.policy,
    fold: (add) => foldEntries(store, asked, add),
    entries: () => readEntries(store, asked),
  })
}
