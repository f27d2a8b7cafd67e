import * as E from 'fp-ts/lib/Either.js'
import type { EventStore } from '../event-store.js'
import type { RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'
import { type CopyDifference, copyDifference } from './copy-difference.js'

/** Up to where two logs were compared. */
export interface LogPlaces {
  /** Events that are the same in both. */
  readonly events: number
  /** Positions of the last of them, 0 where there is none. */
  readonly inSource: number
  readonly inTarget: number
}

/** How a comparison of two logs ended: both were at their ends, one of them was, or an event differs. */
export type LogComparison = LogPlaces &
  (
    | { readonly end: 'both' }
    /** The target goes on, with this event. */
    | { readonly end: 'source'; readonly beyond: RecordedEvent }
    /** The source goes on, with this one. */
    | { readonly end: 'target'; readonly original: RecordedEvent }
    | { readonly end: 'difference'; readonly original: RecordedEvent; readonly difference: CopyDifference }
  )

export interface CompareOptions {
  /** Both are read from behind here. */
  readonly from: LogPlaces
  /** No event of the source beyond this position. */
  readonly upTo: number
  readonly signal?: AbortSignal
  readonly onProgress?: (places: LogPlaces) => void
}

export const atTheBeginning: LogPlaces = { events: 0, inSource: 0, inTarget: 0 }

/** Reads two logs side by side until they differ or one of them ends. Only their order counts, not what positions they have. */
export const compareLogs = async (
  source: EventStore,
  target: EventStore,
  { from, upTo, signal, onProgress }: CompareOptions,
): Promise<E.Either<StoreError, LogComparison>> => {
  const stop = signal === undefined ? {} : { signal }
  const originals = eventsOf(source, { after: from.inSource, upTo, ...stop })
  const copies = eventsOf(target, { after: from.inTarget, ...stop })
  let same = from
  try {
    for (;;) {
      const original = await originals.next()
      if (E.isLeft(original)) return original
      const copy = await copies.next()
      if (E.isLeft(copy)) return copy

      if (original.right === null)
        return E.right(copy.right === null ? { ...same, end: 'both' } : { ...same, end: 'source', beyond: copy.right })
      if (copy.right === null) return E.right({ ...same, end: 'target', original: original.right })
      const difference = copyDifference(original.right, copy.right)
      if (difference !== null) return E.right({ ...same, end: 'difference', original: original.right, difference })

      same = { events: same.events + 1, inSource: original.right.position, inTarget: copy.right.position }
      if (same.events % 1000 === 0) onProgress?.(same)
    }
  } finally {
    await originals.end()
    await copies.end()
  }
}

interface Events {
  /** The next event; null at the end of the log. */
  readonly next: () => Promise<E.Either<StoreError, RecordedEvent | null>>
  readonly end: () => Promise<void>
}

const eventsOf = (store: EventStore, read: Parameters<EventStore['readLog']>[0]): Events => {
  const pages = store.readLog(read)[Symbol.asyncIterator]()
  let page: ReadonlyArray<RecordedEvent> = []
  let at = 0
  return {
    next: async () => {
      while (at >= page.length) {
        const step = await pages.next()
        if (step.done === true) return E.right(null)
        if (E.isLeft(step.value)) return step.value
        page = step.value.right
        at = 0
      }
      const event = page[at] ?? null
      at += 1
      return E.right(event)
    },
    end: async () => {
      await pages.return?.()
    },
  }
}
