import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  certified,
  contributedYearly,
  died,
  enrolled,
  granted,
  resumed,
  reversalOf,
  roundOpened,
  suspended,
} from '../testing/given.js'
import { inShort, stateOf } from '../testing/in-short.js'
import { sampleBook } from '../testing/sample-policy.js'
import { passedInTime } from './certification.js'
import { caseOf } from './entitlement.js'
import { standingInRound } from './round-standing.js'
import { rulesOf } from './timetable.js'

/** Owed 13300 a month from 2020-07, 13800 from 2022-07, 14300 from 2023-07. */
const recipient = [enrolled({ birthDate: '1955-06-15' }), ...contributedYearly(2011, 2014)]
const firstHalf = roundOpened()
const secondHalf = roundOpened({ round: '2022-H2', opensOn: '2022-07-01', deadline: '2022-11-30' })
const passed = (recordedOn: string, round = '2022-H1') => certified({ round, recordedOn })
const missing = (recordedOn: string, round = '2022-H1') => certified({ round, recordedOn, result: 'missing' })
const deceased = (recordedOn: string, round = '2022-H1') => certified({ round, recordedOn, result: 'deceased' })

describe('a recipient who did not pass by the deadline is withheld from the month after the deadline', () => {
  it.each([
    ['passed on the deadline', [passed('2022-06-30')], '2022-07', 'owed 13800'],
    ['passed the day after, in the first month to be withheld', [passed('2022-07-01')], '2022-07', 'owed 13800'],
    ['passed on the last day of that month', [passed('2022-07-31')], '2022-07', 'owed 13800'],
    ['passed a month later', [passed('2022-08-01')], '2022-07', 'owed 13800, released 2022-08: uncertified'],
    ['passed months later: the deadline month', [passed('2022-09-15')], '2022-06', 'owed 13300'],
    [
      'passed months later: the first withheld',
      [passed('2022-09-15')],
      '2022-07',
      'owed 13800, released 2022-09: uncertified',
    ],
    [
      'passed months later: the last withheld',
      [passed('2022-09-15')],
      '2022-08',
      'owed 13800, released 2022-09: uncertified',
    ],
    ['passed months later: the month of the pass', [passed('2022-09-15')], '2022-09', 'owed 13800'],
    ['never passed: the deadline month', [], '2022-06', 'owed 13300'],
    ['never passed', [], '2022-07', 'withheld 13800: uncertified'],
    ['never passed, a year on, at the amount of that month', [], '2023-07', 'withheld 14300: uncertified'],
    [
      'passed, and the result reversed',
      [passed('2022-06-30'), reversalOf(passed('2022-06-30'))],
      '2022-07',
      'withheld 13800: uncertified',
    ],
    [
      'passed twice, late and later',
      [passed('2022-10-10'), passed('2022-08-02')],
      '2022-07',
      'owed 13800, released 2022-08: uncertified',
    ],
    ['passed an earlier round, late', [passed('2022-08-01', '2021-H2')], '2022-07', 'withheld 13800: uncertified'],
    ['passed a later round', [passed('2022-10-10', '2022-H2')], '2022-07', 'owed 13800, released 2022-10: uncertified'],
    ['passed a later round before the deadline', [passed('2022-06-20', '2022-H2')], '2022-07', 'owed 13800'],
  ])('%s: %s %s is %s', (_, results, of, answer) =>
    expect(inShort([...recipient, ...results], [firstHalf])(of)).toBe(answer),
  )

  it('late, in the deadline month itself: nothing is withheld', () => {
    const early = roundOpened({ deadline: '2022-06-15' })
    expect(['2022-06', '2022-07'].map(inShort([...recipient, passed('2022-06-16')], [early]))).toEqual([
      'owed 13300',
      'owed 13800',
    ])
  })

  it('a round nobody opened withholds nothing', () => expect(inShort(recipient)('2022-07')).toBe('owed 13800'))

  it('a later pass heals two lapses at once', () => {
    const owedIn = inShort([...recipient, passed('2023-02-03', '2022-H2')], [secondHalf, firstHalf])
    expect(['2022-07', '2022-12', '2023-01', '2023-02'].map(owedIn)).toEqual([
      'owed 13800, released 2023-02: uncertified',
      'owed 13800, released 2023-02: uncertified',
      'owed 13800, released 2023-02: uncertified',
      'owed 13800',
    ])
  })

  it('a late pass of the first round does not serve for the second', () => {
    const owedIn = inShort([...recipient, passed('2022-10-10')], [firstHalf, secondHalf])
    expect(['2022-09', '2022-10', '2022-11', '2022-12'].map(owedIn)).toEqual([
      'owed 13800, released 2022-10: uncertified',
      'owed 13800',
      'owed 13800',
      'withheld 13800: uncertified',
    ])
  })

  it('recipients of the aid are withheld alike', () =>
    expect(inShort([enrolled({ birthDate: '1965-03-01' }), granted()], [firstHalf])('2022-07')).toBe(
      'withheld 13300: uncertified',
    ))
})

