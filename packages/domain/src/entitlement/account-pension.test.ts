import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { interest, setOff } from '../account/account.test.kit.js'
import type { DomainEvent } from '../events/event.js'
import type { PolicyBook } from '../policy/policy-book.js'
import {
  contributed,
  contributedYearly,
  died,
  enrolled,
  granted,
  paid,
  refunded,
  resumed,
  suspended,
} from '../testing/given.js'
import { stateOf } from '../testing/in-short.js'
import { bookWith, sampleBook } from '../testing/sample-policy.js'
import { month } from '../vocabulary/calendar/month.js'
import { entitlementOf } from './entitlement.js'
import { rulesOf } from './timetable.js'

/** What a month's account pension is: from the account + from the pooled side. */
const shareIn =
  (events: ReadonlyArray<DomainEvent>, book: PolicyBook = sampleBook) =>
  (of: string): string => {
    const answer = entitlementOf(stateOf(events), month(of), rulesOf(book, []))
    if (E.isLeft(answer)) return `no ${answer.left.parameter} on ${answer.left.at}`
    const { lines, status, reason } = answer.right
    if (status === 'none') return `none: ${reason}`
    return `${lines['account-pension:account'] ?? 0} + ${lines['account-pension:pooled'] ?? 0}`
  }

/** Born in March 1957: the pension starts in April 2017. Six years of 200.00 yuan, 1200.00 on the account: 120000 / 139 = 863.31. */
const pensioner = [enrolled(), ...contributedYearly(2011, 2016)]
const more = (fen: number, receivedOn = '2017-03-31') => contributed({ year: 2016, kind: 'back', fen, receivedOn })

describe('the amount is the balance before the start month, divided by 139, rounded once', () => {
  it.each([
    ['120000 / 139 = 863.309…', [], '863 + 0'],
    ['120026 / 139 = 863.496…, just below the half', [more(26)], '863 + 0'],
    ['120027 / 139 = 863.503…, just above it', [more(27)], '864 + 0'],
    ['a credit of the last day before: 133900 / 139 = 963.309…', [more(13_900)], '963 + 0'],
    ['a credit of the first day of the month is too late', [more(13_900, '2017-04-01')], '863 + 0'],
    [
      'interest that was credited: 123300 / 139 = 887.05…',
      [interest({ year: 2016, fen: 3_300, creditedOn: '2016-12-31' })],
      '887 + 0',
    ],
    [
      'a refund before: 110000 / 139 = 791.36…',
      [refunded({ year: 2016, fen: 10_000, refundedOn: '2017-03-31' })],
      '791 + 0',
    ],
    [
      'a refund on the first day is too late',
      [refunded({ year: 2016, fen: 10_000, refundedOn: '2017-04-01' })],
      '863 + 0',
    ],
    [
      'a pension that was paid too early is a recorded debit: 119000 / 139 = 856.11…',
      [paid({ periodOwed: '2017-03', paidOn: '2017-03-15', lines: { 'account-pension:account': 1_000 } })],
      '856 + 0',
    ],
  ])('%s', (_, events, share) => expect(shareIn([...pensioner, ...events])('2017-04')).toBe(share))

  it.each([
    ['half-up-to-fen', '863 + 0'],
    ['up-to-jiao', '870 + 0'],
    ['down-to-fen', '863 + 0'],
  ])('by %s: %s', (rule, share) =>
    expect(shareIn(pensioner, bookWith({ 'account-pension.rounding': rule }))('2017-04')).toBe(share),
  )

  it('by the divisor of the start month: 120000 / 170 = 705.88', () =>
    expect(shareIn(pensioner, bookWith({ 'account-pension.divisor': 170 }))('2017-04')).toBe('706 + 0'))

  it('is fixed for life, whatever comes in later', () => {
    const share = shareIn([...pensioner, more(50_000, '2018-01-01')])
    expect(['2017-03', '2017-04', '2018-02', '2022-07'].map(share)).toEqual([
      'none: before-start',
      '863 + 0',
      '863 + 0',
      '863 + 0',
    ])
  })
})

describe('who has none', () => {
  it.each([
    ['nobody who paid nothing in', [enrolled({ birthDate: '1940-01-01' })], '2017-04', '0 + 0'],
    [
      'nobody whose account was emptied',
      [...pensioner, refunded({ year: 2016, fen: 120_000, refundedOn: '2017-01-01' })],
      '2017-04',
      'none: years-missing',
    ],
    [
      'nobody with an aid',
      [enrolled({ birthDate: '1960-01-15' }), granted(), ...contributedYearly(2011, 2014)],
      '2016-01',
      '0 + 0',
    ],
    [
      'nobody whose balance is half a fen a month: 69 / 139 = 0.496',
      [enrolled({ birthDate: '1950-01-01' }), more(69, '2011-06-30')],
      '2017-04',
      '0 + 0',
    ],
    ['70 / 139 = 0.504 is a fen', [enrolled({ birthDate: '1950-01-01' }), more(70, '2011-06-30')], '2011-08', '1 + 0'],
  ])('%s', (_, events, of, share) => expect(shareIn(events)(of)).toBe(share))

  it('an account overdrawn before the start', () => {
    const events = [
      enrolled({ birthDate: '1940-01-01' }),
      more(100, '2011-06-30'),
      refunded({ fen: 200, refundedOn: '2011-06-30' }),
    ]
    expect(shareIn(events)('2017-04')).toBe('0 + 0')
  })
})

