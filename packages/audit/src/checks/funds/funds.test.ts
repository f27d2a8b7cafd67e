import { BankStatementRecorded, type FundMovement } from '@pension-ledger/domain'
import { bookWith, eventBuilder } from '@pension-ledger/domain/testing'
import type { ReconciledFigure } from '@pension-ledger/projections'
import { describe, expect, it } from 'vitest'
import type { FundCheck } from '../../check.js'
import { type Framed, framed, inLines, onlyFinding } from '../checked.kit.js'
import type { AssessedNeed } from '../wide-check.js'
import { advanceNotSettled } from './advance-not-settled.js'
import { appropriated, fundOf, moved, passed, released, settled, swept } from './funds.kit.js'
import { incomeAccountNotEmpty } from './income-account-not-empty.js'
import { moneyInTransit } from './money-in-transit.js'
import { outsidePurpose } from './outside-purpose.js'
import { reportDiffers } from './report-differs.js'

const found =
  (check: FundCheck, frame: Framed = {}) =>
  (...movements: ReadonlyArray<FundMovement>) =>
    inLines(check.check(fundOf(...movements), framed(frame)))

describe('MONEY_IN_TRANSIT', () => {
  const stuck = ['MONEY_IN_TRANSIT 0 on 2021-03-01']

  // 2021-03-01 and 31 days is 2021-04-01.
  it('finds a release of which nothing arrived, when the 31 days are over', () => {
    expect(found(moneyInTransit, { auditedOn: '2021-04-01' })(released())).toEqual([])
    expect(found(moneyInTransit, { auditedOn: '2021-04-02' })(released())).toEqual(stuck)
  })

  it.each([
    ['credited in time', [passed({ on: '2021-04-01' })], []],
    ['credited a day late', [passed({ on: '2021-04-02' })], stuck],
    ['swept in time', [swept()], []],
    ['credited but for a fen', [passed({ fen: 99_999 })], stuck],
    // The same money twice on its way is one arrival.
    ['credited by half and the half swept', [passed({ fen: 50_000 }), swept({ fen: 50_000 })], stuck],
    ['credited to another community', [passed({ community: '乙社区' })], stuck],
  ])('%s', (_, arrivals, findings) => expect(found(moneyInTransit)(released(), ...arrivals)).toEqual(findings))

  it('lets what arrives stand for the earliest release', () =>
    expect(found(moneyInTransit)(released(), released({ on: '2021-05-01' }), passed({ on: '2021-03-20' }))).toEqual([
      'MONEY_IN_TRANSIT 0 on 2021-05-01',
    ]))

  it('says how much is stuck', () =>
    expect(onlyFinding(moneyInTransit.check(fundOf(released(), passed({ fen: 60_000 })), framed())).sentence).toEqual({
      zh: '2021-03-01 下拨甲社区补贴 1000.00 元，至 2021-04-01 有 400.00 元未划入存折或上划，至 2022-12-31 尚余 400.00 元。',
      en: 'Of 1000.00 yuan released to 甲社区 on 2021-03-01, 400.00 were neither credited nor swept by 2021-04-01; 400.00 yuan are still there on 2022-12-31.',
    }))

  it('is not assessed without a limit', () =>
    expect(found(moneyInTransit, { book: bookWith({ 'fund.transit-days': null }) })(released())).toEqual([
      'no fund.transit-days on 2021-03-01',
    ]))
})

describe('OUTSIDE_PURPOSE', () => {
  it.each([
    ['支出户', []],
    ['机关办公经费账户', ['OUTSIDE_PURPOSE 100000 on 2021-03-01']],
    [null, []],
  ])('a transfer to %s', (toAccount, findings) => expect(found(outsidePurpose)(moved({ toAccount }))).toEqual(findings))

  it('leaves releases and credits, which go to communities and passbooks', () =>
    expect(found(outsidePurpose)(released({ toAccount: '甲社区经费账户' }))).toEqual([]))

  it('is not assessed where the policy does not name the fund’s accounts', () =>
    expect(
      found(outsidePurpose, { book: bookWith({ 'fund.accounts': null }) })(moved({ toAccount: '支出户' })),
    ).toEqual(['no fund.accounts on 2021-03-01']))
})

