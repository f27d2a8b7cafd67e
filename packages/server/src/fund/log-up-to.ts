import type {
  EventStore,
  ReadLog,
  RecordedEvent,
  StoreError,
  StreamSlice,
  Subscribe,
  Subscription,
} from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'

/**
 * 截至位次: a store as it was when its log ended at a position, whatever was appended since; also where that claims that the office knew it
 * earlier. Whoever asks it under a cut by an instant gets what was known by then, of what stood by then.
 *
 * It cannot be written to. `handlers` may name pairs that came later, and closing it closes nothing.
 */
export const logUpTo = (store: EventStore, position: number): EventStore => {
  const refused: StoreError = { code: 'StoreNotWritable', url: store.url, why: 'read-only' }
  const stands = (event: RecordedEvent): boolean => event.position <= position
  const within = <Read extends ReadLog>(read: Read): Read => ({
    ...read,
    upTo: Math.min(read.upTo ?? position, position),
  })

  const standing = ({ found, events, bodies }: StreamSlice, maxCount = events.length): StreamSlice => {
    if (events.length <= maxCount && events.every(stands)) return { found, events, bodies }
    const kept = events.flatMap((event, i) => (stands(event) ? [i] : [])).slice(0, maxCount)
    return { found, events: kept.flatMap((i) => events[i] ?? []), bodies: kept.flatMap((i) => bodies[i] ?? []) }
  }

  const readStream: EventStore['readStream'] =
    (stream, read = {}) =>
    async () => {
      // Backwards, the first so many events may all stand behind the position.
      const { maxCount, ...rest } = read
      const slice = await store.readStream(stream, read.direction === 'backwards' ? rest : read)()
      if (E.isLeft(slice)) return slice
      const { found, events, bodies } = standing(slice.right, maxCount)
      if (events.length > 0 || !found) return E.right({ found, events, bodies })
      const first = await store.readStream(stream, { maxCount: 1 })()
      return E.isLeft(first) ? first : E.right({ found: first.right.events.some(stands), events, bodies })
    }

  const readLog: EventStore['readLog'] = (read = {}) =>
    store.readLog(
      read.direction === 'backwards'
        ? { ...read, after: Math.min(read.after ?? position + 1, position + 1) }
        : within(read),
    )

  return {
    url: store.url,
    append: () => async () => E.left(refused),
    appendAll: () => async () => E.left(refused),
    readStream,
    heads: (streams) => async () => {
      const heads: number[] = []
      for (const stream of streams) {
        const last = await readStream(stream, { direction: 'backwards', maxCount: 1 })()
        if (E.isLeft(last)) return last
        heads.push(last.right.events[0]?.revision ?? -1)
      }
      return E.right(heads)
    },
    find: (ids, streams) => async () => {
      const found = await store.find(ids, streams)()
      return E.isLeft(found) ? found : E.right(new Map([...found.right].filter(([, event]) => stands(event))))
    },
    head: () => async () => {
      const head = await store.head()()
      return E.isLeft(head) ? head : E.right(Math.min(head.right, position))
    },
    readLog,
    readFacts: (reader, read = {}) => store.readFacts(reader, within(read)),
    handlers: store.handlers,
    streamsTouched: (after, upTo) => store.streamsTouched(Math.min(after, position), Math.min(upTo, position)),
    countEvents: (after, upTo) => store.countEvents(Math.min(after, position), Math.min(upTo, position)),
    subscribe: (asked) => deliver(readLog, asked),
    close: async () => {},
  }
}

/** What stands is delivered, and nothing will ever follow it. */
const deliver = (readLog: EventStore['readLog'], { after, filter, onEvent, onCaughtUp }: Subscribe): Subscription => {
  let isStopped = false
  const run = async (): Promise<Awaited<Subscription['ended']>> => {
    let reached = after
    for await (const page of readLog({ after, ...(filter === undefined ? {} : { filter }) })) {
      if (E.isLeft(page)) return E.left<StoreError>(page.left)
      for (const event of page.right) {
        if (isStopped) return E.right(undefined)
        try {
          await onEvent(event)
        } catch (thrown) {
          return E.left({ code: 'HandlerFailed', position: event.position, why: String(thrown) })
        }
        reached = event.position
      }
    }
    onCaughtUp?.(reached)
    return E.right(undefined)
  }
  const ended = run()
  return {
    ended,
    stop: async () => {
      isStopped = true
      await ended
    },
  }
}
