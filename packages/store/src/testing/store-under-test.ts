import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { afterEach, beforeEach, expect } from 'vitest'
import type { EventStore, ReadLog } from '../event-store.js'
import { joined, parseBeginning, parseEnding } from '../pieces.js'
import { type FactAnswers, readAnswers } from '../read-answers.js'
import type { RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'
import { byRank } from './by-rank.js'

/** An empty store, and what a test may do to it from outside. */
export interface StoreUnderTest {
  readonly store: EventStore
  /** Closes the store and opens another on what it wrote: a restart. Absent where nothing outlives a store. */
  readonly reopen?: () => Promise<EventStore>
  /** Overwrites the stored data of an event behind the store's back. Absent where nobody can. */
  readonly damage?: (position: number, data: string) => Promise<void>
  /** Closes what is open and removes what was written. */
  readonly dispose: () => Promise<void>
}

/** Opens an empty store with a clock for one test. */
export type StoreFactory = (clock: () => string) => Promise<StoreUnderTest>

/** What an adapter promises less than the contract does. */
export interface ContractOptions {
  /** Whether `appendAll` is one commit, all or nothing. A store may do less, and then says so here. Default: true. */
  readonly oneCommit?: boolean
  /** Whether positions are 1, 2, 3 …. Where they have gaps the suite counts them; their order is held to all the same. Default: true. */
  readonly gapless?: boolean
  /** Whether the time of recording is that of the clock which the store is given. A server has its own. Default: true. */
  readonly ownClock?: boolean
  /** Whether an id that stands in another stream is refused; one that stands in its own always is. Default: true. */
  readonly idsAcrossStreams?: boolean
}

/** The store of the running test. Tests of a contract take it, so that each begins with an empty one. */
export interface Bench {
  readonly store: () => EventStore
  readonly subject: () => StoreUnderTest
  /** Sets the clock of the store. */
  readonly setClock: (instant: string) => void
  readonly promises: Required<ContractOptions>
}

/** Gives every test of the surrounding `describe` a store of its own. */
export const benchOf = (
  factory: StoreFactory,
  { oneCommit = true, gapless = true, ownClock = true, idsAcrossStreams = true }: ContractOptions = {},
): Bench => {
  let subject: StoreUnderTest | null = null
  let instant = '2024-04-01T08:00:00Z'

  beforeEach(async () => {
    instant = '2024-04-01T08:00:00Z'
    const made = await factory(() => instant)
    subject = gapless ? made : counted(made)
  })
  afterEach(async () => {
    await subject?.dispose()
    subject = null
  })

  const current = (): StoreUnderTest => {
    if (subject === null) throw new Error('There is no store outside a test.')
    return subject
  }
  return {
    store: () => current().store,
    subject: current,
    setClock: (next) => {
      instant = next
    },
    promises: { oneCommit, gapless, ownClock, idsAcrossStreams },
  }
}

/** The same with its positions counted. */
const counted = ({ store, reopen, damage, dispose }: StoreUnderTest): StoreUnderTest => {
  let ranked = byRank(store)
  return {
    store: ranked.store,
    ...(reopen === undefined
      ? {}
      : {
          reopen: async () => {
            ranked = byRank(await reopen())
            return ranked.store
          },
        }),
    ...(damage === undefined
      ? {}
      : { damage: async (rank: number, data: string) => damage(await ranked.positionOf(rank), data) }),
    dispose,
  }
}

/** What an event says, of what stream, and by which schema. */
export interface Said {
  readonly stream: string
  readonly data: object
  readonly schemaVersion: number
}

/** What a log says, stream by stream, each fact with its ending. */
export async function* readSaid(
  store: EventStore,
  read?: Omit<ReadLog, 'direction'>,
): AsyncGenerator<E.Either<StoreError, { readonly said: ReadonlyArray<Said>; readonly coveredTo: number }>> {
  for await (const page of readAnswers(store, saidIn, read)) {
    if (E.isLeft(page)) return yield page
    const { facts, coveredTo } = page.right
    const said = facts.map(({ stream, fact, ending }) => ({
      ...fact,
      stream,
      data: ending === null ? fact.data : joined(fact.data, ending),
    }))
    yield E.right({ said, coveredTo })
  }
}

/** What the facts of pages say. */
export const saidOn = (pages: ReadonlyArray<{ readonly said: ReadonlyArray<Said> }>): ReadonlyArray<Said> =>
  pages.flatMap(({ said }) => said)

const saidIn: FactAnswers<string, Omit<Said, 'stream'>, object> = {
  stream: (name) => name,
  fact: (beginning, schemaVersion) => ({ data: parseBeginning(beginning), schemaVersion }),
  ending: parseEnding,
}

/** The result of a call that must succeed. */
export const done = async <A>(call: TaskEither<StoreError, A>): Promise<A> => {
  const result = await call()
  if (E.isLeft(result)) throw new Error(`Refused: ${JSON.stringify(result.left)}`)
  return result.right
}

/** The error of a call that must be refused. */
export const refused = async <A>(call: TaskEither<StoreError, A>): Promise<StoreError> => {
  const result = await call()
  if (E.isRight(result)) throw new Error(`Not refused: ${JSON.stringify(result.right)}`)
  return result.left
}

/** All pages of a read that must succeed. */
export const pagesOf = async <A>(pages: AsyncIterable<E.Either<StoreError, A>>): Promise<ReadonlyArray<A>> => {
  const read: A[] = []
  for await (const page of pages) {
    if (E.isLeft(page)) throw new Error(`Refused: ${JSON.stringify(page.left)}`)
    read.push(page.right)
  }
  return read
}

/** All events of the log, or of a part of it. */
export const logOf = async (
  pages: AsyncIterable<E.Either<StoreError, ReadonlyArray<RecordedEvent>>>,
): Promise<ReadonlyArray<RecordedEvent>> => (await pagesOf(pages)).flat()

/** The error with which a read ended. */
export const endOf = async <A>(pages: AsyncIterable<E.Either<StoreError, A>>): Promise<StoreError | null> => {
  let end: StoreError | null = null
  for await (const page of pages) {
    expect(end, 'a page after a failed one').toBeNull()
    if (E.isLeft(page)) end = page.left
  }
  return end
}