describe('ADVANCE_NOT_SETTLED', () => {
  const need = (fen: number): ReadonlyArray<AssessedNeed> => [{ purpose: 'basic-pension', level: 'city', fen }]
  const open = (assessed: ReadonlyArray<AssessedNeed>, movements: ReadonlyArray<FundMovement>, frame: Framed = {}) =>
    inLines(advanceNotSettled.check({ ...fundOf(...movements), assessed }, framed(frame)))

  // 1000.00 appropriated, 950.00 assessed: 50.00 to be given back by 2022-06-30.
  it('finds what was appropriated too much when the date is over', () => {
    expect(open(need(95_000), [appropriated()], { auditedOn: '2022-06-30' })).toEqual([])
    expect(open(need(95_000), [appropriated()], { auditedOn: '2022-07-01' })).toEqual([
      'ADVANCE_NOT_SETTLED 5000 on null',
    ])
  })

  it.each([
    ['what was appropriated too little', need(103_000), [], ['ADVANCE_NOT_SETTLED -3000 on null']],
    ['what was needed exactly', need(100_000), [], []],
    ['what was given back', need(95_000), [settled({ fen: -5_000 })], []],
    ['what was given back but for a fen', need(95_000), [settled({ fen: -4_999 })], ['ADVANCE_NOT_SETTLED 1 on null']],
    ['what was topped up', need(103_000), [settled({ fen: 3_000 })], []],
    // Settled, but after the date: found with nothing open.
    [
      'what was settled late',
      need(95_000),
      [settled({ fen: -5_000, on: '2022-07-01' })],
      ['ADVANCE_NOT_SETTLED 0 on null'],
    ],
    ['what nobody needed', [], [], ['ADVANCE_NOT_SETTLED 100000 on null']],
  ])('%s', (_, assessed, settlements, findings) =>
    expect(open(assessed, [appropriated(), ...settlements])).toEqual(findings),
  )

  it('keeps purposes and levels apart', () =>
    expect(
      open(
        [
          ...need(100_000),
          { purpose: 'basic-pension', level: 'district', fen: 90_000 },
          { purpose: 'funeral', level: 'city', fen: 110_000 },
        ],
        [appropriated(), appropriated({ level: 'district' }), appropriated({ purpose: 'funeral' })],
      ),
    ).toEqual(['ADVANCE_NOT_SETTLED 10000 on null', 'ADVANCE_NOT_SETTLED -10000 on null']))

  it('is not assessed without a date', () =>
    expect(open(need(95_000), [appropriated()], { book: bookWith({ 'fund.settlement-month': null }) })).toEqual([
      'no fund.settlement-month on 2021-12-31',
    ]))
})

describe('INCOME_ACCOUNT_NOT_EMPTY', () => {
  const statement = eventBuilder(BankStatementRecorded, {
    type: 'BankStatementRecorded',
    account: 'income',
    on: '2022-02-28',
    balanceFen: 1,
  })
  const check = (...statements: ReadonlyArray<BankStatementRecorded>) => {
    const frame = framed({ statements })
    return inLines(incomeAccountNotEmpty.check(frame.scheme, frame))
  }

  it.each([
    [{}, ['INCOME_ACCOUNT_NOT_EMPTY 0 on 2022-02-28']],
    [{ balanceFen: -1 }, ['INCOME_ACCOUNT_NOT_EMPTY 0 on 2022-02-28']],
    [{ balanceFen: 0 }, []],
    [{ on: '2022-02-27' }, []],
    [{ on: '2020-02-28' }, []],
    [{ on: '2020-02-29' }, ['INCOME_ACCOUNT_NOT_EMPTY 0 on 2020-02-29']],
    [{ on: '2023-01-31' }, []],
    [{ account: 'expenditure' }, []],
    [{ account: 'fiscal' }, []],
  ])('a statement of %j', (more, findings) => expect(check(statement(more))).toEqual(findings))

  it('goes by the days, not by the order of learning', () =>
    expect(check(statement({ on: '2022-03-31' }), statement())).toEqual([
      'INCOME_ACCOUNT_NOT_EMPTY 0 on 2022-02-28',
      'INCOME_ACCOUNT_NOT_EMPTY 0 on 2022-03-31',
    ]))
})

describe('REPORT_DIFFERS', () => {
  const figure = (status: ReconciledFigure['status'], ledger: string | null): ReconciledFigure => ({
    id: 'f',
    label: { zh: '参保人数', en: 'insured' },
    unit: 'heads',
    published: '100',
    ledger,
    difference: ledger === null ? null : '-1',
    status,
    reason: null,
    basis: { zh: '', en: '' },
    effectiveAt: framed().auditedOn,
  })
  const check = (...figures: ReadonlyArray<ReconciledFigure>) =>
    reportDiffers.check(
      {
        id: 'r',
        title: { zh: '', en: '' },
        figures,
        equal: 0,
        differs: 0,
        unexplained: 0,
        position: 0,
        policy: { id: '', version: '' },
      },
      framed(),
    )

  it('finds the figures that differ, and no others', () =>
    expect(
      inLines(
        check(figure('equal', '100'), figure('differs', '99'), figure('unexplained', '99'), figure('differs', null)),
      ),
    ).toEqual(['REPORT_DIFFERS 0 on 2022-12-31', 'REPORT_DIFFERS 0 on 2022-12-31']))

  it('says both figures', () => {
    expect(onlyFinding(check(figure('differs', '99'))).sentence).toEqual({
      zh: '参保人数：公布 100，台账至 2022-12-31 为 99，差 -1。',
      en: 'insured: published 100; by 2022-12-31 the ledger has 99, a difference of -1.',
    })
    expect(onlyFinding(check(figure('differs', null))).sentence.zh).toBe(
      '参保人数：公布 100，台账至 2022-12-31 没有此数。',
    )
  })
})
