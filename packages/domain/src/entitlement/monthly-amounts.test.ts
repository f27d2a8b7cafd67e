import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { contributedYearly, enrolled } from '../testing/given.js'
import { inShort, stateOf } from '../testing/in-short.js'
import { sampleBook } from '../testing/sample-policy.js'
import { month } from '../vocabulary/calendar/month.js'
import { entitlementOf } from './entitlement.js'
import { rulesOf } from './timetable.js'

/** Over 65 when the scheme began, enrolled before: basic pension and increment in every month of it. */
const eldest = [enrolled({ birthDate: '1940-01-01', enrolledOn: '2011-06-15' })]

describe('the amounts are those of the month that is owed', () => {
  it.each([
    ['2011-07', 8_500],
    ['2014-06', 8_500],
    ['2014-07', 10_000],
    ['2014-08', 10_000],
    ['2017-06', 10_000],
    ['2017-07', 11_000],
    ['2017-12', 11_000],
    ['2018-01', 12_800],
    ['2018-02', 12_800],
    ['2020-06', 12_800],
    ['2020-07', 13_300],
    ['2022-06', 13_300],
    ['2022-07', 13_800],
    ['2022-08', 13_800],
    ['2023-06', 13_800],
    ['2023-07', 14_300],
    ['2023-12', 14_300],
    ['2024-01', 16_300],
    ['2024-12', 16_300],
    ['2025-01', 18_300],
    ['2025-12', 18_300],
    ['2026-01', 20_300],
    ['2199-12', 20_300],
  ])('in %s pension and increment are %i fen', (of, fen) => expect(inShort(eldest)(of)).toBe(`owed ${fen}`))

  it('shows who bears what', () =>
    expect(entitlementOf(stateOf(eldest), month('2022-07'), rulesOf(sampleBook, []))).toEqual(
      E.right({
        status: 'owed',
        reason: null,
        releasedIn: null,
        lines: {
          'basic-pension:central': 9_800,
          'basic-pension:province': 1_500,
          'basic-pension:city': 900,
          'basic-pension:district': 1_100,
          'age-65-increment:province': 250,
          'age-65-increment:city': 100,
          'age-65-increment:district': 150,
        },
        totalFen: 13_800,
      }),
    ))
})

describe('the increment is owed from the month after reaching 65', () => {
  it.each([
    ['born on the first of the month', '1957-03-01', '2022-03', '2022-04'],
    ['born on the last of the month', '1957-03-31', '2022-03', '2022-04'],
  ])('%s', (_, birthDate, before, first) => {
    const owedIn = inShort([enrolled({ birthDate }), ...contributedYearly(2011, 2016)])
    expect([owedIn(before), owedIn(first)]).toEqual(['owed 12800', 'owed 13300'])
  })

  it('born on 29 February, sixty-five years later in a year without one', () => {
    const owedIn = inShort([enrolled({ birthDate: '1956-02-29' }), ...contributedYearly(2011, 2015)])
    expect(['2021-02', '2021-03'].map(owedIn)).toEqual(['owed 12800', 'owed 13300'])
  })

  it('over the turn of the year', () => {
    const owedIn = inShort([enrolled({ birthDate: '1956-12-31' }), ...contributedYearly(2011, 2015)])
    expect(['2021-12', '2022-01'].map(owedIn)).toEqual(['owed 12800', 'owed 13300'])
  })
})
