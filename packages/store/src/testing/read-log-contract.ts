import * as E from 'fp-ts/lib/Either.js'
import { beforeEach, describe, expect, it } from 'vitest'
import type { ReadLog } from '../event-store.js'
import { noStream } from '../expected-revision.js'
import { type Bench, done, endOf, logOf, pagesOf, readSaid, saidOn } from './store-under-test.js'
import { appendOf, ticked } from './ticked.js'

const any = { kind: 'any' } as const
const numbers = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

export const readLogContract = (bench: Bench): void => {
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
      expect(await pagesOf(readSaid(bench.store(), { after }))).toEqual([])
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

    it('counts what stands between positions: exactly where it is little, and roughly where it is much', async () => {
      const counted = (after: number, upTo: number) => done(bench.store().countEvents(after, upTo))
      expect(await counted(100, 600)).toEqual({ events: 500, isExact: true })
      expect(await counted(count - 3, count + 7)).toEqual({ events: 3, isExact: true })
      expect(await counted(count, count)).toEqual({ events: 0, isExact: true })
      expect(await counted(7, 5)).toEqual({ events: 0, isExact: true })
      const { events, isExact } = await counted(0, Number.MAX_SAFE_INTEGER)
      expect(Math.abs(events - count)).toBeLessThan(isExact ? 1 : count / 10)
    })

    it.each([0, 1, 499, 500, 501, count, count + 1])('at most %i events of it', async (maxCount) => {
      const most = Math.min(maxCount, count)
      expect(await positions({ maxCount })).toEqual(numbers(1, most))
      expect(await positions({ maxCount, direction: 'backwards' })).toEqual(
        numbers(count - most + 1, count).toReversed(),
      )
      const pages = await pagesOf(readSaid(bench.store(), { maxCount }))
      expect(saidOn(pages)).toHaveLength(most)
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
        const pages = await pagesOf(readSaid(bench.store(), { filter }))
        expect(saidOn(pages).map(({ data }) => data)).toEqual(expected.map(({ data }) => JSON.parse(data)))
        expect(saidOn(pages).map(({ stream }) => stream)).toEqual(expected.map(({ stream }) => stream))
        expect(pages.at(-1)?.coveredTo, 'a filter that matches little still advances').toBe(count)
      }
      expect(await positions({ filter: { types: ['Odd'] }, maxCount: 3 })).toEqual([1, 3, 5])
      expect(
        (await pagesOf(readSaid(bench.store(), { filter: { types: ['Odd'] }, maxCount: 3 }))).at(-1)?.coveredTo,
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
      const readFacts = (read: ReadLog) => readSaid(bench.store(), read)
      for (const read of [bench.store().readLog, readFacts]) {
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
}
