import { type Entry, readChart } from '@pension-ledger/books'
import chartFile from '@pension-ledger/books/charts/residents-fund.json' with { type: 'json' }
import { businessDate, type Cut, Instant } from '@pension-ledger/domain'
import { contributed, enrolled, moved, paid, reversalOf } from '@pension-ledger/domain/testing'
import type { EventStore } from '@pension-ledger/store'
import { beforeAll, describe, expect, it } from 'vitest'
import { lastPositionOf } from '../replay/cut.js'
import { idAt, ledgerOf, right } from '../testing/ledger-of.js'
import { foldEntries } from './fold-entries.js'
import { openBooks } from './open-books.js'
import { readPlaces } from './places.js'
import { readEntries } from './read-entries.js'

const chart = right(readChart(chartFile))
const learnt = (day: string): string => `${day}T00:00:00Z`

let store: EventStore

/** Two payments alike of two months, and a contribution that was taken back by an office that learnt of the mistake before the fact. */
beforeAll(async () => {
  const contribution = contributed({ year: 2022, fen: 20_000, receivedOn: '2022-05-10' })
  const facts = [
    enrolled(),
    moved({ effectiveOn: '2022-09-01' }),
    paid({ payMonth: '2022-08', periodOwed: '2022-08', paidOn: '2022-08-15' }),
    paid({ payMonth: '2022-09', periodOwed: '2022-09', paidOn: '2022-09-15' }),
    contribution,
  ]
  // The policy stands before them all.
  const eventId = idAt(facts.length + 1)
  const takenBack = { ...reversalOf(contribution), eventId, effectiveOn: businessDate('2022-12-01') }
  store = await ledgerOf(...facts.map((event, i) => ({ event, at: learnt(`2022-1${i % 3}-01`) })), {
    event: takenBack,
    at: learnt('2022-09-20'),
  })
})

const read = async (cut: Cut): Promise<readonly [folded: ReadonlyArray<Entry>, paged: ReadonlyArray<Entry>]> => {
  const head = right(await store.head()())
  const log = { upTo: lastPositionOf(cut, head), knownAt: cut.knownAt }
  const placeOn = right(await readPlaces(store, cut, log, [null]))
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

describe('books', () => {
  it('are those of the log within a cut, and say how far they were read', async () => {
    const seen: number[] = []
    const books = right(
      await openBooks(store, chart, { knownAt: 5 }, { onProgress: ({ events, of }) => seen.push(events / of) }),
    )
    const entries: Entry[] = []
    right(await books.fold((entry) => entries.push(entry)))
    expect(books.position).toBe(5)
    expect(entries).toHaveLength(2)
    expect(seen.at(-1)).toBe(1)
  })

  it('are the same where a fold goes through the log several times, and it says how far it is', async () => {
    const folded = async (eventsInMemory: number): Promise<readonly [ReadonlyArray<string>, ReadonlyArray<number>]> => {
      const seen: number[] = []
      const onProgress = ({ events }: { readonly events: number }) => seen.push(events)
      const books = right(await openBooks(store, chart, {}, { eventsInMemory, onProgress }))
      const entries: string[] = []
      right(await books.fold((entry) => entries.push(JSON.stringify(entry))))
      return [entries.sort(), seen]
    }
    const [once, seenOnce] = await folded(100)
    const [often, seenOften] = await folded(1)
    expect(often).toEqual(once)
    expect(seenOnce).toEqual([7])
    expect(seenOften).toEqual([1, 2, 3, 4, 5, 6, 7])
  })
})
