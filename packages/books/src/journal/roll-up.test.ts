import { type DomainEvent, type FactBody, wholeFen } from '@pension-ledger/domain'
import { contributed, reversalOf } from '@pension-ledger/domain/testing'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Entry, entryOf } from '../posting/entry.js'
import { anyEntries } from '../testing/any-entries.js'
import { folded, rows } from '../testing/folded.js'
import { sampleChart } from '../testing/sample-chart.js'
import { rollUp } from './roll-up.js'

const rolled = (entries: ReadonlyArray<Entry>) => {
  const days = rollUp()
  for (const entry of entries) days.add(entry)
  return days.entries()
}

const entry = (event: DomainEvent | FactBody, zone = 'chenggong'): Entry => {
  const made = entryOf(event, { zone }, sampleChart)
  if (made === null) throw new Error('moves no money')
  return made
}

it('one entry per day, zone and kind, in the order of days, with the number of events', () => {
  const days = rollUp()
  const fact = contributed({ receivedOn: '2012-05-02' })
  days.add(entry(fact), 3)
  days.add(entry(contributed({ receivedOn: '2012-05-02', fen: 5 })))
  days.add(entry(contributed({ receivedOn: '2012-05-01' })))
  days.add(entry(fact, 'resort'))
  days.add(entry(reversalOf(fact)))
  expect(
    days
      .entries()
      .map(({ entry: { on, zone, isReversal, moves }, source }) => [
        on,
        zone,
        isReversal,
        source,
        moves.map(({ debit, fen }) => `${debit} ${fen}`),
      ]),
  ).toEqual([
    [
      '2012-05-01',
      'chenggong',
      false,
      { kind: 'events', count: 1 },
      ['income-deposit 20000', 'personal-accounts 20000'],
    ],
    // 3 × 200.00 and 0.05
    [
      '2012-05-02',
      'chenggong',
      false,
      { kind: 'events', count: 4 },
      ['income-deposit 60005', 'personal-accounts 60005'],
    ],
    ['2012-05-02', 'resort', false, { kind: 'events', count: 1 }, ['income-deposit 20000', 'personal-accounts 20000']],
    [
      '2023-01-01',
      'chenggong',
      true,
      { kind: 'events', count: 1 },
      ['income-deposit -20000', 'personal-accounts -20000'],
    ],
  ])
})

it('what is rolled up turns over the same, in any order', () =>
  fc.assert(
    fc.property(anyEntries(), (entries) => {
      const days = rolled(entries)
      expect(rows(folded(days.map(({ entry }) => entry)))).toEqual(rows(folded(entries)))
      expect(rolled([...entries].reverse())).toEqual(days)
      const dates = days.map(({ entry: { on } }) => on)
      expect(dates).toEqual([...dates].sort())
      expect(days.every(({ entry: { moves } }) => moves.every(({ fen }) => fen === wholeFen(fen)))).toBe(true)
    }),
    { numRuns: 60 },
  ))
