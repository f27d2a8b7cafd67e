import * as E from 'fp-ts/lib/Either.js'
import type { EventStore } from '../event-store.js'
import type { RecordedEvent } from '../recorded-event.js'
import type { StoreError } from '../store-error.js'
import type { LogPlaces } from './compare-logs.js'
import { copiedRuns } from './copied-event.js'
import type { CopyOptions } from './copy-log.js'

/** Characters of data in one batch at most, unless a single event has more. */
const batchCharacters = 4 * 1024 * 1024

/** Appends what the source has behind these places, batch by batch; how many events that were. */
export const appendCopies = async (
  source: EventStore,
  target: EventStore,
  from: LogPlaces,
  upTo: number,
  { batch: batchEvents = 2_000, signal, onProgress }: CopyOptions,
): Promise<E.Either<StoreError, number>> => {
  let batch: RecordedEvent[] = []
  let characters = 0
  let written = 0

  const write = async (): Promise<E.Either<StoreError, void>> => {
    const appended = await target.appendAll(copiedRuns(batch))()
    if (E.isLeft(appended)) return appended
    written += batch.length
    const position = batch.at(-1)?.position ?? from.inSource
    batch = []
    characters = 0
    onProgress?.({ doing: 'copying', events: from.events + written, position, of: upTo })
    return E.right(undefined)
  }

  const read = { after: from.inSource, upTo, ...(signal === undefined ? {} : { signal }) }
  for await (const page of source.readLog(read)) {
    if (E.isLeft(page)) return page
    for (const event of page.right) {
      const isFull = batch.length >= batchEvents || characters + event.data.length > batchCharacters
      if (isFull && batch.length > 0) {
        const full = await write()
        if (E.isLeft(full)) return full
      }
      batch.push(event)
      characters += event.data.length
    }
  }
  if (batch.length === 0) return E.right(written)
  const last = await write()
  return E.isLeft(last) ? last : E.right(written)
}
