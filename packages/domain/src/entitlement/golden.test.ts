import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { interestDueFor } from '../account/interest.js'
import type { Basis, Parameter } from '../policy/parameter.js'
import { contributed, enrolled, granted, transferredIn } from '../testing/given.js'
import { inShort, stateOf } from '../testing/in-short.js'
import { bookWith, sampleBook } from '../testing/sample-policy.js'
import { addMonths, type Month, month } from '../vocabulary/calendar/month.js'
import { accountPensionOf } from './account-pension.js'
import { funeralGrantFor } from './funeral-grant.js'
import { standingOf } from './standing.js'
import { subsidyDueFor } from './subsidy-due.js'

/** Everybody brought the years that are required, and no money. */
const aged = (years: number, at: Month) => [
  enrolled({ birthDate: `${addMonths(at, -12 * years)}-10`, enrolledOn: '2011-06-15' }),
  transferredIn({ effectiveOn: '2011-06-15', years: 15 }),
]

const amountsIn = (of: Month): ReadonlyArray<string> => {
  const grant = funeralGrantFor(sampleBook, of)
  return [
    inShort(aged(62, of))(of),
    inShort(aged(70, of))(of),
    inShort([...aged(57, of), granted({ from: '2011-06-01' })])(of),
    E.isRight(grant) ? `${grant.right.cityFen} + ${grant.right.districtFen}` : `no ${grant.left.parameter}`,
  ]
}

/**
 * Every month in which a monthly amount or the grant changes. Calculated by hand: the pension is central + province + city + district;
 * with the increment 250 + 100 + 150 = 500 more; the aid is as much as the pension; the grant is the pension × 12, shared 4 : 6.
 */
const periods = [
  ['2011-07', '5500 + 500 + 900 + 1100', 8_000, 8_500, 8_000, '38400 + 57600'],
  ['2014-07', '7000 + 500 + 900 + 1100', 9_500, 10_000, 9_500, '45600 + 68400'],
  ['2017-07', '7000 + 1500 + 900 + 1100', 10_500, 11_000, 10_500, '50400 + 75600'],
  ['2018-01', '8800 + 1500 + 900 + 1100', 12_300, 12_800, 12_300, '59040 + 88560'],
  ['2020-07', '9300 + 1500 + 900 + 1100', 12_800, 13_300, 12_800, '61440 + 92160'],
  ['2022-01', '9300 + 1500 + 900 + 1100, the seed’s own 1100', 12_800, 13_300, 12_800, '61440 + 92160'],
  ['2022-07', '9800 + 1500 + 900 + 1100', 13_300, 13_800, 13_300, '63840 + 95760'],
  ['2023-07', '10300 + 1500 + 900 + 1100', 13_800, 14_300, 13_800, '66240 + 99360'],
  ['2024-01', '12300 + 1500 + 900 + 1100', 15_800, 16_300, 15_800, '75840 + 113760'],
  ['2025-01', '14300 + 1500 + 900 + 1100', 17_800, 18_300, 17_800, '85440 + 128160'],
  ['2026-01', '16300 + 1500 + 900 + 1100', 19_800, 20_300, 19_800, '95040 + 142560'],
] as const

const amountsOf = ([, , pension, increased, aid, grant]: (typeof periods)[number]): ReadonlyArray<string> => [
  `owed ${pension}`,
  `owed ${increased}`,
  `owed ${aid}`,
  grant,
]

describe('monthly amounts and the grant, in the month before a change, in its month and in the one after', () => {
  it('before the first month of the scheme there is nothing', () =>
    expect(amountsIn(month('2011-06'))).toEqual([
      'none: before-start',
      'none: before-start',
      'none: before-start',
      'no funeral.base',
    ]))

  it.each(periods.slice(1).map((period, i) => [period[0], period[1], periods[i]] as const))(
    'before %s (from it on %s)',
    (from, _, before) => expect(before && amountsOf(before)).toEqual(amountsIn(addMonths(month(from), -1))),
  )

  it.each(periods.map((period) => [period[0], period[1], period] as const))(
    'in %s and after it: %s',
    (from, _, period) => {
      expect(amountsIn(month(from))).toEqual(amountsOf(period))
      expect(amountsIn(addMonths(month(from), 1))).toEqual(amountsOf(period))
    },
  )
})

/** Of province, city, district, and the district's for the disabled, at tiers of 200 and 1000 yuan; `-` where there is none. */
const subsidyDays = [
  ['2011-06-30', 'no rule', 'no rule'],
  ['2011-07-01', '3500 500 10000 20000', '6500 3500 10000 20000'],
  ['2011-07-02', '3500 500 10000 20000', '6500 3500 10000 20000'],
  ['2022-10-25', '3500 500 10000 20000', '6500 3500 10000 20000'],
  ['2022-10-26', '3500 500 20000 20000', '6500 3500 20000 20000'],
  ['2022-10-27', '3500 500 20000 20000', '6500 3500 20000 20000'],
  ['2023-07-31', '3500 500 20000 20000', '6500 3500 20000 20000'],
  ['2023-08-01', '3000 0 20000 20000', '7500 4500 20000 20000'],
  ['2023-08-02', '3000 0 20000 20000', '7500 4500 20000 20000'],
] as const

