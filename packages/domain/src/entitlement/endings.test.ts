import { describe, expect, it } from 'vitest'
import {
  certified,
  contributedYearly,
  died,
  enrolled,
  left,
  resumed,
  reversalOf,
  roundOpened,
  suspended,
  terminated,
  transferredOut,
} from '../testing/given.js'
import { inShort } from '../testing/in-short.js'

/** Owed 13300 a month from 2020-07, 13800 from 2022-07, 14300 from 2023-07. */
const recipient = [enrolled({ birthDate: '1955-06-15' }), ...contributedYearly(2011, 2014)]

describe('the last owed month', () => {
  it.each([
    ['is the month of death', [died({ diedOn: '2022-05-31' })], '2022-05', '2022-06', 'after-death'],
    [
      'is the month of death, died on its first day',
      [died({ diedOn: '2022-05-01' })],
      '2022-05',
      '2022-06',
      'after-death',
    ],
    [
      'is that of the earlier of two recorded deaths',
      [died({ diedOn: '2022-05-31' }), died({ diedOn: '2022-08-01' })],
      '2022-05',
      '2022-06',
      'after-death',
    ],
    [
      'is the last payable month of a termination',
      [terminated({ lastPayableMonth: '2022-05' })],
      '2022-05',
      '2022-06',
      'terminated',
    ],
    [
      'is the earlier of two terminations',
      [terminated({ lastPayableMonth: '2022-05' }), terminated({ lastPayableMonth: '2022-03' })],
      '2022-03',
      '2022-04',
      'terminated',
    ],
    ['is the month of leaving', [left({ effectiveOn: '2022-05-01' })], '2022-05', '2022-06', 'terminated'],
    [
      'is the month of a transfer to elsewhere',
      [transferredOut({ effectiveOn: '2022-05-31' })],
      '2022-05',
      '2022-06',
      'terminated',
    ],
    [
      'is the month in which someone first left',
      [left({ effectiveOn: '2022-05-01' }), transferredOut({ effectiveOn: '2022-08-01' })],
      '2022-05',
      '2022-06',
      'terminated',
    ],
    [
      'is the month in which someone first left, learned last',
      [transferredOut({ effectiveOn: '2022-08-01' }), left({ effectiveOn: '2022-05-01' })],
      '2022-05',
      '2022-06',
      'terminated',
    ],
    [
      'is that of a termination before the death',
      [terminated({ lastPayableMonth: '2022-03' }), died({ diedOn: '2022-05-31' })],
      '2022-03',
      '2022-04',
      'terminated',
    ],
    [
      'is that of the death before a termination',
      [terminated({ lastPayableMonth: '2022-08' }), died({ diedOn: '2022-05-31' })],
      '2022-05',
      '2022-06',
      'after-death',
    ],
    [
      'is that of a death in the month of the termination, and the death is the reason',
      [terminated({ lastPayableMonth: '2022-05' }), died({ diedOn: '2022-05-31' })],
      '2022-05',
      '2022-06',
      'after-death',
    ],
  ])('%s', (_, facts, last, after, reason) => {
    const owedIn = inShort([...recipient, ...facts])
    expect([owedIn(last), owedIn(after), owedIn('2030-01')]).toEqual([
      'owed 13300',
      `none: ${reason}`,
      `none: ${reason}`,
    ])
  })

  it.each([
    [
      'is not set by a termination on account of death: the death on record is',
      [terminated({ lastPayableMonth: '2022-03', reason: 'death' })],
    ],
    ['is not set by a death that was reversed', [died(), reversalOf(died())]],
    [
      'is not set by the termination of another benefit',
      [terminated({ benefit: 'disability-aid', lastPayableMonth: '2022-03' })],
    ],
  ])('%s', (_, facts) => expect(inShort([...recipient, ...facts])('2022-08')).toBe('owed 13800'))

  it('comes before the start for those who died before: nothing is owed', () =>
    expect(inShort([...recipient, died({ diedOn: '2014-01-01' })])('2020-07')).toBe('none: after-death'))
})

