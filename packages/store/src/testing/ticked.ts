import { createHash } from 'node:crypto'
import type { Append } from '../event-store.js'
import type { ExpectedRevision } from '../expected-revision.js'
import type { NewEvent, Provenance } from '../recorded-event.js'

/** No one says where it came from. */
export const unsigned: Provenance = {
  maker: null,
  checker: null,
  document: null,
  source: null,
  sourceRecordedAt: null,
  causationId: null,
  correlationId: null,
}

/** The id of a word: the same word, the same id. */
export const idOf = (word: string): string => {
  const hex = createHash('sha256').update(word).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The toy fact on which stores are proved: a clock ticked. A store need not know what it means. */
export const ticked = (word: string, change: Partial<NewEvent> = {}): NewEvent => ({
  id: idOf(word),
  type: 'Ticked',
  schemaVersion: 1,
  data: JSON.stringify({ type: 'Ticked', word }),
  provenance: unsigned,
  ...change,
})

/** `count` ticks named after a word: `word-0`, `word-1`, … */
export const tickedTimes = (word: string, count: number): ReadonlyArray<NewEvent> =>
  Array.from({ length: count }, (_, index) => ticked(`${word}-${index}`))

/** The events of one stream as an append. */
export const appendOf = (stream: string, expected: ExpectedRevision, ...events: ReadonlyArray<NewEvent>): Append => ({
  stream,
  expected,
  events,
})
