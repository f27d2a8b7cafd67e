import * as E from 'fp-ts/lib/Either.js'
import type { EventStore, ReadLog, Subscribe, Subscription } from '../event-store.js'
import type { RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'

/** A store whose positions have gaps, seen with the positions counted: the first event of its log is 1, the second 2. */
export interface ByRank {
  readonly store: EventStore
  /** The store's own position of the event with this rank. */
  readonly positionOf: (rank: number) => Promise<number>
}

/**
 * Counts positions, so that one suite holds for stores with gaps and without. What a store says is put to the proof on the way: a
 * position lower than one that was seen before, which a reader would have missed, is thrown at once.
 */
export const byRank = (inner: EventStore): ByRank => {
  const positions: number[] = []
  let reading: Promise<void> = Promise.resolve()

  const readOn = async (): Promise<void> => {
    for await (const page of inner.readLog({ after: positions.at(-1) ?? 0 })) {
      if (E.isLeft(page)) return
      for (const { position } of page.right) {
        const last = positions.at(-1) ?? 0
        if (position <= last) throw new Error(`Position ${position} came after ${last}.`)
        positions.push(position)
      }
    }
  }
  const knowing = async (position: number): Promise<void> => {
    if ((positions.at(-1) ?? 0) >= position) return
    reading = reading.then(readOn)
    await reading
  }

  /** How many events stand at this position or before it. */
  const rankIn = (position: number): number => {
    let [low, high] = [0, positions.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((positions[middle] ?? 0) <= position) low = middle + 1
      else high = middle
    }
    return low
  }
  const rankOf = async (position: number): Promise<number> => {
    await knowing(position)
    return rankIn(position)
  }
  const positionOf = async (rank: number): Promise<number> => {
    if (rank <= 0) return rank
    if (rank > positions.length) await knowing(Number.MAX_SAFE_INTEGER)
    return positions[rank - 1] ?? (positions.at(-1) ?? 0) + rank - positions.length
  }

  const ranked = async <Placed extends { readonly position: number }>(placed: Placed): Promise<Placed> => ({
    ...placed,
    position: await rankOf(placed.position),
  })
  const all = async <Placed extends { readonly position: number }>(
    many: ReadonlyArray<Placed>,
  ): Promise<ReadonlyArray<Placed>> => {
    const answers: Placed[] = []
    for (const one of many) answers.push(await ranked(one))
    return answers
  }
  const failed = async (error: StoreError): Promise<StoreError> =>
    error.code === 'CorruptEvent' ? { ...error, position: rankIn(error.position - 1) + 1 } : error

  const told = async <A, B>(
    answer: E.Either<StoreError, A>,
    translate: (right: A) => Promise<B>,
  ): Promise<E.Either<StoreError, B>> =>
    E.isLeft(answer) ? E.left(await failed(answer.left)) : E.right(await translate(answer.right))

  const asked = async <Read extends ReadLog>(read: Read): Promise<Read> => ({
    ...read,
    ...(read.after === undefined ? {} : { after: await positionOf(read.after) }),
    ...(read.upTo === undefined ? {} : { upTo: await positionOf(read.upTo) }),
  })

  async function* readLog(read: ReadLog): AsyncGenerator<E.Either<StoreError, ReadonlyArray<RecordedEvent>>> {
    for await (const page of inner.readLog(await asked(read))) yield await told(page, all)
  }
  async function* readFacts(...[reader, read = {}]: Parameters<EventStore['readFacts']>) {
    for await (const page of inner.readFacts(reader, await asked(read)))
      yield await told(page, async ({ numbers, coveredTo }) => ({ numbers, coveredTo: await rankOf(coveredTo) }))
  }

  const subscribe = ({ after, onEvent, onCaughtUp, onCheckpoint, ...rest }: Subscribe): Subscription => {
    let saying = Promise.resolve()
    const say = (tell: ((rank: number) => void) | undefined, position: number): void => {
      saying = saying.then(async () => tell?.(await rankOf(position)))
    }
    let stopped = false
    const begun = (async () => {
      const subscription = inner.subscribe({
        ...rest,
        after: await positionOf(after),
        onEvent: async (event) => {
          await saying
          await onEvent(await ranked(event))
        },
        onCaughtUp: (position) => say(onCaughtUp, position),
        onCheckpoint: (position) => say(onCheckpoint, position),
      })
      if (stopped) void subscription.stop()
      return subscription
    })()
    return {
      ended: begun.then(async ({ ended }) => {
        const end = await ended
        await saying
        if (E.isRight(end)) return end
        return E.left(end.left.code === 'HandlerFailed' ? await ranked(end.left) : await failed(end.left))
      }),
      stop: async () => {
        stopped = true
        await (await begun).stop()
        await saying
      },
    }
  }

  const store: EventStore = {
    url: inner.url,
    append: (append) => async () => told(await inner.append(append)(), ranked),
    appendAll: (appends) => async () => told(await inner.appendAll(appends)(), all),
    readStream: (stream, read) => async () =>
      told(await inner.readStream(stream, read)(), async (slice) => ({ ...slice, events: await all(slice.events) })),
    heads: inner.heads,
    find: (ids, streams) => async () =>
      told(await inner.find(ids, streams)(), async (found) => {
        const events = await all([...found.values()])
        return new Map(events.map((event) => [event.id, event]))
      }),
    head: () => async () => told(await inner.head()(), rankOf),
    readLog: (read = {}) => readLog(read),
    readFacts,
    handlers: inner.handlers,
    streamsTouched: (after, upTo) => async () =>
      inner.streamsTouched(await positionOf(after), await positionOf(upTo))(),
    countEvents: (after, upTo) => async () => inner.countEvents(await positionOf(after), await positionOf(upTo))(),
    subscribe,
    close: inner.close,
  }
  return { store, positionOf }
}
