import * as E from 'fp-ts/lib/Either.js'
import type { EventStore } from '../event-store.js'
import { localEventStore } from '../local/local-event-store.js'
import type { OpenOptions } from '../open-store.js'
import { memoryLog } from './memory-log.js'

const url = 'memory:'

export const openMemoryStore = ({ readOnly, clock, pollMs }: Required<OpenOptions>): EventStore => {
  const log = memoryLog(url)
  const append = () => E.left({ code: 'StoreNotWritable', url, why: 'it was opened to be read only' } as const)
  return localEventStore(readOnly ? { ...log, append } : log, { clock, pollMs })
}
