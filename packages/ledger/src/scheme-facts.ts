import { schemeStream } from '@pension-ledger/domain'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type FactRecord, readFacts } from './history.js'
import type { HistoryError } from './ledger-error.js'

/**
 * 制度: all that was ever recorded of a scheme, in the order in which it was recorded, whoever recorded it.
 *
 * A scheme's stream holds the policy book and every bank statement, and each question about anybody rests on it. It grows at its end
 * and changes nowhere else: what was read once is remembered, and each time only what follows is read. Cut what it answers.
 */
export const schemeFacts = (
  store: EventStore,
  jurisdiction: string,
): TaskEither<HistoryError, ReadonlyArray<FactRecord>> => {
  const stream = schemeStream(jurisdiction)
  let known: ReadonlyArray<FactRecord> = []
  return async () => {
    // Two may ask at once: each adds to what it began with.
    const before = known
    const slice = await store.readStream(stream, { from: before.length })()
    if (E.isLeft(slice)) return slice
    if (slice.right.events.length === 0) return E.right(before)
    const facts = readFacts(slice.right.events, slice.right.bodies)
    if (E.isLeft(facts)) return facts
    known = before.concat(facts.right)
    return E.right(known)
  }
}