describe('the account bears it while it lasts, then the pooled side', () => {
  it('139 × 863 = 119957 leaves 43: the 140th month, November 2028, takes them, and 820 from the pooled side', () =>
    expect(['2028-10', '2028-11', '2028-12', '2199-12'].map(shareIn(pensioner))).toEqual([
      '863 + 0',
      '43 + 820',
      '0 + 863',
      '0 + 863',
    ]))

  it('an account that divides evenly leaves nothing: 139 × 900 = 125100', () =>
    expect(['2028-10', '2028-11'].map(shareIn([...pensioner, more(5_100)]))).toEqual(['900 + 0', '0 + 900']))

  it('rounded up, it is shorter: 120070 / 139 = 863.81, and 864 × 138 = 119232 leaves 838', () =>
    expect(['2028-09', '2028-10', '2028-11'].map(shareIn([...pensioner, more(70)]))).toEqual([
      '864 + 0',
      '838 + 26',
      '0 + 864',
    ]))

  it('interest lengthens it: 43 + 1000 = 863 + 180', () =>
    expect(
      ['2028-11', '2028-12', '2029-01'].map(
        shareIn([...pensioner, interest({ year: 2020, fen: 1_000, creditedOn: '2020-12-31' })]),
      ),
    ).toEqual(['863 + 0', '180 + 683', '0 + 863']))

  it('interest credited when it had run out is given in the months after', () =>
    expect(
      ['2028-12', '2029-01', '2029-02', '2029-03'].map(
        shareIn([...pensioner, interest({ year: 2028, fen: 1_000, creditedOn: '2028-12-31' })]),
      ),
    ).toEqual(['0 + 863', '863 + 0', '137 + 726', '0 + 863']))

  it('what is set off against the account shortens it: 120000 − 15 × 863 − 100000 = 7055 = 8 × 863 + 151', () =>
    expect(
      ['2018-06', '2018-07', '2019-02', '2019-03', '2019-04'].map(
        shareIn([...pensioner, setOff({ fen: 100_000, on: '2018-06-15', against: 'account' })]),
      ),
    ).toEqual(['863 + 0', '863 + 0', '863 + 0', '151 + 712', '0 + 863']))

  it('a year in prison costs it nothing: it runs out a year later', () => {
    const events = [
      ...pensioner,
      suspended({ reason: 'imprisonment', month: '2018-01' }),
      resumed({ month: '2019-01' }),
    ]
    expect(['2017-12', '2018-06', '2019-01', '2029-10', '2029-11', '2029-12'].map(shareIn(events))).toEqual([
      '863 + 0',
      'none: imprisonment',
      '863 + 0',
      '863 + 0',
      '43 + 820',
      '0 + 863',
    ])
  })

  it('prison from the first month on without an end: nothing is ever owed', () =>
    expect(shareIn([...pensioner, suspended({ reason: 'imprisonment', month: '2017-01' })])('2028-11')).toBe(
      'none: imprisonment',
    ))

  it('a month withheld is owed, and counts', () =>
    expect(shareIn([...pensioner, suspended({ reason: 'other', month: '2018-01' })])('2028-11')).toBe('43 + 820'))

  it('what was really paid changes nothing: twice, or out of another line', () => {
    const wrong = ['2018-01', '2018-02'].map((of) =>
      paid({ periodOwed: of, payMonth: of, paidOn: `${of}-15`, lines: { 'account-pension:account': 50_000 } }),
    )
    expect(shareIn([...pensioner, ...wrong])('2028-11')).toBe('43 + 820')
  })

  it('the total has it in it: 9800 + 1500 + 900 + 1100 + 500 of increment + 863', () => {
    const answer = entitlementOf(stateOf(pensioner), month('2022-07'), rulesOf(sampleBook, []))
    expect(E.isRight(answer) && answer.right.totalFen).toBe(14_663)
  })

  it('ends with the month of death', () =>
    expect(['2022-05', '2022-06'].map(shareIn([...pensioner, died()]))).toEqual(['863 + 0', 'none: after-death']))
})

describe('a missing rule of the account pension is not zero', () => {
  it.each(['account-pension.divisor', 'account-pension.rounding'])('without %s there is a refusal', (key) => {
    const share = shareIn(pensioner, bookWith({ [key]: null }))
    expect([share('2017-03'), share('2017-04')]).toEqual(['none: before-start', `no ${key} on 2017-04-01`])
  })

  it('who has nothing on the account is not asked for it', () =>
    expect(
      shareIn([enrolled({ birthDate: '1940-01-01' })], bookWith({ 'account-pension.divisor': null }))('2017-04'),
    ).toBe('0 + 0'))
})
