import { localEventStore } from '../local/local-event-store.js'
import type { StoreFactory } from '../testing/store-under-test.js'
import { memoryLog } from './memory-log.js'
import { blankTape } from './memory-tape.js'

/** A memory store for the contract. Its tape outlives a restart and can be damaged; it does not poll, so that waking is proved. */
export const memoryUnderTest: StoreFactory = async (clock) => {
  const tape = blankTape()
  const open = () => localEventStore(memoryLog('memory:', tape), { clock, pollMs: 60_000 })
  const opened = [open()]
  return {
    store: opened[0] ?? open(),
    reopen: async () => {
      for (const store of opened) await store.close()
      const store = open()
      opened.push(store)
      return store
    },
    damage: async (position, data) => {
      const row = tape.rows[position - 1]
      if (row !== undefined) tape.rows[position - 1] = { ...row, data }
    },
    dispose: async () => {
      for (const store of opened) await store.close()
    },
  }
}
