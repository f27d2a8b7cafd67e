import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { DomainEvent } from '../events/event.js'
import { contributed, died, enrolled, left, paid, transferredOut } from '../testing/given.js'
import { stateOf } from '../testing/in-short.js'
import { bookWith, sampleBook } from '../testing/sample-policy.js'
import { accountRefunded, interest, subsidy } from './account.test.kit.js'
import { accountRefundDue, doubleDrawingRefundDue } from './account-refund.js'

/** 200.00 yuan of the participant's and 100.00 of the district's, both on the account before 2022. */
const account = [
  enrolled(),
  contributed({ year: 2021, fen: 20_000, receivedOn: '2021-12-01' }),
  subsidy({ fen: 10_000, creditedOn: '2021-12-31' }),
]

const inShort = (events: ReadonlyArray<DomainEvent>, book = sampleBook): string => {
  const refund = accountRefundDue(stateOf(events), book)
  if (E.isLeft(refund)) return `no ${refund.left.parameter} on ${refund.left.at}`
  if (refund.right === null) return 'none'
  const { because, balanceFen, interestCreditedFen, dueFen, doneFen, openFen } = refund.right
  const { fen, months } = refund.right.interest
  return `${because}: ${balanceFen} − ${interestCreditedFen} + ${fen} (${months}) = ${dueFen}, ${doneFen} done, ${openFen} open`
}

describe('the whole balance goes out, with interest to the month of leaving: 30000 × 2.75 % × 5/12 = 343.75', () => {
  it.each([
    ['after a death', [died({ diedOn: '2022-05-15' })], 'death: 30000 − 0 + 350 (5) = 30350, 0 done, 30350 open'],
    [
      'after a termination',
      [left({ effectiveOn: '2022-05-01' })],
      'terminated: 30000 − 0 + 350 (5) = 30350, 0 done, 30350 open',
    ],
    [
      'after a transfer with the interest on it',
      [
        interest({ year: 2022, fen: 350, creditedOn: '2022-05-31' }),
        transferredOut({ effectiveOn: '2022-05-31', fen: 30_350 }),
      ],
      'transferred-out: 30350 − 350 + 350 (5) = 30350, 30350 done, 0 open',
    ],
    [
      'with the interest of the whole year, as if nobody had died',
      [
        died({ diedOn: '2022-05-15' }),
        interest({ year: 2022, fen: 830, creditedOn: '2022-12-31' }),
        accountRefunded({ fen: 30_830 }),
      ],
      'death: 30830 − 830 + 350 (5) = 30350, 30830 done, -480 open',
    ],
    [
      'in two parts, one fen short',
      [died({ diedOn: '2022-05-15' }), accountRefunded({ fen: 20_000 }), accountRefunded({ fen: 10_349 })],
      'death: 30000 − 0 + 350 (5) = 30350, 30349 done, 1 open',
    ],
    [
      'less what its pension had taken: 30000 less 3000 in January, less 3000 × 2.75 % × 4/12 = 27.50 of interest, 316.25',
      [paid({ paidOn: '2022-01-15', lines: { 'account-pension:account': 3_000 } }), died({ diedOn: '2022-05-15' })],
      'death: 27000 − 0 + 320 (5) = 27320, 0 done, 27320 open',
    ],
    [
      'an overdrawn account has nothing to refund',
      [paid({ paidOn: '2022-01-15', lines: { 'account-pension:account': 40_000 } }), died({ diedOn: '2022-05-15' })],
      'death: -10000 − 0 + 0 (5) = 0, 0 done, 0 open',
    ],
    ['nobody left', [], 'none'],
  ])('%s', (_, events, refund) => expect(inShort([...account, ...events])).toBe(refund))

  it('without a rate there is a refusal', () =>
    expect(inShort([...account, died()], bookWith({ 'interest.rate': null }))).toBe('no interest.rate on 2022-01-01'))
})

describe('after double drawing the government’s subsidies stay', () => {
  const sharesOf = (events: ReadonlyArray<DomainEvent>): unknown => {
    const refund = doubleDrawingRefundDue(stateOf([...account, ...events]), sampleBook)
    return E.isRight(refund) ? refund.right : refund.left.code
  }
  const ended = left({ effectiveOn: '2022-05-01', reason: '重复领取' })

  it.each([
    ['20000 and all interest, 350', [], { dueFen: 20_350, staysFen: 10_000, doneFen: 0, openFen: 20_350 }],
    [
      'a refund of everything was 100.00 too much',
      [accountRefunded({ fen: 30_350 })],
      { dueFen: 20_350, staysFen: 10_000, doneFen: 30_350, openFen: -10_000 },
    ],
    [
      'a pension drew the participant’s own money first: 30000 − 24000 leaves 6000, all subsidy; interest 30000 × 5 − 24000 × 4 = 54000 months, 123.75',
      [paid({ paidOn: '2022-01-15', lines: { 'account-pension:account': 24_000 } })],
      { dueFen: 130, staysFen: 6_000, doneFen: 0, openFen: 130 },
    ],
  ])('%s', (_, events, shares) => expect(sharesOf([ended, ...events])).toEqual(shares))

  it('nobody left', () => expect(sharesOf([])).toBeNull())
})
