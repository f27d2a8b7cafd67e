import { describe, expect, it } from 'vitest'
import type { DomainEvent } from '../events/event.js'
import { reversalOf } from '../testing/given.js'
import { stateOf } from '../testing/in-short.js'
import { businessDate } from '../vocabulary/calendar/business-date.js'
import { demanded, received, setOff, writtenOff } from './account.test.kit.js'
import { type Recovered, recoveriesOf } from './recovery.js'

const sums = ({ demandedFen, receivedFen, offsetFen, writtenOffFen, openFen }: Recovered): string =>
  `${demandedFen} − ${receivedFen} − ${offsetFen} − ${writtenOffFen} = ${openFen}`

const inShort = (events: ReadonlyArray<DomainEvent>, day: string | null = null): ReadonlyArray<string> => {
  const recoveries = recoveriesOf(stateOf(events), day === null ? null : businessDate(day))
  return [sums(recoveries), ...recoveries.byMonth.map((of) => `${of.periodOwed}: ${sums(of)}`)]
}

/** 50.00 demanded for January and 30.00 for February, paid back in two instalments, partly set off, the last fen given up. */
const history = [
  demanded({ fen: 5_000, periodOwed: '2022-01', on: '2022-06-10' }),
  demanded({ fen: 3_000, periodOwed: '2022-02', on: '2022-06-10' }),
  received({ fen: 2_000, periodOwed: '2022-01', on: '2022-07-01' }),
  received({ fen: 1_500, periodOwed: '2022-01', on: '2022-08-01' }),
  setOff({ fen: 2_999, periodOwed: '2022-02', on: '2022-09-15', against: 'benefit' }),
  writtenOff({ fen: 1, periodOwed: '2022-02', on: '2022-12-31' }),
]

describe('what is open is what was demanded, less what came back, was set off or was given up', () => {
  it.each([
    ['2022-06-09', ['0 − 0 − 0 − 0 = 0']],
    ['2022-06-10', ['8000 − 0 − 0 − 0 = 8000', '2022-01: 5000 − 0 − 0 − 0 = 5000', '2022-02: 3000 − 0 − 0 − 0 = 3000']],
    [
      '2022-08-01',
      ['8000 − 3500 − 0 − 0 = 4500', '2022-01: 5000 − 3500 − 0 − 0 = 1500', '2022-02: 3000 − 0 − 0 − 0 = 3000'],
    ],
    [
      null,
      ['8000 − 3500 − 2999 − 1 = 1500', '2022-01: 5000 − 3500 − 0 − 0 = 1500', '2022-02: 3000 − 0 − 2999 − 1 = 0'],
    ],
  ])('at the end of %s', (day, open) => expect(inShort([...history].reverse(), day)).toEqual(open))

  it('a reversed demand is none', () => {
    const demand = demanded({ fen: 5_000, periodOwed: '2022-01' })
    expect(inShort([demand, reversalOf(demand)])).toEqual(['0 − 0 − 0 − 0 = 0'])
  })

  it('money tied to no month stands last, and more may come back than was demanded', () =>
    expect(inShort([received({ fen: 700 }), demanded({ fen: 500, periodOwed: '2022-01' })])).toEqual([
      '500 − 700 − 0 − 0 = -200',
      '2022-01: 500 − 0 − 0 − 0 = 500',
      'null: 0 − 700 − 0 − 0 = -700',
    ]))
})
