import type { Chart, Entry } from '@pension-ledger/books'
import type { PolicyBook } from '@pension-ledger/domain'
import { type Cut, readScheme } from '@pension-ledger/projections'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { progressOf } from '../../output/progress.js'
import { type LogScale, logScale } from '../log-scale.js'
import { foldEntries } from './fold-entries.js'
import { readPlaces } from './places.js'
import { type BookedEvent, readEntries } from './read-entries.js'
import { lastPosition } from './read-log.js'

/** The books of a ledger within a cut. */
export interface Books {
  /** The last position that is read. */
  readonly position: number
  readonly policy: PolicyBook
  /** Every entry in the order of the log; each call reads the log anew. */
  readonly entries: () => AsyncIterable<E.Either<Failure, ReadonlyArray<BookedEvent>>>
  /** Every entry, for a fold that need not know by which event; several times as fast. */
  readonly fold: (add: (entry: Entry) => void) => Promise<E.Either<Failure, void>>
}

/** 开账: what every event is booked by: who belonged where, and the rules that were known. Rejects: NoPolicyAdopted, what reading rejects. */
export const openBooks = async (
  store: EventStore,
  chart: Chart,
  cut: Cut,
  context: Context,
): Promise<E.Either<Failure, Books>> => {
  const head = await store.head()()
  if (E.isLeft(head)) return head
  const scheme = await readScheme(store)(cut, head.right)()
  if (E.isLeft(scheme)) return scheme
  const position = lastPosition(cut.knownAt, head.right)
  const read = { upTo: position, knownAt: cut.knownAt, signal: context.io.signal }
  const placeOn = await readPlaces(store, cut, read)
  if (E.isLeft(placeOn)) return placeOn
  const scale = await logScale(store, position)
  if (E.isLeft(scale)) return scale
  return E.right({
    position,
    policy: scheme.right.rules.policy,
    fold: async (add) => {
      const progress = progressOf(context, ...progressWords)
      const onProgress = (at: number): void => progress.at(scale.right.at(at), scale.right.events)
      const folded = await foldEntries(store, { chart, cut, placeOn: placeOn.right, read, onProgress }, add)
      await progress.end()
      return folded
    },
    entries: () => withProgress(readEntries(store, { chart, cut, placeOn: placeOn.right, read }), scale.right, context),
  })
}

const progressWords = [
  { zh: '过账', en: 'Posting' },
  { zh: '事件/秒', en: 'events/s' },
] as const

async function* withProgress(
  entries: AsyncIterable<E.Either<Failure, ReadonlyArray<BookedEvent>>>,
  scale: LogScale,
  context: Context,
): AsyncGenerator<E.Either<Failure, ReadonlyArray<BookedEvent>>, void> {
  const progress = progressOf(context, ...progressWords)
  for await (const page of entries) {
    if (E.isRight(page)) progress.at(scale.at(page.right.at(-1)?.recorded.position ?? 0), scale.events)
    yield page
  }
  await progress.end()
}
