import * as E from 'fp-ts/lib/Either.js'
import type { StoreError } from '../store-error.js'
import { allPage, inLedger, type Ledger } from './ledger.js'
import type { From } from './server.js'

/** Records looked at together, backwards from the end of $all: few at first, since the last event is mostly the ledger's. */
const firstLook = 8
const furtherLooks = 1_000

/**
 * The position of the ledger's last event. Records of others may stand behind it: what was passed over once is not looked at again.
 *
 * Rejects: StoreUnavailable.
 */
export const headFinder = (ledger: Ledger): (() => Promise<E.Either<StoreError, number>>) => {
  let known = 0
  let seenTo = 0

  return async () => {
    let from: From = 'end'
    let found: number | null = null
    let newest: number | null = null
    for (let count = firstLook; found === null; count = furtherLooks) {
      const end = await allPage(ledger, {
        from,
        direction: 'backwards',
        count,
        take: ({ stream, position }) => {
          newest ??= position
          from = position
          if (position <= seenTo) found = known
          else if (inLedger(ledger, stream) !== null) found = position
          return found === null
        },
      })
      if (E.isLeft(end)) return end
      if (end.right !== 'more') found ??= 0
    }
    if (newest !== null && newest > seenTo) {
      seenTo = newest
      known = found
    }
    return E.right(found)
  }
}
