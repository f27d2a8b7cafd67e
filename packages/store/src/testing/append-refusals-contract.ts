import { describe, expect, it } from 'vitest'
import { eventBytesLimit } from '../append-rules.js'
import type { Append } from '../event-store.js'
import { exactly, noStream } from '../expected-revision.js'
import type { NewEvent } from '../recorded-event.js'
import { type Bench, done, refused } from './store-under-test.js'
import { appendOf, idOf, ticked, tickedTimes, unsigned } from './ticked.js'

const any = { kind: 'any' } as const
const exists = { kind: 'exists' } as const

/** Data of an event whose UTF-8 text has exactly this many bytes. */
const dataOfBytes = (bytes: number): string => `{"word":"${'t'.repeat(bytes - '{"word":""}'.length)}"}`

const badEvents: ReadonlyArray<readonly [why: string, event: NewEvent]> = [
  ['an id in upper case', ticked('bad', { id: idOf('bad').toUpperCase() })],
  ['an id that is no UUID', ticked('bad', { id: 'bad' })],
  ['an empty type', ticked('bad', { type: '' })],
  ['a type with a control character', ticked('bad', { type: 'Tick\u0018ed' })],
  ['half a surrogate pair in the type', ticked('bad', { type: 'Tick\ud83d' })],
  ['schema version 0', ticked('bad', { schemaVersion: 0 })],
  ['schema version 1.5', ticked('bad', { schemaVersion: 1.5 })],
  ['empty data', ticked('bad', { data: '' })],
  ['data that is half a JSON text', ticked('bad', { data: '{"word":"bad"' })],
  ['data of two JSON texts', ticked('bad', { data: '{},{}' })],
  ['data that is a list', ticked('bad', { data: '[]' })],
  ['data that is null', ticked('bad', { data: 'null' })],
  ['data with half a surrogate pair', ticked('bad', { data: '{"word":"\udc00"}' })],
  [
    'a line that is no number',
    ticked('bad', { provenance: { ...unsigned, source: { file: 'a', sha256: 'b', line: NaN } } }),
  ],
  ['a NUL in the maker', ticked('bad', { provenance: { ...unsigned, maker: 'a\0b' } })],
  [
    'a source instant with an offset',
    ticked('bad', { provenance: { ...unsigned, sourceRecordedAt: '2024-04-01T08:00:00+08:00' } }),
  ],
  ['a source instant that is a date', ticked('bad', { provenance: { ...unsigned, sourceRecordedAt: '2024-04-01' } })],
]

const badNames: ReadonlyArray<readonly [what: string, name: string]> = [
  ['an empty name', ''],
  ['a leading "$"', '$ticks'],
  ['256 characters', 't'.repeat(256)],
  ['a line break', 'a\nb'],
  ['a NUL', 'a\0b'],
  ['half a surrogate pair', 'a\ud83d'],
]

export const appendRefusalsContract = (bench: Bench): void => {
  const refuses = async (append: Append): Promise<unknown> => {
    const before = await done(bench.store().head())
    const error = await refused(bench.store().append(append))
    expect(await done(bench.store().head()), 'nothing was written').toBe(before)
    return error
  }

  describe('refuses to append', () => {
    it('to a new stream that exists', async () => {
      await done(bench.store().append(appendOf('ticks', noStream, ...tickedTimes('tick', 2))))
      expect(await refuses(appendOf('ticks', noStream, ticked('other')))).toEqual({
        code: 'RevisionConflict',
        stream: 'ticks',
        expected: noStream,
        actual: 1,
      })
    })

    it.each([-1, 0, 1, 3, 1_000])('at revision %i when the last is 2', async (revision) => {
      await done(bench.store().append(appendOf('ticks', noStream, ...tickedTimes('tick', 3))))
      const expected = exactly(revision)
      expect(await refuses(appendOf('ticks', expected, ticked('other')))).toEqual({
        code: 'RevisionConflict',
        stream: 'ticks',
        expected,
        actual: 2,
      })
    })

    it.each([exactly(0), exists])('to a stream that does not exist, expecting %o', async (expected) => {
      expect(await refuses(appendOf('ticks', expected, ticked('tick')))).toEqual({
        code: 'RevisionConflict',
        stream: 'ticks',
        expected,
        actual: -1,
      })
    })

    it.each(badNames)('to a stream named with %s', async (_, stream) => {
      expect(await refuses(appendOf(stream, noStream, ticked('tick')))).toMatchObject({ code: 'BadStreamName', stream })
    })

    it('nothing at all', async () => {
      expect(await refuses(appendOf('ticks', noStream))).toEqual({ code: 'EmptyAppend', stream: 'ticks' })
    })

    it.each(badEvents)('%s, and the good events around it', async (_, event) => {
      expect(await refuses(appendOf('ticks', noStream, ticked('before'), event, ticked('after')))).toMatchObject({
        code: 'BadEvent',
        stream: 'ticks',
        index: 1,
      })
    })

    it('an event one byte over the limit, and the good one before it', async () => {
      const large = ticked('large', { data: dataOfBytes(eventBytesLimit + 1) })
      expect(await refuses(appendOf('ticks', noStream, ticked('before'), large))).toEqual({
        code: 'EventTooLarge',
        stream: 'ticks',
        index: 1,
        bytes: eventBytesLimit + 1,
        limit: eventBytesLimit,
      })
    })

    it('an event over the limit in bytes, though not in characters', async () => {
      const large = ticked('large', { data: JSON.stringify({ word: '钟'.repeat(eventBytesLimit / 3) }) })
      expect(await refuses(appendOf('ticks', noStream, large))).toMatchObject({ code: 'EventTooLarge' })
    })

    it('an id twice in one append', async () => {
      expect(await refuses(appendOf('ticks', noStream, ticked('a'), ticked('b'), ticked('a')))).toEqual({
        code: 'DuplicateEventId',
        stream: 'ticks',
        id: idOf('a'),
      })
    })

    it.runIf(bench.promises.idsAcrossStreams)('an id that stands in another stream', async () => {
      await done(bench.store().append(appendOf('ticks', noStream, ticked('a'))))
      for (const expected of [noStream, any]) {
        expect(await refuses(appendOf('tocks', expected, ticked('b'), ticked('a')))).toEqual({
          code: 'DuplicateEventId',
          stream: 'tocks',
          id: idOf('a'),
        })
      }
      expect(await refuses(appendOf('tocks', any, ticked('a')))).toMatchObject({ code: 'DuplicateEventId' })
    })

    it('an id that stands earlier in the same stream, at the right revision', async () => {
      await done(bench.store().append(appendOf('ticks', noStream, ...tickedTimes('tick', 2))))
      expect(await refuses(appendOf('ticks', exactly(1), ticked('new'), ticked('tick-0')))).toEqual({
        code: 'DuplicateEventId',
        stream: 'ticks',
        id: idOf('tick-0'),
      })
    })
  })
}
