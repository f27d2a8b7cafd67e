import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { accountKeys } from '../chart/account-key.js'
import { anyMovingFact, movingTypes } from '../testing/any-entries.js'
import { sampleChart } from '../testing/sample-chart.js'
import { entryOf } from './entry.js'
import { typesMoving } from './types-moving.js'

it('every account that a fact moves names the type of the fact', () => {
  fc.assert(
    fc.property(anyMovingFact, (fact) => {
      const entry = entryOf(fact, { zone: 'chenggong' }, sampleChart)
      for (const { debit, credit } of entry?.moves ?? [])
        for (const account of [debit, credit]) expect(typesMoving(account)).toContain(fact.type)
    }),
    { numRuns: 1_000 },
  )
})

it('every type that moves money is named by some account, and no other is', () => {
  const named = new Set(accountKeys.flatMap(typesMoving))
  expect([...named].sort()).toEqual([...movingTypes].sort())
})
