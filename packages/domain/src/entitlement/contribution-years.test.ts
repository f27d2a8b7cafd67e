import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { contributed, enrolled, refunded, transferredIn } from '../testing/given.js'
import { stateOf } from '../testing/in-short.js'
import { bookWith, sampleBook } from '../testing/sample-policy.js'
import { month } from '../vocabulary/calendar/month.js'
import { requiredYears, yearsEarnedOn } from './contribution-years.js'

describe('the years someone needs', () => {
  it.each([
    ['2001-01', 0],
    ['2011-06', 0],
    ['2011-07', 0],
    ['2011-08', 1],
    ['2011-12', 1],
    ['2012-01', 1],
    ['2012-12', 1],
    ['2013-01', 2],
    ['2025-12', 14],
    ['2026-01', 15],
    ['2026-12', 15],
    ['2027-01', 15],
    ['2060-01', 15],
  ])('who reaches 60 in %s needs %i', (reaches, years) =>
    expect(requiredYears(sampleBook, month(reaches))).toEqual(E.right(years)),
  )

  it.each([
    ['2013-12', 2],
    ['2014-01', 3],
    ['2015-01', 3],
  ])('with three years at most, who reaches 60 in %s needs %i', (reaches, years) =>
    expect(requiredYears(bookWith({ 'required-years.max': 3 }), month(reaches))).toEqual(E.right(years)),
  )

  it('refuses without the cap, and needs none for those who had reached 60', () => {
    const book = bookWith({ 'required-years.max': null })
    expect([requiredYears(book, month('2011-07')), E.isLeft(requiredYears(book, month('2011-08')))]).toEqual([
      E.right(0),
      true,
    ])
  })
})

const one = { year: 2015, fen: 10_000 }

describe('a contribution year', () => {
  it.each([
    ['is earned on the day of its payment', [contributed({ ...one, receivedOn: '2015-05-01' })], ['2015-05-01']],
    [
      'is earned once, on the first of two payments, whatever came to be known first',
      [contributed({ ...one, receivedOn: '2015-09-01' }), contributed({ ...one, receivedOn: '2015-05-01' })],
      ['2015-05-01'],
    ],
    [
      'is earned by a back payment and by one on behalf',
      [
        contributed({ year: 2014, kind: 'back', receivedOn: '2016-01-02' }),
        contributed({ ...one, kind: 'onBehalf', receivedOn: '2015-12-31' }),
      ],
      ['2015-12-31', '2016-01-02'],
    ],
    ['is not earned by nothing', [contributed({ ...one, fen: 0 })], []],
    ['is not earned by a collective subsidy', [contributed({ ...one, kind: 'collective' })], []],
    [
      'is not earned when refunded in full',
      [contributed({ ...one, receivedOn: '2015-05-01' }), refunded({ ...one, refundedOn: '2016-05-01' })],
      [],
    ],
    [
      'keeps its day when refunded in part',
      [contributed({ ...one, receivedOn: '2015-05-01' }), refunded({ ...one, fen: 9_999, refundedOn: '2016-05-01' })],
      ['2015-05-01'],
    ],
    [
      'is earned by the new payment when it had been refunded in full',
      [
        contributed({ ...one, receivedOn: '2017-03-03' }),
        contributed({ ...one, receivedOn: '2015-05-01' }),
        refunded({ ...one, refundedOn: '2016-05-01' }),
      ],
      ['2017-03-03'],
    ],
    [
      'keeps its day when refunded and paid anew on one day',
      [
        contributed({ ...one, receivedOn: '2015-05-01' }),
        refunded({ ...one, refundedOn: '2016-05-01' }),
        contributed({ ...one, receivedOn: '2016-05-01' }),
      ],
      ['2015-05-01'],
    ],
    [
      'keeps its day when refunded and paid anew on one day, the refund learned last',
      [
        contributed({ ...one, receivedOn: '2015-05-01' }),
        contributed({ ...one, receivedOn: '2016-05-01' }),
        refunded({ ...one, refundedOn: '2016-05-01' }),
      ],
      ['2015-05-01'],
    ],
    [
      'is not earned twice over by a refund of another year',
      [contributed({ ...one, receivedOn: '2015-05-01' }), refunded({ ...one, year: 2014, refundedOn: '2015-06-01' })],
      ['2015-05-01'],
    ],
  ])('%s', (_, events, days) => expect(yearsEarnedOn(stateOf([enrolled(), ...events]))).toEqual(days))

  it('is brought along by a transfer, as many as it says', () => {
    const events = [
      contributed({ ...one, receivedOn: '2015-05-01' }),
      transferredIn({ years: 2, effectiveOn: '2014-04-04' }),
    ]
    expect(yearsEarnedOn(stateOf(events))).toEqual(['2014-04-04', '2014-04-04', '2015-05-01'])
  })

  it.each([[null], [0], [-3]])('is not brought along by a transfer of %s years', (years) =>
    expect(yearsEarnedOn(stateOf([transferredIn({ years })]))).toEqual([]),
  )

  it('does not fill the memory when a transfer says two thousand million', () =>
    expect(yearsEarnedOn(stateOf([transferredIn({ years: 2_000_000_000 })])).length).toBe(150))
})
