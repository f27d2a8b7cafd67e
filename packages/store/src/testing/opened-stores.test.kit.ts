import type { EventStore } from '../event-store.js'
import type { StoreUnderTest } from './store-under-test.js'

/** One store that is opened again and again, as `StoreUnderTest` wants it; `openOne` is told whether there is none yet. */
export interface OpenedStores {
  readonly open: () => Promise<EventStore>
  /** Closes all that were opened; those that are closed already do not mind. */
  readonly close: () => Promise<void>
  readonly reopen: NonNullable<StoreUnderTest['reopen']>
}

export const openedStores = (openOne: (isFirst: boolean) => Promise<EventStore>): OpenedStores => {
  const opened: EventStore[] = []
  const open = async (): Promise<EventStore> => {
    const store = await openOne(opened.length === 0)
    opened.push(store)
    return store
  }
  const close = async (): Promise<void> => {
    for (const store of opened) await store.close()
  }
  return {
    open,
    close,
    reopen: async () => {
      await close()
      return open()
    },
  }
}
