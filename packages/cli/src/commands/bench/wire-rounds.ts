import {
  type BareClient,
  type BareEvent,
  defaultStreamPrefix,
  type EventStore,
  exactly,
  noStream,
  type RecordedEvent,
  type StoreError,
} from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Clock } from '../../io.js'

/** A ledger on a server through the adapter, and the server through the bare client. */
export interface Wire {
  readonly store: EventStore
  readonly bare: BareClient
  readonly clock: Clock
}

/** What the adapter did in a second, and what the bare client did. */
type Rates = Promise<E.Either<StoreError, readonly [number, number]>>

/** Appends events one by one to a stream, each answered before the next, in turns with the same by the bare client. */
export const wireAppends = async (
  { store, bare, clock }: Wire,
  stream: string,
  events: ReadonlyArray<RecordedEvent>,
): Rates => {
  let ms = 0
  let bareMs = 0
  for (const [index, event] of events.entries()) {
    const encoded = bytesOf(event)
    const start = clock.elapsedMs()
    const expected = index === 0 ? noStream : exactly(index - 1)
    const appended = await store.append({ stream, expected, events: [event] })()
    if (E.isLeft(appended)) return appended
    const middle = clock.elapsedMs()
    await bare.append(`bare.${stream}`, index - 1, encoded)
    ms += middle - start
    bareMs += clock.elapsedMs() - middle
  }
  return E.right([(events.length * 1000) / ms, (events.length * 1000) / bareMs])
}

/** Reads the log from its beginning, and the same records barely. */
export const wireLogReads = async ({ store, bare, clock }: Wire, count: number): Rates => {
  const start = clock.elapsedMs()
  const events = await eventsOf(store, count)
  if (E.isLeft(events)) return events
  const middle = clock.elapsedMs()
  const records = await bare.readAll(count)
  const end = clock.elapsedMs()
  return E.right([(events.right.length * 1000) / (middle - start), (records * 1000) / (end - middle)])
}

/** Reads streams whole, one after the other, in turns with the same by the bare client. */
export const wireStreamReads = async ({ store, bare, clock }: Wire, streams: ReadonlyArray<string>): Rates => {
  let ms = 0
  let bareMs = 0
  for (const stream of streams) {
    const start = clock.elapsedMs()
    const read = await store.readStream(stream)()
    if (E.isLeft(read)) return read
    const middle = clock.elapsedMs()
    await bare.readStream(`${defaultStreamPrefix}${stream}`, Number.MAX_SAFE_INTEGER)
    ms += middle - start
    bareMs += clock.elapsedMs() - middle
  }
  return E.right([(streams.length * 1000) / ms, (streams.length * 1000) / bareMs])
}

export const eventsOf = async (
  store: EventStore,
  maxCount: number,
): Promise<E.Either<StoreError, ReadonlyArray<RecordedEvent>>> => {
  const events: RecordedEvent[] = []
  for await (const page of store.readLog({ maxCount })) {
    if (E.isLeft(page)) return page
    events.push(...page.right)
  }
  return E.right(events)
}

const utf8 = new TextEncoder()

/** As many bytes as the adapter sends, made before the clock is looked at. */
const bytesOf = ({ id, type, data, schemaVersion, provenance }: RecordedEvent): BareEvent => ({
  id,
  type,
  data: utf8.encode(data),
  metadata: utf8.encode(JSON.stringify({ schemaVersion, ...provenance })),
})
