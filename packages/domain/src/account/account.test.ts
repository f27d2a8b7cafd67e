import { describe, expect, it } from 'vitest'
import type { DomainEvent } from '../events/event.js'
import { contributed, paid, refunded, returned, reversalOf, transferredIn, transferredOut } from '../testing/given.js'
import { stateOf } from '../testing/in-short.js'
import { businessDate } from '../vocabulary/calendar/business-date.js'
import { accountOf } from './account.js'
import { accountRefunded, interest, setOff, subsidy } from './account.test.kit.js'
import { subAccounts } from './sub-account.js'

const pension = (fen: number) => ({
  lines: { 'account-pension:account': fen, 'account-pension:pooled': 7_777, 'basic-pension:district': 1_100 },
})

/** Balance = credits − debits, then the sub-accounts that hold something. */
const inShort = (events: ReadonlyArray<DomainEvent>): string => {
  const account = accountOf(stateOf(events))
  const parts = subAccounts
    .filter((sub) => account.subBalances[sub] !== 0)
    .map((sub) => `${sub} ${account.subBalances[sub]}`)
  return `${account.balanceFen} = ${account.creditsFen} − ${account.debitsFen}: ${parts.join(', ')}`
}

describe('what comes into an account stands on its source', () => {
  it.each([
    ['nothing', [], '0 = 0 − 0: '],
    ['a normal contribution', [contributed({ fen: 20_000 })], '20000 = 20000 − 0: personal 20000'],
    ['a back payment', [contributed({ fen: 20_001, kind: 'back' })], '20001 = 20001 − 0: personal 20001'],
    ['a payment on behalf', [contributed({ fen: 10_000, kind: 'onBehalf' })], '10000 = 10000 − 0: onBehalf 10000'],
    ['a collective subsidy', [contributed({ fen: 10_000, kind: 'collective' })], '10000 = 10000 − 0: collective 10000'],
    ['the centre’s subsidy', [subsidy({ level: 'central', fen: 3 })], '3 = 3 − 0: subsidyCentral 3'],
    ['the province’s subsidy', [subsidy({ level: 'province', fen: 3 })], '3 = 3 − 0: subsidyProvince 3'],
    ['the city’s subsidy', [subsidy({ level: 'city', fen: 3 })], '3 = 3 − 0: subsidyCity 3'],
    ['the district’s subsidy', [subsidy({ level: 'district', fen: 3 })], '3 = 3 − 0: subsidyDistrict 3'],
    ['interest', [interest({ fen: 560 })], '560 = 560 − 0: interest 560'],
    ['a transfer to here', [transferredIn({ fen: 123_456, years: 7 })], '123456 = 123456 − 0: transferIn 123456'],
  ])('%s', (_, events, account) => expect(inShort(events)).toBe(account))
})

describe('what goes out is taken from the sources in their order', () => {
  const full = [contributed({ fen: 20_000 }), subsidy({ level: 'district', fen: 10_000 }), interest({ fen: 550 })]

  it.each([
    [
      'a refund',
      [refunded({ fen: 5_000 })],
      '25550 = 30550 − 5000: personal 15000, subsidyDistrict 10000, interest 550',
    ],
    [
      'more than the contributions',
      [refunded({ fen: 20_001 })],
      '10549 = 30550 − 20001: subsidyDistrict 9999, interest 550',
    ],
    [
      'a transfer elsewhere',
      [transferredOut({ fen: 20_000 })],
      '10550 = 30550 − 20000: subsidyDistrict 10000, interest 550',
    ],
    ['the rest to the heirs', [accountRefunded({ fen: 30_550 })], '0 = 30550 − 30550: '],
    ['one fen too much', [accountRefunded({ fen: 30_551 })], '-1 = 30550 − 30551: personal -1'],
    [
      'the account’s part of a pension, and no other line',
      [paid(pension(1_000))],
      '29550 = 30550 − 1000: personal 19000, subsidyDistrict 10000, interest 550',
    ],
    [
      'a pension that came back',
      [paid(pension(1_000)), returned(pension(1_000))],
      '30550 = 30550 − 0: personal 20000, subsidyDistrict 10000, interest 550',
    ],
    [
      'a reversed refund',
      [refunded({ fen: 5_000 }), reversalOf(refunded({ fen: 5_000 }))],
      '30550 = 30550 − 0: personal 20000, subsidyDistrict 10000, interest 550',
    ],
    [
      'a reversed contribution',
      [reversalOf(contributed({ fen: 20_000 }))],
      '10550 = 10550 − 0: subsidyDistrict 10000, interest 550',
    ],
  ])('%s', (_, events, account) => expect(inShort([...full, ...events])).toBe(account))
})

describe('a refunded contribution goes back to whoever paid it', () => {
  const paidByTwo = [
    contributed({ year: 2012, fen: 20_000 }),
    contributed({ year: 2013, fen: 10_000, kind: 'onBehalf' }),
    contributed({ year: 2013, fen: 3_000, kind: 'collective' }),
  ]

  it.each([
    ['of the year paid on behalf', refunded({ year: 2013, fen: 10_000 }), 'personal 20000, collective 3000'],
    [
      'of the year paid in person',
      refunded({ year: 2012, fen: 10_000 }),
      'personal 10000, collective 3000, onBehalf 10000',
    ],
    ['of more than was paid on behalf', refunded({ year: 2013, fen: 11_000 }), 'personal 20000, collective 2000'],
    ['of more than the whole year', refunded({ year: 2013, fen: 14_000 }), 'personal 19000'],
    [
      'of a year without contributions',
      refunded({ year: 2014, fen: 4_000 }),
      'personal 16000, collective 3000, onBehalf 10000',
    ],
  ])('%s', (_, refund, parts) => expect(inShort([...paidByTwo, refund]).split(': ')[1]).toBe(parts))
})

describe('an overpayment set off', () => {
  it.each([
    ['against the account is a debit', 'account', '17000 = 20000 − 3000: personal 17000'],
    ['against a benefit is none', 'benefit', '20000 = 20000 − 0: personal 20000'],
  ])('%s', (_, against, account) =>
    expect(inShort([contributed({ fen: 20_000 }), setOff({ fen: 3_000, against })])).toBe(account),
  )
})

it.each([
  ['2012-04-30', 0],
  ['2012-05-01', 20_000],
  ['2012-05-31', 20_000],
  ['2012-06-01', 15_000],
])('at the end of %s the balance is %i', (day, fen) => {
  const state = stateOf([refunded({ fen: 5_000 }), contributed({ fen: 20_000 })])
  expect(accountOf(state, businessDate(day)).balanceFen).toBe(fen)
})
