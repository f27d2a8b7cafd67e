import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { sampleBook, samplePolicyText } from '../testing/sample-policy.js'
import { businessDate } from '../vocabulary/calendar/business-date.js'
import { constantOf } from './constants.js'
import { inForce, valueInForce } from './in-force.js'
import type { Parameter } from './parameter.js'
import { type ParameterKey, Parameters } from './parameters.js'
import { PolicyBook } from './policy-book.js'

const valueOn = (key: ParameterKey, day: string): unknown => {
  const value = valueInForce(sampleBook, key, businessDate(day))
  return E.isRight(value) ? value.right : value.left.code
}

const parameters = Object.entries<Parameter<unknown>>({ ...sampleBook.parameters })

describe('the sample book', () => {
  it('is canonical: nothing in the file is unknown, and reading changes nothing', () =>
    expect(JSON.stringify(PolicyBook.encode(sampleBook))).toBe(JSON.stringify(JSON.parse(samplePolicyText))))

  it('sets every parameter of the catalogue, in its order', () =>
    expect(parameters.map(([key]) => key)).toEqual(Object.keys(Parameters.type.props)))

  it('says of every value where it is written, and how far to trust it', () => {
    for (const [, { zh, en, unit, values }] of parameters) {
      expect([zh, en, unit].every((text) => text.trim() !== '')).toBe(true)
      for (const { source } of values) {
        expect(source.document.trim()).not.toBe('')
        expect(source.document.includes('样本数据') ? ['I', 'U'] : ['seed', 'A', 'B', 'C', 'D', 'I']).toContain(
          source.grade,
        )
      }
    }
  })
})

/** The seed's rates, as its report states them: parameter, day, value. */
const seedRates: ReadonlyArray<readonly [ParameterKey, string, unknown]> = [
  ['basic-pension.district', '2022-01-01', 1_100],
  ['basic-pension.district', '2022-10-31', 1_100],
  ['disability-aid.district', '2022-10-31', 1_100],
  ['age-65-increment.district', '2022-10-31', 150],
  ['subsidy.district.general', '2022-10-25', 10_000],
  ['subsidy.district.general', '2022-10-26', 20_000],
  ['subsidy.district.disabled', '2022-10-25', 20_000],
  ['subsidy.district.disabled', '2022-10-26', 20_000],
  ['funeral.months', '2022-10-31', 12],
  ['funeral.split', '2022-10-31', [4, 6]],
]

describe('each rate of the seed stands in the book, graded as such', () => {
  it.each(seedRates)('%s on %s is %j', (key, day, value) => {
    const dated = inForce(sampleBook, key, businessDate(day))
    expect(E.isRight(dated) && [dated.right.value, dated.right.source.grade]).toEqual([value, 'seed'])
  })
})

const fundAccounts = ['财政社保基金专户', '支出户', '收入户']

/** Every change of every dated parameter: the day, what held the day before, and what holds from it. */
const changes: ReadonlyArray<readonly [ParameterKey, string, unknown, unknown]> = [
  ...(['basic-pension.central', 'disability-aid.central'] as const).flatMap(
    (key) =>
      [
        [key, '2011-07-01', 'NoPolicyInForce', 5_500],
        [key, '2014-07-01', 5_500, 7_000],
        [key, '2018-01-01', 7_000, 8_800],
        [key, '2020-07-01', 8_800, 9_300],
        [key, '2022-07-01', 9_300, 9_800],
        [key, '2023-07-01', 9_800, 10_300],
        [key, '2024-01-01', 10_300, 12_300],
        [key, '2025-01-01', 12_300, 14_300],
        [key, '2026-01-01', 14_300, 16_300],
      ] as const,
  ),
  ...(['basic-pension.province', 'disability-aid.province'] as const).flatMap(
    (key) =>
      [
        [key, '2011-07-01', 'NoPolicyInForce', 500],
        [key, '2017-07-01', 500, 1_500],
      ] as const,
  ),
  ['basic-pension.city', '2011-07-01', 'NoPolicyInForce', 900],
  ['disability-aid.city', '2011-07-01', 'NoPolicyInForce', 900],
  ['basic-pension.district', '2011-07-01', 'NoPolicyInForce', 1_100],
  ['disability-aid.district', '2011-07-01', 'NoPolicyInForce', 1_100],
  ['basic-pension.district', '2022-01-01', 1_100, 1_100],
  ['disability-aid.district', '2022-01-01', 1_100, 1_100],
  ['age-65-increment.province', '2011-07-01', 'NoPolicyInForce', 250],
  ['age-65-increment.city', '2011-07-01', 'NoPolicyInForce', 100],
  ['age-65-increment.district', '2011-07-01', 'NoPolicyInForce', 150],
  ['age-65-increment.district', '2022-01-01', 150, 150],
  ['disability-aid.grades', '2011-07-01', 'NoPolicyInForce', [1, 2]],
  ['subsidy.district.general', '2011-07-01', 'NoPolicyInForce', 10_000],
  ['subsidy.district.general', '2022-10-26', 10_000, 20_000],
  ['subsidy.district.disabled', '2011-07-01', 'NoPolicyInForce', 20_000],
  ['subsidy.district.kinds', '2011-07-01', 'NoPolicyInForce', ['normal']],
  ['interest.rate', '2011-01-01', 'NoPolicyInForce', '0.0275'],
  ['interest.rounding', '2011-01-01', 'NoPolicyInForce', 'up-to-jiao'],
  ['account-pension.divisor', '2011-07-01', 'NoPolicyInForce', 139],
  ['account-pension.rounding', '2011-07-01', 'NoPolicyInForce', 'half-up-to-fen'],
  ['funeral.base', '2011-07-01', 'NoPolicyInForce', 'basic-pension-all-levels'],
  ['funeral.months', '2011-07-01', 'NoPolicyInForce', 12],
  ['funeral.split', '2011-07-01', 'NoPolicyInForce', [4, 6]],
  ['subsidy.credit-days', '2011-07-01', 'NoPolicyInForce', 90],
  ['on-behalf.deadline-month', '2011-07-01', 'NoPolicyInForce', 12],
  ['account.refund-days', '2011-07-01', 'NoPolicyInForce', 60],
  ['recovery.demand-days', '2011-07-01', 'NoPolicyInForce', 30],
  ['death.report-days', '2011-07-01', 'NoPolicyInForce', null],
  ['death.report-days', '2023-12-01', null, { days: 20, counted: 'working-days' }],
  ['payment.reissue-days', '2011-07-01', 'NoPolicyInForce', 60],
  ['bank-account.holders-most', '2011-07-01', 'NoPolicyInForce', 2],
  ['fund.transit-days', '2011-07-01', 'NoPolicyInForce', 31],
  ['fund.settlement-month', '2011-07-01', 'NoPolicyInForce', 6],
  ['fund.accounts', '2011-07-01', 'NoPolicyInForce', fundAccounts],
  ['fund.accounts', '2018-01-01', fundAccounts, fundAccounts],
  ['funeral.provincial-minimum', '2011-07-01', 'NoPolicyInForce', 6_000],
  ['funeral.provincial-minimum', '2014-07-01', 6_000, 7_500],
  ['funeral.provincial-minimum', '2017-07-01', 7_500, 8_500],
  ['funeral.provincial-minimum', '2018-01-01', 8_500, 10_300],
  ['funeral.provincial-minimum', '2020-07-01', 10_300, 10_800],
  ['funeral.provincial-minimum', '2022-07-01', 10_800, 11_300],
  ['funeral.provincial-minimum', '2023-07-01', 11_300, 11_800],
]

