import { month } from '@pension-ledger/domain'
import { anyFactOf } from '@pension-ledger/domain/testing'
import { type EventStore, openStore } from '@pension-ledger/store'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { record } from '../recording/record.js'
import { enrolled, jurisdiction, logOf, paid, reversal, right, row } from '../testing/sample-facts.js'
import { exportEvents } from './export-events.js'
import { importEvents } from './import-events.js'

const memory = async (clock: string): Promise<EventStore> => right(await openStore('memory:', { clock: () => clock })())

const exported = async (from: EventStore): Promise<string[]> => {
  const lines: string[] = []
  for await (const line of exportEvents(from)) lines.push(right(line))
  return lines
}

let original: EventStore
let copy: EventStore

beforeEach(async () => {
  original = await memory('2024-01-01T00:00:00.000Z')
  copy = await memory('2025-05-05T00:00:00.000Z')
  const put = record(original, jurisdiction)
  // Streams take turns, so that an import that keeps only the order within streams would not do.
  for (const month_ of ['2022-08', '2022-09', '2022-10'])
    for (const id of ['p-1', 'p-2'])
      right(await put([row(enrolled(id)), row(paid(id, month(month_), 1_100), { maker: '甲', document: 'A-1' })])())
  const first = (await logOf(original)).find(({ type }) => type === 'PensionPaid')
  right(await put([reversal(first?.id ?? '')])())
})

const place = async (store: EventStore) =>
  (await logOf(store)).map(({ id, stream, revision, position, type, schemaVersion, data }) => ({
    id,
    stream,
    revision,
    position,
    type,
    schemaVersion,
    data,
  }))

describe('exchanging whole events', () => {
  it('gives an empty ledger the same events, ids, data, streams and order', async () => {
    const lines = await exported(original)
    expect(right(await importEvents(copy, lines)())).toEqual({ read: 9, recorded: 9, alreadyKnown: 0 })
    expect(await place(copy)).toEqual(await place(original))
  })

  it('keeps who recorded it, and when it was first known', async () => {
    right(await importEvents(copy, await exported(original))())
    const [before, after] = [await logOf(original), await logOf(copy)]
    for (const [index, { provenance }] of before.entries())
      expect(after[index]?.provenance).toEqual({ ...provenance, sourceRecordedAt: '2024-01-01T00:00:00.000Z' })
  })

  it('may be repeated, and goes on after an interruption', async () => {
    const lines = await exported(original)
    right(await importEvents(copy, lines.slice(0, 4))())
    expect(right(await importEvents(copy, lines)())).toEqual({ read: 9, recorded: 5, alreadyKnown: 4 })
    expect(right(await importEvents(copy, lines)())).toEqual({ read: 9, recorded: 0, alreadyKnown: 9 })
    expect(await place(copy)).toEqual(await place(original))
  })

  it('refuses an event in a stream that is not its own', async () => {
    const [movement] = fc.sample(anyFactOf('FundReceived'), { numRuns: 1, seed: 1 })
    if (movement === undefined) throw new Error('no sample')
    const funds = await memory('2024-01-01T00:00:00.000Z')
    right(await record(funds, jurisdiction)([row(movement)])())
    const lines = await exported(funds)
    expect(right(await importEvents(copy, lines)())).toEqual({ read: 1, recorded: 1, alreadyKnown: 0 })
    const elsewhere = lines.map((line) => line.replace(/"stream":"[^"]*"/, '"stream":"fund-elsewhere-1999"'))
    expect(await importEvents(await memory('2025-05-05T00:00:00.000Z'), elsewhere)()).toMatchObject({
      left: { code: 'LineStreamUnexpected', line: 1, stream: 'fund-elsewhere-1999', type: 'FundReceived' },
    })
  })

  it('refuses a ledger that holds something else', async () => {
    right(await record(copy, jurisdiction)([row(enrolled('p-9'))])())
    expect(await importEvents(copy, await exported(original))()).toEqual(
      E.left({ code: 'LedgerDiffers', line: 1, position: 1 }),
    )
  })

  it.each([
    ['no JSON', (line: string) => line.slice(0, -5), 'LineNotJson'],
    ['no envelope', () => '{"position":3}', 'EnvelopeMalformed'],
    ['an empty line', () => '', 'LineNotJson'],
    ['a line left out', (line: string) => line.replace('"position":3', '"position":4'), 'PositionUnexpected'],
    [
      'an event nobody knows',
      (line: string) => line.replaceAll('ParticipantEnrolled', 'Unheard'),
      'LineEventUnreadable',
    ],
    [
      'an event in a stream of another kind',
      (line: string) => line.replace(/"stream":"[^"]*"/, '"stream":"fund-longcheng-2022"'),
      'LineEventUnreadable',
    ],
    [
      'a fact of a participant in a stream of nobody',
      (line: string) => line.replace(/"stream":"[^"]*"/, '"stream":"list-deaths"'),
      'LineEventUnreadable',
    ],
    ['an event with a wrong field', (line: string) => line.replace('"sex":"F"', '"sex":"X"'), 'LineEventUnreadable'],
    [
      'an event with a name in it',
      (line: string) => line.replace('"sex":', '"name":"张三","sex":'),
      'LineEventNotCanonical',
    ],
  ])('refuses %s with the number of the line, and keeps what came before', async (_, spoil, code) => {
    const lines = (await exported(original)).map((line, index) => (index === 2 ? spoil(line) : line))
    expect(await importEvents(copy, lines)()).toMatchObject({ left: { code, line: 3 } })
    expect(await logOf(copy)).toHaveLength(2)
  })
})
