import { describe, expect, it } from 'vitest'
import { type Fact, Fact as FactCodec, factsOf } from '../document/fact.js'
import { type Fields, recorded } from '../testing/writing.kit.js'
import { accountPension, accountShare } from './account.rules.js'
import { birthDate, enrolledOn } from './age.rules.js'
import { disabilities, severelyDisabled } from './due.rules.js'
import { benefitEnd, suspensions } from './end.rules.js'
import { certificationResult, release, withholdings } from './withholding.rules.js'
import { yearEarned, yearsEarned } from './years.rules.js'

const read = (...list: ReadonlyArray<readonly [type: string, data: Fields]>): ReadonlyArray<Fact> =>
  recorded(...list).map((fact) => {
    if (!FactCodec.is(fact)) throw new Error(`no fact: ${JSON.stringify(fact)}`)
    return fact
  })

describe('a year', () => {
  const movements = (...list: ReadonlyArray<readonly [type: string, data: Fields]>) =>
    factsOf(read(...list), 'ContributionReceived', 'ContributionRefunded')
  const paid = (receivedOn: string) =>
    ['ContributionReceived', { year: 2015, kind: 'back', fen: 100, receivedOn }] as const
  const refunded = (refundedOn: string) => ['ContributionRefunded', { year: 2015, fen: 100, refundedOn }] as const

  it('is earned anew once it was refunded in full and paid again', () =>
    expect(
      yearEarned.of({
        year: 2015,
        movements: movements(paid('2015-03-01'), refunded('2015-05-01'), paid('2016-02-01')),
      }),
    ).toBe('2016-02-01'))

  it('is not lost by a refund of the day on which it was paid again', () =>
    expect(
      yearEarned.of({
        year: 2015,
        movements: movements(paid('2015-03-01'), refunded('2015-05-01'), paid('2015-05-01')),
      }),
    ).toBe('2015-03-01'))

  it('is none that was refunded in full', () =>
    expect(yearEarned.of({ year: 2015, movements: movements(paid('2015-03-01'), refunded('2015-05-01')) })).toBeNull())

  it('of a transfer counts on its day', () => {
    const transfers = factsOf(read(['TransferredIn', { effectiveOn: '2014-01-01', fen: 0, years: 2 }]), 'TransferredIn')
    expect(yearsEarned.of({ years: ['2015-01-01', null, '2013-01-01'], transfers })).toEqual([
      '2013-01-01',
      '2014-01-01',
      '2014-01-01',
      '2015-01-01',
    ])
  })
})

describe('a person', () => {
  const facts = read(
    ['ParticipantEnrolled', { birthDate: '1957-03-12', enrolledOn: '2012-01-01' }],
    ['ParticipantEnrolled', { birthDate: '1957-04-12', enrolledOn: '2011-08-10' }],
    ['IdentityCorrected', { effectiveOn: '2013-01-01', after: '1956-12-31' }],
    ['IdentityCorrected', { effectiveOn: '2013-01-01', after: '1957-01-01' }],
  )
  const enrolments = factsOf(facts, 'ParticipantEnrolled')

  it('is enrolled from the earliest day on', () => expect(enrolledOn.of({ enrolments })).toBe('2011-08-10'))

  it('was born when the last correction says', () => {
    expect(birthDate.of({ enrolments, corrections: factsOf(facts, 'IdentityCorrected') })).toBe('1957-01-01')
    expect(birthDate.of({ enrolments, corrections: [] })).toBe('1957-04-12')
  })

  it('is severely disabled by the first day of the month, both ends counted', () => {
    const held = disabilities.of({
      granted: factsOf(
        read(
          ['CategoryGranted', { category: 'disabled', grade: 3, from: '2015-06-01' }],
          ['CategoryGranted', { category: 'disabled', grade: 2, from: '2015-06-01' }],
          ['CategoryGranted', { category: 'disabled', grade: 1, from: '2014-01-02' }],
        ),
        'CategoryGranted',
      ),
      ended: factsOf(
        read(['CategoryEnded', { category: 'disabled', from: '2014-01-02', to: '2014-03-01' }]),
        'CategoryEnded',
      ),
    })
    expect(held?.map(({ grade, to }) => [grade, to])).toEqual([
      [1, '2014-03-01'],
      [2, null],
      [3, null],
    ])
    const severe = (month: string) => severelyDisabled.of({ month, held: held ?? [], grades: [1, 2] })
    expect([severe('2014-01'), severe('2014-02'), severe('2014-03'), severe('2014-04'), severe('2015-06')]).toEqual([
      false,
      true,
      true,
      false,
      true,
    ])
  })
})

