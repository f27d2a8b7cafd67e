import { describe, expect, it } from 'vitest'
import { noStream } from '../expected-revision.js'
import { type Bench, done, endOf, logOf, pagesOf, readSaid, refused, saidOn } from './store-under-test.js'
import { appendOf, idOf, ticked } from './ticked.js'

const numbers = (from: number, to: number): ReadonlyArray<number> =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

export const readFactsContract = (bench: Bench): void => {
  describe('reads facts', () => {
    const said = (stream: string, word: string, schemaVersion = 1) => ({
      stream,
      data: { type: 'Ticked', word },
      schemaVersion,
    })

    it('with the stream and the schema version of each', async () => {
      await done(bench.store().append(appendOf('ticks', noStream, ticked('a'), ticked('b'))))
      await done(bench.store().append(appendOf('tocks', noStream, ticked('c', { schemaVersion: 2 }), ticked('d'))))
      const ofTocks = [said('tocks', 'c', 2), said('tocks', 'd')]
      expect(await pagesOf(readSaid(bench.store()))).toEqual([
        { said: [said('ticks', 'a'), said('ticks', 'b'), ...ofTocks], coveredTo: 4 },
      ])
      expect(await pagesOf(readSaid(bench.store(), { after: 2 }))).toEqual([{ said: ofTocks, coveredTo: 4 }])
      const [filtered] = await pagesOf(readSaid(bench.store(), { filter: { types: ['Other'] } }))
      expect(filtered).toEqual({ said: [], coveredTo: 4 })
    })

    it('by numbers that are told before they are used', async () => {
      await done(bench.store().append(appendOf('ticks', noStream, ticked('a'), ticked('b'))))
      const heard: string[] = []
      const reader = {
        stream: (number: number, name: string) => heard.push(`stream ${number} ${name}`),
        fact: (number: number, beginning: string) => heard.push(`fact ${number} ${beginning}`),
        ending: (number: number, text: string) => heard.push(`ending ${number} ${text}`),
      }
      const lines = { data: '{"type":"Ticked","lines":{"a":1}}' }
      await done(bench.store().append(appendOf('tocks', noStream, ticked('c', lines))))
      const [page] = await pagesOf(bench.store().readFacts(reader))
      const numbers = [...(page?.numbers ?? [])]
      expect(numbers).toHaveLength(9)
      const texts = [ticked('a').data, ticked('b').data, '{"type":"Ticked","lines":']
      for (const [event, text] of texts.entries()) {
        expect(heard).toContain(`stream ${numbers[3 * event]} ${event < 2 ? 'ticks' : 'tocks'}`)
        expect(heard).toContain(`fact ${numbers[3 * event + 1]} ${text}`)
      }
      expect([numbers[2], numbers[5]], 'whole texts have no ending').toEqual([0, 0])
      expect(heard).toContain(`ending ${numbers[8]} {"a":1}}`)
    })

    it('that say the same in many streams, by the schema of each', async () => {
      const same = (id: string, schemaVersion = 1) => ticked(id, { data: ticked('same').data, schemaVersion })
      await done(bench.store().append(appendOf('s-1', noStream, same('a'), same('b'))))
      await done(bench.store().append(appendOf('s-2', noStream, same('c', 2), same('d'))))
      const { reopen } = bench.subject()
      const store = reopen === undefined ? bench.store() : await reopen()
      await done(store.append(appendOf('s-3', noStream, same('e'), same('f', 2))))
      expect(saidOn(await pagesOf(readSaid(store)))).toEqual([
        said('s-1', 'same'),
        said('s-1', 'same'),
        said('s-2', 'same', 2),
        said('s-2', 'same'),
        said('s-3', 'same'),
        said('s-3', 'same', 2),
      ])
      const events = (await done(store.readStream('s-2'))).events
      expect(events.map(({ data, schemaVersion }) => [data, schemaVersion])).toEqual([
        [ticked('same').data, 2],
        [ticked('same').data, 1],
      ])
    })

    it('that share their beginning or their ending, byte for byte', async () => {
      const paid = (month: string, lines: string) => `{"type":"Ticked","month":"${month}","lines":${lines}}`
      const texts = [
        paid('01', '{"a":1}'),
        paid('01', '{"a":2}'),
        paid('02', '{"a":1}'),
        paid('02', '{}'),
        paid('03', '{"a":{"b":1}}'),
        paid('03', '{"a":1},"last":2'),
        paid('04', '{"word":"\\":{"}'),
        paid('04', '{"word":"}}"}'),
        '{"lines":{"a":1}}',
      ]
      const events = texts.map((data, n) => ticked(`t-${n}`, { data }))
      await done(bench.store().append(appendOf('ticks', noStream, ...events)))
      const { reopen } = bench.subject()
      const store = reopen === undefined ? bench.store() : await reopen()
      const again = texts.map((data, n) => ticked(`again-${n}`, { data }))
      await done(store.append(appendOf('tocks', noStream, ...again)))
      expect((await logOf(store.readLog())).map(({ data }) => data)).toEqual([...texts, ...texts])
      expect(saidOn(await pagesOf(readSaid(store))).map(({ data }) => data)).toEqual(
        [...texts, ...texts].map((text) => JSON.parse(text)),
      )
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
        (await logOf(bench.store().readLog({ filter: { knownBy } })))
          .map(({ data }) => JSON.parse(data).word)
          .filter((word) => bench.promises.ownClock || word !== 'unsaid')
      const unsaid = bench.promises.ownClock ? ['unsaid'] : []
      expect(await words('2021-12-31T23:59:59.999Z')).toEqual([])
      expect(await words('2022-01-01T00:00:00Z')).toEqual(['early'])
      expect(await words('2022-01-01T00:00:00.000Z')).toEqual(['early'])
      expect(await words('2022-01-01T00:00:00.50Z')).toEqual(['early', 'half'])
      expect(await words('2024-04-01T07:59:59Z')).toEqual(['early', 'half'])
      expect(await words('2024-04-01T08:00:00.000Z')).toEqual(['early', 'half', ...unsaid])
      expect(await words('2025-01-01T00:00:00Z')).toEqual(['early', 'half', 'late', ...unsaid])
    })

    it('of events larger than a page together', async () => {
      const large = (word: string) => ticked(word, { data: JSON.stringify({ word, text: '钟'.repeat(300_000) }) })
      const events = numbers(1, 30).map((n) => large(`t-${n}`))
      await done(bench.store().append(appendOf('ticks', noStream, ...events)))
      const pages = await pagesOf(readSaid(bench.store()))
      expect(saidOn(pages).map(({ data }) => data)).toEqual(events.map(({ data }) => JSON.parse(data)))
      expect(Math.max(...pages.map(({ said }) => said.length)), 'events in a page').toBeLessThan(20)
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
        expect(await endOf(readSaid(bench.store()))).toMatchObject(corrupt)
        expect(await endOf(bench.store().readLog())).toMatchObject(corrupt)
        expect(await refused(bench.store().readStream('ticks'))).toMatchObject(corrupt)
        expect(await refused(bench.store().find([idOf('b')]))).toMatchObject(corrupt)
        expect(await logOf(bench.store().readLog({ upTo: 2 }))).toHaveLength(2)
        expect(await logOf(bench.store().readLog({ after: 3 }))).toHaveLength(1)
      },
    )
  })
}
