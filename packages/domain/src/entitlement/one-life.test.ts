import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { accountOf } from '../account/account.js'
import { interest, subsidy } from '../account/account.test.kit.js'
import { interestDueFor } from '../account/interest.js'
import { contributed, enrolled } from '../testing/given.js'
import { stateOf } from '../testing/in-short.js'
import { sampleBook } from '../testing/sample-policy.js'
import { month } from '../vocabulary/calendar/month.js'
import { entitlementOf } from './entitlement.js'
import { subsidyDueFor } from './subsidy-due.js'
import { rulesOf } from './timetable.js'

/**
 * One life by hand. Born in May 1958, enrolled in July 2011: reaches 60 in May 2018, so min(15, 2018 − 2011) = 7 years are required; the
 * pension starts in June 2018, the increment in June 2023. 200.00 yuan each October of 2011 to 2017, with 35.00 of the province, 5.00
 * of the city and 100.00 of the district in November: 34000 fen a year, 238000 in all. Interest of 2.75 % up to the jiao, credited each
 * 31 December: 20000 × 2 + 14000 × 1 = 54000 fen-months make 123.75, so 130 in the first year; then
 *   2012: 34130 × 2.75 % = 938.575 + 123.75 = 1062.325 → 1070     2013: 69200 → 1903 + 123.75 = 2026.75 → 2030
 *   2014: 105230 → 2893.825 + 123.75 = 3017.575 → 3020            2015: 142250 → 3911.875 + 123.75 = 4035.625 → 4040
 *   2016: 180290 → 4957.975 + 123.75 = 5081.725 → 5090            2017: 219380 → 6032.95 + 123.75 = 6156.70 → 6160
 * The balance on 31 May 2018 is 259540; 259540 / 139 = 1867.19… a month.
 */
describe('one life, from the first contribution to the pension of June 2023', () => {
  const years = [2011, 2012, 2013, 2014, 2015, 2016, 2017]
  const interestOf: Readonly<Record<number, number>> = {
    2011: 130,
    2012: 1_070,
    2013: 2_030,
    2014: 3_020,
    2015: 4_040,
    2016: 5_090,
    2017: 6_160,
  }
  const life = [
    enrolled({ birthDate: '1958-05-20', enrolledOn: '2011-07-01' }),
    ...years.flatMap((year) => [
      contributed({ year, receivedOn: `${year}-10-08`, fen: 20_000, tierFen: 20_000 }),
      ...(
        [
          ['province', 3_500],
          ['city', 500],
          ['district', 10_000],
        ] as const
      ).map(([level, fen]) => subsidy({ contributionYear: year, level, fen, creditedOn: `${year}-11-05` })),
      interest({ year, fen: interestOf[year], creditedOn: `${year}-12-31` }),
    ]),
  ]

  it.each(years)('the interest credited for %i is what was due', (year) => {
    const due = interestDueFor(stateOf(life), year, sampleBook)
    expect(E.isRight(due) && due.right.fen).toBe(interestOf[year])
  })

  it.each(years)('the subsidies credited for %i are what was due', (year) =>
    expect(
      (['province', 'city', 'district'] as const).map((level) => {
        const due = subsidyDueFor(stateOf(life), year, level, sampleBook)
        return E.isRight(due) && due.right?.fen
      }),
    ).toEqual([3_500, 500, 10_000]),
  )

  it('the account holds 2595.40 yuan', () => {
    const { balanceFen, subBalances } = accountOf(stateOf(life))
    const { personal, subsidyProvince, subsidyCity, subsidyDistrict, interest: credited } = subBalances
    expect([balanceFen, personal, subsidyProvince, subsidyCity, subsidyDistrict, credited]).toEqual([
      259_540, 140_000, 24_500, 3_500, 70_000, 21_540,
    ])
  })

  it.each([
    ['2018-05', {}],
    ['2018-06', { central: 8_800, increment: 0, account: 1_867 }],
    ['2023-05', { central: 9_800, increment: 0, account: 1_867 }],
    ['2023-06', { central: 9_800, increment: 150, account: 1_867 }],
  ])('in %s: %j', (of, expected) => {
    const answer = entitlementOf(stateOf(life), month(of), rulesOf(sampleBook, []))
    if (E.isLeft(answer)) throw new Error('refused')
    const { lines, status } = answer.right
    expect(
      status === 'none'
        ? {}
        : {
            central: lines['basic-pension:central'],
            increment: lines['age-65-increment:district'] ?? 0,
            account: lines['account-pension:account'],
          },
    ).toEqual(expected)
  })
})
