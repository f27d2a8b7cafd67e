import { type DomainEvent, RecoveryOffset, RecoveryReceived, RecoveryWrittenOff } from '@pension-ledger/domain'
import {
  bookWith,
  certified,
  eventBuilder,
  paid,
  resumed,
  returned,
  roundOpened,
  suspended,
} from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import { arrearsFor, foundIn, linesFrom, paidMonthly, pension133, pensioner } from '../../testing/paid-months.js'

const year = paidMonthly('2022-07', '2022-12', pension133)

describe('PAID_TWICE', () => {
  it('takes the second regular payment of a month', () =>
    expect(foundIn([...pensioner, ...year, ...paidMonthly('2022-09', '2022-09', pension133)])).toEqual([
      'PAID_TWICE loss 13300 2022-09',
    ]))
  it('is silent where one of the two came back', () => {
    const again = { periodOwed: '2022-09', payMonth: '2022-10', paidOn: '2022-10-15', lines: pension133 }
    expect(foundIn([...pensioner, ...year, paid(again), returned({ ...again, paidOn: '2022-10-19' })])).toEqual([])
  })
  it('is silent where levels pay a month separately', () => {
    const { 'basic-pension:central': central, ...others } = pension133
    const rest = paidMonthly('2022-08', '2022-12', pension133)
    const parts = [
      ...paidMonthly('2022-07', '2022-07', linesFrom({ 'basic-pension:central': central ?? 0 })),
      ...paidMonthly('2022-07', '2022-07', others),
    ]
    expect(foundIn([...pensioner, ...rest, ...parts])).toEqual([])
  })
  it('takes only what is too much: 50.00 and then 133.00 are 50.00 too much', () =>
    expect(
      foundIn([
        ...pensioner,
        ...paidMonthly('2022-08', '2022-12', pension133),
        ...paidMonthly('2022-07', '2022-07', linesFrom({ 'basic-pension:central': 5_000 })),
        ...paidMonthly('2022-07', '2022-07', pension133),
      ]),
    ).toEqual(['PAID_TWICE loss 5000 2022-07']))
})

// H1 with the deadline of 2022-06-30: without a passed result the months from 2022-07 on are withheld.
const rounds = [roundOpened()]
const passedInSeptember = certified({ recordedOn: '2022-09-20' })
const stoppedRightly: ReadonlyArray<DomainEvent> = [
  ...pensioner,
  passedInSeptember,
  ...paidMonthly('2022-09', '2022-12', pension133),
]

describe('PAID_WHILE_WITHHELD', () => {
  it('is silent where the months were paid as arrears in the month of their release', () =>
    expect(
      foundIn([...stoppedRightly, ...arrearsFor('2022-07', '2022-08', '2022-09', pension133)], { rounds }),
    ).toEqual([]))
  it('takes what was paid while nobody had certified: 6 × 133.00', () =>
    expect(foundIn([...pensioner, ...year], { rounds })).toEqual([
      'PAID_WHILE_WITHHELD loss 79800 2022-07 2022-08 2022-09 2022-10 2022-11 2022-12',
    ]))
  it('takes the regular payment of a month that was paid again as arrears', () =>
    expect(
      foundIn(
        [
          ...stoppedRightly,
          ...paidMonthly('2022-08', '2022-08', pension133),
          ...arrearsFor('2022-07', '2022-08', '2022-09', pension133),
        ],
        { rounds },
      ),
    ).toEqual(['PAID_WHILE_WITHHELD loss 13300 2022-08']))
  it('is silent where that payment came back', () => {
    const early = { periodOwed: '2022-08', payMonth: '2022-08', paidOn: '2022-08-15', lines: pension133 }
    const arrears = arrearsFor('2022-07', '2022-08', '2022-09', pension133)
    expect(foundIn([...stoppedRightly, ...arrears, paid(early), returned(early)], { rounds })).toEqual([])
  })
  it('is a broken rule without money where the month was released later and paid once', () =>
    expect(
      foundIn(
        [
          ...stoppedRightly,
          ...paidMonthly('2022-08', '2022-08', pension133),
          ...arrearsFor('2022-07', '2022-07', '2022-09', pension133),
        ],
        { rounds },
      ),
    ).toEqual(['PAID_WHILE_WITHHELD control 0 2022-08']))
  it('takes what was paid during another suspension', () =>
    expect(
      foundIn([
        ...pensioner,
        suspended({ month: '2022-10', reason: 'other' }),
        ...paidMonthly('2022-07', '2022-10', pension133),
      ]),
    ).toEqual(['PAID_WHILE_WITHHELD loss 13300 2022-10']))
})