const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - 1)
  return date.toISOString().slice(0, 10)
}

describe('every change takes effect on its day', () => {
  it.each(changes)('%s on %s: from %j to %j', (key, day, before, from) =>
    expect([valueOn(key, dayBefore(day)), valueOn(key, day)]).toEqual([before, from]),
  )

  it.each([
    ['2020-01-01', 10_000, 20_000, 200_000, 300_000],
    ['2024-01-01', 20_000, 20_000, 300_000, 900_000],
  ])('the tiers on %s: lowest and highest before, and from it', (day, lowestBefore, lowest, highestBefore, highest) => {
    const ends = (on: string): ReadonlyArray<unknown> => {
      const tiers = valueOn('contribution.tiers', on)
      return Array.isArray(tiers) ? [tiers[0], tiers.at(-1)] : []
    }
    expect([ends(dayBefore(day)), ends(day)]).toEqual([
      [lowestBefore, highestBefore],
      [lowest, highest],
    ])
  })

  it.each([
    ['subsidy.province', 20_000, 3_500, 3_000],
    ['subsidy.city', 20_000, 500, 0],
    ['subsidy.province', 200_000, 6_500, 13_500],
    ['subsidy.city', 200_000, 3_500, 10_500],
    ['subsidy.province', 10_000, 3_000, undefined],
    ['subsidy.city', 900_000, undefined, 10_500],
  ] as const)('%s at the tier of %i fen: %s until July 2023, %s from August', (key, tierFen, before, from) => {
    const amount = (on: string): number | undefined => {
      const table = valueInForce(sampleBook, key, businessDate(on))
      return E.isRight(table) ? table.right.find((row) => row.tierFen === tierFen)?.fen : undefined
    }
    expect([amount('2023-07-31'), amount('2023-08-01')]).toEqual([before, from])
  })

  it('and no change is left out of these tables', () => {
    const named = new Set<string>([
      ...changes.map(([key, day]) => `${key} ${day}`),
      ...['2011-01-01', '2020-01-01', '2024-01-01'].map((day) => `contribution.tiers ${day}`),
      ...['2011-07-01', '2023-08-01'].flatMap((day) => [`subsidy.province ${day}`, `subsidy.city ${day}`]),
    ])
    const inFile = parameters.flatMap(([key, { basis, values }]) =>
      basis === 'always' ? [] : values.map(({ from }) => `${key} ${from}`),
    )
    expect(inFile.filter((change) => !named.has(change))).toEqual([])
  })

  it.each([
    ['scheme.start', '2011-07'],
    ['age.pension', 60],
    ['age.increment', 65],
    ['age.aid', 55],
    ['age.effect', 'month-after'],
    ['required-years.max', 15],
  ] as const)('%s is %s, always', (key, value) => expect(constantOf(sampleBook, key)).toEqual(E.right(value)))
})
