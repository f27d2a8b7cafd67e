import * as E from 'fp-ts/lib/Either.js'
import { isEventId } from '../append-rules.js'
import type { RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'
import { decodeEvent } from './envelope.js'
import { learn } from './learn.js'
import type { Ledger } from './ledger.js'
import { logCursor } from './log-pages.js'
import { headOf, sliceOf, together, wholeEvents } from './look-ups.js'
import type { ServerEvent } from './server.js'
import type { StreamMemory } from './stream-memory.js'

/** What a look at the log may rest on: what is remembered, after it was brought up to date. */
export interface Remembered {
  readonly memory: StreamMemory
  readonly sight: () => Promise<E.Either<StoreError, void>>
}

/** Fewer streams are asked one by one. */
const streamsWorthASight = 4

export const headsOf = async (
  ledger: Ledger,
  { memory, sight }: Remembered,
  streams: ReadonlyArray<string>,
): Promise<E.Either<StoreError, ReadonlyArray<number>>> => {
  const isWorth = streams.length >= streamsWorthASight
  const seen = isWorth ? await sight() : E.right(undefined)
  if (E.isLeft(seen)) return seen
  return together(streams, (stream) => {
    const known = isWorth ? memory.of(stream) : undefined
    return known?.isWhole() === true ? Promise.resolve(E.right(known.head())) : headOf(ledger, stream)
  })
}

/** Of a stream that is known whole, the part between wanted events is read, which is nothing where there are none; another is learnt. */
const search = async (
  ledger: Ledger,
  memory: StreamMemory,
  stream: string,
  { wanted, revisions }: { readonly wanted: ReadonlySet<string>; readonly revisions: ReadonlyArray<number> },
): Promise<E.Either<StoreError, ReadonlyArray<RecordedEvent>>> => {
  if (memory.of(stream)?.isWhole() === true) {
    if (revisions.length === 0) return E.right([])
    const from = revisions.reduce((least, each) => Math.min(least, each))
    const to = revisions.reduce((most, each) => Math.max(most, each))
    const slice = await sliceOf(ledger, stream, { from, maxCount: to - from + 1 })
    return E.isLeft(slice) ? slice : E.right(slice.right.events)
  }
  const events: RecordedEvent[] = []
  let corrupt: StoreError | null = null
  const learnt = await learn(ledger, stream, memory.begin(stream), (event) => {
    if (!wanted.has(event.id)) return
    const decoded = decodeEvent(stream, event)
    if (E.isRight(decoded)) events.push(decoded.right)
    else corrupt ??= decoded.left
  })
  if (E.isLeft(learnt)) return learnt
  return corrupt === null ? E.right(events) : E.left(corrupt)
}

/**
 * Events by their ids. The server has no index of ids: first the streams are read that this process knows to hold some of them, then
 * those where the caller says that they stand if anywhere. Without such a word what is still not found is looked for in the whole log.
 */
export const findIn = async (
  ledger: Ledger,
  { memory, sight }: Remembered,
  head: () => Promise<E.Either<StoreError, number>>,
  ids: ReadonlyArray<string>,
  streams: ReadonlyArray<string> | undefined,
): Promise<E.Either<StoreError, ReadonlyMap<string, RecordedEvent>>> => {
  const wanted = new Set(ids.filter(isEventId))
  const found = new Map<string, RecordedEvent>()
  const keep = (event: RecordedEvent): void => {
    if (wanted.delete(event.id)) found.set(event.id, event)
  }

  const seen = await sight()
  if (E.isLeft(seen)) return seen
  const places = new Map<string, number[]>((streams ?? []).map((stream) => [stream, []]))
  for (const id of wanted) {
    const home = memory.streamOf(id)
    const revision = home === undefined ? undefined : memory.of(home)?.placeOf(id)?.revision
    if (home !== undefined && revision !== undefined) {
      const revisions = places.get(home) ?? []
      revisions.push(revision)
      places.set(home, revisions)
    }
  }
  const asked = new Set(wanted)
  const searched = await together([...places], ([stream, revisions]) =>
    search(ledger, memory, stream, { wanted: asked, revisions }),
  )
  if (E.isLeft(searched)) return searched
  for (const events of searched.right) for (const event of events) keep(event)
  if (wanted.size === 0 || streams !== undefined) return E.right(found)

  const upTo = await head()
  if (E.isLeft(upTo)) return upTo
  // Of all that is read on the way only what is wanted is made an event.
  const read = (stream: string, event: ServerEvent): E.Either<StoreError, RecordedEvent | null> =>
    wanted.has(event.id) ? decodeEvent(stream, event) : E.right(null)
  const cursor = logCursor(ledger, { after: 0, upTo: upTo.right }, { ...wholeEvents, read })
  while (wanted.size > 0) {
    const page = await cursor.next()
    if (E.isLeft(page)) return page
    if (page.right === null) break
    for (const event of page.right.events) if (event !== null) keep(event)
  }
  return E.right(found)
}
