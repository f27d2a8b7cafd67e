import * as E from 'fp-ts/lib/Either.js'
import type { LogFilter } from '../event-store.js'
import type { Bell } from '../local/bell.js'
import type { Followed, NextEvents } from '../local/subscription.js'
import { matching } from '../log-filter.js'
import type { RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'
import { decodeEvent } from './envelope.js'
import type { Ledger } from './ledger.js'
import { logCursor } from './log-pages.js'
import { pauseBefore } from './patience.js'
import { type OpenLedger, recordsPerPage } from './read-ledger.js'
import type { Watch } from './server.js'

/** A bell that remembers being rung while nobody waited: what it rang for may have been appended behind a read that was under way. */
export const patientBell = (bell: Bell): Bell => {
  let rung = false
  return {
    ring: () => {
      rung = true
      bell.ring()
    },
    wait: async (atMost) => {
      if (!rung) await bell.wait(atMost)
      rung = false
    },
  }
}

/**
 * Keeps a subscription of the server alive that rings for what is new. It only rings: what is delivered is read from the log behind what
 * was delivered, so nothing is lost, doubled or out of order whatever becomes of it. A subscription whose connection broke says so once
 * and does nothing more: it is thrown away, and after a while another begins behind the last position that was delivered.
 */
export const supervise = (
  ledger: Ledger,
  bell: Bell,
  cursor: () => number,
  waitMs: (failures: number) => number = pauseBefore,
): { readonly stop: () => Promise<void> } => {
  let stopped = false
  let watch: Watch | null = null
  let wake = (): void => {}
  let failures = 0

  const run = async (): Promise<void> => {
    while (!stopped) {
      watch = ledger.server.watch(ledger.prefix, cursor(), () => {
        failures = 0
        bell.ring()
      })
      await watch.ended
      await watch.stop()
      if (stopped) return
      bell.ring()
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, waitMs(failures))
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      failures += 1
    }
  }
  const running = run()
  return {
    stop: async () => {
      stopped = true
      wake()
      await watch?.stop()
      await running
    },
  }
}

/** The ledger as a subscription follows it. While the server is away it is asked again, more and more seldom, until it is back. */
export const followedLedger = (
  open: OpenLedger,
  filter: LogFilter,
  isStopped: () => boolean,
  onCursor: (cursor: number) => void,
): Followed => {
  const matches = matching<RecordedEvent>(filter, ({ provenance }) => provenance)

  const look = async (cursor: number): Promise<E.Either<StoreError, NextEvents>> => {
    const ledger = open.ledger()
    if (E.isLeft(ledger)) return ledger
    const head = await open.during(open.head)
    if (E.isLeft(head)) return head
    const nothing = { events: [], coveredTo: cursor, head: head.right }
    if (cursor >= head.right) return E.right(nothing)
    const range = { after: cursor, upTo: head.right }
    const page = await open.during(
      logCursor(ledger.right, range, { direction: 'forwards', records: recordsPerPage, read: decodeEvent }).next,
    )
    if (E.isLeft(page)) return page
    if (page.right === null) return E.right(nothing)
    const { events, coveredTo } = page.right
    return E.right({ events: events.filter(matches), coveredTo, head: head.right })
  }

  return {
    after: async (cursor) => {
      onCursor(cursor)
      for (let failures = 0; ; failures++) {
        const next = await look(cursor)
        const isAway = E.isLeft(next) && next.left.code === 'StoreUnavailable'
        if (!isAway || isStopped()) return next
        await new Promise((resolve) => setTimeout(resolve, pauseBefore(failures)))
      }
    },
    isOpen: () => E.isRight(open.ledger()),
  }
}
