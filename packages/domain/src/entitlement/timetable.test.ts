import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { PolicyBook } from '../policy/policy-book.js'
import { bookOf, bookWith, sampleBook, samplePolicyText } from '../testing/sample-policy.js'
import { month } from '../vocabulary/calendar/month.js'
import { amountsIn, rulesOf } from './timetable.js'

const amount = (book: PolicyBook, of: string): unknown => {
  const amounts = amountsIn(rulesOf(book, []), 'pension', month(of))
  return E.isRight(amounts) ? amounts.right.totalFen : amounts.left
}

const file = JSON.parse(samplePolicyText)
const midMonth = file.parameters['basic-pension.city']
midMonth.values.push({ ...midMonth.values[0], from: '2022-03-02', value: 1_000 })
const changedInMidMonth = bookOf(file)

describe('amounts are read on the first day of the month', () => {
  it.each([
    ['2022-02', 12_800],
    ['2022-03', 12_800],
    ['2022-04', 12_900],
  ])('a rate that changes on 2 March 2022: %s is %i', (of, fen) => expect(amount(changedInMidMonth, of)).toBe(fen))

  it.each([
    ['2011-06', { code: 'NoPolicyInForce', parameter: 'basic-pension.central', at: '2011-06-01' }],
    ['2011-07', 8_000],
    ['2199-12', 19_800],
  ])('%s is %j', (of, expected) => expect(amount(sampleBook, of)).toEqual(expected))

  it('a book that lacks a line has no amount for any month, and says which', () =>
    expect(amount(bookWith({ 'basic-pension.city': null }), '2026-01')).toEqual({
      code: 'NoPolicyInForce',
      parameter: 'basic-pension.city',
      at: '2026-01-01',
    }))

  it('prepared or not, every kind and month gives the same', () => {
    for (const book of [sampleBook, changedInMidMonth, bookWith({ 'age-65-increment.city': null })])
      for (const kind of ['pension', 'pension-with-increment', 'disability-aid'] as const)
        for (let year = 2010; year < 2028; year++)
          for (const of of ['01', '02', '03', '04', '06', '07', '08', '12'].map((mm) => month(`${year}-${mm}`)))
            expect(amountsIn(rulesOf(book, []), kind, of)).toEqual(amountsIn({ policy: book, rounds: [] }, kind, of))
  })
})
