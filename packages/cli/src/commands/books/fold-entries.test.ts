import { type Entry, readChart } from '@pension-ledger/books'
import chartFile from '@pension-ledger/books/charts/residents-fund.json' with { type: 'json' }
import { businessDate, type Cut, Instant } from '@pension-ledger/domain'
import { contributed, enrolled, moved, paid, sampleBook } from '@pension-ledger/domain/testing'
import { openLedger, type Prepared, record } from '@pension-ledger/ledger'
import { type EventStore, openStore, openVault, type Provenance } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { foldEntries } from './fold-entries.js'
import { readPlaces } from './places.js'
import { readEntries } from './read-entries.js'
import { lastPosition } from './read-log.js'

const right = <Value>(either: E.Either<unknown, Value>): Value => {
  if (E.isLeft(either)) throw new Error(JSON.stringify(either.left))
  return either.right
}

const chart = right(readChart(chartFile))
const learnt = (day: string): Provenance => ({
  maker: null,
  checker: null,
  document: null,
  source: null,
  sourceRecordedAt: `${day}T00:00:00Z`,
  causationId: null,
  correlationId: null,
})

let store: EventStore

/** Two payments alike of two months, and a contribution that was taken back by an office that learnt of the mistake before the fact. */
beforeAll(async () => {
  store = right(await openStore('memory:', { create: true, clock: () => '2023-01-09T16:00:00Z' })())
  const vault = right(await openVault('memory:', { create: true })())
  right(await openLedger({ store, vault }, { book: sampleBook, adoptedOn: businessDate('2011-07-01') })())
  const add = async (...prepared: ReadonlyArray<Prepared>) =>
    right(await record(store, sampleBook.jurisdiction)(prepared)()).map(({ status }) => status)
  const facts = [
    enrolled(),
    moved({ effectiveOn: '2022-09-01' }),
    paid({ payMonth: '2022-08', periodOwed: '2022-08', paidOn: '2022-08-15' }),
    paid({ payMonth: '2022-09', periodOwed: '2022-09', paidOn: '2022-09-15' }),
    contributed({ year: 2022, fen: 20_000, receivedOn: '2022-05-10' }),
  ]
  for (const [i, fact] of facts.entries())
    expect(await add({ kind: 'facts', facts: [fact], provenance: learnt(`2022-1${i % 3}-01`) })).toEqual(['recorded'])
  const { events } = right(await store.readStream('participant-P1')())
  const eventId = events.find(({ type }) => type === 'ContributionReceived')?.id ?? ''
  const reversal = { kind: 'reversal', eventId, reason: '错录', effectiveOn: businessDate('2022-12-01') } as const
  expect(await add({ ...reversal, provenance: learnt('2022-09-20') })).toEqual(['recorded'])
})

const read = async (cut: Cut): Promise<readonly [folded: ReadonlyArray<Entry>, paged: ReadonlyArray<Entry>]> => {
  const head = right(await store.head()())
  const log = { upTo: lastPosition(cut.knownAt, head), knownAt: cut.knownAt, signal: new AbortController().signal }
  const placeOn = right(await readPlaces(store, cut, log))
  const folded: Entry[] = []
  const given = { chart, cut, placeOn, read: log, onProgress: () => {} }
  right(await foldEntries(store, given, (entry) => folded.push(entry)))
  const paged: Entry[] = []
  for await (const page of readEntries(store, given)) for (const { entry } of right(page)) paged.push(entry)
  return [folded, paged]
}

describe('entries folded', () => {
  it.each<[string, Cut, number]>([
    ['without a cut', {}, 4],
    ['before the reversal was recorded', { knownAt: 6 }, 3],
    ['before the reversal took effect', { effectiveAt: businessDate('2022-11-30') }, 3],
    ['before the first payment', { effectiveAt: businessDate('2022-08-14') }, 1],
    // The office knew of the mistake on 20 September and of the contribution on 1 November: neither counts in October.
    ['when the mistake was known before the fact', { knownAt: right(Instant.decode('2022-10-15T00:00:00Z')) }, 1],
    ['of nothing', { knownAt: 0 }, 0],
  ])('%s are those of the log', async (_, cut, count) => {
    const [folded, paged] = await read(cut)
    expect(folded).toEqual(paged)
    expect(folded).toHaveLength(count)
  })

  it('of people who are paid alike stand in the zone that each belonged to', async () => {
    const [folded] = await read({})
    expect(folded.map(({ type, zone, isReversal }) => `${type} ${zone} ${isReversal}`)).toEqual([
      'PensionPaid chenggong false',
      'PensionPaid resort false',
      'ContributionReceived chenggong false',
      'ContributionReceived chenggong true',
    ])
  })
})
