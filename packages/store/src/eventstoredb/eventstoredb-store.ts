import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Append, Appended, EventStore, Subscription } from '../event-store.js'
import { type Bell, bell } from '../local/bell.js'
import { subscription } from '../local/subscription.js'
import type { StoreError } from '../store-error.js'
import { appendOne } from './append.js'
import { countEvents } from './count-events.js'
import { findIn, headsOf } from './find.js'
import { followedLedger, patientBell, supervise } from './follow.js'
import { headFinder } from './head.js'
import type { Ledger } from './ledger.js'
import { handlersFinder, sliceOf, touchedIn } from './look-ups.js'
import { type OpenLedger, readLedger, readLedgerFacts } from './read-ledger.js'
import { sightOf } from './sight.js'
import { streamMemory } from './stream-memory.js'

export interface EventStoreDBOptions {
  readonly readOnly: boolean
  /** Milliseconds between two looks of a subscription, whatever the server's own tells it. */
  readonly pollMs: number
}

/** The EventStore over a ledger on a server. */
export const eventStoreDB = (ledger: Ledger, { readOnly, pollMs }: EventStoreDBOptions): EventStore => {
  const memory = streamMemory()
  const bells = new Set<Bell>()
  const subscriptions = new Set<Subscription>()
  const inFlight = new Set<Promise<unknown>>()
  const head = headFinder(ledger)
  const remembered = { memory, sight: sightOf(ledger, memory, head) }
  const handlers = handlersFinder(ledger, head)
  let closing: Promise<void> | null = null

  const open: OpenLedger = {
    ledger: () => (closing === null ? E.right(ledger) : E.left({ code: 'StoreClosed' })),
    head,
    during: async (work) => {
      const working = work()
      inFlight.add(working)
      try {
        return await working
      } finally {
        inFlight.delete(working)
      }
    },
  }

  const ask =
    <A>(question: (ledger: Ledger) => Promise<E.Either<StoreError, A>>): TaskEither<StoreError, A> =>
    async () => {
      const opened = open.ledger()
      return E.isLeft(opened) ? opened : open.during(() => question(opened.right))
    }

  const write = async (append: Append): Promise<E.Either<StoreError, Appended>> => {
    if (readOnly) return E.left({ code: 'StoreNotWritable', url: ledger.url, why: 'it was opened to be read only' })
    const answer = await appendOne(ledger, memory, append)
    if (E.isRight(answer)) for (const each of bells) each.ring()
    return answer
  }

  /** One after the other, each as if it came alone; what came before the first that fails stays. */
  const writeAll = async (appends: ReadonlyArray<Append>): Promise<E.Either<StoreError, ReadonlyArray<Appended>>> => {
    const answers: Appended[] = []
    for (const append of appends) {
      const answer = await write(append)
      if (E.isLeft(answer)) return answer
      answers.push(answer.right)
    }
    return E.right(answers)
  }

  const shutDown = async (): Promise<void> => {
    for (const each of bells) each.ring()
    await Promise.allSettled([...subscriptions].map(({ ended }) => ended))
    await Promise.allSettled(inFlight)
    await ledger.server.dispose()
  }

  return {
    url: ledger.url,
    append: (append) => ask(() => write(append)),
    appendAll: (appends) => ask(() => writeAll(appends)),
    readStream: (stream, read = {}) =>
      ask(async (ledger) =>
        read.signal?.aborted === true ? E.left({ code: 'Aborted' }) : sliceOf(ledger, stream, read),
      ),
    heads: (streams) => ask((ledger) => headsOf(ledger, remembered, streams)),
    find: (ids, streams) => ask((ledger) => findIn(ledger, remembered, head, ids, streams)),
    head: () => ask(head),
    readLog: (read = {}) => readLedger(open, read),
    readFacts: (reader, read = {}) => readLedgerFacts(open, reader, read),
    handlers: () => ask(handlers),
    streamsTouched: (after, upTo) => ask((ledger) => touchedIn(ledger, after, upTo)),
    countEvents: (after, upTo) =>
      ask(async (ledger) => {
        const last = await head()
        return E.isLeft(last)
          ? last
          : countEvents(ledger, { after: Math.max(0, after), upTo: Math.min(upTo, last.right), head: last.right })
      }),
    subscribe: (subscribe) => {
      const rung = patientBell(bell())
      bells.add(rung)
      let cursor = subscribe.after
      let stopped = false
      const isStopped = (): boolean => stopped || closing !== null
      const followed = followedLedger(open, subscribe.filter ?? {}, isStopped, (delivered) => {
        cursor = delivered
      })
      const watching = closing === null ? supervise(ledger, rung, () => cursor) : null
      const started = subscription(followed, { bell: rung, pollMs }, subscribe)
      const ended = started.ended.then(async (end) => {
        bells.delete(rung)
        await watching?.stop()
        return end
      })
      const stop = async (): Promise<void> => {
        stopped = true
        await started.stop()
        await ended
      }
      const whole: Subscription = { ended, stop }
      subscriptions.add(whole)
      void ended.then(() => subscriptions.delete(whole))
      return whole
    },
    close: () => {
      closing ??= shutDown()
      return closing
    },
  }
}
