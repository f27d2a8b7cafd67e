import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { demanded, received, setOff } from '../account/account.test.kit.js'
import type { DomainEvent } from '../events/event.js'
import type { PolicyBook } from '../policy/policy-book.js'
import {
  certified,
  contributedYearly,
  died,
  enrolled,
  paid,
  returned,
  reversalOf,
  roundOpened,
  suspended,
} from '../testing/given.js'
import { stateOf } from '../testing/in-short.js'
import { bookWith, sampleBook } from '../testing/sample-policy.js'
import { month } from '../vocabulary/calendar/month.js'
import { caseOf } from './entitlement.js'
import { comparedIn, differencesOf, type MonthCompared } from './owed-and-paid.js'
import { rulesOf } from './timetable.js'

const rounds = [roundOpened()]

const compare = (events: ReadonlyArray<DomainEvent>, through: string, book: PolicyBook = sampleBook) => {
  const of = caseOf(stateOf(events), rulesOf(book, rounds))
  return E.isLeft(of) ? of : differencesOf(of.right, month(through))
}

const monthInShort = ({ month: of, entitlement, difference, differenceFen, isEarly }: MonthCompared): string => {
  const lines = Object.entries(difference).map(([line, fen]) => `${line} ${fen}`)
  return `${of} ${entitlement.status}${isEarly ? ' early' : ''} ${differenceFen}: ${lines.join(', ')}`
}

const inShort = (events: ReadonlyArray<DomainEvent>, through: string): ReadonlyArray<string> => {
  const differences = compare(events, through)
  return E.isLeft(differences) ? [`no ${differences.left.parameter}`] : differences.right.map(monthInShort)
}

/** Over 65 since before the scheme, nothing on the account; the pension starts in April 2022, certified in time. */
const pensioner = [enrolled({ birthDate: '1940-01-01', enrolledOn: '2022-03-20' })]
const certifiedOne = [...pensioner, certified({ recordedOn: '2022-05-01' })]

/** April to June 2022: 9300 + 1500 + 900 + 1100, and 250 + 100 + 150 from 65. */
const lines = {
  'basic-pension:central': 9_300,
  'basic-pension:province': 1_500,
  'basic-pension:city': 900,
  'basic-pension:district': 1_100,
  'age-65-increment:province': 250,
  'age-65-increment:city': 100,
  'age-65-increment:district': 150,
}
const payFor = (periodOwed: string, more = {}) =>
  paid({ periodOwed, payMonth: periodOwed, paidOn: `${periodOwed}-15`, lines, ...more })
const returnOf = (periodOwed: string, more = {}) =>
  returned({ periodOwed, payMonth: periodOwed, paidOn: `${periodOwed}-19`, lines, ...more })

describe('a month differs where a line was not paid as it was due', () => {
  it.each([
    ['paid as owed', [payFor('2022-04'), payFor('2022-05')], []],
    [
      'a month left out',
      [payFor('2022-04')],
      [
        '2022-05 owed -13300: basic-pension:central -9300, basic-pension:province -1500, basic-pension:city -900, basic-pension:district -1100, age-65-increment:province -250, age-65-increment:city -100, age-65-increment:district -150',
      ],
    ],
    [
      'one fen too little on one line',
      [payFor('2022-04'), payFor('2022-05', { lines: { ...lines, 'basic-pension:district': 1_099 } })],
      ['2022-05 owed -1: basic-pension:district -1'],
    ],
    [
      'the total is right, the levels are not',
      [
        payFor('2022-04'),
        payFor('2022-05', { lines: { ...lines, 'basic-pension:city': 1_000, 'basic-pension:district': 1_000 } }),
      ],
      ['2022-05 owed 0: basic-pension:city 100, basic-pension:district -100'],
    ],
    [
      'a line that is not owed',
      [payFor('2022-04'), payFor('2022-05', { lines: { ...lines, 'account-pension:account': 77 } })],
      ['2022-05 owed 77: account-pension:account 77'],
    ],
    [
      'returned and paid again',
      [payFor('2022-04'), payFor('2022-05'), returnOf('2022-05'), payFor('2022-05', { payMonth: '2022-05' })],
      [],
    ],
    [
      'mended by an adjustment',
      [
        payFor('2022-04'),
        payFor('2022-05', { lines: { 'basic-pension:city': 900 } }),
        payFor('2022-05', { kind: 'adjustment', lines: { ...lines, 'basic-pension:city': 0 } }),
      ],
      [],
    ],
    [
      'a reversed payment is none',
      [payFor('2022-04'), payFor('2022-05'), payFor('2022-05'), reversalOf(payFor('2022-05'))],
      [],
    ],
  ])('%s', (_, payments, differences) =>
    expect(inShort([...certifiedOne, ...payments], '2022-05')).toEqual(differences),
  )

  it('twice is once too much', () =>
    expect(inShort([...certifiedOne, payFor('2022-04'), payFor('2022-04'), payFor('2022-05')], '2022-05')[0]).toMatch(
      /^2022-04 owed 13300: /,
    ))

  it('what came back and was not paid again is owed', () =>
    expect(inShort([...certifiedOne, payFor('2022-04'), payFor('2022-05'), returnOf('2022-05')], '2022-05')[0]).toMatch(
      /^2022-05 owed -13300: /,
    ))

  it('what comes back after the pay month has not come back yet', () => {
    const events = [...certifiedOne, payFor('2022-04'), returnOf('2022-04', { paidOn: '2022-05-01' })]
    expect(inShort(events, '2022-04')).toEqual([])
    expect(inShort(events, '2022-05')[0]).toMatch(/^2022-04 owed -13300: /)
  })

  it('what came back twice is owed once, and missing once', () =>
    expect(
      inShort([...certifiedOne, payFor('2022-04'), returnOf('2022-04'), returnOf('2022-04')], '2022-04')[0],
    ).toMatch(/^2022-04 owed -26600: /))
})

