import { describe, expect, it } from 'vitest'
import { parseObjects } from '../append-rules.js'
import { exactly, noStream } from '../expected-revision.js'
import { type Bench, done, endOf, logOf, pagesOf, refused } from './store-under-test.js'
import { appendOf, idOf, ticked } from './ticked.js'

const numbers = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

export const readDataContract = (bench: Bench): void => {
  describe('reads data', () => {
    it('with the schema versions, where they are not all 1', async () => {
      await done(bench.store().append(appendOf('ticks', noStream, ticked('a'), ticked('b'))))
      expect(await pagesOf(bench.store().readData(parseObjects))).toEqual([
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
      const [page] = await pagesOf(bench.store().readData(parseObjects, { after: 1 }))
      expect(page?.schemaVersions).toEqual([1, 2, 1])
      const [filtered] = await pagesOf(bench.store().readData(parseObjects, { filter: { types: ['Other'] } }))
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
      const pages = await pagesOf(bench.store().readData(parseObjects))
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
        expect(await endOf(bench.store().readData(parseObjects))).toMatchObject(corrupt)
        expect(await endOf(bench.store().readLog())).toMatchObject(corrupt)
        expect(await refused(bench.store().readStream('ticks'))).toMatchObject(corrupt)
        expect(await refused(bench.store().find([idOf('b')]))).toMatchObject(corrupt)
        expect(await logOf(bench.store().readLog({ upTo: 2 }))).toHaveLength(2)
        expect(await logOf(bench.store().readLog({ after: 3 }))).toHaveLength(1)
      },
    )
  })
}
