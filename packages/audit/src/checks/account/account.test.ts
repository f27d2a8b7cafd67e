import { AccountRefunded, InterestCredited } from '@pension-ledger/domain'
import {
  bookWith,
  contributed,
  credited,
  died,
  enrolled,
  eventBuilder,
  left,
  paid,
  refunded,
  returned,
  setOff,
  transferredOut,
} from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import { foundBy, framed, onlyFinding, participantOf } from '../checked.kit.js'
import { accountNotRefunded } from './account-not-refunded.js'
import { accountOverdrawn } from './account-overdrawn.js'
import { interestWrong } from './interest-wrong.js'

const participantId = 'P1'
const interest = eventBuilder(InterestCredited, {
  type: 'InterestCredited',
  participantId,
  year: 2022,
  rate: '0.0275',
  fen: 0,
  creditedOn: '2022-12-31',
})
const accountRefunded = eventBuilder(AccountRefunded, {
  type: 'AccountRefunded',
  participantId,
  fen: 20_000,
  refundedOn: '2022-07-01',
  reason: '死亡',
  to: '法定继承人',
})
const contribution = contributed({ year: 2022, receivedOn: '2022-03-10' })

describe('INTEREST_WRONG', () => {
  const found = foundBy(interestWrong)

  // 200.00 × 0.0275 × 9 / 12 = 4.125 yuan, up to the jiao 4.20.
  it.each([
    [420, []],
    [410, ['INTEREST_WRONG -10 on 2022-12-31']],
    [413, ['INTEREST_WRONG -7 on 2022-12-31']],
    [421, ['INTEREST_WRONG 1 on 2022-12-31']],
  ])('of a contribution in March, %i fen', (fen, findings) =>
    expect(found(enrolled(), contribution, interest({ fen }))).toEqual(findings),
  )

  it('asks for a year when it is over', () => {
    const none = ['INTEREST_WRONG -420 on 2022-12-31']
    expect(foundBy(interestWrong, { auditedOn: '2022-12-30' })(enrolled(), contribution)).toEqual([])
    expect(found(enrolled(), contribution)).toEqual(none)
    expect(foundBy(interestWrong, { auditedOn: '2023-11-30' })(enrolled(), contribution)).toEqual(none)
  })

  it('rests on what was recorded, so that one error is found once', () =>
    // 2023 on 200.00 + 4.10 as credited: 204.10 × 0.0275 = 5.61275, up to 5.70.
    expect(
      foundBy(interestWrong, { auditedOn: '2023-12-31' })(
        enrolled(),
        contribution,
        interest({ fen: 410 }),
        interest({ year: 2023, fen: 570, creditedOn: '2023-12-31' }),
      ),
    ).toEqual(['INTEREST_WRONG -10 on 2022-12-31']))

  it('counts a subsidy from the month after its credit', () =>
    // 4.125 and 100.00 × 0.0275 × 1 / 12 = 0.229167: 4.354167, up to 4.40.
    expect(
      found(enrolled(), contribution, credited({ fen: 10_000, creditedOn: '2022-11-05' }), interest({ fen: 440 })),
    ).toEqual([]))

  it('runs to the month of leaving, and is asked for from its crediting on', () => {
    // March to May: 200.00 × 0.0275 × 2 / 12 = 0.916667, up to 1.00.
    const gone = [enrolled(), contribution, died()]
    const at = foundBy(interestWrong, { auditedOn: '2022-08-31' })
    expect(at(...gone)).toEqual([])
    expect(at(...gone, interest({ fen: 100, creditedOn: '2022-07-01' }))).toEqual([])
    expect(at(...gone, interest({ fen: 420, creditedOn: '2022-07-01' }))).toEqual(['INTEREST_WRONG 320 on 2022-12-31'])
    expect(found(...gone)).toEqual(['INTEREST_WRONG -100 on 2022-12-31'])
  })

  it('finds interest on nothing, and twice for one year', () => {
    expect(found(enrolled(), interest({ year: 2015, fen: 70, creditedOn: '2015-12-31' }))).toContain(
      'INTEREST_WRONG 70 on 2015-12-31',
    )
    expect(found(enrolled(), contribution, interest({ fen: 420 }), interest({ fen: 420 }))).toEqual([
      'INTEREST_WRONG 420 on 2022-12-31',
    ])
  })

  it('is not assessed where no rate is in force', () =>
    expect(foundBy(interestWrong, { book: bookWith({ 'interest.rate': null }) })(enrolled(), contribution)).toEqual([
      'no interest.rate on 2022-01-01',
    ]))

  it('says the rate and what it rests on', () => {
    const finding = onlyFinding(
      interestWrong.check(participantOf([enrolled(), contribution, interest({ fen: 410 })]), framed()),
    )
    expect(finding.severity).toBe('debt')
    expect(finding.evidence.map(({ type }) => type)).toEqual(['ContributionReceived', 'InterestCredited'])
    expect(finding.applied).toEqual([
      { parameter: 'interest.rate', on: '2022-01-01' },
      { parameter: 'interest.rounding', on: '2022-01-01' },
    ])
    expect(finding.sentence).toEqual({
      zh: '2022 年结息 4.10 元，按利率 0.0275 应为 4.20 元，少记 0.10 元。',
      en: 'Interest of 4.10 yuan was credited for 2022; at the rate of 0.0275 it is 4.20: 0.10 yuan too little.',
    })
  })
})