describe('who is owed nothing in the deadline month is not due', () => {
  it('a pension that starts in the month after', () => {
    const later = [enrolled({ birthDate: '1962-06-15' }), ...contributedYearly(2011, 2021)]
    expect(['2022-06', '2022-07'].map(inShort(later, [firstHalf]))).toEqual(['none: before-start', 'owed 13300'])
  })

  it('a pension that starts in the deadline month is due', () => {
    const just = [enrolled({ birthDate: '1962-05-15' }), ...contributedYearly(2011, 2021)]
    expect(['2022-06', '2022-07'].map(inShort(just, [firstHalf]))).toEqual([
      'owed 12800',
      'withheld 13300: uncertified',
    ])
  })

  it('prison in the deadline month', () => {
    const prison = [suspended({ month: '2022-06', reason: 'imprisonment' }), resumed({ month: '2022-08' })]
    expect(['2022-07', '2022-08'].map(inShort([...recipient, ...prison], [firstHalf]))).toEqual([
      'none: imprisonment',
      'owed 13800',
    ])
  })

  it('a suspension for another reason in the deadline month is still due', () => {
    const other = [suspended({ month: '2022-06' }), resumed({ month: '2022-08' })]
    expect(inShort([...recipient, ...other], [firstHalf])('2022-08')).toBe('withheld 13800: uncertified')
  })
})

describe('missing and deceased withhold from the month after the result', () => {
  it.each([
    ['missing: its month', [passed('2022-03-01'), missing('2022-05-10')], '2022-05', 'owed 13300'],
    [
      'missing though passed before',
      [passed('2022-03-01'), missing('2022-05-10')],
      '2022-06',
      'withheld 13300: missing',
    ],
    [
      'missing and found',
      [missing('2022-05-10'), passed('2022-08-03')],
      '2022-06',
      'owed 13300, released 2022-08: missing',
    ],
    ['missing and found: the month found', [missing('2022-05-10'), passed('2022-08-03')], '2022-08', 'owed 13800'],
    ['missing and found in the same month', [missing('2022-05-10'), passed('2022-05-20')], '2022-06', 'owed 13300'],
    ['missing and passed on one day', [missing('2022-05-31'), passed('2022-05-31')], '2022-06', 'owed 13300'],
    [
      'missing and found in a later round',
      [missing('2022-05-10'), passed('2022-10-03', '2022-H2')],
      '2022-06',
      'owed 13300, released 2022-10: missing',
    ],
    [
      'missing, and an earlier round recorded late',
      [passed('2022-03-01'), missing('2022-05-10'), passed('2022-08-03', '2021-H2')],
      '2022-06',
      'withheld 13300: missing',
    ],
    [
      'missing, then a death reported: that is no sign of life',
      [passed('2022-03-01'), missing('2022-05-10'), died({ diedOn: '2022-07-20', reportedOn: '2022-08-05' })],
      '2022-06',
      'withheld 13300: missing',
    ],
    [
      'deceased, and no death on record',
      [passed('2022-03-01'), deceased('2022-05-10')],
      '2022-06',
      'withheld 13300: deceased',
    ],
    ['deceased: its month', [passed('2022-03-01'), deceased('2022-05-10')], '2022-05', 'owed 13300'],
    [
      'deceased, then a death reported: a month before it',
      [passed('2022-03-01'), deceased('2022-05-10'), died({ diedOn: '2022-07-20', reportedOn: '2022-08-05' })],
      '2022-06',
      'owed 13300, released 2022-08: deceased',
    ],
    [
      'deceased, then a death reported: the month of death',
      [passed('2022-03-01'), deceased('2022-05-10'), died({ diedOn: '2022-07-20', reportedOn: '2022-08-05' })],
      '2022-07',
      'owed 13800, released 2022-08: deceased',
    ],
    [
      'deceased, then a death reported: after it',
      [passed('2022-03-01'), deceased('2022-05-10'), died({ diedOn: '2022-07-20', reportedOn: '2022-08-05' })],
      '2022-08',
      'none: after-death',
    ],
    [
      'deceased, then refuted',
      [passed('2022-03-01'), deceased('2022-05-10'), passed('2022-09-01')],
      '2022-06',
      'owed 13300, released 2022-09: deceased',
    ],
    [
      'deceased, a death reported, and that reversed',
      [passed('2022-03-01'), deceased('2022-05-10'), died(), reversalOf(died())],
      '2022-06',
      'withheld 13300: deceased',
    ],
    [
      'deceased, refuted before a death is reported',
      [
        passed('2022-03-01'),
        deceased('2022-05-10'),
        passed('2022-07-01'),
        died({ diedOn: '2022-10-20', reportedOn: '2022-10-25' }),
      ],
      '2022-06',
      'owed 13300, released 2022-07: deceased',
    ],
  ])('%s', (_, facts, of, answer) => expect(inShort([...recipient, ...facts], [firstHalf])(of)).toBe(answer))

  it('the reason does not depend on which result came to be known first', () => {
    const results = [missing('2022-05-10'), deceased('2022-05-20')]
    const reason = inShort([...recipient, ...results])('2022-06')
    expect([reason, inShort([...recipient, ...[...results].reverse()])('2022-06')]).toEqual([
      'withheld 13300: deceased',
      'withheld 13300: deceased',
    ])
  })
})

