import fc from 'fast-check'
import type { EventStore } from '../event-store.js'
import { expecting } from '../expected-revision.js'
import type { NewEvent } from '../recorded-event.js'
import { done } from '../testing/store-under-test.js'
import { ticked, unsigned } from '../testing/ticked.js'

/** What is appended together to one stream, at a time of the store's clock. */
export interface Appending {
  readonly stream: string
  readonly at: string
  readonly events: ReadonlyArray<Omit<NewEvent, 'id'>>
}

const instant = fc.constantFrom(
  '2024-01-01T00:00:00Z',
  '2024-01-01T00:00:00.5Z',
  '2024-01-01T00:00:00.500Z',
  '2024-02-01T00:00:00.001Z',
  '2023-12-31T23:59:59.999Z',
)
const text = fc.constantFrom(null, '经办甲', '𠮷', 'a\nb')

const event: fc.Arbitrary<Omit<NewEvent, 'id'>> = fc
  .record({
    type: fc.constantFrom('Ticked', 'Tocked'),
    schemaVersion: fc.constantFrom(1, 2),
    data: fc.constantFrom('{}', '{ "a" : 1.0 }', '{"month":"2024-01","lines":{"基础":98}}', '{"é":"\\u00e9"}'),
    provenance: fc.record({
      maker: text,
      checker: text,
      document: text,
      source: fc.constantFrom(null, { file: 'a.csv', sha256: '00', line: 3 }, { file: 'b.csv', sha256: '11', line: 0 }),
      sourceRecordedAt: fc.option(instant),
      causationId: text,
      correlationId: text,
    }),
  })
  .map((made) => ({ ...made, provenance: { ...unsigned, ...made.provenance } }))

/** Any log: few streams that take turns, all kinds of envelopes, a clock that is now and then behind. */
export const anyLog: fc.Arbitrary<ReadonlyArray<Appending>> = fc.array(
  fc.record({
    stream: fc.constantFrom('a', 'b', '钟-𠮷'),
    at: instant,
    events: fc.array(event, { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 12 },
)

/** Records a log. `setClock` sets the clock of the store. */
export const record = async (
  store: EventStore,
  log: ReadonlyArray<Appending>,
  setClock: (at: string) => void,
): Promise<void> => {
  for (const [n, { stream, at, events }] of log.entries()) {
    setClock(at)
    const [head = -1] = await done(store.heads([stream]))
    await done(
      store.append({
        stream,
        expected: expecting(head),
        events: events.map((said, k) => ticked(`${n}-${k}`, said)),
      }),
    )
  }
}