describe('months in prison', () => {
  const facts = [suspended({ month: '2022-03', reason: 'imprisonment' }), resumed({ month: '2022-06' })]

  it.each([
    ['2022-02', 'owed 13300'],
    ['2022-03', 'none: imprisonment'],
    ['2022-05', 'none: imprisonment'],
    ['2022-06', 'owed 13300'],
  ])('are not owed and never paid back: %s is %s', (of, answer) =>
    expect(inShort([...recipient, ...facts])(of)).toBe(answer),
  )

  it('last until a resumption', () =>
    expect(inShort([...recipient, suspended({ month: '2022-03', reason: 'imprisonment' })])('2030-01')).toBe(
      'none: imprisonment',
    ))
})

describe('a suspension for another reason withholds', () => {
  const facts = [suspended({ month: '2022-05' }), resumed({ month: '2022-08' })]

  it.each([
    ['2022-04', 'owed 13300'],
    ['2022-05', 'owed 13300, released 2022-08: suspended'],
    ['2022-06', 'owed 13300, released 2022-08: suspended'],
    ['2022-07', 'owed 13800, released 2022-08: suspended'],
    ['2022-08', 'owed 13800'],
  ])('until the month of resumption, at the amounts of the months owed: %s is %s', (of, answer) =>
    expect(inShort([...recipient, ...facts])(of)).toBe(answer),
  )

  it.each([
    ['without an end, while it lasts', [suspended({ month: '2022-05' })], '2023-07', 'withheld 14300: suspended'],
    [
      'on account of death alike',
      [suspended({ month: '2022-05', reason: 'death' })],
      '2022-05',
      'withheld 13300: suspended',
    ],
    [
      'no month when it ends in its own',
      [suspended({ month: '2022-05' }), resumed({ month: '2022-05' })],
      '2022-05',
      'owed 13300',
    ],
    [
      'again when it begins in the month in which another ends',
      [suspended({ month: '2022-03' }), resumed({ month: '2022-05' }), suspended({ month: '2022-05' })],
      '2022-05',
      'withheld 13300: suspended',
    ],
    [
      'nothing where it was recorded for want of certification: that is derived',
      [suspended({ month: '2022-05', reason: 'uncertified' })],
      '2022-06',
      'owed 13300',
    ],
    [
      'nothing when it was reversed',
      [suspended({ month: '2022-05' }), reversalOf(suspended({ month: '2022-05' }))],
      '2022-06',
      'owed 13300',
    ],
  ])('%s', (_, facts, of, answer) => expect(inShort([...recipient, ...facts])(of)).toBe(answer))
})

describe('suspensions that meet', () => {
  it('other, then prison, ended together: the months of prison are lost, the others released', () => {
    const facts = [
      suspended({ month: '2022-03' }),
      suspended({ month: '2022-05', reason: 'imprisonment' }),
      resumed({ month: '2022-07' }),
    ]
    expect(['2022-03', '2022-04', '2022-05', '2022-06', '2022-07'].map(inShort([...recipient, ...facts]))).toEqual([
      'owed 13300, released 2022-07: suspended',
      'owed 13300, released 2022-07: suspended',
      'none: imprisonment',
      'none: imprisonment',
      'owed 13800',
    ])
  })

  it('prison, then other from the month of resumption, in any order of arrival', () => {
    const facts = [
      resumed({ month: '2022-08' }),
      suspended({ month: '2022-05' }),
      resumed({ month: '2022-05' }),
      suspended({ month: '2022-03', reason: 'imprisonment' }),
    ]
    expect(['2022-04', '2022-05', '2022-07', '2022-08'].map(inShort([...recipient, ...facts]))).toEqual([
      'none: imprisonment',
      'owed 13300, released 2022-08: suspended',
      'owed 13800, released 2022-08: suspended',
      'owed 13800',
    ])
  })

  it('a lapse of certification within a suspension: released when both have ended', () => {
    const facts = [
      suspended({ month: '2022-08' }),
      resumed({ month: '2022-11' }),
      certified({ recordedOn: '2022-09-15' }),
    ]
    expect(
      ['2022-06', '2022-07', '2022-08', '2022-09', '2022-11'].map(inShort([...recipient, ...facts], [roundOpened()])),
    ).toEqual([
      'owed 13300',
      'owed 13800, released 2022-11: uncertified',
      'owed 13800, released 2022-11: uncertified',
      'owed 13800, released 2022-11: suspended',
      'owed 13800',
    ])
  })
})