describe('ends and suspensions', () => {
  it('take a resumption for every suspension before it, or else for those of its month', () => {
    const decisions = factsOf(
      read(
        ['BenefitSuspended', { benefit: 'pension', month: '2018-03', reason: 'other' }],
        ['BenefitSuspended', { benefit: 'pension', month: '2018-05', reason: 'imprisonment' }],
        ['BenefitResumed', { benefit: 'pension', month: '2018-05' }],
        ['BenefitResumed', { benefit: 'pension', month: '2018-05' }],
        ['BenefitSuspended', { benefit: 'pension', month: '2019-01', reason: 'other' }],
      ),
      'BenefitSuspended',
      'BenefitResumed',
    )
    expect(suspensions.of({ benefit: 'pension', decisions })).toEqual([
      { reason: 'other', from: '2018-03', until: '2018-05' },
      { reason: 'imprisonment', from: '2018-05', until: '2018-05' },
      { reason: 'other', from: '2019-01', until: null },
    ])
  })

  it('are the death, unless something ended the benefit before its month', () => {
    const endOf = (effectiveOn: string) =>
      benefitEnd.of({
        benefit: 'pension',
        departures: factsOf(read(['EnrolmentTerminated', { effectiveOn }]), 'EnrolmentTerminated'),
        terminations: factsOf(
          read(['BenefitTerminated', { benefit: 'pension', lastPayableMonth: '2010-01', reason: 'death' }]),
          'BenefitTerminated',
        ),
        death: { diedOn: '2020-02-29', reportedOn: '2020-03-05' },
      })
    expect(endOf('2020-02-01')).toEqual({ month: '2020-02', because: 'after-death' })
    expect(endOf('2020-01-31')).toEqual({ month: '2020-01', because: 'terminated' })
  })
})

describe('what is withheld', () => {
  it('for a death that is not on record ends with the record, or with being found', () => {
    const facts = factsOf(
      read(
        ['CertificationRecorded', { round: '2022-H1', result: 'deceased', recordedOn: '2022-05-10' }],
        ['CertificationRecorded', { round: '2022-H1', result: 'passed', recordedOn: '2022-05-09' }],
        ['CertificationRecorded', { round: '2022-H2', result: 'passed', recordedOn: '2022-09-01' }],
      ),
      'CertificationRecorded',
    )
    const [certification] = facts
    if (certification === undefined) throw new Error('no certification')
    const until = (reportedOn: string | null) =>
      certificationResult.of({
        certification,
        certifications: facts,
        death: reportedOn === null ? null : { diedOn: '2022-04-01', reportedOn },
      })?.until
    expect([until(null), until('2022-08-15'), until('2022-10-15')]).toEqual(['2022-09', '2022-08', '2022-09'])
  })

  it('is released when nothing stands in the way any more', () => {
    const all = withholdings.of({
      lapses: [null, { because: 'uncertified', benefit: null, from: '2022-07', until: '2022-10' }],
      results: [],
      pension: [
        { reason: 'other', from: '2022-09', until: '2022-12' },
        { reason: 'imprisonment', from: '2022-01', until: null },
      ],
      aid: [{ reason: 'other', from: '2022-12', until: null }],
    })
    const of = (month: string, benefit: 'pension' | 'disability-aid') =>
      release.of({ month, due: { benefit, because: null }, withholdings: all ?? [] })
    expect(of('2022-08', 'pension')).toEqual({ because: 'uncertified', releasedIn: '2022-12' })
    expect(of('2022-12', 'pension')).toBeNull()
    expect(of('2022-12', 'disability-aid')).toEqual({ because: 'suspended', releasedIn: null })
  })
})

describe('the account', () => {
  it.each([
    [61_390, 'half-up-to-fen', 442],
    [61_390, 'up-to-jiao', 450],
    [61_390, 'down-to-fen', 441],
  ] as const)('of %i, by %s, gives %i a month', (balance, rounding, fen) =>
    expect(accountPension.of({ balance, divisor: 139, rounding })).toBe(fen),
  )

  /** 1,000 at the start and 400 a month; what came on the account before the start is in the 1,000 already. */
  it('bears what it can', () => {
    const share = (month: string) =>
      accountShare.of({
        month,
        start: '2017-04',
        amount: 400,
        available: 1_000,
        entries: read(
          ['InterestCredited', { year: 2016, rate: '0.0275', fen: 77, creditedOn: '2017-03-31' }],
          ['InterestCredited', { year: 2017, rate: '0.0275', fen: 500, creditedOn: '2017-06-30' }],
        ),
        lost: [{ from: '2017-05', until: '2017-06' }],
      })
    const months = ['2017-04', '2017-05', '2017-06', '2017-07', '2017-08', '2017-09']
    // 1,000 − 400 = 600; − 0; − 400 = 200; + 500 − 400 = 300; − 300; nothing is left.
    expect(months.map(share)).toEqual([400, 0, 400, 400, 300, 0])
  })
})
