import { describe, expect, it } from 'vitest'
import { eventBytesLimit } from '../append-rules.js'
import { exactly, noStream } from '../expected-revision.js'
import type { Provenance } from '../recorded-event.js'
import { type Bench, done, logOf, refused } from './store-under-test.js'
import { appendOf, idOf, ticked, tickedTimes, unsigned } from './ticked.js'

const any = { kind: 'any' } as const
const exists = { kind: 'exists' } as const

/** Data of an event whose UTF-8 text has exactly this many bytes. */
const dataOfBytes = (bytes: number): string => `{"word":"${'t'.repeat(bytes - '{"word":""}'.length)}"}`

const goodNames = [
  't',
  't'.repeat(255),
  '𠮷'.repeat(255),
  'participant-p-1',
  'a/b',
  'a b',
  '参保人-王',
  'Ticks',
  'ticks',
  "o'clock",
  'a%b_c',
]

export const appendContract = (bench: Bench): void => {
  describe('appends', () => {
    it('the first event at revision 0 and position 1', async () => {
      expect(await done(bench.store().append(appendOf('ticks', noStream, ticked('tick'))))).toEqual({
        stream: 'ticks',
        revision: 0,
        position: 1,
      })
    })

    it('at the exact last revision, and to a stream that exists', async () => {
      await done(bench.store().append(appendOf('ticks', noStream, ticked('a'))))
      await done(bench.store().append(appendOf('ticks', exactly(0), ticked('b'))))
      expect(await done(bench.store().append(appendOf('ticks', exists, ticked('c'))))).toMatchObject({ revision: 2 })
    })

    it('to any stream, there or not', async () => {
      expect(await done(bench.store().append(appendOf('ticks', any, ticked('a'))))).toMatchObject({ revision: 0 })
      expect(await done(bench.store().append(appendOf('ticks', any, ticked('b'))))).toMatchObject({ revision: 1 })
    })

    it('many events at consecutive revisions and positions', async () => {
      await done(bench.store().append(appendOf('tocks', noStream, ticked('tock'))))
      const answer = await done(bench.store().append(appendOf('ticks', noStream, ...tickedTimes('tick', 50))))
      expect(answer).toEqual({ stream: 'ticks', revision: 49, position: 51 })
      const { events } = await done(bench.store().readStream('ticks'))
      expect(events.map(({ revision }) => revision)).toEqual(Array.from({ length: 50 }, (_, index) => index))
      expect(events.map(({ position }) => position)).toEqual(Array.from({ length: 50 }, (_, index) => index + 2))
    })

    it('and answers where its last event then stands', async () => {
      for (const [stream, size] of [
        ['one', 1],
        ['many', 40],
        ['two', 2],
      ] as const) {
        const answer = await done(bench.store().append(appendOf(stream, noStream, ...tickedTimes(stream, size))))
        const { events } = await done(bench.store().readStream(stream))
        const last = (await logOf(bench.store().readLog())).at(-1)
        for (const read of [events.at(-1), last]) expect(read).toMatchObject(answer)
      }
    })

    it('an event exactly as large as the limit', async () => {
      const large = ticked('large', { data: dataOfBytes(eventBytesLimit) })
      await done(bench.store().append(appendOf('ticks', noStream, large)))
      const { events } = await done(bench.store().readStream('ticks'))
      expect(events[0]?.data).toBe(large.data)
    })

    it('to streams of any lawful name, each its own', async () => {
      for (const name of goodNames) await done(bench.store().append(appendOf(name, noStream, ticked(name))))
      expect(await done(bench.store().heads(goodNames))).toEqual(goodNames.map(() => 0))
      expect(new Set((await logOf(bench.store().readLog())).map(({ stream }) => stream))).toEqual(new Set(goodNames))
    })

    it('types, data and provenance to the letter', async () => {
      const provenance: Provenance = {
        maker: '王𠮷',
        checker: '',
        document: '凭证 "1"\t\u0018',
        source: { file: '2022 年/缴费.csv', sha256: 'ab'.repeat(32), line: 17 },
        sourceRecordedAt: '2022-03-01T08:00:00.500Z',
        causationId: idOf('cause'),
        correlationId: 'import 7',
      }
      const data =
        ' { "fen": 11.00, "text": "\\u0018 钟 𠮷 \\ud800", "deep": [{"n": null}], "big": "123456789012345678901234567890" }\n'
      const event = ticked('tick', { type: '滴答 Ticked', schemaVersion: 3, data, provenance })
      await done(bench.store().append(appendOf('ticks', noStream, event, ticked('plain'))))
      const { events } = await done(bench.store().readStream('ticks'))
      const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/
      const recordedAt = bench.promises.ownClock ? '2024-04-01T08:00:00Z' : expect.stringMatching(instant)
      expect(events).toEqual([
        { ...event, stream: 'ticks', revision: 0, position: 1, recordedAt },
        { ...ticked('plain'), stream: 'ticks', revision: 1, position: 2, recordedAt },
      ])
    })

    it('text, not what the caller goes on changing', async () => {
      const provenance = { ...unsigned, maker: 'before' }
      await done(bench.store().append(appendOf('ticks', noStream, ticked('tick', { provenance }))))
      provenance.maker = 'after'
      const { events } = await done(bench.store().readStream('ticks'))
      expect(events[0]?.provenance.maker).toBe('before')
    })

    const itByItsClock = it.runIf(bench.promises.ownClock)
    itByItsClock('with an instant that never goes back, whatever the clock does', async () => {
      const instants = [
        '2024-04-01T08:00:01Z',
        '2024-04-01T08:00:00.5Z',
        '2024-04-01T08:00:01.25Z',
        '1999-01-01T00:00:00Z',
      ]
      for (const [index, instant] of instants.entries()) {
        bench.setClock(instant)
        await done(bench.store().append(appendOf(`ticks-${index}`, noStream, ticked(`tick-${index}`))))
      }
      expect((await logOf(bench.store().readLog())).map(({ recordedAt }) => recordedAt)).toEqual([
        '2024-04-01T08:00:01Z',
        '2024-04-01T08:00:01Z',
        '2024-04-01T08:00:01.25Z',
        '2024-04-01T08:00:01.25Z',
      ])
    })

    itByItsClock('nothing when the clock says nonsense', async () => {
      bench.setClock('noon')
      expect(await refused(bench.store().append(appendOf('ticks', noStream, ticked('tick'))))).toMatchObject({
        code: 'StoreUnavailable',
      })
      expect(await done(bench.store().head())).toBe(0)
    })
  })

  describe('appends many', () => {
    it('in the given order', async () => {
      const appends = Array.from({ length: 60 }, (_, index) =>
        appendOf(`ticks-${index % 7}`, any, ticked(`t-${index}`)),
      )
      const answers = await done(bench.store().appendAll(appends))
      expect(answers.map(({ position }) => position)).toEqual(appends.map((_, index) => index + 1))
      expect(answers.map(({ revision }) => revision)).toEqual(appends.map((_, index) => Math.floor(index / 7)))
    })

    it('none, when there are none', async () => {
      expect(await done(bench.store().appendAll([]))).toEqual([])
    })

    it('one building on another of the same call', async () => {
      const answers = await done(
        bench.store().appendAll([appendOf('ticks', noStream, ticked('a')), appendOf('ticks', exactly(0), ticked('b'))]),
      )
      expect(answers.map(({ revision }) => revision)).toEqual([0, 1])
    })
  })
}
