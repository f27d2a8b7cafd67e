import { createHash } from 'node:crypto'
import {
  businessDate,
  type DomainEvent,
  encodeEvent,
  type Fact,
  type PolicyBook,
  readPolicy,
  streamOf,
} from '@pension-ledger/domain'
import sample from '@pension-ledger/domain/policies/kunming-chenggong.json' with { type: 'json' }
import { type EventStore, expecting, openStore, type Provenance } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** Nobody signed, and no file says it. */
export const unsigned: Provenance = {
  maker: null,
  checker: null,
  document: null,
  source: null,
  sourceRecordedAt: null,
  causationId: null,
  correlationId: null,
}

/** What must have succeeded. */
export const right = <L, A>(result: E.Either<L, A>): A => {
  if (E.isLeft(result)) throw new Error(`Refused: ${JSON.stringify(result.left)}`)
  return result.right
}
export const done = async <L, A>(task: TaskEither<L, A>): Promise<A> => right(await task())
export const refused = async <L, A>(task: TaskEither<L, A>): Promise<L> => {
  const result = await task()
  if (E.isRight(result)) throw new Error('Not refused')
  return result.left
}

/** The sample policy of Chenggong. */
export const policy: PolicyBook = right(readPolicy(sample))

/** The id of the event at a place of a history; the first is 1. */
export const idAt = (place: number): string => {
  const hex = createHash('sha256').update(`event ${place}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** An event with the time at which its source learned it. */
export interface Learned {
  readonly event: DomainEvent
  readonly at: string | null
}

export const adoption = (book: PolicyBook = policy): Fact => ({
  type: 'PolicyAdopted',
  adoptedOn: businessDate('2011-07-01'),
  book,
})

/** Records events, one after the other, each in its stream; `place` is the position of the first of them. */
export const recordAll = async (store: EventStore, events: ReadonlyArray<DomainEvent | Learned>): Promise<void> => {
  let place = await done(store.head())
  const appends = []
  const heads = new Map<string, number>()
  for (const given of events) {
    const { event, at } = 'event' in given ? given : { event: given, at: null }
    const stream = streamOf(event, policy.jurisdiction)
    const [stored = -1] = heads.has(stream) ? [heads.get(stream)] : await done(store.heads([stream]))
    place += 1
    heads.set(stream, stored + 1)
    const { type, schemaVersion, data } = encodeEvent(event)
    const provenance = { ...unsigned, sourceRecordedAt: at }
    appends.push({
      stream,
      expected: expecting(stored),
      events: [{ id: idAt(place), type, schemaVersion, data, provenance }],
    })
  }
  if (appends.length > 0) await done(store.appendAll(appends))
}

/** A ledger in memory that adopted the sample policy and then recorded these events, in this order. */
export const ledgerOf = async (...events: ReadonlyArray<DomainEvent | Learned>): Promise<EventStore> => {
  const store = await done(openStore('memory:', { create: true, clock: () => '2023-04-06T00:00:00Z' }))
  await recordAll(store, [adoption(), ...events])
  return store
}
