import { accountOf, type Month, month, subtract, wholeFen, zeroFen } from '@pension-ledger/domain'
import { anyHistory, stateOf } from '@pension-ledger/domain/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { booked } from '../testing/folded.js'
import { sampleChart } from '../testing/sample-chart.js'
import { accountRefunded, interest, offset, subsidised } from '../testing/sample-facts.js'
import { sampleYear, sweptLater } from '../testing/sample-year.js'
import { mergeTurnovers, noTurnovers, turnoversOf } from '../trial/turnover.js'
import { accountsReconciled, totalOfAccounts } from './accounts-reconciled.js'
import { balanceSheetOf } from './statements.js'

const inShort = (lines: ReturnType<typeof accountsReconciled>): ReadonlyArray<string> =>
  lines.map(({ source, level, onAccountsFen, inFundFen, differenceFen, reason }) =>
    [source, level ?? '-', onAccountsFen, inFundFen, differenceFen, reason].join(' '),
  )

describe('personal accounts beside the fund', () => {
  it('by source: what is on accounts, what the fund has for it, and the difference', () => {
    expect(inShort(accountsReconciled(sampleYear, sampleChart))).toEqual([
      // 400.00 less the refund of 200.00
      'personal - 20000 20000 0 agrees',
      // 100.00 came and 50.00 is on accounts
      'on-behalf - 5000 10000 5000 not-credited',
      'subsidy district 20000 20000 0 agrees',
      // a bank has paid none to the fund
      'interest - 50 0 -50 no-record-of-income',
      'transfer-in - 1000 1000 0 agrees',
      // 12.34 + 4.00 + 7.00
      'drawn - 2334 2334 0 agrees',
      'offset - 300 0 -300 stays-in-fund',
    ])
  })

  it('to the end of a month', () => {
    expect(inShort(accountsReconciled(sampleYear, sampleChart, { to: month('2022-01') }))).toEqual([
      'personal - 40000 40000 0 agrees',
      'on-behalf - 5000 10000 5000 not-credited',
    ])
  })

  it('together: 200 + 50 + 200 + 0.50 + 10 − 23.34 − 3 on accounts, 200 + 100 + 200 + 10 − 23.34 in the fund', () => {
    expect(totalOfAccounts(accountsReconciled(sampleYear, sampleChart))).toEqual({
      onAccountsFen: 43_416,
      inFundFen: 48_666,
      differenceFen: 5_250,
    })
    expect(totalOfAccounts(accountsReconciled(noTurnovers, sampleChart))).toEqual({
      onAccountsFen: 0,
      inFundFen: 0,
      differenceFen: 0,
    })
  })

  it('of a zone is of its money alone', () => {
    expect(accountsReconciled(sampleYear, sampleChart, {}, { zone: 'chenggong' })).toEqual(
      accountsReconciled(sampleYear, sampleChart),
    )
    expect(accountsReconciled(sampleYear, sampleChart, {}, { zone: 'resort' })).toEqual([])
  })

  it('says that finance still owes what is on accounts and has not come', () => {
    const credited = booked(subsidised({ level: 'city', fen: 700, creditedOn: '2022-09-05' }))
    expect(inShort(accountsReconciled(credited, sampleChart))).toEqual(['subsidy city 700 0 -700 not-arrived'])
  })

  it('gives no reason for what no event can bring about', () => {
    const at: {
      readonly zone: string
      readonly level: 'account'
      readonly purpose: 'contribution'
      readonly month: Month
    } = { zone: '', level: 'account', purpose: 'contribution', month: month('2022-01') }
    const alone = turnoversOf([{ ...at, account: 'personal-contributions', debitFen: zeroFen, creditFen: wholeFen(9) }])
    expect(inShort(accountsReconciled(alone, sampleChart))).toEqual(['personal - 0 9 9 unexplained'])
  })

  it('does not count a subsidy again when it is swept', () => {
    const merged = mergeTurnovers(sampleYear, sweptLater)
    expect(accountsReconciled(merged, sampleChart)).toEqual(accountsReconciled(sampleYear, sampleChart))
    expect(balanceSheetOf(merged, sampleChart, null)).toMatchObject({ assetsFen: 130_766, pooledFen: 87_350 })
  })

  it('the memorandum has the balance of the account, for any history', () => {
    fc.assert(
      fc.property(anyHistory, fc.nat(50_000), fc.boolean(), ({ facts }, fen, isOfAccount) => {
        const more = [
          subsidised({ fen }),
          interest({ fen: fen % 97 }),
          accountRefunded({ fen: fen % 1_009 }),
          offset({ fen: fen % 53, against: isOfAccount ? 'account' : 'benefit' }),
        ]
        const events = [...facts, ...more]
        const turnovers = booked(...events)
        const { personalAccountsFen } = balanceSheetOf(turnovers, sampleChart, null)
        expect(personalAccountsFen).toBe(accountOf(stateOf(events)).balanceFen)
        const lines = accountsReconciled(turnovers, sampleChart)
        const { onAccountsFen, inFundFen, differenceFen } = totalOfAccounts(lines)
        expect(onAccountsFen).toBe(personalAccountsFen)
        expect(differenceFen).toBe(subtract(inFundFen, onAccountsFen))
        expect(lines.map(({ reason }) => reason)).not.toContain('unexplained')
      }),
      { numRuns: 60 },
    )
  })
})
