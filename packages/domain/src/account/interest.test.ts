import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { DomainEvent } from '../events/event.js'
import type { PolicyBook } from '../policy/policy-book.js'
import { contributed, died, left, paid, refunded, returned, transferredIn, transferredOut } from '../testing/given.js'
import { stateOf } from '../testing/in-short.js'
import { bookOf, bookWith, sampleBook, samplePolicyText } from '../testing/sample-policy.js'
import { interest, setOff, subsidy } from './account.test.kit.js'
import { interestCreditedFor, interestDueFor, interestDueOf } from './interest.js'
import { interestEntries } from './interest-year.js'

const dueIn = (events: ReadonlyArray<DomainEvent>, year = 2022, book: PolicyBook = sampleBook): number | string => {
  const due = interestDueFor(stateOf(events), year, book)
  return E.isRight(due) ? due.right.fen : `no ${due.left.parameter} on ${due.left.at}`
}

/** 200.00 yuan on the account since 2012. */
const opening = contributed({ year: 2012, fen: 20_000, receivedOn: '2012-05-01' })
const on = (receivedOn: string) => contributed({ year: 2022, fen: 20_000, receivedOn })

describe('an entry bears interest from the month after it: 20000 fen × 2.75 % × months / 12, up to the jiao', () => {
  it.each([
    ['2022-01-01', '11 months: 504.17', 510],
    ['2022-01-31', '11 months: 504.17', 510],
    ['2022-02-01', '10 months: 458.33', 460],
    ['2022-03-10', '9 months: 412.50', 420],
    ['2022-06-30', '6 months: 275.00', 280],
    ['2022-11-30', '1 month: 45.83', 50],
    ['2022-12-01', 'no month', 0],
    ['2022-12-31', 'no month', 0],
    ['2023-01-01', 'not yet there', 0],
    ['2021-12-31', 'opening balance, 12 months: 550.00 is whole jiao already', 550],
  ])('received on %s: %s', (day, _, fen) => expect(dueIn([on(day)])).toBe(fen))

  it.each([
    ['a subsidy', subsidy({ fen: 20_000, creditedOn: '2022-03-10' }), 420],
    ['a balance brought along', transferredIn({ fen: 20_000, effectiveOn: '2022-03-10' }), 420],
    [
      'interest of the year before, credited late',
      interest({ fen: 20_000, year: 2021, creditedOn: '2022-03-10' }),
      420,
    ],
    [
      'interest of the year itself bears none in it',
      interest({ fen: 20_000, year: 2022, creditedOn: '2022-03-10' }),
      0,
    ],
  ])('%s', (_, entry, fen) => expect(dueIn([entry])).toBe(fen))

  it('interest credited for a year is principal of the next: (20000 + 550) × 2.75 % = 565.125', () =>
    expect(dueIn([opening, interest({ year: 2022, fen: 550, creditedOn: '2022-12-31' })], 2023)).toBe(570))
})

describe('the sum is exact and rounded once', () => {
  it('two entries of 412.50 make 825.00, which is 830 and not twice 420', () =>
    expect(dueIn([on('2022-03-10'), on('2022-03-11')])).toBe(830))

  it('a rate that no float holds: 20000 × 7 % is 1400, not a fen and a jiao more', () =>
    expect(dueIn([opening], 2022, bookWith({ 'interest.rate': '0.07' }))).toBe(1_400))

  it.each([
    ['up-to-jiao', 420],
    ['half-up-to-fen', 413],
    ['down-to-fen', 412],
  ])('412.50 by %s is %i', (rule, fen) =>
    expect(dueIn([on('2022-03-10')], 2022, bookWith({ 'interest.rounding': rule }))).toBe(fen),
  )
})

describe('debits are negative', () => {
  it('550.00 less 20000 × 2.75 % × 6/12 = 275.00', () =>
    expect(dueIn([opening, refunded({ year: 2012, fen: 20_000, refundedOn: '2022-06-15' })])).toBe(280))

  it('what is set off against the account too: 550.00 less 10000 × 2.75 % × 6/12 = 137.50 is 412.50', () =>
    expect(dueIn([opening, setOff({ fen: 10_000, on: '2022-06-15', against: 'account' })])).toBe(420))

  const monthly = Array.from({ length: 12 }, (_, i) =>
    paid({
      paidOn: `2022-${String(i + 1).padStart(2, '0')}-15`,
      lines: { 'basic-pension:district': 1_100, 'account-pension:account': 1_000, 'account-pension:pooled': 9 },
    }),
  )
  const rich = contributed({ year: 2012, fen: 139_000, receivedOn: '2012-05-01' })

  it('a pension of 10.00 a month: 139000 × 2.75 % = 3822.50, less 1000 × 2.75 % × (11 + 10 + … + 0 = 66)/12 = 151.25, is 3671.25', () =>
    expect(dueIn([rich, ...monthly])).toBe(3_680))

  it('a pension that came back was away from its payment to its return: 550.00 less 100000 × 2.75 % × (11 − 9)/12 = 458.33 is 91.67', () => {
    const lines = { 'account-pension:account': 100_000 }
    const events = [opening, paid({ paidOn: '2022-01-15', lines }), returned({ paidOn: '2022-03-02', lines })]
    expect(dueIn(events)).toBe(100)
  })

  it('an overdrawn account owes none', () =>
    expect(dueIn([opening, refunded({ year: 2012, fen: 50_000, refundedOn: '2012-06-15' })])).toBe(0))
})