describe('a round is passed in time', () => {
  it.each([
    ['on the deadline', [passed('2022-06-30')], true],
    ['the day after', [passed('2022-07-01')], false],
    ['by a later round before the deadline', [passed('2022-06-20', '2022-H2')], true],
    ['not by an earlier round', [passed('2022-06-20', '2021-H2')], false],
    ['not by being missing', [missing('2022-06-20')], false],
    ['not by nothing', [], false],
  ])('%s', (_, results, expected) => expect(passedInTime(stateOf(results), firstHalf)).toBe(expected))
})

describe('a standing in a round', () => {
  const standing = (events: Parameters<typeof stateOf>[0]) => {
    const of = caseOf(stateOf(events), rulesOf(sampleBook, [firstHalf]))
    return E.isLeft(of) ? of : standingInRound(of.right, firstHalf)
  }

  it.each([
    ['passed', [...recipient, passed('2022-05-01')], 'passed'],
    ['passed late', [...recipient, passed('2022-09-01')], 'passed'],
    ['missing, after having passed', [...recipient, passed('2022-05-01'), missing('2022-06-01')], 'missing'],
    ['passed, after having been missing', [...recipient, missing('2022-05-01'), passed('2022-06-01')], 'passed'],
    ['passed and deceased on one day', [...recipient, passed('2022-05-01'), deceased('2022-05-01')], 'passed'],
    ['deceased and missing on one day', [...recipient, deceased('2022-05-01'), missing('2022-05-01')], 'deceased'],
    ['no result', recipient, 'outstanding'],
    ['a result of another round', [...recipient, passed('2022-05-01', '2021-H2')], 'outstanding'],
    ['a dead person with a result', [...recipient, died({ diedOn: '2022-02-01' }), deceased('2022-05-01')], 'deceased'],
    ['certified for another benefit', [enrolled({ birthDate: '1990-01-01' }), passed('2022-05-01')], 'passed'],
    ['dead before the deadline month, no result', [...recipient, died({ diedOn: '2022-05-31' })], null],
    ['dead in the deadline month, no result', [...recipient, died({ diedOn: '2022-06-01' })], 'outstanding'],
    ['too young, no result', [enrolled({ birthDate: '1990-01-01' })], null],
    ['never enrolled, no result', [], null],
  ])('%s', (_, events, expected) => expect(standing(events)).toEqual(E.right(expected)))
})
