import { accountOf, month } from '@pension-ledger/domain'
import { anyHistory, stateOf } from '@pension-ledger/domain/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { booked } from '../testing/folded.js'
import { sampleChart } from '../testing/sample-chart.js'
import { accountRefunded, interest, offset, subsidised } from '../testing/sample-facts.js'
import { sampleYear, sweptLater } from '../testing/sample-year.js'
import { mergeTurnovers } from '../trial/turnover.js'
import { accountsReconciled } from './accounts-reconciled.js'
import { balanceSheetOf } from './statements.js'

const inShort = (lines: ReturnType<typeof accountsReconciled>): ReadonlyArray<string> =>
  lines.map(({ source, level, onAccountsFen, inFundFen, differenceFen }) =>
    [source, level ?? '-', onAccountsFen, inFundFen, differenceFen].join(' '),
  )

describe('personal accounts beside the fund', () => {
  it('by source: what is on accounts, what the fund has for it, and the difference', () => {
    expect(inShort(accountsReconciled(sampleYear, sampleChart))).toEqual([
      // 400.00 less the refund of 200.00
      'personal - 20000 20000 0',
      // 100.00 came and 50.00 is on accounts
      'on-behalf - 5000 10000 5000',
      'subsidy district 20000 20000 0',
      // a bank has paid none to the fund
      'interest - 50 0 -50',
      'transfer-in - 1000 1000 0',
      // 12.34 + 4.00 + 7.00
      'drawn - 2334 2334 0',
      'offset - 300 0 -300',
    ])
  })

  it('to the end of a month', () => {
    expect(inShort(accountsReconciled(sampleYear, sampleChart, { to: month('2022-01') }))).toEqual([
      'personal - 40000 40000 0',
      'on-behalf - 5000 10000 5000',
    ])
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
        const { personalAccountsFen } = balanceSheetOf(booked(...events), sampleChart, null)
        expect(personalAccountsFen).toBe(accountOf(stateOf(events)).balanceFen)
      }),
      { numRuns: 60 },
    )
  })
})