describe('RESUMED_WITHOUT_CERTIFICATION', () => {
  const stopped = [...pensioner, suspended({ month: '2022-07', reason: 'uncertified' })]
  it('takes what was paid after a resumption with no passed result on record: 3 × 133.00', () =>
    expect(
      foundIn([...stopped, resumed({ month: '2022-10' }), ...paidMonthly('2022-10', '2022-12', pension133)], {
        rounds,
      }),
    ).toEqual(['RESUMED_WITHOUT_CERTIFICATION loss 39900 2022-10 2022-11 2022-12']))
  it('and the arrears that came with it: 6 × 133.00', () =>
    expect(
      foundIn(
        [
          ...stopped,
          ...arrearsFor('2022-07', '2022-09', '2022-10', pension133),
          ...paidMonthly('2022-10', '2022-12', pension133),
        ],
        { rounds },
      ),
    ).toEqual(['RESUMED_WITHOUT_CERTIFICATION loss 79800 2022-07 2022-08 2022-09 2022-10 2022-11 2022-12']))
  it('is silent where a result was passed in the month of the resumption', () =>
    expect(
      foundIn(
        [
          ...stopped,
          certified({ recordedOn: '2022-10-09' }),
          resumed({ month: '2022-10' }),
          ...arrearsFor('2022-07', '2022-09', '2022-10', pension133),
          ...paidMonthly('2022-10', '2022-12', pension133),
        ],
        { rounds },
      ),
    ).toEqual([]))
})

describe('ARREARS_EXCEED_WITHHELD', () => {
  it('takes arrears for a month that was paid in its time', () =>
    expect(foundIn([...pensioner, ...year, ...arrearsFor('2022-08', '2022-08', '2022-10', pension133)])).toEqual([
      'ARREARS_EXCEED_WITHHELD loss 13300 2022-08',
    ]))
  it('takes what arrears pay above the month’s lines: 9 of 109 fen', () =>
    expect(
      foundIn([
        ...pensioner,
        ...paidMonthly('2022-08', '2022-12', pension133),
        ...arrearsFor('2022-07', '2022-07', '2022-09', { ...pension133, ...linesFrom({ 'basic-pension:city': 909 }) }),
      ]),
    ).toEqual(['ARREARS_EXCEED_WITHHELD loss 9 2022-07']))
  it('is silent about a forgotten month paid late', () =>
    expect(
      foundIn([
        ...pensioner,
        ...paidMonthly('2022-08', '2022-12', pension133),
        ...arrearsFor('2022-07', '2022-07', '2022-09', pension133),
      ]),
    ).toEqual([]))
})

describe('a payment that came back and was not made again', () => {
  const back = { periodOwed: '2022-09', payMonth: '2022-09', paidOn: '2022-09-19', lines: pension133 }
  const history = [...pensioner, ...year, returned(back)]
  it('is underpaid where the policy does not say how long that may take', () => {
    const book = bookWith({ 'payment.reissue-days': null })
    expect(foundIn(history, { book })).toEqual(['COMPONENT_UNDERPAID debt -13300 2022-09'])
  })
  it('is left to RETURN_NOT_REISSUED where it does', () => expect(foundIn(history)).toEqual([]))
})

describe('money that came back', () => {
  const money = {
    type: 'RecoveryReceived',
    participantId: 'P1',
    fen: 13_300,
    on: '2022-11-05',
    periodOwed: '2022-09',
    against: null,
  } as const
  const received = eventBuilder(RecoveryReceived, money)
  const offset = eventBuilder(RecoveryOffset, { ...money, type: 'RecoveryOffset', against: 'benefit' })
  const writtenOff = eventBuilder(RecoveryWrittenOff, { ...money, type: 'RecoveryWrittenOff' })
  const twice = [...pensioner, ...year, ...paidMonthly('2022-09', '2022-09', pension133)]

  it('settles an overpayment of its month', () => expect(foundIn([...twice, received()])).toEqual([]))
  it('settles any overpayment where no month is said', () =>
    expect(foundIn([...twice, received({ periodOwed: null })])).toEqual([]))
  it('does not come back by being given up', () =>
    expect(foundIn([...twice, writtenOff()])).toEqual(['PAID_TWICE loss 13300 2022-09']))
  it('is owed where nothing had been overpaid', () =>
    expect(foundIn([...pensioner, ...year, received({ fen: 200 })])).toEqual(['COMPONENT_UNDERPAID debt -200 2022-09']))
  it('came back by a set-off only where less was paid since', () => {
    expect(foundIn([...twice, offset()])).toEqual(['PAID_TWICE loss 13300 2022-09'])
    const short = [
      ...pensioner,
      ...paidMonthly('2022-07', '2022-10', pension133),
      ...paidMonthly('2022-12', '2022-12', pension133),
      ...paidMonthly('2022-09', '2022-09', pension133),
    ]
    expect(foundIn([...short, offset()])).toEqual([])
    expect(foundIn(short)).toEqual(['PAID_TWICE loss 13300 2022-09', 'COMPONENT_UNDERPAID debt -13300 2022-11'])
  })
})
