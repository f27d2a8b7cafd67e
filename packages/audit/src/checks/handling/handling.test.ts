import type { DomainEvent } from '@pension-ledger/domain'
import {
  bookDated,
  bookWith,
  certified,
  contributedYearly,
  died,
  enrolled,
  left,
  paid,
  returned,
  roundOpened,
  suspended,
  transferredIn,
} from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import { foundBy, framed, onlyFinding, participantOf } from '../checked.kit.js'
import { deathReportedLate } from './death-reported-late.js'
import { returnNotReissued } from './return-not-reissued.js'
import { uncertifiedOpen } from './uncertified-open.js'

describe('DEATH_REPORTED_LATE', () => {
  const found = foundBy(deathReportedLate)
  const reported = (diedOn: string, reportedOn: string) => found(enrolled(), died({ diedOn, reportedOn }))

  it.each([
    // No duty before December 2023: a year and more is not late.
    ['2022-05-15', '2023-12-31', []],
    ['2023-11-30', '2024-12-31', []],
    // 20 working days after Friday 2023-12-01 end on Friday 2023-12-29; Monday is the 21st, New Year's Day though it is.
    ['2023-12-01', '2023-12-29', []],
    ['2023-12-01', '2023-12-31', []],
    ['2023-12-01', '2024-01-01', ['DEATH_REPORTED_LATE 0 on 2024-01-01']],
    // A weekend death: the first working day is Monday.
    ['2023-12-02', '2023-12-29', []],
    ['2023-12-02', '2024-01-01', ['DEATH_REPORTED_LATE 0 on 2024-01-01']],
  ])('a death of %s, reported on %s', (diedOn, reportedOn, findings) =>
    expect(reported(diedOn, reportedOn)).toEqual(findings),
  )

  // 30 days of the calendar: 16 in May and 14 in June.
  it.each([
    ['2022-06-14', []],
    ['2022-06-15', ['DEATH_REPORTED_LATE 0 on 2022-06-15']],
  ])('counts days of the calendar where the law does: reported on %s', (reportedOn, findings) => {
    const book = bookDated({ 'death.report-days': [['2011-07-01', { days: 30, counted: 'days' }]] })
    expect(foundBy(deathReportedLate, { book })(enrolled(), died({ diedOn: '2022-05-15', reportedOn }))).toEqual(
      findings,
    )
  })

  it('finds nothing where no duty was in force, and is not assessed where the policy does not say so', () => {
    const late = died({ diedOn: '2022-05-15', reportedOn: '2022-12-01' })
    const noDuty = bookDated({ 'death.report-days': [['2011-07-01', null]] })
    expect(foundBy(deathReportedLate, { book: noDuty })(enrolled(), late)).toEqual([])
    const later = bookDated({ 'death.report-days': [['2023-12-01', { days: 20, counted: 'working-days' }]] })
    for (const book of [later, bookWith({ 'death.report-days': null })])
      expect(foundBy(deathReportedLate, { book })(enrolled(), late)).toEqual(['no death.report-days on 2022-05-15'])
  })

  it('says what it counted', () =>
    expect(
      onlyFinding(
        deathReportedLate.check(
          participantOf([enrolled(), died({ diedOn: '2023-12-01', reportedOn: '2024-01-01' })]),
          framed(),
        ),
      ).sentence,
    ).toEqual({
      zh: '2023-12-01 死亡，2024-01-01 申报，历 21 个工作日，超过 20 个工作日的时限。',
      en: 'A death on 2023-12-01 was reported on 2024-01-01, after 21 working days; 20 are allowed.',
    }))
})

// Born 1957-03: pension from 2017-04, needs 2017 − 2011 = 6 years.
const recipient: ReadonlyArray<DomainEvent> = [enrolled(), ...contributedYearly(2011, 2016)]

