import { accountKeys, readChart, type Selection, trialBalanceOf } from '@pension-ledger/books'
import chartFile from '@pension-ledger/books/charts/residents-fund.json' with { type: 'json' }
import { month, sum } from '@pension-ledger/domain'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyHistory } from '../testing/any-history.js'
import { ledgerOf, right } from '../testing/ledger-of.js'
import { openBooks } from './open-books.js'
import { type AccountLine, type AccountQuestion, readAccount } from './read-account.js'
import { readTurnovers } from './read-turnovers.js'

const chart = right(readChart(chartFile))
const runs = { numRuns: 40 }
const anySelection: fc.Arbitrary<Selection> = fc.record(
  {
    zone: fc.constantFrom('chenggong', 'resort', ''),
    level: fc.constantFrom('city', 'district', 'account'),
    purpose: fc.constantFrom('basic-pension', 'contribution', 'funeral'),
  },
  { requiredKeys: [] },
)
const anyEnd = fc.constantFrom(null, month('2022-05'), month('2022-07'))
const of = (given: Partial<AccountQuestion> & Pick<AccountQuestion, 'account'>): AccountQuestion => ({
  from: null,
  to: null,
  where: {},
  side: null,
  after: 0,
  most: 1_000,
  ...given,
})
const debitOf = (lines: ReadonlyArray<AccountLine>) => sum(lines.map(({ debitFen }) => debitFen))
const creditOf = (lines: ReadonlyArray<AccountLine>) => sum(lines.map(({ creditFen }) => creditFen))

describe('the entries of an account', () => {
  it('add up to its turnover in the trial balance, for any months and any money', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), anySelection, anyEnd, anyEnd, async (events, where, from, to) => {
        const books = right(await openBooks(await ledgerOf(...events), chart, {}))
        const turnovers = right(await readTurnovers(books))
        const period = { from: from ?? undefined, to: to ?? undefined }
        const trial = trialBalanceOf(turnovers, chart, { period, where })
        for (const account of accountKeys) {
          const lines = right(await readAccount(books, of({ account, from, to, where })))
          const line = trial.find((one) => one.account.key === account)
          expect([account, debitOf(lines), creditOf(lines)]).toEqual([
            account,
            line?.debitFen ?? 0,
            line?.creditFen ?? 0,
          ])
        }
      }),
      runs,
    ))

  it('are the same page by page, and of one side those that have something on it', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), fc.integer({ min: 1, max: 4 }), async (events, most) => {
        const books = right(await openBooks(await ledgerOf(...events), chart, {}))
        const account = 'expenditure-deposit'
        const all = right(await readAccount(books, of({ account })))
        const paged: AccountLine[] = []
        for (let after = 0, isLast = false; !isLast; ) {
          const page = right(await readAccount(books, of({ account, after, most })))
          paged.push(...page)
          after = page.at(-1)?.position ?? after
          isLast = page.length < most
        }
        expect(paged).toEqual(all)
        const credits = right(await readAccount(books, of({ account, side: 'credit' })))
        expect(credits).toEqual(all.filter(({ creditFen }) => creditFen !== 0))
      }),
      runs,
    ))
})
