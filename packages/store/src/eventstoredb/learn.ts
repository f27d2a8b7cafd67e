import * as E from 'fp-ts/lib/Either.js'
import type { StoreError } from '../store-error.js'
import { type Ledger, streamPage } from './ledger.js'
import type { ServerEvent } from './server.js'
import type { KnownStream } from './stream-memory.js'

/** Revisions read at once to learn the ids of a stream. */
const revisionsPerPage = 1_000

/** Reads what was appended to a stream since it was last looked at, and shows it on the way. */
export const learn = async (
  ledger: Ledger,
  stream: string,
  known: KnownStream,
  see: (event: ServerEvent) => void = () => {},
): Promise<E.Either<StoreError, void>> => {
  for (;;) {
    const end = await streamPage(ledger, stream, {
      from: known.head() + 1,
      direction: 'forwards',
      count: revisionsPerPage,
      take: (event) => {
        known.add(event.id, event.revision, event.position)
        see(event)
        return true
      },
    })
    if (E.isLeft(end)) return end
    if (end.right !== 'more') {
      known.settle()
      return E.right(undefined)
    }
  }
}
