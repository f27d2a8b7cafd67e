import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventStore } from './event-store.js'
import type { StoreError } from './store-error.js'
import { parseStoreUrl } from './store-url.js'

/** How a store is opened. */
export interface OpenOptions {
  /** For reading only: appends answer StoreNotWritable. Default: false. */
  readonly readOnly?: boolean
  /** Makes the store where there is none; otherwise it is StoreMissing. Default: false. */
  readonly create?: boolean
  /** The time of recording, RFC 3339 UTC. Default: the clock of the machine. Where it goes back, the last time is kept. A server has its own. */
  readonly clock?: () => string
  /** Milliseconds between two looks of a subscription for what other processes appended. Default: 250. */
  readonly pollMs?: number
  /** Milliseconds to wait for another process that is writing, before StoreLocked, or for a server. Default: 10,000. */
  readonly busyMs?: number
}

const machineClock = (): string => new Date().toISOString()

/**
 * Opens a store by its URL: `memory:` (gone with the process), `sqlite:PATH` (one file), `esdb://…` or `esdb+discover://…` (an
 * EventStoreDB or KurrentDB). What an adapter needs is loaded when its URL is opened, and not before.
 *
 * Rejects: BadStoreUrl, UnsupportedRuntime, StoreMissing, NotAStore, StoreVersionUnknown, StoreLocked, StoreNotWritable, DiskFull,
 * StoreAccessDenied, StoreUnavailable.
 *
 * @example
 * const store = await openStore('sqlite:./pension-ledger.sqlite', { create: true })()
 */
export const openStore =
  (url: string, options: OpenOptions = {}): TaskEither<StoreError, EventStore> =>
  async () => {
    const parsed = parseStoreUrl(url)
    if (E.isLeft(parsed)) return parsed

    const { readOnly = false, create = false, clock = machineClock, pollMs = 250, busyMs = 10_000 } = options
    const complete = { readOnly, create, clock, pollMs, busyMs }
    switch (parsed.right.kind) {
      case 'memory': {
        const { openMemoryStore } = await import('./memory/open-memory-store.js')
        return E.right(openMemoryStore(complete))
      }
      case 'sqlite': {
        const { openSqliteStore } = await import('./sqlite/open-sqlite-store.js')
        return openSqliteStore(parsed.right.path, complete)
      }
      case 'eventstoredb': {
        const { openEventStoreDB } = await import('./eventstoredb/open-eventstoredb-store.js')
        return openEventStoreDB(parsed.right.url, complete)
      }
    }
  }