describe('months for which nothing is owed', () => {
  it.each([
    ['before the start', [payFor('2022-03'), payFor('2022-04')], '2022-04', '2022-03 none 13300'],
    ['long before the scheme', [payFor('1999-12'), payFor('2022-04')], '2022-04', '1999-12 none 13300'],
    [
      'after a death',
      [payFor('2022-04'), payFor('2022-05'), died({ diedOn: '2022-04-02' })],
      '2022-05',
      '2022-05 none 13300',
    ],
    ['in advance', [payFor('2022-04'), payFor('2022-05', { payMonth: '2022-04' })], '2022-04', '2022-05 owed 13300'],
  ])('paid %s', (_, events, through, begin) => {
    const differences = inShort([...certifiedOne, ...events], through)
    expect(differences.map((text) => text.split(':')[0])).toEqual([begin])
  })

  it('somebody never enrolled is owed nothing', () => {
    expect(inShort([], '2022-05')).toEqual([])
    expect(inShort([payFor('2022-04')], '2022-05').map((text) => text.split(':')[0])).toEqual(['2022-04 none 13300'])
  })

  it('a contributor has no month at all', () =>
    expect(inShort([enrolled({ birthDate: '1990-01-01' }), ...contributedYearly(2011, 2021)], '2022-12')).toEqual([]))
})

/** The first half-year's deadline was missed: July is withheld, until the result of September releases it. */
const july = { ...lines, 'basic-pension:central': 9_800 }
const untilJune = ['2022-04', '2022-05', '2022-06'].map((of) => payFor(of))
const julyIn = (payMonth: string, kind: string) =>
  payFor('2022-07', { payMonth, paidOn: `${payMonth}-20`, kind, lines: july })
const lateOne = [...pensioner, ...untilJune]
const passedInAugust = certified({ recordedOn: '2022-08-03' })

