import { month, wholeFen, zeroFen } from '@pension-ledger/domain'
import { contributed, refunded, reversalOf } from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import { booked } from '../testing/folded.js'
import { sampleChart } from '../testing/sample-chart.js'
import { sampleYear } from '../testing/sample-year.js'
import { trialBalanceOf } from '../trial/trial-balance.js'
import { noTurnovers, turnoversOf } from '../trial/turnover.js'
import { balanceSheetOf, incomeStatementOf, type StatementLine } from './statements.js'

const inShort = (lines: ReadonlyArray<StatementLine>): ReadonlyArray<string> =>
  lines.map(({ account, fen }) => `${account.code} ${account.key} ${fen}`)

describe('收支表 of 2022', () => {
  const statement = incomeStatementOf(sampleYear, sampleChart, { from: month('2022-01'), to: month('2022-12') })

  it('has income by kind and purpose', () => {
    expect(inShort(statement.income)).toEqual([
      // the refund of a contribution of the year before
      '4001.01 personal-contributions -20000',
      '4002.01 subsidy-for-basic-pension 90000',
      '4002.02 subsidy-for-contributions 20000',
      '4002.03 subsidy-on-behalf 10000',
      '4005 transfers-in 1000',
    ])
    // −200 + 900 + 200 + 100 + 10
    expect(statement.incomeFen).toBe(101_000)
  })

  it('has expense by component, net of what came back', () => {
    expect(inShort(statement.expense)).toEqual([
      '5001.01 basic-pension 9800',
      '5001.02 account-pension 1234',
      '5001.02.01 account-refund 700',
      '5001.03 funeral-grant 100',
      '5001.05 benefits-recovered -2000',
      '5002 transfers-out 400',
    ])
    // 98.00 + 12.34 + 7.00 + 1.00 − 20.00 + 4.00
    expect(statement.expenseFen).toBe(10_234)
  })

  it('carries forward what was brought forward and what was left over', () => {
    // 1,010.00 − 102.34; 400.00 of December 2021 before
    expect(statement).toMatchObject({ surplusFen: 90_766, broughtForwardFen: 40_000, carriedForwardFen: 130_766 })
  })

  it('can be of one level', () => {
    // 100.00 came from the province on behalf; of the district's 200.00 the grant took 0.60
    expect(incomeStatementOf(sampleYear, sampleChart, {}, { level: 'province' })).toMatchObject({ surplusFen: 10_000 })
    expect(incomeStatementOf(sampleYear, sampleChart, {}, { level: 'district' })).toMatchObject({ surplusFen: 19_940 })
  })

  it('can be of one purpose', () => {
    expect(
      incomeStatementOf(sampleYear, sampleChart, {}, { purpose: 'basic-pension', level: 'central' }),
    ).toMatchObject({ incomeFen: 90_000, expenseFen: 9_800, surplusFen: 80_200, broughtForwardFen: 0 })
    expect(incomeStatementOf(sampleYear, sampleChart, {}, { zone: 'resort' })).toMatchObject({
      incomeFen: 0,
      expenseFen: 0,
    })
  })
})

