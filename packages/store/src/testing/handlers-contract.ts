import { beforeEach, describe, expect, it } from 'vitest'
import { noStream } from '../expected-revision.js'
import type { Handlers } from '../recorded-event.js'
import { type Bench, done, logOf, pagesOf, readSaid, saidOn } from './store-under-test.js'
import { appendOf, ticked } from './ticked.js'

export const handlersContract = (bench: Bench): void => {
  describe('knows through whose hands events went', () => {
    const handled = (word: string, maker: string | null, checker: string | null) =>
      ticked(word, { provenance: { ...ticked(word).provenance, maker, checker } })
    const sorted = (pairs: ReadonlyArray<Handlers>) => pairs.map((pair) => JSON.stringify(pair)).sort()
    const wordsOf = async (handledBy: ReadonlyArray<Handlers>): Promise<ReadonlyArray<string>> =>
      (await logOf(bench.store().readLog({ filter: { handledBy } }))).map(({ data }) => JSON.parse(data).word)

    beforeEach(() =>
      done(
        bench
          .store()
          .appendAll([
            appendOf('ticks', noStream, handled('a', '甲', '乙'), handled('b', '甲', '甲'), handled('c', '甲', null)),
            appendOf('tocks', noStream, handled('d', null, null), handled('e', '甲', '甲'), handled('f', null, '甲')),
          ]),
      ),
    )

    it('each pair once, also after a restart', async () => {
      const { reopen } = bench.subject()
      const store = reopen === undefined ? bench.store() : await reopen()
      await done(store.append(appendOf('tacks', noStream, handled('g', '甲', '乙'), handled('h', '乙', '甲'))))
      expect(sorted(await done(store.handlers()))).toEqual(
        sorted([
          { maker: '甲', checker: '乙' },
          { maker: '甲', checker: '甲' },
          { maker: '甲', checker: null },
          { maker: null, checker: null },
          { maker: null, checker: '甲' },
          { maker: '乙', checker: '甲' },
        ]),
      )
    })

    it('and which events went through which', async () => {
      expect(await wordsOf([{ maker: '甲', checker: '甲' }])).toEqual(['b', 'e'])
      expect(await wordsOf([{ maker: null, checker: null }])).toEqual(['d'])
      expect(
        await wordsOf([
          { maker: null, checker: '甲' },
          { maker: '甲', checker: null },
        ]),
      ).toEqual(['c', 'f'])
      expect(await wordsOf([])).toEqual([])
      expect(await wordsOf([{ maker: '丙', checker: '甲' }])).toEqual([])
      const filter = { handledBy: [{ maker: '甲', checker: '甲' }], streamPrefixes: ['tocks'] }
      expect(saidOn(await pagesOf(readSaid(bench.store(), { filter })))).toMatchObject([{ data: { word: 'e' } }])
    })
  })
}
