import type { Chart } from '@pension-ledger/books'
import { type Books, type Cut, openBooks } from '@pension-ledger/projections'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type Progress, progressOf } from '../../output/progress.js'

/** The books of a ledger within a cut; while they are read, a terminal shows how far. Rejects what `openBooks` does. */
export const booksShown = async (
  store: EventStore,
  chart: Chart,
  cut: Cut,
  context: Context,
): Promise<E.Either<Failure, Books>> => {
  let progress: Progress | null = null
  const begin = (): Progress => {
    progress = progressOf(context, { zh: '过账', en: 'Posting' }, { zh: '事件/秒', en: 'events/s' })
    return progress
  }
  const opened = await openBooks(store, chart, cut, {
    signal: context.io.signal,
    onProgress: ({ events, of }) => progress?.at(events, of),
  })
  if (E.isLeft(opened)) return opened
  const books = opened.right
  return E.right({
    ...books,
    fold: async (add) => {
      const shown = begin()
      const folded = await books.fold(add)
      await shown.end()
      return folded
    },
    entries: async function* () {
      const shown = begin()
      yield* books.entries()
      await shown.end()
    },
  })
}
