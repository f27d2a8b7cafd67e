import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { EventStore } from '../event-store.js'
import { wireUnderTest } from '../eventstoredb/eventstoredb.test.kit.js'
import { memoryUnderTest } from '../memory/memory.test.kit.js'
import { sqliteUnderTest } from '../sqlite/sqlite.test.kit.js'
import { logOf, type StoreFactory } from '../testing/store-under-test.js'
import { type Appending, anyLog, record } from './any-log.test.kit.js'
import { copyLog } from './copy-log.js'

/** The stand-in's clock is its own, which changes nothing: the times of recording are no part of a copy. */
const adapters: Readonly<Record<string, StoreFactory>> = {
  memory: memoryUnderTest,
  sqlite: sqliteUnderTest,
  wire: wireUnderTest,
}
const pairs = Object.keys(adapters).flatMap((from) => Object.keys(adapters).map((to) => [from, to] as const))

const instants = ['2023-12-31T23:59:59.999Z', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00.5Z', '2024-02-01T00:00:00Z']

/** Everything of a log but times of recording and positions, which are each store's own, and what was known by some instants. */
const seen = async (store: EventStore) => {
  const events = (await logOf(store.readLog())).map(({ recordedAt, position, provenance, ...event }) => {
    const { sourceRecordedAt, ...signed } = provenance
    return { ...event, signed }
  })
  const known = []
  for (const knownBy of instants) known.push((await logOf(store.readLog({ filter: { knownBy } }))).map(({ id }) => id))
  return { events, known }
}

const countOf = async (store: EventStore): Promise<number> => (await logOf(store.readLog())).length

const inStores = async <A>(
  [from, to]: readonly [string, string],
  log: ReadonlyArray<Appending>,
  work: (source: EventStore, target: EventStore) => Promise<A>,
): Promise<A> => {
  let now = '2024-01-01T00:00:00Z'
  const source = await (adapters[from] ?? memoryUnderTest)(() => now)
  const target = await (adapters[to] ?? memoryUnderTest)(() => '2026-06-01T00:00:00Z')
  try {
    await record(source.store, log, (at) => {
      now = at
    })
    return await work(source.store, target.store)
  } finally {
    await source.dispose()
    await target.dispose()
  }
}

describe.each(pairs)('copying %s to %s', (from, to) => {
  const runs = { numRuns: from === 'memory' && to === 'memory' ? 60 : from === 'wire' || to === 'wire' ? 4 : 8 }

  it('keeps all but the time of recording, and what was known by each instant; a second copy writes nothing', () =>
    fc.assert(
      fc.asyncProperty(anyLog, fc.integer({ min: 1, max: 4 }), (log, batch) =>
        inStores([from, to], log, async (source, target) => {
          const events = await countOf(source)
          expect(await copyLog(source, target)({ batch })()).toEqual(
            E.right({ events, alreadyThere: 0, copied: events }),
          )
          expect(await seen(target)).toEqual(await seen(source))
          const before = await logOf(target.readLog())
          expect(await copyLog(source, target)({ batch })()).toEqual(
            E.right({ events, alreadyThere: events, copied: 0 }),
          )
          expect(await logOf(target.readLog())).toEqual(before)
        }),
      ),
      runs,
    ))

  it('goes on from any beginning, when the target fails after any number of calls, before or after its commit', () =>
    fc.assert(
      fc.asyncProperty(anyLog, fc.nat(6), fc.boolean(), fc.boolean(), (log, calls, isAfterCommit, isOneByOne) =>
        inStores([from, to], log, async (source, target) => {
          const failing = failingAfter(isOneByOne ? oneByOne(target) : target, calls, isAfterCommit)
          const first = await copyLog(source, failing)({ batch: 2 })()
          const stands = await countOf(target)
          const events = await countOf(source)
          if (E.isLeft(first)) expect(first.left.code).toBe('StoreUnavailable')
          expect(await copyLog(source, target)()()).toEqual(
            E.right({ events, alreadyThere: stands, copied: events - stands }),
          )
          expect(await seen(target)).toEqual(await seen(source))
        }),
      ),
      runs,
    ))
})

/** A store whose appends no longer answer after some calls; the last may have been written all the same. */
const failingAfter = (store: EventStore, calls: number, isAfterCommit: boolean): EventStore => {
  let left = calls
  return {
    ...store,
    appendAll: (appends) => async () => {
      left -= 1
      if (left >= 0) return store.appendAll(appends)()
      if (left === -1 && isAfterCommit) await store.appendAll(appends)()
      return E.left({ code: 'StoreUnavailable', url: store.url, why: 'the wire was cut' })
    },
  }
}

/** A store that commits appends one by one, and stops in the middle of every other call. */
const oneByOne = (store: EventStore): EventStore => {
  let call = 0
  return {
    ...store,
    appendAll: (appends) => async () => {
      call += 1
      const answers = []
      for (const append of call % 2 === 0 ? appends.slice(0, 1) : appends) {
        const answer = await store.append(append)()
        if (E.isLeft(answer)) return answer
        answers.push(answer.right)
      }
      return call % 2 === 0 && appends.length > 1
        ? E.left({ code: 'StoreUnavailable', url: store.url, why: 'it stopped' })
        : E.right(answers)
    },
  }
}
