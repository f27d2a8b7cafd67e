import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import * as E from 'fp-ts/lib/Either.js'
import type { Subscribe, Subscription } from '../event-store.js'
import type { RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'
import type { Bell } from './bell.js'
import type { OpenLog } from './read-log.js'
import { positionsPerPage, windowing } from './windows.js'

type Failure = StoreError | { readonly code: 'HandlerFailed'; readonly position: number; readonly why: string }

/** How a subscription learns of new events: appends of this store ring, those of other processes are looked for. */
export interface News {
  readonly bell: Bell
  readonly pollMs: number
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** What a subscription reads next: events after its cursor, how far they cover the log, and where the log ends. */
export interface NextEvents {
  readonly events: ReadonlyArray<RecordedEvent>
  readonly coveredTo: number
  readonly head: number
}

/** A log that can be followed. */
export interface Followed {
  /** Events after the cursor, as far as the log goes or a page reaches. */
  readonly after: (cursor: number) => Promise<E.Either<StoreError, NextEvents>>
  readonly isOpen: () => boolean
}

/** A log in reach of this process, as a subscription follows it. */
export const followedLog = (open: OpenLog, filter: Subscribe['filter']): Followed => {
  const nextWindow = windowing(positionsPerPage)
  const after = (cursor: number): E.Either<StoreError, NextEvents> => {
    const log = open()
    if (E.isLeft(log)) return log
    const head = log.right.head()
    if (E.isLeft(head)) return head
    if (cursor >= head.right) return E.right({ events: [], coveredTo: cursor, head: head.right })

    const window = nextWindow(log.right, { after: cursor, upTo: head.right }, 'forwards')
    if (E.isLeft(window)) return window
    const { after, upTo } = window.right
    const events = log.right.events({ after, upTo, direction: 'forwards', filter: filter ?? {}, count: upTo - after })
    return E.isLeft(events) ? events : E.right({ events: events.right, coveredTo: upTo, head: head.right })
  }
  return { after: async (cursor) => after(cursor), isOpen: () => E.isRight(open()) }
}

/** Catch up page by page, then wait for news; one page in memory, one event in a handler's hands. */
export const subscription = (log: Followed, news: News, subscribe: Subscribe): Subscription => {
  let stopped = false
  let cursor = subscribe.after
  let at = subscribe.after

  const deliver = async (events: ReadonlyArray<RecordedEvent>, coveredTo: number): Promise<void> => {
    const before = cursor
    try {
      for (const event of events) {
        if (stopped || !log.isOpen()) return
        at = event.position
        await subscribe.onEvent(event)
        cursor = event.position
      }
      at = coveredTo
      cursor = coveredTo
    } finally {
      if (cursor > before) subscribe.onCheckpoint?.(cursor)
    }
  }

  const run = async (): Promise<E.Either<Failure, void>> => {
    // Behind: there was something to deliver although nothing was waited for.
    let behind = true
    let waited = false
    await turnOfTheLoop()
    while (!stopped) {
      const page = await log.after(cursor)
      if (stopped) break
      if (E.isLeft(page)) return page
      const { events, coveredTo, head } = page.right
      try {
        if (cursor >= head) {
          if (behind) subscribe.onCaughtUp?.(cursor)
          behind = false
          await news.bell.wait(news.pollMs)
          waited = true
        } else {
          behind = behind || !waited
          waited = false
          await deliver(events, coveredTo)
          await turnOfTheLoop()
        }
      } catch (error) {
        return E.left({ code: 'HandlerFailed', position: at, why: said(error) })
      }
    }
    return E.right(undefined)
  }

  const ended = run()
  return {
    ended,
    stop: async () => {
      stopped = true
      news.bell.ring()
      await ended
    },
  }
}
