import { RecoveryReceived } from '@pension-ledger/domain'
import {
  contributed,
  died,
  enrolled,
  eventBuilder,
  granted,
  paid,
  resumed,
  returned,
  suspended,
} from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import {
  aid133,
  arrearsFor,
  foundIn,
  paidMonthly,
  pension133,
  pension138,
  pensioner,
  yearsBrought,
} from '../../testing/paid-months.js'

const recovered = eventBuilder(RecoveryReceived, {
  type: 'RecoveryReceived',
  participantId: 'P1',
  fen: 13_300,
  on: '2022-12-20',
  periodOwed: null,
  against: null,
})

/** Born 1965-02: 55 in 2020-02, so an aid from 2020-03 to 2025-02. */
const disabled = [enrolled({ birthDate: '1965-02-10' }), granted()]

it('a pension paid month by month as it is owed gives nothing to find', () =>
  expect(foundIn([...pensioner, ...paidMonthly('2022-07', '2022-12', pension133)])).toEqual([]))
it('nor does an aid', () => expect(foundIn([...disabled, ...paidMonthly('2022-07', '2022-12', aid133)])).toEqual([]))
it('nor somebody to whom nothing is owed and nothing was paid', () =>
  expect(foundIn([enrolled({ birthDate: '1980-01-01' })])).toEqual([]))

describe('PAID_AFTER_DEATH', () => {
  const dead = [...pensioner, died({ diedOn: '2022-09-30' }), ...paidMonthly('2022-07', '2022-09', pension133)]
  it('does not touch the month of the death', () => expect(foundIn(dead)).toEqual([]))
  it('takes every month after it: 2 × 133.00', () =>
    expect(foundIn([...dead, ...paidMonthly('2022-10', '2022-11', pension133)])).toEqual([
      'PAID_AFTER_DEATH loss 26600 2022-10 2022-11',
    ]))
  it('is content with what the bank returned', () => {
    const after = { periodOwed: '2022-10', payMonth: '2022-10', paidOn: '2022-10-15', lines: pension133 }
    expect(foundIn([...dead, paid(after), returned({ ...after, paidOn: '2022-10-18' })])).toEqual([])
  })
  it('counts what is left after the family paid back 100.00 of it: 33.00', () =>
    expect(
      foundIn([
        ...dead,
        ...paidMonthly('2022-10', '2022-10', pension133),
        recovered({ periodOwed: '2022-10', fen: 10_000 }),
      ]),
    ).toEqual(['PAID_AFTER_DEATH loss 3300 2022-10']))
  it('takes arrears, repetitions and increments of such a month too: 138.00 + 133.00', () =>
    expect(
      foundIn([
        ...dead,
        ...paidMonthly('2022-10', '2022-10', pension138),
        ...arrearsFor('2022-10', '2022-10', '2022-12', pension133),
      ]),
    ).toEqual(['PAID_AFTER_DEATH loss 27100 2022-10']))
})

describe('PAID_BEFORE_START', () => {
  // Reaches 60 in 2022-08; the pension begins in 2022-09. Required years: 2022 − 2011 = 11.
  const young = [enrolled({ birthDate: '1962-08-31' }), yearsBrought(11)]
  it('is silent from the month after 60', () =>
    expect(foundIn([...young, ...paidMonthly('2022-09', '2022-12', pension133)])).toEqual([]))
  it('takes the month of the birthday', () =>
    expect(foundIn([...young, ...paidMonthly('2022-08', '2022-12', pension133)])).toEqual([
      'PAID_BEFORE_START loss 13300 2022-08',
    ]))
  it('takes the months before the payment that completed the years', () => {
    const late = [
      enrolled({ birthDate: '1962-01-31' }),
      yearsBrought(10),
      // 1 fen makes a year, and an account pension of 1 ÷ 139 fen, which is none.
      contributed({ year: 2021, kind: 'back', fen: 1, receivedOn: '2022-09-10' }),
    ]
    expect(foundIn([...late, ...paidMonthly('2022-10', '2022-12', pension133)])).toEqual([])
    expect(foundIn([...late, ...paidMonthly('2022-09', '2022-12', pension133)])).toEqual([
      'PAID_BEFORE_START loss 13300 2022-09',
    ])
  })
  it('takes an aid before 55', () => {
    const notYet = [enrolled({ birthDate: '1967-10-01' }), granted()]
    expect(foundIn([...notYet, ...paidMonthly('2022-11', '2022-12', aid133)])).toEqual([])
    expect(foundIn([...notYet, ...paidMonthly('2022-10', '2022-12', aid133)])).toEqual([
      'PAID_BEFORE_START loss 13300 2022-10',
    ])
  })
})

