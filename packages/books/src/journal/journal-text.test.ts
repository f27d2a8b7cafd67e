import { type FactType, factKinds, wholeFen } from '@pension-ledger/domain'
import { describe, expect, it } from 'vitest'
import { ruleOf } from '../posting/rule-of.js'
import { movingTypes } from '../testing/any-entries.js'
import { sampleChart } from '../testing/sample-chart.js'
import { cnyOf, journalAccountOf, tagValueOf } from './journal-text.js'

describe('money in a journal', () => {
  it.each([
    [0, '0.00 CNY'],
    [1, '0.01 CNY'],
    [-1, '-0.01 CNY'],
    [10, '0.10 CNY'],
    [-99, '-0.99 CNY'],
    [100, '1.00 CNY'],
    [1_000_005, '10000.05 CNY'],
    [-100_000_000_000_029, '-1000000000000.29 CNY'],
    // 2^53 - 1: divided by a hundred as a float this ends in .92
    [Number.MAX_SAFE_INTEGER, '90071992547409.91 CNY'],
  ])('%d fen', (fen, text) => {
    expect(cnyOf(wholeFen(fen))).toBe(text)
  })
})

describe('names in a journal', () => {
  const at = { level: 'central', purpose: 'basic-pension' }
  const deposit = sampleChart.account('expenditure-deposit')

  it('have kind, code, name and dimensions', () => {
    expect(journalAccountOf(deposit, 'zh', { zone: 'chenggong', ...at })).toBe(
      'assets:1003 支出户存款:chenggong:central:basic-pension',
    )
    expect(journalAccountOf(deposit, 'en', { zone: '', ...at })).toBe(
      'assets:1003 expenditure account deposit:unplaced:central:basic-pension',
    )
  })

  it('cannot be broken by a zone', () => {
    expect(journalAccountOf(deposit, 'zh', { zone: '呈贡:区  ; 1.00 CNY\n', ...at })).toBe(
      'assets:1003 支出户存款:呈贡-区-1.00-CNY-:central:basic-pension',
    )
  })

  it.each([
    ['3f2a-01', '3f2a-01'],
    ['a\nassets:cash  1.00 CNY', 'a assets:cash 1.00 CNY'],
    ['[2022-02-30], x: y', '2022-02-30 x: y'],
    [':tag:', 'tag'],
    ['\u2028;', ''],
  ])('a tag is one line without signs of the programs: %j', (text, value) => {
    expect(tagValueOf(text)).toBe(value)
  })
})

describe('the rules of posting', () => {
  const none = ruleOf('ParticipantEnrolled')

  it('stand in a tag as they are', () => {
    for (const type of movingTypes) expect(tagValueOf(ruleOf(type))).toBe(ruleOf(type))
  })

  it('say of what moves no money that it does not, and of nothing else', () => {
    const types = Object.keys(factKinds).filter((type): type is FactType => Object.hasOwn(factKinds, type))
    expect(types.filter((type) => ruleOf(type) !== none)).toHaveLength(movingTypes.length)
    expect(movingTypes.filter((type) => ruleOf(type) === none)).toEqual([])
  })
})
