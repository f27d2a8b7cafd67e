import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { DomainEvent } from '../events/event.js'
import { contributed, enrolled, granted } from '../testing/given.js'
import { stateOf } from '../testing/in-short.js'
import { bookWith, sampleBook } from '../testing/sample-policy.js'
import type { FundingLevel } from '../vocabulary/benefit/funding-level.js'
import { subsidyDueFor } from './subsidy-due.js'

const dueFrom = (level: FundingLevel, events: ReadonlyArray<DomainEvent>, book = sampleBook): string => {
  const subsidy = subsidyDueFor(stateOf([enrolled(), ...events]), 2023, level, book)
  if (E.isLeft(subsidy)) return `no ${subsidy.left.parameter} on ${subsidy.left.at}`
  if (subsidy.right === null) return 'none'
  const { fen, rate, basisOn } = subsidy.right
  return `${fen} ${rate} on ${basisOn}`
}
const paid = (receivedOn: string, tierFen: number | null = 20_000, more = {}) =>
  contributed({ year: 2023, receivedOn, tierFen, fen: tierFen ?? 20_000, ...more })
const all = (events: ReadonlyArray<DomainEvent>): ReadonlyArray<string> =>
  (['central', 'province', 'city', 'district'] as const).map((level) => dueFrom(level, events))

describe('every level by its own rule, on the day of receipt', () => {
  it.each([
    ['2023-07-31', 20_000, ['none', '3500 tier', '500 tier', '20000 general']],
    ['2023-08-01', 20_000, ['none', '3000 tier', '0 tier', '20000 general']],
    ['2023-07-31', 300_000, ['none', '6500 tier', '3500 tier', '20000 general']],
    ['2023-08-01', 300_000, ['none', '13500 tier', '10500 tier', '20000 general']],
    ['2023-07-31', 10_000, ['none', '3000 tier', '0 tier', '20000 general']],
    ['2023-08-01', 10_000, ['none', 'none', 'none', '20000 general']],
    ['2022-10-25', 100_000, ['none', '6500 tier', '3500 tier', '10000 general']],
    ['2022-10-26', 100_000, ['none', '6500 tier', '3500 tier', '20000 general']],
  ])('received on %s at the tier of %i: %j', (day, tierFen, due) =>
    expect(all([paid(day, tierFen)])).toEqual(due.map((text) => (text === 'none' ? text : `${text} on ${day}`))),
  )

  it('the tier, not the year, says how much: a tier paid in parts', () =>
    expect(dueFrom('province', [paid('2023-03-01', 100_000, { fen: 40_000 })])).toBe('6500 tier on 2023-03-01'))

  it('a source that names no tier: what was paid', () =>
    expect(dueFrom('province', [paid('2023-03-01', null, { fen: 50_000 })])).toBe('5000 tier on 2023-03-01'))

  it('disability is the district’s affair alone', () =>
    expect(all([granted({ grade: 4 }), paid('2022-10-25')])).toEqual([
      'none',
      '3500 tier on 2022-10-25',
      '500 tier on 2022-10-25',
      '20000 disabled on 2022-10-25',
    ]))
})

describe('the basis is the first contribution that attracts it', () => {
  it.each([
    ['the earlier of two', [paid('2023-08-01'), paid('2023-07-31')], '3500 tier on 2023-07-31'],
    [
      'of one day the higher tier, learned first',
      [paid('2023-03-01', 50_000), paid('2023-03-01')],
      '5000 tier on 2023-03-01',
    ],
    [
      'of one day the higher tier, learned last',
      [paid('2023-03-01'), paid('2023-03-01', 50_000)],
      '5000 tier on 2023-03-01',
    ],
    ['not a back payment', [paid('2023-03-01', 20_000, { kind: 'back' })], 'none'],
    ['not one on behalf', [paid('2023-03-01', 20_000, { kind: 'onBehalf' })], 'none'],
    ['not a collective subsidy', [paid('2023-03-01', 20_000, { kind: 'collective' })], 'none'],
    ['not one of another year', [paid('2023-03-01', 20_000, { year: 2022 })], 'none'],
  ])('%s', (_, events, due) => expect(dueFrom('province', events)).toBe(due))

  it('unless the policy names the kind', () =>
    expect(
      dueFrom(
        'province',
        [paid('2023-03-01', 20_000, { kind: 'back' })],
        bookWith({ 'subsidy.district.kinds': ['normal', 'back'] }),
      ),
    ).toBe('3500 tier on 2023-03-01'))
})

describe('a missing rule of a subsidy is not zero', () => {
  it.each([
    ['province', 'subsidy.province'],
    ['city', 'subsidy.city'],
    ['district', 'subsidy.district.general'],
    ['province', 'subsidy.district.kinds'],
  ] as const)('of the %s without %s', (level, key) =>
    expect(dueFrom(level, [paid('2023-03-01')], bookWith({ [key]: null }))).toBe(`no ${key} on 2023-03-01`),
  )

  it('before the scheme', () =>
    expect(dueFrom('city', [paid('2011-06-30')])).toBe('no subsidy.district.kinds on 2011-06-30'))

  it('the centre pays none and is asked for nothing', () =>
    expect(dueFrom('central', [paid('2023-03-01')], bookWith({ 'subsidy.district.kinds': null }))).toBe('none'))
})
