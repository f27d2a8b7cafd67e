import * as E from 'fp-ts/lib/Either.js'
import type { StoreError } from '../store-error.js'
import type { Ledger } from './ledger.js'
import { logCursor } from './log-pages.js'
import type { StreamMemory, StreamPlace } from './stream-memory.js'

/** Records of the log that are read to bring the memory up to date; beyond it, to begin anew is the shorter way. */
const mostRead = 20_000
const recordsPerPage = 2_000

const placeOf = (stream: string, event: Omit<StreamPlace, 'stream'>): E.Either<never, StreamPlace> => {
  const { id, revision, position } = event
  return E.right({ stream, id, revision, position })
}

/**
 * Makes the memory of streams as good as a look at each of them: what anybody appended since the last sight of the log is read from the
 * log, once, instead of the end of every stream that is asked for. So an import asks a server a few times a batch, and not for each
 * participant.
 */
export const sightOf = (
  ledger: Ledger,
  memory: StreamMemory,
  head: () => Promise<E.Either<StoreError, number>>,
): (() => Promise<E.Either<StoreError, void>>) => {
  let seenTo: number | null = null
  let last: Promise<unknown> = Promise.resolve()

  const beginAt = (position: number): E.Either<never, void> => {
    memory.forgetAll()
    seenTo = position
    return E.right(undefined)
  }

  const look = async (): Promise<E.Either<StoreError, void>> => {
    const upTo = await head()
    if (E.isLeft(upTo)) return upTo
    if (seenTo === null) return beginAt(upTo.right)
    const cursor = logCursor(
      ledger,
      { after: seenTo, upTo: upTo.right },
      { direction: 'forwards', records: recordsPerPage, read: placeOf },
    )
    for (let read = 0; ; read += recordsPerPage) {
      if (read > mostRead) return beginAt(upTo.right)
      const page = await cursor.next()
      if (E.isLeft(page)) return page
      if (page.right === null) break
      for (const event of page.right.events) memory.hear(event)
    }
    seenTo = Math.max(seenTo, upTo.right)
    return E.right(undefined)
  }

  return () => {
    const looked = last.then(look)
    last = looked
    return looked
  }
}