describe('ACCOUNT_OVERDRAWN', () => {
  const found = foundBy(accountOverdrawn)
  const drawn = (month: string, fen: number) => ({
    periodOwed: month,
    payMonth: month,
    paidOn: `${month}-15`,
    lines: { 'account-pension:account': fen },
  })

  it.each([
    [20_000, []],
    [20_001, ['ACCOUNT_OVERDRAWN 1 on 2022-07-01']],
  ])('after a refund of %i fen of 200 yuan', (fen, findings) =>
    expect(found(enrolled(), contribution, accountRefunded({ fen }))).toEqual(findings),
  )

  it('finds the deepest overdraft and its first day, though the money came later', () =>
    // 200 less 150 and 150: 100 short in June, 250 after the third; 200 come in August.
    expect(
      found(
        enrolled(),
        contribution,
        paid(drawn('2022-05', 15_000)),
        paid(drawn('2022-06', 15_000)),
        paid(drawn('2022-07', 15_000)),
        contributed({ year: 2021, kind: 'back', receivedOn: '2022-08-01' }),
      ),
    ).toEqual(['ACCOUNT_OVERDRAWN 25000 on 2022-06-15']))

  it('counts credits and debits of one day together', () =>
    expect(
      found(
        enrolled(),
        accountRefunded({ fen: 20_100 }),
        contribution,
        interest({ fen: 100, creditedOn: '2022-07-01' }),
      ),
    ).toEqual([]))

  it('is not overdrawn by a contribution that went back on its own day', () =>
    expect(found(enrolled(), contribution, refunded({ year: 2022, refundedOn: '2022-03-10' }))).toEqual([]))

  it('counts a pension that came back, and one offset', () => {
    const twice = [paid(drawn('2022-05', 15_000)), paid(drawn('2022-06', 5_000))]
    expect(found(enrolled(), contribution, ...twice)).toEqual([])
    expect(found(enrolled(), contribution, ...twice, setOff({ against: 'account', fen: 1, on: '2022-07-01' }))).toEqual(
      ['ACCOUNT_OVERDRAWN 1 on 2022-07-01'],
    )
    expect(
      found(
        enrolled(),
        contribution,
        ...twice,
        returned(drawn('2022-06', 5_000)),
        setOff({ against: 'account', fen: 5_000, on: '2022-07-01' }),
      ),
    ).toEqual([])
  })
})

describe('ACCOUNT_NOT_REFUNDED', () => {
  const found = foundBy(accountNotRefunded)

  // 2022-05-15 and 60 days is 2022-07-14.
  it('finds a balance left when the 60 days are over', () => {
    const at = (auditedOn: string) => foundBy(accountNotRefunded, { auditedOn })(enrolled(), contribution, died())
    expect(at('2022-07-14')).toEqual([])
    expect(at('2022-07-15')).toEqual(['ACCOUNT_NOT_REFUNDED -20000 on 2022-05-15'])
  })

  it.each([
    [20_000, []],
    [19_999, ['ACCOUNT_NOT_REFUNDED -1 on 2022-05-15']],
    [20_001, []],
  ])('%i fen of 200 yuan were refunded', (fen, findings) =>
    expect(found(enrolled(), contribution, died(), accountRefunded({ fen }))).toEqual(findings),
  )

  it.each([
    ['a termination', left({ effectiveOn: '2022-05-15' }), ['ACCOUNT_NOT_REFUNDED -20000 on 2022-05-15']],
    [
      'a transfer of less',
      transferredOut({ effectiveOn: '2022-05-15', fen: 15_000 }),
      ['ACCOUNT_NOT_REFUNDED -5000 on 2022-05-15'],
    ],
    ['a transfer of all', transferredOut({ effectiveOn: '2022-05-15', fen: 20_000 }), []],
  ])('after %s', (_, end, findings) => expect(found(enrolled(), contribution, end)).toEqual(findings))

  it('says nothing of those who are still in the scheme', () => expect(found(enrolled(), contribution)).toEqual([]))

  it('is not assessed without a limit', () =>
    expect(
      foundBy(accountNotRefunded, { book: bookWith({ 'account.refund-days': null }) })(
        enrolled(),
        contribution,
        died(),
      ),
    ).toEqual(['no account.refund-days on 2022-05-15']))

  it('says why, and what is left', () => {
    const finding = onlyFinding(accountNotRefunded.check(participantOf([enrolled(), contribution, died()]), framed()))
    expect(finding.evidence.map(({ type }) => type)).toEqual(['DeathRecorded', 'ContributionReceived'])
    expect(finding.sentence).toEqual({
      zh: '2022-05-15 死亡，至 2022-12-31 个人账户仍有余额 200.00 元未返还（时限 60 天）。',
      en: '200.00 yuan are left on the personal account on 2022-12-31, after the death of 2022-05-15; 60 days are allowed.',
    })
  })
})
