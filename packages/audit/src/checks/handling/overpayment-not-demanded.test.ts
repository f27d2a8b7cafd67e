import { businessDate, type DomainEvent, month } from '@pension-ledger/domain'
import { bookWith, buried, demanded, died, enrolled, paid, recovered, writtenOff } from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../finding.js'
import { type Framed, framed, inLines, participantOf } from '../checked.kit.js'
import { funeralTwice } from '../funeral/funeral-twice.js'
import { overpaymentNotDemanded } from './overpayment-not-demanded.js'

const person = participantOf([enrolled()])
const overpaid = (fen: number, months: ReadonlyArray<string>, paidOn: string | null): Finding => ({
  code: 'PAID_AFTER_DEATH',
  severity: 'loss',
  subject: { kind: 'participant', participantId: 'P1', zone: 'chenggong', street: '龙城街道', community: null },
  months: months.map(month),
  on: null,
  fen,
  applied: [],
  evidence: paidOn === null ? [] : months.map((of) => paid({ periodOwed: of, payMonth: paidOn.slice(0, 7), paidOn })),
  sentence: { zh: '', en: '' },
})

const found =
  (overpayments: ReadonlyArray<Finding>, frame: Framed = {}) =>
  (...events: ReadonlyArray<DomainEvent>): ReadonlyArray<string> =>
    inLines(overpaymentNotDemanded.check({ ...participantOf([enrolled(), ...events]), overpayments }, framed(frame)))

describe('OVERPAYMENT_NOT_DEMANDED', () => {
  const august = overpaid(13_300, ['2022-08'], '2022-08-15')
  const finding = ['OVERPAYMENT_NOT_DEMANDED 0 on 2022-08-15']

  // 2022-08-15 and 30 days is 2022-09-14.
  it('finds an overpayment when the 30 days from its payment are over', () => {
    expect(found([august], { auditedOn: '2022-09-14' })()).toEqual([])
    expect(found([august], { auditedOn: '2022-09-15' })()).toEqual(finding)
  })

  it.each([
    ['demanded', demanded()],
    ['received', recovered()],
    ['written off', writtenOff()],
  ])('finds nothing for a month of which something was %s', (_, recovery) =>
    expect(found([august])(recovery)).toEqual([]),
  )

  it('names the months that were not demanded', () => {
    const both = overpaid(26_600, ['2022-08', '2022-09'], '2022-09-20')
    const findings = overpaymentNotDemanded.check(
      { ...participantOf([enrolled(), demanded({ periodOwed: '2022-08' })]), overpayments: [both] },
      framed(),
    )
    expect(findings).toMatchObject({ right: [{ months: ['2022-09'], on: '2022-09-20', fen: 0, severity: 'control' }] })
  })

  it.each([
    [13_300, []],
    [13_299, finding],
  ])('a demand of %i fen that names no month', (fen, findings) =>
    expect(found([august])(demanded({ fen, periodOwed: null }))).toEqual(findings),
  )

  it('uses a demand up: it stands for one overpayment, the earliest', () => {
    const july = overpaid(13_300, ['2022-07'], '2022-07-15')
    expect(found([july, august])(demanded({ fen: 13_300, periodOwed: null }))).toEqual(finding)
    expect(found([july, august])(demanded({ fen: 26_600, periodOwed: null }))).toEqual([])
  })

  it('counts from the day the overpayment speaks of, or from the last day of its last month', () => {
    expect(found([overpaid(1, ['2022-08'], null)])()).toEqual(['OVERPAYMENT_NOT_DEMANDED 0 on 2022-08-31'])
    const twice = funeralTwice.check(
      participantOf([enrolled(), died(), buried(), buried({ paidOn: '2022-08-01' })]),
      framed(),
    )
    expect(twice).toMatchObject({ right: [{ on: '2022-08-01' }] })
    const grants = { ...overpaid(153_600, [], null), on: businessDate('2022-08-01') }
    expect(found([grants])()).toEqual(['OVERPAYMENT_NOT_DEMANDED 0 on 2022-08-01'])
    expect(found([grants])(demanded({ fen: 153_600, periodOwed: null }))).toEqual([])
  })

  it('is not assessed without a limit', () =>
    expect(found([august], { book: bookWith({ 'recovery.demand-days': null }) })()).toEqual([
      'no recovery.demand-days on 2022-08-15',
    ]))

  it('has nothing to say where nothing was overpaid', () =>
    expect(
      overpaymentNotDemanded.check(
        { ...person, overpayments: [] },
        framed({ book: bookWith({ 'recovery.demand-days': null }) }),
      ),
    ).toMatchObject({
      right: [],
    }))
})
