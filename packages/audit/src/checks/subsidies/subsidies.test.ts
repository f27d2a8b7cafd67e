import { bookWith, contributed, credited, enrolled, granted, refunded } from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import { foundBy, framed, onlyFinding, participantOf } from '../checked.kit.js'
import { subsidyMissing } from './subsidy-missing.js'
import { subsidyRateWrong } from './subsidy-rate-wrong.js'
import { subsidyTwice } from './subsidy-twice.js'
import { subsidyWithoutContribution } from './subsidy-without-contribution.js'

/** Province and city out of the way: their tables name no tier. */
const districtOnly = { book: bookWith({ 'subsidy.province': [], 'subsidy.city': [] }) }

const paidOn = (receivedOn: string, more: object = {}) => contributed({ year: 2022, receivedOn, ...more })
const creditOf = (fen: number, creditedOn = '2022-11-10', more: object = {}) =>
  credited({ contributionYear: 2022, fen, creditedOn, ...more })

describe('SUBSIDY_MISSING', () => {
  const found = (auditedOn: string) => foundBy(subsidyMissing, { ...districtOnly, auditedOn })

  it('finds a subsidy when its 90 days are over, at the rate of the day of the contribution', () => {
    // 2022-10-25 and 90 days (6 in October, 30, 31, 23) is 2023-01-23.
    expect(found('2023-01-23')(enrolled(), paidOn('2022-10-25'))).toEqual([])
    expect(found('2023-01-24')(enrolled(), paidOn('2022-10-25'))).toEqual(['SUBSIDY_MISSING -10000 on 2022-10-25'])
    expect(found('2023-01-24')(enrolled(), paidOn('2022-10-26'))).toEqual([])
    expect(found('2023-01-25')(enrolled(), paidOn('2022-10-26'))).toEqual(['SUBSIDY_MISSING -20000 on 2022-10-26'])
  })

  it('is owed 200 yuan to the disabled before October 2022 too', () =>
    expect(found('2022-12-31')(enrolled(), granted({ grade: 4 }), paidOn('2022-05-01'))).toEqual([
      'SUBSIDY_MISSING -20000 on 2022-05-01',
    ]))

  it('is one for each level: by the tier of 200, 35 yuan from the province and 5 from the city', () =>
    expect(foundBy(subsidyMissing)(enrolled(), paidOn('2022-05-01'))).toEqual([
      'SUBSIDY_MISSING -3500 on 2022-05-01',
      'SUBSIDY_MISSING -500 on 2022-05-01',
      'SUBSIDY_MISSING -10000 on 2022-05-01',
    ]))

  it('finds nothing where it was credited, whatever the amount', () =>
    expect(found('2022-12-31')(enrolled(), paidOn('2022-05-01'), creditOf(1))).toEqual([]))

  it.each([
    ['a back payment', paidOn('2022-05-01', { year: 2020, kind: 'back' })],
    ['a payment on behalf', paidOn('2022-05-01', { kind: 'onBehalf' })],
    ['a collective subsidy', paidOn('2022-05-01', { kind: 'collective' })],
  ])('finds nothing for %s', (_, contribution) => expect(found('2022-12-31')(enrolled(), contribution)).toEqual([]))

  it('finds nothing for a contribution refunded in full, and something for one refunded but for a fen', () => {
    const back = (fen: number) => refunded({ year: 2022, fen, refundedOn: '2022-06-01' })
    expect(found('2022-12-31')(enrolled(), paidOn('2022-05-01'), back(20_000))).toEqual([])
    expect(found('2022-12-31')(enrolled(), paidOn('2022-05-01'), back(19_999))).toHaveLength(1)
  })

  it('is not assessed where no limit of days is in force', () =>
    expect(
      foundBy(subsidyMissing, { book: bookWith({ 'subsidy.credit-days': null }) })(enrolled(), paidOn('2022-05-01')),
    ).toEqual(['no subsidy.credit-days on 2022-05-01']))

  it('is not assessed where no rate is in force', () =>
    expect(
      foundBy(subsidyMissing, { book: bookWith({ 'subsidy.district.general': null }) })(
        enrolled(),
        paidOn('2022-05-01'),
      ),
    ).toEqual(['no subsidy.district.general on 2022-05-01']))

  it('says what it applied and what it rests on', () => {
    const contribution = paidOn('2022-10-26')
    const { participantId, ...body } = contribution
    const finding = onlyFinding(
      subsidyMissing.check(
        participantOf([enrolled(), contribution]),
        framed({ ...districtOnly, auditedOn: '2023-01-31' }),
      ),
    )
    expect(finding).toMatchObject({
      severity: 'debt',
      subject: { kind: 'participant', participantId, zone: 'chenggong', street: '龙城街道', community: null },
      applied: [
        { parameter: 'subsidy.district.general', on: '2022-10-26' },
        { parameter: 'subsidy.district.kinds', on: '2022-10-26' },
        { parameter: 'subsidy.credit-days', on: '2022-10-26' },
      ],
      evidence: [body],
      sentence: {
        zh: '2022-10-26 收到 2022 年度缴费，区级缴费补贴 200.00 元至 2023-01-31 仍未入账（时限 90 天）。',
        en: 'The district subsidy of 200.00 yuan for 2022, due since the contribution of 2022-10-26, was not credited by 2023-01-31; 90 days are allowed.',
      },
    })
  })
})