describe('PAID_NOT_ELIGIBLE', () => {
  it('takes a pension without the years: 8 of 9', () => {
    const short = [enrolled({ birthDate: '1960-01-20' }), yearsBrought(8)]
    expect(foundIn(short)).toEqual([])
    expect(foundIn([...short, ...paidMonthly('2022-07', '2022-08', pension133)])).toEqual([
      'PAID_NOT_ELIGIBLE loss 26600 2022-07 2022-08',
    ])
  })
  it('is silent where a transitional right asks for no years: 60 before the scheme began', () =>
    expect(foundIn([enrolled({ birthDate: '1950-01-20' }), ...paidMonthly('2022-07', '2022-12', pension138)])).toEqual(
      [],
    ))
  it('takes whatever was paid to somebody who never enrolled', () =>
    expect(foundIn(paidMonthly('2022-07', '2022-07', aid133))).toEqual(['PAID_NOT_ELIGIBLE loss 13300 2022-07']))
})

describe('PAID_IN_PRISON', () => {
  const prison = [
    ...pensioner,
    suspended({ month: '2022-09', reason: 'imprisonment' }),
    resumed({ month: '2022-11' }),
    ...paidMonthly('2022-07', '2022-08', pension133),
    ...paidMonthly('2022-11', '2022-12', pension133),
  ]
  it('is silent where the months were not paid', () => expect(foundIn(prison)).toEqual([]))
  it('takes a month paid in prison', () =>
    expect(foundIn([...prison, ...paidMonthly('2022-10', '2022-10', pension133)])).toEqual([
      'PAID_IN_PRISON loss 13300 2022-10',
    ]))
  it('leaves arrears for such months to ARREARS_EXCEED_WITHHELD', () =>
    expect(
      foundIn([
        ...prison,
        ...paidMonthly('2022-10', '2022-10', pension133),
        ...arrearsFor('2022-09', '2022-09', '2022-11', pension133),
      ]),
    ).toEqual(['ARREARS_EXCEED_WITHHELD loss 13300 2022-09', 'PAID_IN_PRISON loss 13300 2022-10']))
})

describe('AID_AND_PENSION', () => {
  it('takes the aid of a pensioner', () =>
    expect(
      foundIn([
        ...pensioner,
        ...paidMonthly('2022-07', '2022-12', pension133),
        ...paidMonthly('2022-08', '2022-08', aid133),
      ]),
    ).toEqual(['AID_AND_PENSION loss 13300 2022-08']))
  it('takes the pension of somebody who is owed the aid, with its increment: 138.00', () =>
    expect(
      foundIn([
        ...disabled,
        ...paidMonthly('2022-07', '2022-12', aid133),
        ...paidMonthly('2022-08', '2022-08', pension138),
      ]),
    ).toEqual(['AID_AND_PENSION loss 13800 2022-08']))
  it('is not what one benefit paid in place of the other is: each differs', () =>
    expect(
      foundIn([
        ...disabled,
        ...paidMonthly('2022-07', '2022-11', aid133),
        ...paidMonthly('2022-12', '2022-12', pension133),
      ]),
    ).toEqual(['PAID_BEFORE_START loss 13300 2022-12', 'COMPONENT_UNDERPAID debt -13300 2022-12']))
})

describe('AID_WITHOUT_CATEGORY', () => {
  it('takes an aid without a disability, or with one of grade 3', () => {
    const aid = paidMonthly('2022-07', '2022-07', aid133)
    const at57 = enrolled({ birthDate: '1965-02-10' })
    expect(foundIn([at57, ...aid])).toEqual(['AID_WITHOUT_CATEGORY loss 13300 2022-07'])
    expect(foundIn([at57, granted({ grade: 3 }), ...aid])).toEqual(['AID_WITHOUT_CATEGORY loss 13300 2022-07'])
    expect(foundIn([at57, granted({ grade: 2 }), ...paidMonthly('2022-07', '2022-12', aid133)])).toEqual([])
  })
  it('asks for the first day of the month', () => {
    const at57 = enrolled({ birthDate: '1965-02-10' })
    const paid = paidMonthly('2022-07', '2022-12', aid133)
    expect(foundIn([at57, granted({ from: '2022-07-01' }), ...paid])).toEqual([])
    expect(foundIn([at57, granted({ from: '2022-07-02' }), ...paid])).toEqual([
      'AID_WITHOUT_CATEGORY loss 13300 2022-07',
    ])
  })
})