const subsidiesOn = (receivedOn: string, tierFen: number): string => {
  const paid = contributed({ year: 2022, receivedOn, fen: tierFen, tierFen })
  const general = stateOf([enrolled(), paid])
  const disabled = stateOf([enrolled(), granted({ grade: 3, from: '2011-01-01' }), paid])
  const due = [
    ...(['province', 'city', 'district'] as const).map((level) => subsidyDueFor(general, 2022, level, sampleBook)),
    subsidyDueFor(disabled, 2022, 'district', sampleBook),
  ]
  return due.every(E.isRight) ? due.map(({ right }) => right?.fen ?? '-').join(' ') : 'no rule'
}

describe('subsidies by the day of receipt', () => {
  it.each(subsidyDays)('on %s: %s at 200 yuan, %s at 1000', (day, low, high) =>
    expect([subsidiesOn(day, 20_000), subsidiesOn(day, 100_000)]).toEqual([low, high]),
  )
})

/** On the account before the scheme began, 30.00 yuan: 3000 × 2.75 % = 82.50 a year; 3000 / 139 = 21.58 a month. */
const early = [
  enrolled({ birthDate: '1940-01-01', enrolledOn: '2009-12-15' }),
  contributed({ fen: 3_000, receivedOn: '2009-12-20' }),
]

describe('interest and account pension by the year and the start month', () => {
  it.each([
    [2010, 'no interest.rate on 2010-01-01'],
    [2011, 90],
    [2012, 90],
  ])('interest of %i: %s', (year, fen) => {
    const due = interestDueFor(stateOf(early), year, sampleBook)
    expect(E.isRight(due) ? due.right.fen : `no ${due.left.parameter} on ${due.left.at}`).toBe(fen)
  })

  it.each([
    ['2010-01', 'no account-pension.divisor on 2010-01-01'],
    ['2011-06', 'no account-pension.divisor on 2011-06-01'],
    ['2011-07', '3000 / 139 half-up-to-fen = 22'],
    ['2011-08', '3000 / 139 half-up-to-fen = 22'],
  ])('an account pension from %s: %s', (start, pension) => {
    const book = bookWith({ 'scheme.start': start })
    const state = stateOf(early)
    const standing = standingOf(state, book)
    if (E.isLeft(standing) || standing.right === null) throw new Error('no standing')
    const of = accountPensionOf(state, standing.right, book)
    const text = E.isLeft(of)
      ? `no ${of.left.parameter} on ${of.left.at}`
      : `${of.right?.balanceFen} / ${of.right?.divisor} ${of.right?.rounding} = ${of.right?.fen}`
    expect(text).toBe(pension)
  })
})

/** 全省最低基础养老金 × 12, shared 4 : 6: the grant where the book takes that base. Calculated by hand, as 60 × 12 = 720 = 288 + 432. */
const minimumGrants: ReadonlyArray<readonly [from: string, grant: string]> = [
  ['2011-07', '28800 + 43200'],
  ['2014-07', '36000 + 54000'],
  ['2017-07', '40800 + 61200'],
  ['2018-01', '49440 + 74160'],
  ['2020-07', '51840 + 77760'],
  ['2022-07', '54240 + 81360'],
  ['2023-07', '56640 + 84960'],
]

describe('the grant of twelve provincial minimums, in the month before a change, in its month and in the one after', () => {
  const book = bookWith({ 'funeral.base': 'provincial-minimum' })
  const grantIn = (of: Month): string => {
    const grant = funeralGrantFor(book, of)
    return E.isRight(grant) ? `${grant.right.cityFen} + ${grant.right.districtFen}` : `no ${grant.left.parameter}`
  }

  it.each(minimumGrants.map(([from, grant], i) => [from, grant, minimumGrants[i - 1]?.[1]] as const))(
    'in %s: %s',
    (from, grant, before = 'no funeral.provincial-minimum') =>
      expect([-1, 0, 1].map((months) => grantIn(addMonths(month(from), months)))).toEqual([before, grant, grant]),
  )
})

describe('no change of the book is left out of these tables', () => {
  const changesOf = (...bases: ReadonlyArray<Basis>): ReadonlyArray<string> =>
    Object.entries<Parameter<unknown>>({ ...sampleBook.parameters })
      .filter(([key, { basis }]) => bases.includes(basis) && key !== 'funeral.provincial-minimum')
      .flatMap(([, { values }]) => values.map(({ from }) => from))

  it('of monthly amounts and the grant', () =>
    expect([...new Set(changesOf('benefit-month', 'death-month'))].sort()).toEqual(
      periods.map(([from]) => `${from}-01`),
    ))

  it('of the provincial minimum', () =>
    expect(sampleBook.parameters['funeral.provincial-minimum']?.values.map(({ from }) => from)).toEqual(
      minimumGrants.map(([from]) => `${from}-01`),
    ))

  it('of subsidies', () =>
    expect([...new Set(changesOf('contribution-received'))].sort()).toEqual(['2011-07-01', '2022-10-26', '2023-08-01']))

  it('of interest and of the account pension', () => {
    expect([...new Set(changesOf('crediting-year'))]).toEqual(['2011-01-01'])
    expect([...new Set(changesOf('start-month'))]).toEqual(['2011-07-01'])
  })
})
