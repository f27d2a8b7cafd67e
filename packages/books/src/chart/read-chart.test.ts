import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { chartFile, sampleChart } from '../testing/sample-chart.js'
import { accountKeys, kindOfAccount } from './account-key.js'
import { readChart } from './read-chart.js'

const rowAt = (file: ReturnType<typeof chartFile>, key: string): { [field: string]: unknown } => {
  const row = file.accounts.find((account) => account.key === key)
  if (row === undefined) throw new Error(`no row ${key}`)
  return row
}

/** The file with one row changed, as it is read. */
const withRow = (key: string, change: { readonly [field: string]: unknown }) => {
  const file = chartFile()
  Object.assign(rowAt(file, key), change)
  return readChart(file)
}

describe('the chart of accounts', () => {
  it('has every account that postings name, in the order of the codes, with the kind of the first digit', () => {
    expect(new Set(sampleChart.accounts.map(({ key }) => key))).toEqual(new Set(accountKeys))
    const codes = sampleChart.accounts.map(({ code }) => code)
    expect(codes).toEqual([...codes].sort())
    const kinds = { 1: 'asset', 2: 'liability', 3: 'net-assets', 4: 'income', 5: 'expense', 9: 'memorandum' }
    for (const { code, kind, key } of sampleChart.accounts) {
      expect([code, kind]).toEqual([code, Object.entries(kinds).find(([digit]) => code.startsWith(digit))?.[1]])
      expect(sampleChart.account(key)).toMatchObject({ key, kind: kindOfAccount[key] })
    }
  })

  it('knows the deposits by the names that sheets use', () => {
    expect(sampleChart.deposits.get('财政社保基金专户')).toBe('fiscal-deposit')
    expect(sampleChart.deposits.get('收入户')).toBe('income-deposit')
    expect(sampleChart.deposits.get('支出户')).toBe('expenditure-deposit')
    expect(sampleChart.deposits.get('区财政国库')).toBeUndefined()
  })

  it('has no account for office cost, and takes none', () => {
    expect(
      sampleChart.accounts.filter(({ zh, en }) => /办公|经费|人员|工资|office|salar|running/.test(zh + en)),
    ).toEqual([])
    const file = chartFile()
    file.accounts.push({
      ...rowAt(file, 'other-expense'),
      key: 'office-cost',
      code: '5006',
      zh: '办公费',
      en: 'office',
    })
    expect(readChart(file)).toEqual(
      E.left({ code: 'UnknownAccount', path: `accounts.${file.accounts.length - 1}.key`, key: 'office-cost' }),
    )
  })
})

describe('a chart is refused as a whole, with the path', () => {
  const at = chartFile().accounts.findIndex(({ key }) => key === 'bonds')

  it.each([
    [
      'a kind that is not the account’s',
      { kind: 'income' },
      { code: 'KindDiffers', path: `accounts.${at}.kind`, expected: 'asset', found: 'income' },
    ],
    [
      'a code that another has',
      { code: '1301' },
      { code: 'NamedTwice', path: `accounts.${at + 1}.code`, text: '1301' },
    ],
    [
      'a name that another has',
      { zh: '委托投资' },
      { code: 'NamedTwice', path: `accounts.${at + 1}.zh`, text: '委托投资' },
    ],
    [
      'an account twice',
      { key: 'cash', code: '1202' },
      { code: 'NamedTwice', path: `accounts.${at}.key`, text: 'cash' },
    ],
    [
      'the name of a bank account on what is no deposit',
      { bankNames: ['债券户'] },
      { code: 'NoDeposit', path: `accounts.${at}.bankNames`, key: 'bonds' },
    ],
    ['an unknown field', { budget: 1 }, { code: 'UnknownField', path: `accounts.${at}.budget` }],
  ])('%s', (_, change, refusal) => {
    expect(withRow('bonds', change)).toEqual(E.left(refusal))
  })

  it.each([
    ['a missing name', { en: undefined }, 'en'],
    ['a code of three digits', { code: '120' }, 'code'],
    ['a number for a code', { code: 1201 }, 'code'],
    ['a name that journals would cut', { zh: '债券  投资' }, 'zh'],
    ['a name that journals would take for two', { zh: '债券:投资' }, 'zh'],
    ['an unknown kind', { kind: 'cost' }, 'kind'],
    ['an unknown grade', { grade: 'Z' }, 'grade'],
  ])('%s', (_, change, field) => {
    const read = withRow('bonds', change)
    if (E.isRight(read) || read.left.code !== 'ChartMalformed') throw new Error('not refused as malformed')
    expect(read.left.problems.map(({ path }) => path)).toEqual([`accounts.${at}.${field}`])
  })

  it('one bank account in two places', () => {
    expect(withRow('treasury-deposit', { bankNames: ['收入户'] })).toMatchObject(
      E.left({ code: 'NamedTwice', text: '收入户' }),
    )
  })

  it('an account left out', () => {
    const file = chartFile()
    file.accounts = file.accounts.filter(({ key }) => key !== 'bonds')
    expect(readChart(file)).toEqual(E.left({ code: 'AccountMissing', path: 'accounts', key: 'bonds' }))
  })

  it('an unknown field of the whole, and what is no chart', () => {
    expect(readChart({ ...chartFile(), offices: [] })).toEqual(E.left({ code: 'UnknownField', path: 'offices' }))
    for (const file of [null, 7, 'chart', [], {}])
      expect(readChart(file)).toMatchObject(E.left({ code: 'ChartMalformed' }))
  })
})