describe('a month withheld is owed and not due until it is released', () => {
  it.each([
    ['not paid, as it should be', [], '2022-07', []],
    ['paid all the same', [julyIn('2022-07', 'regular')], '2022-07', ['2022-07 withheld early 13800']],
    ['paid and returned', [julyIn('2022-07', 'regular'), returnOf('2022-07', { lines: july })], '2022-07', []],
    ['released next month, seen from this one', [passedInAugust], '2022-07', []],
    ['released and not paid', [passedInAugust, payFor('2022-08', { lines: july })], '2022-08', ['2022-07 owed -13800']],
    [
      'released and paid as arrears',
      [passedInAugust, payFor('2022-08', { lines: july }), julyIn('2022-08', 'arrears')],
      '2022-08',
      [],
    ],
    [
      'released, and paid before that: the money is right by now, the payment was early',
      [passedInAugust, payFor('2022-08', { lines: july }), julyIn('2022-07', 'regular')],
      '2022-08',
      ['2022-07 owed early 0'],
    ],
    [
      'paid as arrears twice',
      [passedInAugust, payFor('2022-08', { lines: july }), julyIn('2022-08', 'arrears'), julyIn('2022-08', 'arrears')],
      '2022-08',
      ['2022-07 owed 13800'],
    ],
    [
      'paid by arrears of a later month, which is not looked at',
      [passedInAugust, payFor('2022-08', { lines: july }), julyIn('2022-09', 'arrears')],
      '2022-08',
      ['2022-07 owed -13800'],
    ],
  ])('%s', (_, events, through, differences) =>
    expect(inShort([...lateOne, ...events], through).map((text) => text.split(':')[0])).toEqual(differences),
  )

  it('in prison nothing is owed, then or later', () => {
    const events = [
      ...certifiedOne,
      suspended({ month: '2022-05', reason: 'imprisonment' }),
      payFor('2022-04'),
      payFor('2022-05'),
    ]
    expect(inShort(events, '2022-05').map((text) => text.split(':')[0])).toEqual(['2022-05 none 13300'])
  })
})

describe('recoveries stand beside', () => {
  const events = [
    ...certifiedOne,
    payFor('2022-04'),
    payFor('2022-04'),
    demanded({ fen: 13_300, periodOwed: '2022-04', on: '2022-05-02' }),
    received({ fen: 3_300, periodOwed: '2022-04', on: '2022-05-20' }),
    setOff({ fen: 1_000, periodOwed: '2022-04', on: '2022-05-31', against: 'benefit' }),
    payFor('2022-05', { lines: { ...lines, 'basic-pension:province': 500 } }),
  ]

  it('with what is open of the month overpaid, and what was set off against the month that paid for it', () => {
    const differences = compare(events, '2022-05')
    if (E.isLeft(differences)) throw new Error('refused')
    expect(
      differences.right.map(({ month: of, differenceFen, recovery, setOffFen }) => [
        of,
        differenceFen,
        recovery?.openFen ?? null,
        setOffFen,
      ]),
    ).toEqual([
      ['2022-04', 13_300, 9_000, 0],
      ['2022-05', -1_000, null, 1_000],
    ])
  })

  it('as they stood by the pay month', () => {
    const differences = compare(events, '2022-04')
    expect(E.isRight(differences) && differences.right.map(({ recovery }) => recovery)).toEqual([null])
  })
})

describe('a month in full', () => {
  it('shows what was due and paid, and the payments in their order, also where nothing differs', () => {
    const again = payFor('2022-04', { payMonth: '2022-05', paidOn: '2022-05-15' })
    const of = caseOf(
      stateOf([...certifiedOne, again, returnOf('2022-04'), payFor('2022-04')]),
      rulesOf(sampleBook, rounds),
    )
    const compared = E.isRight(of) ? comparedIn(of.right, month('2022-04'), month('2022-05')) : of
    if (E.isLeft(compared)) throw new Error('refused')
    const { due, paid: net, difference, differenceFen, payments } = compared.right
    expect([due, net, difference, differenceFen]).toEqual([lines, lines, {}, 0])
    expect(payments.map(({ status, paidOn }) => `${status} ${paidOn}`)).toEqual([
      'paid 2022-04-15',
      'returned 2022-04-19',
      'paid 2022-05-15',
    ])
  })
})

// Found by fast-check while payments were ordered by their days alone.
it('two payments of one day stand in the same order whichever was learned first', () => {
  const [less, more] = [1, 2].map((fen) => payFor('2022-04', { lines: { 'basic-pension:city': fen } }))
  if (less === undefined || more === undefined) throw new Error('two payments')
  const fenOf = (differences: ReturnType<typeof compare>) =>
    E.isRight(differences) && differences.right[0]?.payments.map(({ lines: of }) => of['basic-pension:city'])
  expect(fenOf(compare([...certifiedOne, less, more], '2022-04'))).toEqual([1, 2])
  expect(fenOf(compare([...certifiedOne, more, less], '2022-04'))).toEqual([1, 2])
})

it('a missing rule is a refusal, not a difference', () =>
  expect(compare(certifiedOne, '2022-05', bookWith({ 'basic-pension.city': null }))).toEqual(
    E.left({ code: 'NoPolicyInForce', parameter: 'basic-pension.city', at: '2022-04-01' }),
  ))