describe('资产负债表', () => {
  it('at the end of December 2021 has the contributions', () => {
    expect(balanceSheetOf(sampleYear, sampleChart, month('2021-12'))).toMatchObject({
      assetsFen: 40_000,
      netAssetsFen: 40_000,
      personalAccountsFen: 40_000,
      pooledFen: 0,
    })
  })

  it('of everything has each deposit, money in transit, and whose it is', () => {
    const sheet = balanceSheetOf(sampleYear, sampleChart, null)
    expect(inShort(sheet.assets)).toEqual([
      // 400 − 200 refunded + 10 transferred in
      '1002 income-deposit 21000',
      // 500 − 98 − 12.34 + 20 − 4 − 1 − 7
      '1003 expenditure-deposit 39766',
      // 900 + 100 − 500
      '1004 fiscal-deposit 50000',
      '1101.01 subsidy-at-communities 20000',
    ])
    expect(sheet.liabilities).toEqual([])
    // accounts: 400 + 50 − 200 − 12.34 − 3 + 200 + 0.50 + 10 − 4 − 7
    expect(sheet).toMatchObject({
      assetsFen: 130_766,
      liabilitiesFen: 0,
      netAssetsFen: 130_766,
      personalAccountsFen: 43_416,
      pooledFen: 87_350,
    })
  })

  it('takes what the fund owes from its net assets', () => {
    const at = { zone: '', level: 'unstated', purpose: 'recovery', month: month('2022-01') } as const
    const owed = turnoversOf([
      { ...at, account: 'cash', debitFen: wholeFen(500), creditFen: zeroFen },
      { ...at, account: 'temporary-receipts', debitFen: zeroFen, creditFen: wholeFen(300) },
      { ...at, account: 'other-income', debitFen: zeroFen, creditFen: wholeFen(200) },
    ])
    expect(inShort(balanceSheetOf(owed, sampleChart, null).liabilities)).toEqual(['2001 temporary-receipts 300'])
    expect(balanceSheetOf(owed, sampleChart, null)).toMatchObject({
      assetsFen: 500,
      liabilitiesFen: 300,
      netAssetsFen: 200,
      pooledFen: 200,
    })
  })

  it('of nothing is nothing', () => {
    expect(balanceSheetOf(noTurnovers, sampleChart, null)).toMatchObject({ assets: [], netAssetsFen: 0, pooledFen: 0 })
  })
})

describe('余额表', () => {
  it('shows what was granted beside what arrived, and what was demanded beside what came back', () => {
    const lines = trialBalanceOf(sampleYear, sampleChart, { period: { from: month('2022-01') } })
    const closing = (prefix: string): ReadonlyArray<string> =>
      lines
        .filter(({ account }) => account.code.startsWith(prefix))
        .map(({ account, closingFen }) => `${account.key} ${closingFen}`)
    expect(closing('92')).toEqual([
      // 1,000.00 granted, 900.00 + 100.00 arrived: nothing is still to come
      'appropriations 0',
      'appropriations-granted 100000',
      'appropriations-received -100000',
    ])
    expect(closing('91')).toEqual([
      'overpayment-claims 300',
      'claims-demanded 2000',
      'claims-received -2000',
      'claims-offset -300',
    ])
  })

  it('has opening balance, turnover and closing balance of an account', () => {
    const [line] = trialBalanceOf(sampleYear, sampleChart, {
      period: { from: month('2022-01'), to: month('2022-08') },
      by: ['zone'],
    })
    expect(line).toMatchObject({
      account: { code: '1002', zh: '收入户存款' },
      at: ['chenggong'],
      openingFen: 40_000,
      debitFen: 0,
      creditFen: 20_000,
      closingFen: 20_000,
    })
  })

  it('by purpose shows how much of an advance is left', () => {
    const lines = trialBalanceOf(sampleYear, sampleChart, { by: ['level'], where: { purpose: 'basic-pension' } })
    const assets = lines.filter(({ account }) => account.kind === 'asset')
    // central: 900.00 came and 98.00 net was paid; the transfer between deposits bears no level
    expect(assets.map(({ account, at, closingFen }) => [account.key, ...at, closingFen])).toEqual([
      ['expenditure-deposit', 'central', -9_800],
      ['expenditure-deposit', 'unstated', 50_000],
      ['fiscal-deposit', 'central', 90_000],
      ['fiscal-deposit', 'unstated', -50_000],
    ])
  })

  it('keeps an account that turned over as much on both sides', () => {
    const lines = trialBalanceOf(booked(contributed(), refunded({ refundedOn: '2012-05-31' })), sampleChart)
    expect(lines[0]).toMatchObject({ account: { key: 'income-deposit' }, debitFen: 20_000, creditFen: 20_000 })
  })

  it('takes a reversed fact back in red: less turnover, not more', () => {
    const fact = contributed({ receivedOn: '2022-12-01' })
    const lines = trialBalanceOf(booked(fact, fact, reversalOf(fact)), sampleChart)
    expect(lines[0]).toMatchObject({ account: { key: 'income-deposit' }, debitFen: 20_000, creditFen: 0 })
  })
})
