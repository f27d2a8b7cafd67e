import { businessDate } from '@pension-ledger/domain'
import { bookDated, bookWith, contributed, credited, enrolled, sampleBook } from '@pension-ledger/domain/testing'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { foundBy, framed, onlyFinding, participantOf } from '../checked.kit.js'
import { lostInterest } from './lost-interest.js'
import { subsidyLate } from './subsidy-late.js'

const book = bookWith({ 'subsidy.province': [], 'subsidy.city': [] })
const contribution = contributed({ year: 2022, receivedOn: '2022-03-10' })
const creditOn = (creditedOn: string, fen = 10_000) => credited({ contributionYear: 2022, fen, creditedOn })
const found = foundBy(subsidyLate, { book })

describe('SUBSIDY_LATE', () => {
  // 2022-03-10 and 90 days (21 in March, 30, 31, 8) is 2022-06-08.
  it('allows the last day', () => {
    expect(found(enrolled(), contribution, creditOn('2022-06-08'))).toEqual([])
    expect(found(enrolled(), contribution, creditOn('2022-06-09'))).toEqual(['SUBSIDY_LATE 0 on 2022-06-09'])
  })

  // June to October are 4 months: 100.00 × 0.0275 × 4 / 12 = 0.9167 yuan, up to the jiao 1.00.
  it('owes the interest of the months between', () =>
    expect(found(enrolled(), contribution, creditOn('2022-10-31'))).toEqual(['SUBSIDY_LATE -100 on 2022-10-31']))

  // Only what was due is owed interest: the second hundred is SUBSIDY_TWICE.
  it('owes none on what is too much', () =>
    expect(found(enrolled(), contribution, creditOn('2022-10-31', 20_000))).toEqual([
      'SUBSIDY_LATE -100 on 2022-10-31',
    ]))

  it('takes a subsidy in parts: the late part only', () =>
    // 40.00 × 0.0275 × 4 / 12 = 0.3667 yuan, up to 0.40.
    expect(found(enrolled(), contribution, creditOn('2022-04-01', 6_000), creditOn('2022-10-31', 4_000))).toEqual([
      'SUBSIDY_LATE -40 on 2022-10-31',
    ]))

  it('leaves a credit without a contribution to another check', () =>
    expect(found(enrolled(), creditOn('2022-10-31'))).toEqual([]))

  it('is not assessed without a limit or a rate', () => {
    const noLimit = bookWith({ 'subsidy.province': [], 'subsidy.city': [], 'subsidy.credit-days': null })
    expect(foundBy(subsidyLate, { book: noLimit })(enrolled(), contribution, creditOn('2022-10-31'))).toEqual([
      'no subsidy.credit-days on 2022-03-10',
    ])
    const noRate = bookWith({ 'subsidy.province': [], 'subsidy.city': [], 'interest.rate': null })
    expect(foundBy(subsidyLate, { book: noRate })(enrolled(), contribution, creditOn('2022-10-31'))).toEqual([
      'no interest.rate on 2022-01-01',
    ])
  })

  // 2022-03-10 and 300 days is 2023-01-04: by the longer limit the credit of October is in time.
  it.each([
    ['2022-03-10', []],
    ['2022-03-11', ['SUBSIDY_LATE -100 on 2022-10-31']],
  ])('reads the limit on the day of the contribution: 300 days from %s', (from, findings) => {
    const longer = bookDated({
      'subsidy.province': [['2011-07-01', []]],
      'subsidy.city': [['2011-07-01', []]],
      'subsidy.credit-days': [
        ['2011-07-01', 90],
        [from, 300],
      ],
    })
    expect(foundBy(subsidyLate, { book: longer })(enrolled(), contribution, creditOn('2022-10-31'))).toEqual(findings)
  })

  it('says how many days', () => {
    const finding = onlyFinding(
      subsidyLate.check(participantOf([enrolled(), contribution, creditOn('2022-10-31')]), framed({ book })),
    )
    expect(finding).toMatchObject({
      severity: 'debt',
      sentence: {
        zh: '2022 年度区级缴费补贴 100.00 元于 2022-10-31 入账，比最迟日 2022-06-08 晚 145 天，应补利息 1.00 元。',
      },
    })
    expect(finding.sentence.en).toContain('145 days after 2022-06-08')
    expect(finding.evidence.map(({ type }) => type)).toEqual(['ContributionReceived', 'SubsidyCredited'])
    expect(finding.applied).toContainEqual({ parameter: 'subsidy.credit-days', on: '2022-03-10' })
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
