import { businessDate } from '@pension-ledger/domain'
import { bookWith, contributed, credited, enrolled, sampleBook } from '@pension-ledger/domain/testing'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { foundBy, framed, onlyFinding, participantOf, sampleLimits } from '../checked.kit.js'
import { lostInterest } from './lost-interest.js'
import { subsidyLate } from './subsidy-late.js'

const book = bookWith({ 'subsidy.province': [], 'subsidy.city': [] })
const contribution = contributed({ year: 2022, receivedOn: '2022-03-10' })
const creditOn = (creditedOn: string, fen = 10_000) => credited({ contributionYear: 2022, fen, creditedOn })
const found = foundBy(subsidyLate, { book })

describe('SUBSIDY_LATE', () => {
  // 2022-03-10 and 30 days is 2022-04-09.
  it('allows the last day', () => {
    expect(found(enrolled(), contribution, creditOn('2022-04-09'))).toEqual([])
    expect(found(enrolled(), contribution, creditOn('2022-04-10'))).toEqual(['SUBSIDY_LATE 0 on 2022-04-10'])
  })

  // April to October are 6 months: 100.00 × 0.0275 × 6 / 12 = 1.375 yuan, up to the jiao 1.40.
  it('owes the interest of the months between', () =>
    expect(found(enrolled(), contribution, creditOn('2022-10-31'))).toEqual(['SUBSIDY_LATE -140 on 2022-10-31']))

  // Only what was due is owed interest: the second hundred is SUBSIDY_TWICE.
  it('owes none on what is too much', () =>
    expect(found(enrolled(), contribution, creditOn('2022-10-31', 20_000))).toEqual([
      'SUBSIDY_LATE -140 on 2022-10-31',
    ]))

  it('takes a subsidy in parts: the late part only', () =>
    // 40.00 × 0.0275 × 6 / 12 = 0.55 yuan, up to 0.60.
    expect(found(enrolled(), contribution, creditOn('2022-04-01', 6_000), creditOn('2022-10-31', 4_000))).toEqual([
      'SUBSIDY_LATE -60 on 2022-10-31',
    ]))

  it('leaves a credit without a contribution to another check', () =>
    expect(found(enrolled(), creditOn('2022-10-31'))).toEqual([]))

  it('is not assessed without a limit or a rate', () => {
    expect(foundBy(subsidyLate, { book, limits: {} })(enrolled(), contribution, creditOn('2022-10-31'))).toEqual([
      'no subsidy.credit-days on 2022-03-10',
    ])
    const noRate = bookWith({ 'subsidy.province': [], 'subsidy.city': [], 'interest.rate': null })
    expect(foundBy(subsidyLate, { book: noRate })(enrolled(), contribution, creditOn('2022-10-31'))).toEqual([
      'no interest.rate on 2022-01-01',
    ])
  })

  it('reads the limit on the day of the contribution', () => {
    const limits = {
      ...sampleLimits,
      'subsidy.credit-days': [
        { from: businessDate('2011-01-01'), value: 30 },
        { from: businessDate('2022-03-11'), value: 300 },
      ],
    }
    expect(foundBy(subsidyLate, { book, limits })(enrolled(), contribution, creditOn('2022-10-31'))).toHaveLength(1)
  })

  it('says how many days', () => {
    const finding = onlyFinding(
      subsidyLate.check(participantOf([enrolled(), contribution, creditOn('2022-10-31')]), framed({ book })),
    )
    expect(finding).toMatchObject({
      severity: 'debt',
      sentence: {
        zh: '2022 年度区级缴费补贴 100.00 元于 2022-10-31 入账，比最迟日 2022-04-09 晚 205 天，应补利息 1.40 元。',
      },
    })
    expect(finding.sentence.en).toContain('205 days after 2022-04-09')
    expect(finding.evidence.map(({ type }) => type)).toEqual(['ContributionReceived', 'SubsidyCredited'])
  })
})

describe('the interest lost by a late credit', () => {
  const lost = (fen: number, dueBy: string, creditedOn: string) =>
    lostInterest(sampleBook, fen, businessDate(dueBy), businessDate(creditedOn))

  it.each([
    ['2022-04-01', '2022-04-30', 0],
    // One month: 200.00 × 0.0275 / 12 = 0.4583, up to 0.50.
    ['2022-04-30', '2022-05-01', 50],
    // December bears none in its year, January one month: 200.00 × 0.0275 / 12 again.
    ['2021-12-31', '2022-01-01', 50],
    // October to December 2021 2 months: 0.916667; then (200.916667) × 0.0275 × 3 / 12 = 1.381302; together 2.297969, up to 2.30.
    ['2021-10-15', '2022-03-01', 230],
    // 2020-12 to 2022-12: 5.50 for 2021, and 205.50 × 0.0275 = 5.65125 for 2022: 11.15125, up to 11.20. Without interest on interest 11.00.
    ['2020-12-31', '2022-12-31', 1_120],
  ])('200 yuan due by %s, credited on %s: %i fen', (dueBy, creditedOn, fen) =>
    expect(lost(20_000, dueBy, creditedOn)).toEqual(E.right(fen)),
  )

  it('is refused where no rate is in force', () =>
    expect(lost(20_000, '2010-04-01', '2010-06-01')).toMatchObject({ left: { parameter: 'interest.rate' } }))
})
