import { rmSync } from 'node:fs'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Append, EventStore, LogFilter } from '../event-store.js'
import { openStore } from '../open-store.js'
import { done, logOf, pagesOf, readSaid, saidOn } from '../testing/store-under-test.js'
import { appendOf, ticked } from '../testing/ticked.js'
import { freshDirectory, withSqlite } from './sqlite.test.kit.js'

let directory = ''
let store: EventStore

beforeEach(async () => {
  directory = freshDirectory()
  store = await done(openStore(`sqlite:${join(directory, 'a.sqlite')}`, { create: true }))
})
afterEach(async () => {
  await store.close()
  rmSync(directory, { recursive: true })
})

const said = (word: number, fen: number): string =>
  fen < 4 ? JSON.stringify({ word }) : JSON.stringify({ word, lines: { fen } })

/** Commits of these sizes, over three streams and few different texts, whole and in two pieces. */
const commit = async (sizes: ReadonlyArray<number>): Promise<number> => {
  let events = 0
  for (const size of sizes) {
    const appends: Append[] = []
    for (let i = 0; i < size; i++, events++)
      appends.push(
        appendOf(
          `s-${events % 3}`,
          { kind: 'any' },
          ticked(`t-${events}`, { data: said((events * 7) % 11, (events * 5) % 13) }),
        ),
      )
    await done(store.appendAll(appends))
  }
  return events
}

const packsIn = (): Promise<unknown> =>
  withSqlite(join(directory, 'a.sqlite'), (database) =>
    database.prepare('SELECT first, last, length(numbers) / 12 AS count FROM packs ORDER BY last').all(),
  )

describe('large commits', () => {
  it('are packed, small ones are not', async () => {
    await commit([99, 100, 1, 250])
    expect(await packsIn()).toEqual([
      { first: 100, last: 199, count: 100 },
      { first: 201, last: 450, count: 250 },
    ])
  })

  it('read as their events do, from anywhere to anywhere, and with every filter', async () => {
    const events = await commit([3, 120, 2, 240, 100, 1, 4_500, 7])
    await fc.assert(
      fc.asyncProperty(
        fc.nat(events + 2),
        fc.nat(events + 2),
        fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
        fc.constantFrom<LogFilter>({}, {}, { partition: { index: 0, count: 2 } }, { streamPrefixes: ['s-1'] }),
        async (after, upTo, maxCount, filter) => {
          const read = { after, upTo, filter, ...(maxCount === undefined ? {} : { maxCount }) }
          const recorded = await logOf(store.readLog(read))
          const pages = await pagesOf(readSaid(store, read))
          expect(saidOn(pages).map(({ stream }) => stream)).toEqual(recorded.map(({ stream }) => stream))
          expect(saidOn(pages).map(({ data }) => data)).toEqual(recorded.map(({ data }) => JSON.parse(data)))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('find each text, in whatever order its number comes', async () => {
    const texts = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    const again = [3, 9, 4, 6]
    const say = (n: number, id: string) => appendOf('s', { kind: 'any' }, ticked(id, { data: ticked(`${n}`).data }))
    await done(store.appendAll([...texts.map((n) => say(n, `a-${n}`)), ...again.map((n) => say(n, `b-${n}`))]))
    const pages = await pagesOf(readSaid(store, { after: texts.length }))
    expect(saidOn(pages).map(({ data }) => data)).toEqual(again.map((n) => JSON.parse(ticked(`${n}`).data)))
  })
})
