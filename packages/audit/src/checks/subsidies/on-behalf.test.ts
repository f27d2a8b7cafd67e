import {
  assessed,
  bookDated,
  bookWith,
  contributed,
  died,
  ended,
  enrolled,
  granted,
  left,
} from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import { foundBy, framed, onlyFinding, participantOf } from '../checked.kit.js'
import { onBehalfMissing } from './on-behalf-missing.js'
import { onBehalfWithoutCategory } from './on-behalf-without-category.js'

const helped = (more: object = {}) => contributed({ year: 2022, kind: 'onBehalf', receivedOn: '2022-09-10', ...more })

describe('ON_BEHALF_WITHOUT_CATEGORY', () => {
  const found = foundBy(onBehalfWithoutCategory)
  const finding = ['ON_BEHALF_WITHOUT_CATEGORY 20000 on 2022-09-10']

  it('finds a payment on behalf of somebody of whom no category is on record', () =>
    expect(found(enrolled(), helped())).toEqual(finding))

  it.each([
    ['2022-09-09', finding],
    ['2022-09-10', []],
  ])('the category last held on %s', (to, findings) =>
    expect(found(enrolled(), granted(), ended({ to }), helped())).toEqual(findings),
  )

  it.each([
    ['2022-09-11', finding],
    ['2022-09-10', []],
  ])('the category held from %s', (from, findings) =>
    expect(found(enrolled(), granted({ from }), helped())).toEqual(findings),
  )

  it('asks for the category that the payment names', () => {
    expect(found(enrolled(), granted(), helped({ category: 'minimum-living' }))).toEqual(finding)
    expect(found(enrolled(), granted(), helped({ category: 'disabled' }))).toEqual([])
  })

  it('says nothing of what people paid themselves', () =>
    expect(found(enrolled(), helped({ kind: 'normal' }), helped({ kind: 'back' }))).toEqual([]))
})

describe('ON_BEHALF_MISSING', () => {
  const due = assessed({ year: 2022, tierFen: 20_000, assessedOn: '2022-04-10' })
  const foundOn = (auditedOn: string) => foundBy(onBehalfMissing, { auditedOn })
  const found = foundOn('2023-01-31')

  it('finds an assessment that was not paid by the end of the year', () => {
    expect(foundOn('2022-12-31')(enrolled(), granted(), due)).toEqual([])
    expect(foundOn('2023-01-01')(enrolled(), granted(), due)).toEqual(['ON_BEHALF_MISSING -20000 on 2022-12-31'])
  })

  it.each([
    ['2022-12-31', []],
    // Paid a day too late: found, and nothing is owed any more.
    ['2023-01-01', ['ON_BEHALF_MISSING 0 on 2022-12-31']],
  ])('paid on %s', (receivedOn, findings) =>
    expect(found(enrolled(), granted(), due, helped({ receivedOn }))).toEqual(findings),
  )

  it('owes what is missing of the tier', () =>
    expect(found(enrolled(), granted(), due, helped({ fen: 15_000 }))).toEqual([
      'ON_BEHALF_MISSING -5000 on 2022-12-31',
    ]))

  it('is not satisfied by what people paid themselves', () =>
    expect(found(enrolled(), granted(), due, helped({ kind: 'normal' }))).toHaveLength(1))

  it('is no debt to somebody who did not hold the category on the day of the assessment', () =>
    expect(found(enrolled(), granted({ from: '2022-04-11' }), due)).toEqual([]))

  it.each([
    ['died', died({ diedOn: '2022-12-31', reportedOn: '2023-01-02' }), []],
    ['left', left({ effectiveOn: '2022-12-31' }), []],
    ['left too late', left({ effectiveOn: '2023-01-01' }), ['ON_BEHALF_MISSING -20000 on 2022-12-31']],
  ])('who %s', (_, end, findings) => expect(found(enrolled(), granted(), due, end)).toEqual(findings))

  it('counts the first of two assessments of a year', () =>
    expect(
      found(enrolled(), granted(), assessed({ year: 2022, tierFen: 30_000, assessedOn: '2022-06-01' }), due),
    ).toEqual(['ON_BEHALF_MISSING -20000 on 2022-12-31']))

  it('reads the deadline on the day of the assessment', () => {
    const november = (from: string) =>
      bookDated({
        'on-behalf.deadline-month': [
          ['2011-07-01', 12],
          [from, 11],
        ],
      })
    const foundBefore = (from: string) =>
      foundBy(onBehalfMissing, { auditedOn: '2023-01-31', book: november(from) })(enrolled(), granted(), due)
    expect(foundBefore('2022-04-10')).toEqual(['ON_BEHALF_MISSING -20000 on 2022-11-30'])
    expect(foundBefore('2022-04-11')).toEqual(['ON_BEHALF_MISSING -20000 on 2022-12-31'])
  })

  it('is not assessed without a deadline', () =>
    expect(
      foundBy(onBehalfMissing, { book: bookWith({ 'on-behalf.deadline-month': null }) })(enrolled(), granted(), due),
    ).toEqual(['no on-behalf.deadline-month on 2022-04-10']))

  it('names who was to pay', () => {
    const finding = onlyFinding(
      onBehalfMissing.check(participantOf([enrolled(), granted(), due]), framed({ auditedOn: '2023-01-31' })),
    )
    expect(finding.sentence).toEqual({
      zh: '2022-04-10 核定由省级财政代缴 2022 年度 200.00 元（残疾），至截止日 2022-12-31 未缴足，至 2023-01-31 尚欠 200.00 元。',
      en: 'On 2022-04-10 省级财政 was assessed to pay 200.00 yuan on behalf for 2022 (disabled); it was not paid by 2022-12-31, and 200.00 yuan are missing on 2023-01-31.',
    })
  })
})
