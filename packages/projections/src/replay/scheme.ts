import {
  businessDateOf,
  decodeEvent,
  emptyScheme,
  evolveScheme,
  type PolicyBook,
  type Rules,
  type SchemeState,
} from '@pension-ledger/domain'
import { type EventStore, isKnown } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type Cut, lastPositionOf } from './cut.js'
import type { ReplayError } from './replay-error.js'

/** What holds for everybody within a cut. */
export interface SchemeRead {
  readonly stream: string
  readonly scheme: SchemeState
  readonly rules: Rules
}

export const schemePrefix = 'scheme-'

/**
 * Reads the scheme's stream: the rules that views count by.
 *
 * The policy book is the last one adopted by the cut's time of knowledge or, before the first adoption, the first: the years before
 * this ledger began have no other. Its numbers carry their own dates, so `effectiveAt` does not cut it.
 *
 * Rejects: NoPolicyAdopted, EventUnreadable, what the store answers.
 */
export const readScheme =
  (store: EventStore) =>
  (cut: Cut, head: number): TaskEither<ReplayError, SchemeRead> =>
  async () => {
    const stream = await schemeStreamIn(store, head)
    if (E.isLeft(stream)) return stream
    if (stream.right === null) return E.left({ code: 'NoPolicyAdopted', url: store.url })
    const slice = await store.readStream(stream.right)()
    if (E.isLeft(slice)) return slice

    let scheme = emptyScheme
    let first: PolicyBook | null = null
    let known: PolicyBook | null = null
    const standing = new Set<string>()
    for (const recorded of slice.right.events) {
      if (recorded.position > head) break
      // Once there is a book to count by, what comes after the cut says nothing, and need not be readable.
      if (first !== null && recorded.position > lastPositionOf(cut, head)) break
      const read = decodeEvent({ ...recorded, data: JSON.parse(recorded.data) })
      if (E.isLeft(read)) return E.left({ code: 'EventUnreadable', position: recorded.position, error: read.left })
      const event = read.right
      if (event.type === 'PolicyAdopted') first ??= event.book
      if (!isKnown(cut, recorded)) continue
      if (event.type === 'PolicyAdopted') known = event.book
      if (cut.effectiveAt !== undefined && businessDateOf(event) > cut.effectiveAt) continue
      if (event.type === 'RecordReversed' && !standing.has(event.eventId)) continue
      standing.add(recorded.id)
      scheme = evolveScheme(scheme, event)
    }
    const policy = known ?? first
    return policy === null
      ? E.left({ code: 'NoPolicyAdopted', url: store.url })
      : E.right({ stream: stream.right, scheme, rules: { policy, rounds: scheme.rounds } })
  }

/** The first event of a ledger adopts its policy, so this looks at one page. */
const schemeStreamIn = async (store: EventStore, head: number): Promise<E.Either<ReplayError, string | null>> => {
  for await (const page of store.readLog({ upTo: head, filter: { streamPrefixes: [schemePrefix] }, maxCount: 1 })) {
    if (E.isLeft(page)) return page
    const [first] = page.right
    if (first !== undefined) return E.right(first.stream)
  }
  return E.right(null)
}