describe('SUBSIDY_RATE_WRONG', () => {
  const found = foundBy(subsidyRateWrong, districtOnly)

  it.each([
    // The old rate for a contribution of the first day of the new one.
    ['2022-10-26', 10_000, ['SUBSIDY_RATE_WRONG -10000 on 2022-11-10']],
    ['2022-10-26', 20_000, []],
    ['2022-10-25', 20_000, ['SUBSIDY_RATE_WRONG 10000 on 2022-11-10']],
    ['2022-10-25', 10_000, []],
    ['2022-10-25', 9_999, ['SUBSIDY_RATE_WRONG -1 on 2022-11-10']],
    ['2022-10-25', 10_001, ['SUBSIDY_RATE_WRONG 1 on 2022-11-10']],
  ])('for a contribution of %s, %i fen', (receivedOn, fen, findings) =>
    expect(found(enrolled(), paidOn(receivedOn), creditOf(fen))).toEqual(findings),
  )

  it('counts the parts of a subsidy together', () => {
    const parts = [creditOf(6_000, '2022-06-01'), creditOf(3_000, '2022-07-01')]
    expect(found(enrolled(), paidOn('2022-05-01'), ...parts)).toEqual(['SUBSIDY_RATE_WRONG -1000 on 2022-07-01'])
    expect(found(enrolled(), paidOn('2022-05-01'), ...parts, creditOf(1_000, '2022-08-01'))).toEqual([])
  })

  it('compares the tier of province and city: 35 and 5 yuan at 200', () =>
    expect(
      foundBy(subsidyRateWrong)(
        enrolled(),
        paidOn('2022-05-01'),
        creditOf(3_000, '2022-06-01', { level: 'province' }),
        creditOf(500, '2022-06-01', { level: 'city' }),
        creditOf(10_000, '2022-06-01'),
      ),
    ).toEqual(['SUBSIDY_RATE_WRONG -500 on 2022-06-01']))

  it('leaves years without a contribution and missing credits to others', () => {
    expect(found(enrolled(), creditOf(10_000))).toEqual([])
    expect(found(enrolled(), paidOn('2022-05-01'))).toEqual([])
  })
})

describe('SUBSIDY_TWICE', () => {
  const found = foundBy(subsidyTwice, districtOnly)

  it('finds what several credits are too much', () =>
    expect(
      found(enrolled(), paidOn('2022-05-01'), creditOf(10_000, '2022-06-01'), creditOf(10_000, '2022-07-01')),
    ).toEqual(['SUBSIDY_TWICE 10000 on 2022-07-01']))

  it('finds nothing in two credits of two years, two levels, or two halves', () => {
    const [first, second] = [paidOn('2022-05-01'), paidOn('2021-05-01', { year: 2021 })]
    expect(
      found(enrolled(), first, second, creditOf(10_000), creditOf(10_000, '2022-11-10', { contributionYear: 2021 })),
    ).toEqual([])
    expect(found(enrolled(), first, creditOf(5_000, '2022-06-01'), creditOf(5_000, '2022-07-01'))).toEqual([])
    expect(
      foundBy(subsidyTwice)(enrolled(), first, creditOf(10_000), creditOf(3_500, '2022-11-10', { level: 'province' })),
    ).toEqual([])
  })

  it('does not hang on the order in which the credits were learned', () => {
    const credits = [creditOf(10_000, '2022-07-01'), creditOf(10_000, '2022-06-01')]
    expect(found(enrolled(), ...credits, paidOn('2022-05-01'))).toEqual(['SUBSIDY_TWICE 10000 on 2022-07-01'])
  })
})

describe('SUBSIDY_WITHOUT_CONTRIBUTION', () => {
  const found = foundBy(subsidyWithoutContribution)
  const finding = ['SUBSIDY_WITHOUT_CONTRIBUTION 10000 on 2022-11-10']

  it('finds a credit for a year of which nothing was paid', () =>
    expect(found(enrolled(), paidOn('2021-05-01', { year: 2021 }), creditOf(10_000))).toEqual(finding))

  it.each([
    ['back', { year: 2022, kind: 'back', receivedOn: '2023-01-05' }],
    ['onBehalf', { kind: 'onBehalf' }],
  ])('finds a credit for a year paid %s only', (_, more) =>
    expect(found(enrolled(), paidOn('2022-05-01', more), creditOf(10_000))).toEqual(finding),
  )

  it('finds a credit for a contribution that was refunded in full', () =>
    expect(
      found(enrolled(), paidOn('2022-05-01'), refunded({ year: 2022, refundedOn: '2022-06-01' }), creditOf(10_000)),
    ).toEqual(finding))

  it('finds a credit of a level that gives none', () =>
    expect(found(enrolled(), paidOn('2022-05-01'), creditOf(10_000, '2022-11-10', { level: 'central' }))).toEqual(
      finding,
    ))

  it('finds nothing for a normal contribution, also one paid beside back payments', () =>
    expect(
      found(enrolled(), paidOn('2022-05-01', { kind: 'back', year: 2022 }), paidOn('2022-05-02'), creditOf(10_000)),
    ).toEqual([]))
})
