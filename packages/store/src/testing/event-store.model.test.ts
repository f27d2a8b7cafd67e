import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { EventStore, LogFilter, ReadLog } from '../event-store.js'
import { exactly, noStream } from '../expected-revision.js'
import { memoryUnderTest } from '../memory/memory.test.kit.js'
import type { NewEvent } from '../recorded-event.js'
import { sqliteUnderTest } from '../sqlite/sqlite.test.kit.js'
import { readSaid } from './store-under-test.js'
import { idOf, ticked, unsigned } from './ticked.js'

const stream = fc.constantFrom('a', 'b', 'a-1', 'ab', '钟-𠮷', 'a_%', '$no', '')
const expected = fc.oneof(
  fc.constant(noStream),
  fc.constant({ kind: 'any' } as const),
  fc.constant({ kind: 'exists' } as const),
  fc.integer({ min: -1, max: 8 }).map(exactly),
)
const instant = fc.constantFrom(
  '2024-01-01T00:00:00Z',
  '2024-01-01T00:00:00.5Z',
  '2023-12-31T23:59:59.999Z',
  '2025-01-01T00:00:00.000Z',
)

/** Few words, so that ids meet again; now and then something that no store takes. */
const event: fc.Arbitrary<NewEvent> = fc
  .record({
    word: fc.integer({ min: 0, max: 30 }),
    type: fc.constantFrom('Ticked', 'Tocked', ''),
    schemaVersion: fc.constantFrom(1, 1, 1, 2, 0),
    data: fc.option(
      fc.oneof(
        fc.json(),
        fc.dictionary(fc.string(), fc.jsonValue()).map((value) => JSON.stringify(value)),
      ),
    ),
    maker: fc.option(fc.string({ unit: 'binary' })),
    source: fc.option(
      fc.record({ file: fc.constantFrom('a.csv', 'b.csv'), sha256: fc.constantFrom('00', '11'), line: fc.nat(5) }),
    ),
    sourceRecordedAt: fc.option(instant),
  })
  .map(({ word, type, schemaVersion, data, maker, source, sourceRecordedAt }) => {
    const provenance = { ...unsigned, maker, source, sourceRecordedAt }
    return ticked(`w-${word}`, { type, schemaVersion, provenance, ...(data === null ? {} : { data }) })
  })

const append = fc.record({ stream, expected, events: fc.array(event, { maxLength: 3 }) })

const filter: fc.Arbitrary<LogFilter> = fc.record(
  {
    streamPrefixes: fc.array(fc.constantFrom('a', 'a-', 'b', '钟', ''), { maxLength: 2 }),
    types: fc.array(fc.constantFrom('Ticked', 'Tocked'), { maxLength: 2 }),
    partition: fc.constantFrom({ index: 0, count: 2 }, { index: 1, count: 2 }, { index: 2, count: 3 }),
    knownBy: instant,
  },
  { requiredKeys: [] },
)

const readLog: fc.Arbitrary<ReadLog> = fc.record(
  {
    direction: fc.constantFrom('forwards' as const, 'backwards' as const),
    after: fc.integer({ min: 0, max: 20 }),
    upTo: fc.integer({ min: 0, max: 20 }),
    filter,
    maxCount: fc.integer({ min: 0, max: 5 }),
  },
  { requiredKeys: [] },
)

type Command = (store: EventStore, setClock: (instant: string) => void) => Promise<unknown>

const all = async <A>(pages: AsyncIterable<A>): Promise<ReadonlyArray<A>> => {
  const read: A[] = []
  for await (const page of pages) read.push(page)
  return read
}

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 5,
    arbitrary: append.map(
      (given): Command =>
        (store) =>
          store.append(given)(),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.array(append, { maxLength: 4 }).map(
      (given): Command =>
        (store) =>
          store.appendAll(given)(),
    ),
  },
  {
    weight: 1,
    arbitrary: instant.map(
      (given): Command =>
        async (_, setClock) =>
          setClock(given),
    ),
  },
  {
    weight: 1,
    arbitrary: stream.map(
      (given): Command =>
        (store) =>
          store.heads([given, 'a', given])(),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(stream, fc.constantFrom('forwards' as const, 'backwards' as const), fc.nat(6), fc.nat(4)).map(
      ([given, direction, from, maxCount]): Command =>
        (store) =>
          store.readStream(given, { direction, from, maxCount })(),
    ),
  },
  {
    weight: 2,
    arbitrary: readLog.map(
      (given): Command =>
        (store) =>
          all(store.readLog(given)),
    ),
  },
  {
    weight: 2,
    arbitrary: readLog.map(
      ({ direction: _, ...given }): Command =>
        (store) =>
          all(readSaid(store, given)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.nat(40)).map(
      (words): Command =>
        async (store) => {
          const found = await store.find(words.map((word) => idOf(`w-${word}`)))()
          return E.isLeft(found) ? found : new Set(found.right.values())
        },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(9), fc.nat(12)).map(
      ([from, to]): Command =>
        (store) =>
          store.streamsTouched(from, to)(),
    ),
  },
)

/** The one difference that may be: each store names itself. */
const nameless = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer ?? null, withoutUrl))
const withoutUrl = (key: string, value: unknown): unknown => {
  if (key === 'url') return 'url'
  return value instanceof Set ? [...value].map((member) => JSON.stringify(member)).sort() : value
}

describe('Memory and SQLite', () => {
  it('answer alike, whatever is asked of them in whatever order', () =>
    fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 40 }), async (commands) => {
        let now = '2024-01-01T00:00:00Z'
        const setClock = (next: string): void => {
          now = next
        }
        const subjects = await Promise.all([memoryUnderTest, sqliteUnderTest].map((factory) => factory(() => now)))
        try {
          for (const ask of [...commands, (store: EventStore) => all(store.readLog())]) {
            const answers = []
            for (const { store } of subjects) answers.push(nameless(await ask(store, setClock)))
            expect(answers[1]).toEqual(answers[0])
          }
        } finally {
          for (const subject of subjects) await subject.dispose()
        }
      }),
      { numRuns: 60 },
    ))
})