describe('who leaves within the year has interest to the month of leaving', () => {
  it.each([
    ['death in May, 5 months of 20000: 229.17', died({ diedOn: '2022-05-31', reportedOn: '2022-08-01' }), 230],
    ['termination in January, 1 month: 45.83', left({ effectiveOn: '2022-01-01' }), 50],
    ['transfer in December, 12 months: 550.00', transferredOut({ fen: 20_000, effectiveOn: '2022-12-01' }), 550],
    ['death in the year before: none', died({ diedOn: '2021-12-31', reportedOn: '2022-01-02' }), 0],
    ['death in the year after: all of it', died({ diedOn: '2023-01-01', reportedOn: '2023-01-02' }), 550],
  ])('%s', (_, end, fen) => expect(dueIn([opening, end])).toBe(fen))

  it('an entry bears it to that month too: March to May is 2 months, 91.67; July is after it', () => {
    const dead = died({ diedOn: '2022-05-31', reportedOn: '2022-08-01' })
    expect([dueIn([on('2022-03-10'), dead]), dueIn([on('2022-07-10'), dead])]).toEqual([100, 0])
  })

  it('the earliest of several ends counts', () => {
    const ends = [left({ effectiveOn: '2022-05-20' }), died({ diedOn: '2022-09-15', reportedOn: '2022-09-20' })]
    expect(dueIn([opening, ...ends])).toBe(230)
  })
})

describe('the rate is that of the year’s first day', () => {
  const rateFrom = (from: string): PolicyBook => {
    const file = JSON.parse(samplePolicyText)
    const [first] = file.parameters['interest.rate'].values
    file.parameters['interest.rate'].values = [first, { ...first, from, value: '0.03' }]
    return bookOf(file)
  }

  it.each([
    ['2021-12-31', 550, 600],
    ['2022-01-01', 550, 600],
    ['2022-01-02', 550, 550],
  ])('3 %% from %s: 2021 bears %i, 2022 %i', (from, before, after) =>
    expect([dueIn([opening], 2021, rateFrom(from)), dueIn([opening], 2022, rateFrom(from))]).toEqual([before, after]),
  )

  it.each([
    [2010, 'no interest.rate on 2010-01-01'],
    [2011, 0],
    [2012, 330],
    [2013, 550],
  ])('in %i: %s (20000 received in May 2012, 7 months: 320.83)', (year, fen) =>
    expect(dueIn([opening], year)).toBe(fen),
  )

  it.each(['interest.rate', 'interest.rounding'])('without %s there is a refusal', (key) =>
    expect(dueIn([opening], 2022, bookWith({ [key]: null }))).toBe(`no ${key} on 2022-01-01`),
  )
})

describe('what it rests on', () => {
  it('says months, opening balance, rate and rounding', () =>
    expect(interestDueFor(stateOf([opening, on('2022-03-10')]), 2022, sampleBook)).toEqual(
      E.right({
        year: 2022,
        months: 12,
        openingFen: 20_000,
        movedFenMonths: 180_000,
        rate: '0.0275',
        rounding: 'up-to-jiao',
        fen: 970,
      }),
    ))

  it('lists the entries of the year with their months', () =>
    expect(interestEntries(stateOf([opening, on('2022-03-10')]), 2022)).toEqual([
      { kind: 'personal', on: '2022-03-10', fen: 20_000, months: 9 },
    ]))

  it('all years in one go begin with the first entry; nothing of an empty account', () => {
    const all = interestDueOf(stateOf([opening]), 2014, sampleBook)
    expect(E.isRight(all) && all.right.map(({ year, fen }) => [year, fen])).toEqual([
      [2012, 330],
      [2013, 550],
      [2014, 550],
    ])
    expect(interestDueOf(stateOf([]), 2014, sampleBook)).toEqual(E.right([]))
  })

  it('what was credited for a year is told apart by its year, not by its day', () => {
    const state = stateOf([
      interest({ fen: 550 }),
      interest({ fen: 10, creditedOn: '2022-04-01' }),
      interest({ year: 2022, fen: 7 }),
    ])
    expect([interestCreditedFor(state, 2021), interestCreditedFor(state, 2022)]).toEqual([560, 7])
  })
})
