import type { Chart } from '@pension-ledger/books'
import type { PolicyBook } from '@pension-ledger/domain'
import { type Cut, readScheme } from '@pension-ledger/projections'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { progressOf } from '../../output/progress.js'
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
  return E.right({
    position,
    policy: scheme.right.rules.policy,
    entries: () => withProgress(readEntries(store, { chart, cut, placeOn: placeOn.right, read }), position, context),
  })
}

async function* withProgress(
  entries: AsyncIterable<E.Either<Failure, ReadonlyArray<BookedEvent>>>,
  position: number,
  context: Context,
): AsyncGenerator<E.Either<Failure, ReadonlyArray<BookedEvent>>, void> {
  const progress = progressOf(context, { zh: '过账', en: 'Posting' }, { zh: '事件/秒', en: 'events/s' })
  for await (const page of entries) {
    if (E.isRight(page)) progress.at(page.right.at(-1)?.recorded.position ?? 0, position)
    yield page
  }
  await progress.end()
}
