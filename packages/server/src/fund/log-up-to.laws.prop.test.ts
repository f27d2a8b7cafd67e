import { type EventStore, expecting, openStore, type RecordedEvent } from '@pension-ledger/store'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { done, idAt, right } from './fund.kit.js'
import { logUpTo } from './log-up-to.js'

const streams = ['a', 'b', 'scheme-c']
const anyLog = fc.array(
  fc.record({ stream: fc.constantFrom(...streams), known: fc.constantFrom('2020', '2022', null) }),
  {
    minLength: 1,
    maxLength: 12,
  },
)
type Log = ReadonlyArray<{ readonly stream: string; readonly known: string | null }>

const provenance = { maker: null, checker: null, document: null, source: null, causationId: null, correlationId: null }

const storeOf = async (log: Log): Promise<EventStore> => {
  const store = await done(openStore('memory:', { create: true, clock: () => '2023-01-01T00:00:00Z' }))
  const heads = new Map<string, number>()
  for (const [i, { stream, known }] of log.entries()) {
    const head = heads.get(stream) ?? -1
    heads.set(stream, head + 1)
    const sourceRecordedAt = known === null ? null : `${known}-01-01T00:00:00Z`
    const event = {
      id: idAt(i + 1),
      type: `T${i % 3}`,
      schemaVersion: 1,
      data: `{"place":${i}}`,
      provenance: { ...provenance, sourceRecordedAt },
    }
    await done(store.append({ stream, expected: expecting(head), events: [event] }))
  }
  return store
}

const pagesOf = async (pages: AsyncIterable<E.Either<unknown, ReadonlyArray<RecordedEvent>>>) => {
  const all: RecordedEvent[] = []
  for await (const page of pages) all.push(...right(page))
  return all
}

/** All that a reader may ask. */
const allOf = async (store: EventStore, ids: ReadonlyArray<string>) => {
  const log: unknown[] = []
  for (const direction of ['forwards', 'backwards'] as const)
    for (const read of [
      {},
      { after: 3 },
      { after: 99 },
      { maxCount: 2 },
      { filter: { types: ['T1'] } },
      { filter: { knownBy: '2021-01-01T00:00:00Z' } },
    ])
      if (direction === 'forwards' || read.after !== 99) log.push(await pagesOf(store.readLog({ direction, ...read })))
  for (const read of [{ upTo: 2 }, { upTo: 99 }]) log.push(await pagesOf(store.readLog(read)))
  const slices: unknown[] = []
  for (const stream of [...streams, 'nowhere'])
    for (const direction of ['forwards', 'backwards'] as const)
      for (const read of [{}, { maxCount: 1 }, { maxCount: 2 }])
        slices.push(await done(store.readStream(stream, { direction, ...read })))
  const facts: number[] = []
  const reader = { stream: () => {}, fact: () => {}, ending: () => {} }
  for await (const page of store.readFacts(reader)) facts.push(right(page).numbers.length)
  const heard: number[] = []
  await logHeard(store, heard)
  return {
    log,
    slices,
    facts: facts.reduce((sum, n) => sum + n, 0),
    heads: await done(store.heads([...streams, 'nowhere'])),
    found: [...(await done(store.find(ids))).keys()].sort(),
    head: await done(store.head()),
    touched: await done(store.streamsTouched(1, 99)),
    counted: await done(store.countEvents(0, 99)),
    heard,
  }
}

/** What a subscription delivers of what stands. */
const logHeard = (store: EventStore, heard: number[]): Promise<void> =>
  new Promise((resolve) => {
    const subscription = store.subscribe({
      after: 0,
      onEvent: async ({ position }) => void heard.push(position),
      onCaughtUp: () => {
        // A live one would wait for what follows.
        setImmediate(() => void subscription.stop().then(resolve))
      },
    })
  })

describe('a log up to a position', () => {
  it('is the log that ended there, whatever was appended since', () =>
    fc.assert(
      fc.asyncProperty(anyLog, fc.nat({ max: 12 }), async (log, at) => {
        const position = Math.min(at, log.length)
        const whole = await storeOf(log)
        const ended = await storeOf(log.slice(0, position))
        const ids = log.map((_, i) => idAt(i + 1))
        expect(await allOf(logUpTo(whole, position), ids)).toEqual(await allOf(ended, ids))
      }),
      { numRuns: 40 },
    ))

  it('takes nothing', async () => {
    const log = logUpTo(await storeOf([{ stream: 'a', known: null }]), 1)
    expect(await log.appendAll([])()).toMatchObject({ left: { code: 'StoreNotWritable' } })
    expect(await log.append({ stream: 'a', expected: expecting(0), events: [] })()).toMatchObject({
      left: { code: 'StoreNotWritable' },
    })
    await log.close()
    expect(E.isRight(await log.head()())).toBe(true)
  })
})
