import { describe, expect, it } from 'vitest'
import { folded } from '../testing/folded.js'
import { absence, runOn } from '../testing/programs.js'
import { sampleChart } from '../testing/sample-chart.js'
import { entriesAlone, journalOf, sampleEntries } from '../testing/sample-journal.js'
import { trialBalanceOf } from '../trial/trial-balance.js'
import { journalAccountOf } from './journal-text.js'
import { rollUp } from './roll-up.js'

const journal = journalOf(sampleEntries)
const absences = { ledger: absence('ledger'), hledger: absence('hledger') }
for (const why of Object.values(absences)) if (why !== null) console.warn(`Journal check skipped: ${why}`)

/** The closing balances by the trial balance, by the names that the journal gives to accounts, without those at zero. */
const expected = new Map<string, number>()
for (const { account, at, closingFen } of trialBalanceOf(folded(entriesAlone), sampleChart, {
  by: ['zone', 'level', 'purpose'],
})) {
  const [zone = '', level = '', purpose = ''] = at
  const name = journalAccountOf(account, 'zh', { zone, level, purpose })
  if (closingFen !== 0) expected.set(name, (expected.get(name) ?? 0) + closingFen)
}

/** Fen of an amount as the programs print it: `-1,234.50 CNY` and `0`. */
const fenOf = (amount: string): number => Number(amount.replace(/ CNY$|[.,]/g, ''))

const balancesOf = (rows: ReadonlyArray<readonly [string, string]>): ReadonlyMap<string, number> =>
  new Map(rows.map(([account, amount]) => [account, fenOf(amount)]))

const ledgerStrict = (text: string, ...more: string[]) =>
  runOn(text, 'ledger', (file) => ['--args-only', '--strict', '--pedantic', '-f', file, 'balance', '--flat', ...more])
const hledgerCheck = (text: string) => runOn(text, 'hledger', (file) => ['-f', file, 'check', '-s', 'ordereddates'])

/** One fen more on the first posting. */
const unbalanced = journal.replace(
  /^( {4}[^;].* {2}-?\d+\.\d)(\d)( CNY)$/m,
  (_, start, ones, end) => `${start}${(Number(ones) + 1) % 10}${end}`,
)
/** One closing balance off by ten yuan. */
const wrongAssertion = journal.replace(/0\.00 CNY = (-?)(\d*)(\d)\.(\d\d)/, '0.00 CNY = $1$2$3$30.$4')
const undeclared = journal.replace(/^account [^\n]*\n/m, '')

it('the sample has every kind of account and more entries than a page', () => {
  expect(sampleEntries.length).toBeGreaterThan(500)
  expect(expected.size).toBeGreaterThan(60)
  expect([unbalanced, wrongAssertion, undeclared].map((text) => text === journal)).toEqual([false, false, false])
})

const rolledUp = (): string => {
  const days = rollUp()
  for (const entry of [...entriesAlone].reverse()) days.add(entry)
  return journalOf(days.entries())
}

/** Balances as ledger prints them. */
const ledgerBalances = (text: string): ReadonlyMap<string, number> => {
  const { stdout } = ledgerStrict(text, '--no-total', '--balance-format', '%(account)\t%(display_total)\n')
  const rows = stdout.split('\n').flatMap((line): ReadonlyArray<readonly [string, string]> => {
    const [account, amount] = line.split('\t')
    return account === undefined || amount === undefined ? [] : [[account, amount]]
  })
  return balancesOf(rows)
}

describe('the journal before ledger', () => {
  const skip = absences.ledger !== null

  it.skipIf(skip)(`is accepted strictly${skip ? ` (skipped: ${absences.ledger})` : ''}`, () => {
    expect(ledgerStrict(journal)).toMatchObject({ status: 0, stderr: '' })
  })

  it.skipIf(skip)('comes to the balances of the trial balance, to the fen', () => {
    expect(ledgerBalances(journal)).toEqual(expected)
  })

  it.skipIf(skip)('rolled up by day it is accepted, too, and comes to the same', () => {
    const text = rolledUp()
    expect(text.length).toBeLessThan(journal.length)
    expect(ledgerStrict(text)).toMatchObject({ status: 0, stderr: '' })
    expect(ledgerBalances(text)).toEqual(expected)
  })

  it.skipIf(skip).each([
    ['one fen too much', unbalanced],
    ['a wrong closing balance', wrongAssertion],
    ['an account without declaration', undeclared],
  ])('is refused with %s', (_, text) => {
    expect(ledgerStrict(text).status).not.toBe(0)
  })
})

describe('the journal before hledger', () => {
  const skip = absences.hledger !== null

  it.skipIf(skip)(`is accepted strictly${skip ? ` (skipped: ${absences.hledger})` : ''}`, () => {
    expect(hledgerCheck(journal)).toMatchObject({ status: 0, stderr: '' })
    expect(hledgerCheck(rolledUp())).toMatchObject({ status: 0, stderr: '' })
  })

  it.skipIf(skip)('comes to the balances of the trial balance, to the fen', () => {
    const { stdout } = runOn(journal, 'hledger', (file) => ['-f', file, 'balance', '--flat', '-N', '-O', 'csv'])
    const rows = [...stdout.matchAll(/^"(.*)","(.*)"$/gm)]
      .slice(1)
      .map(([, account = '', amount = '']) => [account, amount] as const)
    expect(balancesOf(rows)).toEqual(expected)
  })

  it.skipIf(skip).each([
    ['one fen too much', unbalanced],
    ['a wrong closing balance', wrongAssertion],
    ['an account without declaration', undeclared],
  ])('is refused with %s', (_, text) => {
    expect(hledgerCheck(text).status).not.toBe(0)
  })
})
