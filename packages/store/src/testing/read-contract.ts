import * as E from 'fp-ts/lib/Either.js'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ReadStream } from '../event-store.js'
import { exactly, noStream } from '../expected-revision.js'
import { type Bench, done, endOf, logOf, pagesOf, refused } from './store-under-test.js'
import { appendOf, idOf, ticked, tickedTimes } from './ticked.js'

const any = { kind: 'any' } as const
const numbers = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

export const readContract = (bench: Bench): void => {
  const revisions = async (read: ReadStream): Promise<ReadonlyArray<number>> =>
    (await done(bench.store().readStream('ticks', read))).events.map(({ revision }) => revision)

  describe('reads a stream', () => {
    beforeEach(async () => {
      await done(bench.store().append(appendOf('tocks', noStream, ticked('tock'))))
      await done(bench.store().append(appendOf('ticks', noStream, ...tickedTimes('tick', 10))))
    })

    it('that does not exist as not found', async () => {
      expect(await done(bench.store().readStream('nothing'))).toEqual({ found: false, events: [] })
      expect(await done(bench.store().readStream('Ticks'))).toEqual({ found: false, events: [] })
    })

    it('that was refused as not found', async () => {
      await refused(bench.store().append(appendOf('refused', exactly(3), ticked('refused'))))
      expect(await done(bench.store().readStream('refused'))).toEqual({ found: false, events: [] })
    })

    it('not at all when the wish was withdrawn', async () => {
      const signal = AbortSignal.abort()
      expect(await refused(bench.store().readStream('ticks', { signal }))).toEqual({ code: 'Aborted' })
    })

    it.each<readonly [ReadStream, ReadonlyArray<number>]>([
      [{}, numbers(0, 9)],
      [{ from: 0 }, numbers(0, 9)],
      [{ from: 4 }, numbers(4, 9)],
      [{ from: 9 }, [9]],
      [{ from: 10 }, []],
      [{ from: 1_000 }, []],
      [{ from: 4, maxCount: 3 }, [4, 5, 6]],
      [{ maxCount: 0 }, []],
      [{ maxCount: 1 }, [0]],
      [{ maxCount: 10 }, numbers(0, 9)],
      [{ maxCount: 11 }, numbers(0, 9)],
      [{ direction: 'backwards' }, [...numbers(0, 9)].reverse()],
      [{ direction: 'backwards', from: 4 }, [4, 3, 2, 1, 0]],
      [{ direction: 'backwards', from: 0 }, [0]],
      [{ direction: 'backwards', from: 1_000, maxCount: 2 }, [9, 8]],
      [{ direction: 'backwards', maxCount: 1 }, [9]],
      [{ direction: 'backwards', maxCount: 0 }, []],
    ])('%o', async (read, expected) => {
      expect(await revisions(read)).toEqual(expected)
      expect((await done(bench.store().readStream('ticks', read))).found).toBe(true)
    })

    it('and finds heads and events in bulk', async () => {
      expect(await done(bench.store().heads(['ticks', 'nothing', 'tocks', 'ticks']))).toEqual([9, -1, 0, 9])
      expect(await done(bench.store().heads([]))).toEqual([])
      const ids = [idOf('tick-3'), idOf('absent'), 'no id', idOf('tock'), idOf('tick-3'), idOf('tick-1').toUpperCase()]
      const found = await done(bench.store().find(ids))
      expect([...found.keys()].sort()).toEqual([idOf('tick-3'), idOf('tock')].sort())
      expect(found.get(idOf('tick-3'))).toMatchObject({
        stream: 'ticks',
        revision: 3,
        position: 5,
        data: ticked('tick-3').data,
      })
      expect(await done(bench.store().find([]))).toEqual(new Map())
    })
  })

  describe('reads the log', () => {
    const count = 1_234
    beforeEach(async () => {
      const appends = numbers(1, count).map((n) =>
        appendOf(
          `${n % 3 === 0 ? 'fund' : 'person'}-${n % 10}`,
          any,
          ticked(`t-${n}`, { type: n % 2 === 0 ? 'Even' : 'Odd' }),
        ),
      )
      await done(bench.store().appendAll(appends))
    })

    const positions = async (
      read: Parameters<ReturnType<Bench['store']>['readLog']>[0],
    ): Promise<ReadonlyArray<number>> => (await logOf(bench.store().readLog(read))).map(({ position }) => position)

    it('when it is empty as no page', async () => {
      const after = count
      expect(await pagesOf(bench.store().readLog({ after }))).toEqual([])
      expect(await pagesOf(bench.store().readData({ after }))).toEqual([])
    })

    it('forwards and backwards, page by page, without a hole or a double', async () => {
      expect(await positions({})).toEqual(numbers(1, count))
      expect(await positions({ direction: 'backwards' })).toEqual([...numbers(1, count)].reverse())
      expect(await positions({ after: 400, upTo: 1_100 })).toEqual(numbers(401, 1_100))
      expect(await positions({ after: 1_000, direction: 'backwards' })).toEqual([...numbers(1, 999)].reverse())
      expect(await positions({ after: 5, upTo: 5 })).toEqual([])
      expect(await positions({ after: 5, upTo: 4 })).toEqual([])
      expect(await positions({ after: 1, direction: 'backwards' })).toEqual([])
      expect(await positions({ after: count + 7 })).toEqual([])
      expect(await positions({ upTo: count + 7 })).toEqual(numbers(1, count))
    })

    it.each([0, 1, 499, 500, 501, count, count + 1])('at most %i events of it', async (maxCount) => {
      const most = Math.min(maxCount, count)
      expect(await positions({ maxCount })).toEqual(numbers(1, most))
      expect(await positions({ maxCount, direction: 'backwards' })).toEqual(
        numbers(count - most + 1, count).toReversed(),
      )
      const pages = await pagesOf(bench.store().readData({ maxCount }))
      expect(pages.flatMap(({ data }) => data)).toHaveLength(most)
      expect(pages.at(-1)?.coveredTo).toBe(most === 0 ? undefined : most)
    })

    it('with the same parts through every filter, as events and as data', async () => {
      const all = await logOf(bench.store().readLog())
      const filters = [
        { streamPrefixes: ['fund-'] },
        { streamPrefixes: ['fund-3', 'person-'] },
        { streamPrefixes: [''] },
        { streamPrefixes: ['fund_'] },
        { streamPrefixes: [] },
        { types: ['Odd'] },
        { types: ['Odd', 'Even', 'Neither'] },
        { types: [] },
        { streamPrefixes: ['person-'], types: ['Even'] },
      ]
      const keeps = [
        (stream: string) => stream.startsWith('fund-'),
        (stream: string) => stream.startsWith('fund-3') || stream.startsWith('person-'),
        () => true,
        () => false,
        () => false,
        (_: string, type: string) => type === 'Odd',
        () => true,
        () => false,
        (stream: string, type: string) => stream.startsWith('person-') && type === 'Even',
      ]
      for (const [index, filter] of filters.entries()) {
        const expected = all.filter(({ stream, type }) => keeps[index]?.(stream, type))
        expect(await logOf(bench.store().readLog({ filter }))).toEqual(expected)
        const pages = await pagesOf(bench.store().readData({ filter }))
        expect(pages.flatMap(({ data }) => data)).toEqual(expected.map(({ data }) => JSON.parse(data)))
        expect(pages.at(-1)?.coveredTo, 'a filter that matches little still advances').toBe(count)
      }
      expect(await positions({ filter: { types: ['Odd'] }, maxCount: 3 })).toEqual([1, 3, 5])
      expect(
        (await pagesOf(bench.store().readData({ filter: { types: ['Odd'] }, maxCount: 3 }))).at(-1)?.coveredTo,
      ).toBe(5)
      expect(await positions({ filter: { types: ['Odd'] }, direction: 'backwards', maxCount: 2 })).toEqual([
        1_233, 1_231,
      ])
    })

    it.each([1, 2, 3, 7])('in %i partitions that are disjoint, whole and true to streams', async (partitions) => {
      const parts = await Promise.all(
        numbers(0, partitions - 1).map((index) =>
          logOf(bench.store().readLog({ filter: { partition: { index, count: partitions } } })),
        ),
      )
      expect(
        parts
          .flat()
          .map(({ position }) => position)
          .sort((a, b) => a - b),
      ).toEqual(numbers(1, count))
      const streams = parts.map((part) => new Set(part.map(({ stream }) => stream)))
      expect(streams.reduce((sum, { size }) => sum + size, 0)).toBe(
        new Set(streams.flatMap((names) => [...names])).size,
      )
      expect(streams.filter(({ size }) => size > 0).length, 'more than one is in use').toBeGreaterThan(
        partitions > 1 ? 1 : 0,
      )
    })

    it('as it stood when the read began', async () => {
      const read: number[] = []
      for await (const page of bench.store().readLog({})) {
        if (E.isRight(page)) read.push(...page.right.map(({ position }) => position))
        await done(bench.store().append(appendOf('later', any, ticked(`later-${read.length}`))))
      }
      expect(read).toEqual(numbers(1, count))
    })

    it('and tells which streams were touched', async () => {
      expect(await done(bench.store().streamsTouched(0, 4))).toEqual(['person-1', 'person-2', 'fund-3', 'person-4'])
      expect(await done(bench.store().streamsTouched(2, 3))).toEqual(['fund-3'])
      expect(await done(bench.store().streamsTouched(3, 3))).toEqual([])
      expect(await done(bench.store().streamsTouched(count, count + 5))).toEqual([])
    })

    it('until the wish is withdrawn, within one page', async () => {
      const controller = new AbortController()
      for (const read of [bench.store().readLog, bench.store().readData]) {
        const abort = new AbortController()
        let pages = 0
        for await (const page of read({ signal: abort.signal })) {
          pages += 1
          if (E.isLeft(page)) expect(page.left).toEqual({ code: 'Aborted' })
          abort.abort()
        }
        expect(pages, 'one page, then the answer').toBe(2)
      }
      controller.abort()
      expect(await endOf(bench.store().readLog({ signal: controller.signal }))).toEqual({ code: 'Aborted' })
    })

    it('a thousand times, each left early, and appends and closes after it', async () => {
      for (const _ of numbers(1, 1_000)) {
        for await (const page of bench.store().readLog({ maxCount: 2 })) {
          expect(E.isRight(page)).toBe(true)
          break
        }
      }
      await done(bench.store().append(appendOf('after', noStream, ticked('after'))))
    })
  })

  describe('reads data', () => {
    it('with the schema versions, where they are not all 1', async () => {
      await done(bench.store().append(appendOf('ticks', noStream, ticked('a'), ticked('b'))))
      expect(await pagesOf(bench.store().readData())).toEqual([
        {
          data: [
            { type: 'Ticked', word: 'a' },
            { type: 'Ticked', word: 'b' },
          ],
          schemaVersions: null,
          coveredTo: 2,
        },
      ])
      await done(bench.store().append(appendOf('ticks', exactly(1), ticked('c', { schemaVersion: 2 }), ticked('d'))))
      const [page] = await pagesOf(bench.store().readData({ after: 1 }))
      expect(page?.schemaVersions).toEqual([1, 2, 1])
      const [filtered] = await pagesOf(bench.store().readData({ filter: { types: ['Other'] } }))
      expect(filtered).toEqual({ data: [], schemaVersions: null, coveredTo: 4 })
    })

    it('that the office knew by an instant: what the source says, else what the store says', async () => {
      const known = (word: string, sourceRecordedAt: string | null) =>
        ticked(word, { provenance: { ...ticked(word).provenance, sourceRecordedAt } })
      bench.setClock('2024-04-01T08:00:00Z')
      await done(
        bench
          .store()
          .append(
            appendOf(
              'ticks',
              noStream,
              known('early', '2022-01-01T00:00:00Z'),
              known('half', '2022-01-01T00:00:00.5Z'),
              known('late', '2025-01-01T00:00:00.000Z'),
              known('unsaid', null),
            ),
          ),
      )
      const words = async (knownBy: string): Promise<ReadonlyArray<string>> =>
        (await logOf(bench.store().readLog({ filter: { knownBy } }))).map(({ data }) => JSON.parse(data).word)
      expect(await words('2021-12-31T23:59:59.999Z')).toEqual([])
      expect(await words('2022-01-01T00:00:00Z')).toEqual(['early'])
      expect(await words('2022-01-01T00:00:00.000Z')).toEqual(['early'])
      expect(await words('2022-01-01T00:00:00.50Z')).toEqual(['early', 'half'])
      expect(await words('2024-04-01T07:59:59Z')).toEqual(['early', 'half'])
      expect(await words('2024-04-01T08:00:00.000Z')).toEqual(['early', 'half', 'unsaid'])
      expect(await words('2025-01-01T00:00:00Z')).toEqual(['early', 'half', 'late', 'unsaid'])
    })

    it('of events larger than a page together', async () => {
      const large = (word: string) => ticked(word, { data: JSON.stringify({ word, text: '钟'.repeat(300_000) }) })
      const events = numbers(1, 30).map((n) => large(`t-${n}`))
      await done(bench.store().append(appendOf('ticks', noStream, ...events)))
      const pages = await pagesOf(bench.store().readData())
      expect(pages.flatMap(({ data }) => data)).toEqual(events.map(({ data }) => JSON.parse(data)))
      expect(Math.max(...pages.map(({ data }) => data.length)), 'events in a page').toBeLessThan(20)
    })
  })

  describe('names the event', () => {
    it.each(['', '{"word":"b"', '{"word":"b"},{"word":"b"}', '[]', '{"word":"b"}]', 'null'])(
      'whose stored data reads %j',
      async (text) => {
        const { damage } = bench.subject()
        if (damage === undefined) return
        await done(bench.store().append(appendOf('tocks', noStream, ticked('tock'))))
        await done(bench.store().append(appendOf('ticks', noStream, ticked('a'), ticked('b'), ticked('c'))))
        await damage(3, text)
        const corrupt = { code: 'CorruptEvent', stream: 'ticks', revision: 1, position: 3 }
        expect(await endOf(bench.store().readData())).toMatchObject(corrupt)
        expect(await endOf(bench.store().readLog())).toMatchObject(corrupt)
        expect(await refused(bench.store().readStream('ticks'))).toMatchObject(corrupt)
        expect(await refused(bench.store().find([idOf('b')]))).toMatchObject(corrupt)
        expect(await logOf(bench.store().readLog({ upTo: 2 }))).toHaveLength(2)
        expect(await logOf(bench.store().readLog({ after: 3 }))).toHaveLength(1)
      },
    )
  })
}
