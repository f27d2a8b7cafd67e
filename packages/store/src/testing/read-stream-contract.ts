import { beforeEach, describe, expect, it } from 'vitest'
import type { ReadStream } from '../event-store.js'
import { exactly, expecting, noStream } from '../expected-revision.js'
import { type Bench, done, refused } from './store-under-test.js'
import { appendOf, idOf, ticked, tickedTimes } from './ticked.js'

const numbers = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

export const readStreamContract = (bench: Bench): void => {
  const revisions = async (read: ReadStream): Promise<ReadonlyArray<number>> =>
    (await done(bench.store().readStream('ticks', read))).events.map(({ revision }) => revision)

  const nothing = { found: false, events: [], bodies: [] }

  describe('reads a stream', () => {
    beforeEach(async () => {
      await done(bench.store().append(appendOf('tocks', noStream, ticked('tock'))))
      await done(bench.store().append(appendOf('ticks', noStream, ...tickedTimes('tick', 10))))
    })

    it('that does not exist as not found', async () => {
      expect(await done(bench.store().readStream('nothing'))).toEqual(nothing)
      expect(await done(bench.store().readStream('Ticks'))).toEqual(nothing)
    })

    it('that was refused as not found', async () => {
      await refused(bench.store().append(appendOf('refused', exactly(3), ticked('refused'))))
      expect(await done(bench.store().readStream('refused'))).toEqual(nothing)
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

    it.each<ReadStream>([{}, { from: 4, maxCount: 3 }, { direction: 'backwards' }])(
      '%o, with what each says',
      async (read) => {
        const { events, bodies } = await done(bench.store().readStream('ticks', read))
        expect(bodies).toEqual(events.map(({ data }) => JSON.parse(data)))
      },
    )

    it('of ten thousand events, page by page', async () => {
      const count = 10_000
      for (let from = 0; from < count; from += 1_000) {
        const events = tickedTimes('long', count).slice(from, from + 1_000)
        await done(bench.store().append(appendOf('long', expecting(from - 1), ...events)))
      }
      const read: number[] = []
      for (let from = 0; from < count; ) {
        const page = await done(bench.store().readStream('long', { from, maxCount: 700 }))
        read.push(...page.events.map(({ revision }) => revision))
        from += page.events.length
        expect(page.events.length).toBeGreaterThan(0)
      }
      expect(read).toEqual(numbers(0, count - 1))
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
      const within = await done(bench.store().find([idOf('tick-3'), idOf('absent')], ['nothing', 'ticks']))
      expect([...within.keys()]).toEqual([idOf('tick-3')])
    })
  })
}
