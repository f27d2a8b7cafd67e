import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { DomainEvent } from '../events/event.js'
import { contributed, ended, enrolled, granted, refunded, reversalOf } from '../testing/given.js'
import { stateOf } from '../testing/in-short.js'
import { bookWith, sampleBook } from '../testing/sample-policy.js'
import { districtSubsidyFor } from './district-subsidy.js'

const inShort = (events: ReadonlyArray<DomainEvent>, year = 2022, book = sampleBook): string => {
  const subsidy = districtSubsidyFor(stateOf(events), year, book)
  if (E.isLeft(subsidy)) return `no ${subsidy.left.parameter} on ${subsidy.left.at}`
  return subsidy.right === null ? 'none' : `${subsidy.right.fen} ${subsidy.right.rate} on ${subsidy.right.basisOn}`
}
const paid = (receivedOn: string, kind = 'normal', year = 2022) => contributed({ year, kind, receivedOn })
const disabled = (from: string, grade = 4) => granted({ from, grade })

describe('the rate is that of the day on which the contribution was received', () => {
  it.each([
    ['2022-01-05', '10000 general on 2022-01-05'],
    ['2022-10-25', '10000 general on 2022-10-25'],
    ['2022-10-26', '20000 general on 2022-10-26'],
    ['2022-10-27', '20000 general on 2022-10-27'],
  ])('received on %s: %s', (day, subsidy) => expect(inShort([enrolled(), paid(day)])).toBe(subsidy))

  it('and not that of its contribution year', () => {
    const events = [enrolled(), paid('2022-10-25', 'normal', 2023), paid('2023-01-10', 'normal', 2022)]
    expect([inShort(events, 2023), inShort(events, 2022)]).toEqual([
      '10000 general on 2022-10-25',
      '20000 general on 2023-01-10',
    ])
  })

  it.each([
    ['2022-10-25', '20000 disabled on 2022-10-25'],
    ['2022-10-26', '20000 disabled on 2022-10-26'],
  ])('the disabled have a rate of their own on %s too', (day, subsidy) =>
    expect(inShort([enrolled(), disabled('2020-01-01'), paid(day)])).toBe(subsidy),
  )
})

describe('disabled is who holds any grade on that day', () => {
  it.each([
    ['granted on the day', [disabled('2022-03-10', 4)], '20000 disabled on 2022-03-10'],
    ['granted the day after', [disabled('2022-03-11', 1)], '10000 general on 2022-03-10'],
    [
      'last held on the day',
      [disabled('2020-01-01', 3), ended({ from: '2020-01-01', to: '2022-03-10' })],
      '20000 disabled on 2022-03-10',
    ],
    [
      'last held the day before',
      [disabled('2020-01-01', 3), ended({ from: '2020-01-01', to: '2022-03-09' })],
      '10000 general on 2022-03-10',
    ],
    ['no grade on record', [granted({ from: '2020-01-01', grade: null })], '20000 disabled on 2022-03-10'],
    ['another category', [granted({ category: 'minimum-living', grade: null })], '10000 general on 2022-03-10'],
  ])('%s', (_, facts, subsidy) => expect(inShort([enrolled(), ...facts, paid('2022-03-10')])).toBe(subsidy))
})

describe('one credit a year, for the first contribution that attracts it', () => {
  it.each([
    ['the first of two decides', [paid('2022-03-10'), paid('2022-11-01')], '10000 general on 2022-03-10'],
    ['the first of two decides, learned last', [paid('2022-11-01'), paid('2022-03-10')], '10000 general on 2022-03-10'],
    ['a back payment attracts none', [paid('2023-03-10', 'back')], 'none'],
    ['a payment on behalf attracts none', [paid('2022-03-10', 'onBehalf')], 'none'],
    ['a collective subsidy attracts none', [paid('2022-03-10', 'collective')], 'none'],
    [
      'a back payment before does not decide',
      [paid('2022-03-10', 'back'), paid('2022-11-01')],
      '20000 general on 2022-11-01',
    ],
    ['another year attracts none for this', [paid('2022-03-10', 'normal', 2021)], 'none'],
    ['no contribution', [], 'none'],
    ['a reversed contribution', [paid('2022-03-10'), reversalOf(paid('2022-03-10'))], 'none'],
    ['a refund does not undo it', [paid('2022-03-10'), refunded({ year: 2022 })], '10000 general on 2022-03-10'],
  ])('%s', (_, facts, subsidy) => expect(inShort([enrolled(), ...facts])).toBe(subsidy))

  it('unless the policy names other kinds', () => {
    const book = bookWith({ 'subsidy.district.kinds': ['normal', 'onBehalf'] })
    expect(inShort([enrolled(), paid('2022-03-10', 'onBehalf')], 2022, book)).toBe('10000 general on 2022-03-10')
  })
})

describe('a missing rule is not zero', () => {
  it.each(['subsidy.district.general', 'subsidy.district.kinds'])('without %s there is a refusal', (parameter) =>
    expect(inShort([enrolled(), paid('2022-03-10')], 2022, bookWith({ [parameter]: null }))).toBe(
      `no ${parameter} on 2022-03-10`,
    ),
  )

  it('without the rate of the disabled there is a refusal for them alone', () => {
    const book = bookWith({ 'subsidy.district.disabled': null })
    expect([
      inShort([enrolled(), disabled('2020-01-01'), paid('2022-03-10')], 2022, book),
      inShort([enrolled(), paid('2022-03-10')], 2022, book),
    ]).toEqual(['no subsidy.district.disabled on 2022-03-10', '10000 general on 2022-03-10'])
  })

  it('before the rule was in force there is a refusal, for the first such contribution whatever was learned first', () => {
    const early = [paid('2011-06-30', 'normal', 2011), paid('2011-05-01', 'normal', 2011)]
    expect([
      inShort(early, 2011),
      inShort([...early].reverse(), 2011),
      inShort([paid('2011-07-01', 'normal', 2011)], 2011),
    ]).toEqual([
      'no subsidy.district.kinds on 2011-05-01',
      'no subsidy.district.kinds on 2011-05-01',
      '10000 general on 2011-07-01',
    ])
  })
})
