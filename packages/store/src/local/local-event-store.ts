import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { checkAppend } from '../append-rules.js'
import type { Append, Appended, EventStore, Subscription } from '../event-store.js'
import { isInstant } from '../instant.js'
import type { StoreError } from '../store-error.js'
import { bell } from './bell.js'
import type { LocalLog } from './local-log.js'
import { type OpenLog, readFacts, readLog } from './read-log.js'
import { followedLog, subscription } from './subscription.js'

export interface LocalStoreOptions {
  /** RFC 3339 UTC. */
  readonly clock: () => string
  /** Milliseconds between two looks for what other processes appended. */
  readonly pollMs: number
}

/** The EventStore over a log in reach of this process. */
export const localEventStore = (log: LocalLog, { clock, pollMs }: LocalStoreOptions): EventStore => {
  const news = { bell: bell(), pollMs }
  const subscriptions = new Set<Subscription>()
  let closing: Promise<void> | null = null

  const open: OpenLog = () => (closing === null ? E.right(log) : E.left({ code: 'StoreClosed' }))

  const ask =
    <A>(question: (log: LocalLog) => E.Either<StoreError, A>): TaskEither<StoreError, A> =>
    async () => {
      const opened = open()
      return E.isLeft(opened) ? opened : question(opened.right)
    }

  const now = (): E.Either<StoreError, string> => {
    const instant = clock()
    if (isInstant(instant)) return E.right(instant)
    return E.left({
      code: 'StoreUnavailable',
      url: log.url,
      why: `the clock says "${instant}", which is no RFC 3339 instant in UTC`,
    })
  }

  const appendTo = (log: LocalLog, appends: ReadonlyArray<Append>): E.Either<StoreError, ReadonlyArray<Appended>> => {
    for (const append of appends) {
      const checked = checkAppend(append)
      if (E.isLeft(checked)) return checked
    }
    const answers = log.append(appends, now)
    if (E.isRight(answers)) news.bell.ring()
    return answers
  }

  const shutDown = async (): Promise<void> => {
    news.bell.ring()
    await Promise.all([...subscriptions].map(({ ended }) => ended))
    log.close()
  }

  return {
    url: log.url,
    append: (append) =>
      ask((log) => {
        const answers = appendTo(log, [append])
        if (E.isLeft(answers)) return answers
        const [answer] = answers.right
        return answer === undefined ? E.left({ code: 'EmptyAppend', stream: append.stream }) : E.right(answer)
      }),
    appendAll: (appends) => ask((log) => appendTo(log, appends)),
    readStream: (stream, read = {}) =>
      ask((log) => {
        if (read.signal?.aborted === true) return E.left({ code: 'Aborted' })
        const { direction = 'forwards', from = null, maxCount = Number.MAX_SAFE_INTEGER } = read
        return log.stream(stream, { direction, from, count: Math.max(0, maxCount) })
      }),
    heads: (streams) => ask((log) => log.heads(streams)),
    find: (ids) => ask((log) => log.find(ids)),
    head: () => ask((log) => log.head()),
    readLog: (read = {}) => readLog(open, read),
    readFacts: (reader, read = {}) => readFacts(open, reader, read),
    handlers: () => ask((log) => log.handlers()),
    streamsTouched: (after, upTo) => ask((log) => log.streamsTouched(after, upTo)),
    countEvents: (after, upTo) =>
      ask((log) =>
        E.map((head: number) => ({ events: Math.max(0, Math.min(upTo, head) - Math.max(0, after)), isExact: true }))(
          log.head(),
        ),
      ),
    subscribe: (subscribe) => {
      const started = subscription(followedLog(open, subscribe.filter), news, subscribe)
      subscriptions.add(started)
      void started.ended.then(() => subscriptions.delete(started))
      return started
    },
    close: () => {
      closing ??= shutDown()
      return closing
    },
  }
}