describe('UNCERTIFIED_OPEN', () => {
  const rounds = [roundOpened(), roundOpened({ round: '2022-H2', opensOn: '2022-07-01', deadline: '2022-11-30' })]
  const foundOn = (auditedOn: string) => foundBy(uncertifiedOpen, { rounds, auditedOn })
  const found = foundOn('2022-12-31')
  const passedFirst = certified()

  it('finds a round when its deadline is over', () => {
    expect(foundOn('2022-06-30')(...recipient)).toEqual([])
    expect(foundOn('2022-07-01')(...recipient)).toEqual(['UNCERTIFIED_OPEN 0 on 2022-06-30'])
    expect(found(...recipient)).toEqual(['UNCERTIFIED_OPEN 0 on 2022-06-30', 'UNCERTIFIED_OPEN 0 on 2022-11-30'])
  })

  it.each(['passed', 'missing', 'deceased'])('finds nothing with the result %s, late as it is', (result) => {
    const second = certified({ round: '2022-H2', result, recordedOn: '2022-12-20' })
    expect(found(...recipient, passedFirst, second)).toEqual([])
  })

  it('is answered by a later pass, and not by a later "missing"', () => {
    const later = (result: string) => certified({ round: '2022-H2', result, recordedOn: '2022-10-01' })
    expect(found(...recipient, later('passed'))).toEqual([])
    expect(found(...recipient, later('missing'))).toEqual(['UNCERTIFIED_OPEN 0 on 2022-06-30'])
    expect(found(...recipient, passedFirst)).toEqual(['UNCERTIFIED_OPEN 0 on 2022-11-30'])
  })

  it.each([
    ['is not yet old enough', [enrolled({ birthDate: '1970-03-15' }), ...contributedYearly(2011, 2021)]],
    ['has too few years', [enrolled()]],
    ['died', [...recipient, died({ diedOn: '2022-12-01', reportedOn: '2022-12-05' })]],
    ['left', [...recipient, left({ effectiveOn: '2022-12-01' })]],
  ])('finds nothing for who %s', (_, events) => expect(found(...events)).toEqual([]))
})

describe('RETURN_NOT_REISSUED', () => {
  const found = foundBy(returnNotReissued)
  const lines = { 'basic-pension:central': 9_800, 'basic-pension:district': 1_100 }
  const life: ReadonlyArray<DomainEvent> = [enrolled(), transferredIn({ years: 6, effectiveOn: '2012-01-01' })]
  const original = paid({ lines })
  const back = returned({ lines, paidOn: '2022-08-19' })

  // 2022-08-19 and 60 days is 2022-10-18.
  it('finds a return of an owed month when the 60 days are over', () => {
    const at = (auditedOn: string) => foundBy(returnNotReissued, { auditedOn })(...life, original, back)
    expect(at('2022-10-18')).toEqual([])
    expect(at('2022-10-19')).toEqual(['RETURN_NOT_REISSUED -10900 on 2022-08-19'])
  })

  it.each([
    ['2022-10-18', []],
    ['2022-10-19', ['RETURN_NOT_REISSUED 0 on 2022-08-19']],
  ])('paid again on %s', (paidOn, findings) =>
    expect(found(...life, original, back, paid({ lines, payMonth: '2022-10', paidOn }))).toEqual(findings),
  )

  it('owes what was not paid again', () =>
    expect(
      found(
        ...life,
        original,
        back,
        paid({ paidOn: '2022-09-15', payMonth: '2022-09', lines: { 'basic-pension:central': 9_000 } }),
      ),
    ).toEqual(['RETURN_NOT_REISSUED -1900 on 2022-08-19']))

  it('finds nothing where the payment had been made twice, and one came back', () =>
    expect(found(...life, original, original, back)).toEqual([]))

  it('finds nothing for what was not owed: the return gave it back', () => {
    expect(found(...life, died({ diedOn: '2022-07-31', reportedOn: '2022-08-17' }), original, back)).toEqual([])
    expect(found(...life, suspended({ month: '2022-08', reason: 'imprisonment' }), original, back)).toEqual([])
  })

  it('finds nothing while the month is withheld: it is not to be paid again yet', () =>
    expect(found(...life, suspended({ month: '2022-08', reason: 'other' }), original, back)).toEqual([]))

  it('finds each month for itself, and knows its lines', () => {
    const september = { periodOwed: '2022-09', payMonth: '2022-09', lines }
    const findings = found(
      ...life,
      paid({ ...september, paidOn: '2022-09-15' }),
      returned({ ...september, paidOn: '2022-09-19' }),
      original,
      back,
    )
    expect(findings).toEqual(['RETURN_NOT_REISSUED -10900 on 2022-08-19', 'RETURN_NOT_REISSUED -10900 on 2022-09-19'])
    const finding = onlyFinding(returnNotReissued.check(participantOf([...life, original, back]), framed()))
    expect(finding.lines).toEqual({ 'basic-pension:central': -9_800, 'basic-pension:district': -1_100 })
    expect(finding.months).toEqual(['2022-08'])
    expect(finding.evidence.map(({ type }) => type)).toEqual(['PensionPaid', 'PaymentReturned'])
  })

  it('is not assessed without a limit', () => {
    const book = bookWith({ 'payment.reissue-days': null })
    expect(foundBy(returnNotReissued, { book })(...life, original, back)).toEqual([
      'no payment.reissue-days on 2022-08-19',
    ])
  })
})
