import type { DomainEvent, Fact } from '@pension-ledger/domain'
import {
  anyHistory,
  contributed,
  paid,
  returned,
  reversalOf,
  transferredIn,
  transferredOut,
} from '@pension-ledger/domain/testing'
import * as fc from 'fast-check'
import { journalWriter, type SourcedEntry } from '../journal/journal-writer.js'
import { type Entry, entryOf } from '../posting/entry.js'
import { sampleChart } from './sample-chart.js'
import {
  accountRefunded,
  appropriated,
  buried,
  credited,
  demanded,
  interest,
  offset,
  received,
  recovered,
  released,
  settled,
  subsidised,
  swept,
  transferred,
  writtenOff,
} from './sample-facts.js'

/** At least one fact of every kind that moves money, with large and awkward amounts. */
const everyKind: ReadonlyArray<Fact> = [
  contributed({ kind: 'collective', fen: 1 }),
  contributed({ kind: 'onBehalf', fen: 999_999_999_999 }),
  contributed({ kind: 'back', fen: 29 }),
  subsidised({ fen: -7 }),
  interest(),
  transferredIn({ fen: 50_000 }),
  transferredOut({ fen: 40_003 }),
  buried(),
  accountRefunded(),
  returned({ lines: { 'account-pension:account': 10, 'account-pension:pooled': 5, 'disability-aid:city': 1 } }),
  demanded(),
  recovered(),
  offset(),
  offset({ against: 'account' }),
  writtenOff(),
  appropriated(),
  received({ fen: 123_456_789_012 }),
  received({ purpose: 'on-behalf', toAccount: '街道账户：1', zone: '阳宗海 ; 2' }),
  settled({ fen: -3_000 }),
  transferred({ fen: 7_000 }),
  released({ fromAccount: '区财政国库' }),
  credited(),
  swept(),
]

const lives = fc.sample(anyHistory, { numRuns: 40, seed: 2022 })

/** 样本: forty made-up lives, every kind of money, a reversal for every ninth fact; the same every time. */
const sampleEvents: ReadonlyArray<DomainEvent> = [...lives.flatMap(({ facts }) => facts), ...everyKind].flatMap(
  (fact, i): ReadonlyArray<DomainEvent> => (i % 9 === 4 ? [fact, reversalOf(fact), paid()] : [fact]),
)

const zones = ['chenggong', 'resort', 'high-tech', '']

/** The entries of the sample with their sources, in the order of dates. */
export const sampleEntries: ReadonlyArray<SourcedEntry> = sampleEvents
  .flatMap((event, i) => {
    const entry = entryOf(event, { zone: zones[(i % 9) % zones.length] ?? '' }, sampleChart)
    return entry === null
      ? []
      : [
          {
            entry,
            source: { kind: 'event', eventId: `event, ${i}]`, participantId: `P${i}`, recordedAt: null } as const,
          },
        ]
  })
  .sort((a, b) => (a.entry.on < b.entry.on ? -1 : a.entry.on > b.entry.on ? 1 : 0))

export const entriesAlone: ReadonlyArray<Entry> = sampleEntries.map(({ entry }) => entry)

export const journalOf = (entries: Iterable<SourcedEntry>): string => {
  const writer = journalWriter(sampleChart, { header: ['样本: [2022-02-30] ; !include /etc'] })
  const lines = [...writer.open()]
  for (const entry of entries) for (const line of writer.entry(entry)) lines.push(line)
  for (const line of writer.close()) lines.push(line)
  return `${lines.join('\n')}\n`
}
