import {
  entitlementOf,
  type Month,
  month,
  type ParticipantState,
  type PolicyBook,
  rulesOf,
  wholeFen,
} from '@pension-ledger/domain'
import { bookWith, sampleBook } from '@pension-ledger/domain/testing'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { emptyCells, sameCells } from '../cells/cells.js'
import { groupedBy, sumWhere } from '../cells/selection.js'
import { type Histories, readHistories } from '../replay/histories.js'
import { anyHistory } from '../testing/any-history.js'
import { day } from '../testing/facts.js'
import { done, ledgerOf, policy } from '../testing/ledger-of.js'
import { bookWithFrom } from './policies.kit.js'
import { whatIf } from './what-if.js'
import { mergeWhatIf, type WhatIfCells, whatIfBands, whatIfCosts } from './what-if-cells.js'
import { monthsOf, type WhatIfQuestion } from './what-if-question.js'

const adopted = day('2022-12-31')
const runs = { numRuns: 50 }

const anyBook: fc.Arbitrary<PolicyBook> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('basic-pension.district', 'age-65-increment.city', 'disability-aid.province'),
      fc.constantFrom('2022-03-01', '2022-06-01', '2022-06-15'),
      fc.nat(3_000),
    )
    .map(([parameter, from, value]) => bookWithFrom(parameter, from, value)),
  fc.constantFrom<PolicyBook>(sampleBook, bookWith({ 'age.pension': 55 }), bookWith({ 'age.effect': 'same-month' })),
)
const anyQuestion: fc.Arbitrary<WhatIfQuestion> = fc.record({
  proposed: anyBook,
  from: fc.constantFrom(...['2021-11', '2022-03', '2022-05'].map(month)),
  to: fc.constantFrom(...['2022-05', '2022-08', '2023-01'].map(month)),
  bounds: fc.constantFrom([], [1, 300, 5_000].map(wholeFen)),
})

const nothing: WhatIfCells = { costs: emptyCells, recipients: emptyCells, bands: emptyCells }
const areSame = (a: WhatIfCells, b: WhatIfCells): boolean =>
  sameCells(a.costs, b.costs) && sameCells(a.recipients, b.recipients) && sameCells(a.bands, b.bands)

const statesIn = async ({ batches }: Histories): Promise<ReadonlyArray<ParticipantState>> => {
  const states: ParticipantState[] = []
  for await (const batch of batches)
    if (E.isRight(batch)) for (const { state } of batch.right.subjects.participants()) states.push(state)
  return states
}
/** Owed to all in all months, asked one by one. */
const owed = (
  states: ReadonlyArray<ParticipantState>,
  months: ReadonlyArray<Month>,
  book: PolicyBook,
  histories: Histories,
) =>
  states
    .flatMap((state) => months.map((of) => entitlementOf(state, of, rulesOf(book, histories.rules.rounds))))
    .reduce((sum, answer) => sum + (E.isRight(answer) ? answer.right.totalFen : Number.NaN), 0)

describe('a comparison', () => {
  it('of all partitions, merged in any grouping, is that of the whole', () =>
    fc.assert(
      fc.asyncProperty(
        anyHistory(),
        anyQuestion,
        fc.integer({ min: 1, max: 4 }),
        fc.nat(3),
        async (events, question, count, split) => {
          const ledger = await ledgerOf(...events)
          const whole = await done(whatIf(ledger)(question))
          const parts = []
          for (let index = 0; index < count; index++)
            parts.push(await done(whatIf(ledger)(question, { partition: { index, count }, eventsInMemory: 7 })))
          const [left, right] = [parts.slice(split), parts.slice(0, split)].map((group) =>
            group.reduce<WhatIfCells>(mergeWhatIf, nothing),
          )
          expect(areSame(whole, mergeWhatIf(left ?? nothing, right ?? nothing))).toBe(true)
          expect(parts.reduce((sum, { participants }) => sum + participants, 0)).toBe(whole.participants)
        },
      ),
      runs,
    ))

  it('costs what all entitlements cost, asked one by one, under either policy', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), anyQuestion, async (events, question) => {
        const ledger = await ledgerOf(...events)
        const { costs, bands } = await done(whatIf(ledger)(question))
        const histories = await done(readHistories(ledger)())
        const states = await statesIn(histories)
        const months = monthsOf(question)
        if (E.isLeft(months)) throw new Error(months.left.code)
        const inForce = sumWhere(whatIfCosts, costs, 'inForceFen', {})
        const proposed = sumWhere(whatIfCosts, costs, 'proposedFen', {})
        expect(inForce).toBe(owed(states, months.right, policy, histories))
        expect(proposed).toBe(owed(states, months.right, question.proposed, histories))
        expect(sumWhere(whatIfBands, bands, 'changeFen', {})).toBe(proposed - inForce)
      }),
      runs,
    ))

  it('with the policy in force itself changes nothing for anybody', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), anyQuestion, async (events, question) => {
        const found = await done(whatIf(await ledgerOf(...events))({ ...question, proposed: policy }))
        expect(groupedBy(whatIfBands, found.bands, ['band']).filter(({ at }) => at[0] !== 0)).toEqual([])
        for (const { measures } of groupedBy(whatIfCosts, found.costs, [...whatIfCosts.dimensions]))
          expect([measures[0], measures[2]]).toEqual([measures[1], measures[3]])
      }),
      runs,
    ))

  it('turned round has every gain for a loss', () =>
    fc.assert(
      fc.asyncProperty(anyHistory(), anyQuestion, async (events, question) => {
        const there = await done(whatIf(await ledgerOf(...events))(question))
        const back = await done(
          whatIf(await ledgerOf(...events, { type: 'PolicyAdopted', adoptedOn: adopted, book: question.proposed }))({
            ...question,
            proposed: policy,
          }),
        )
        const turned = groupedBy(whatIfBands, back.bands, ['band']).map(({ at, measures }) => [
          0 - Number(at[0]),
          measures[0],
          0 - (measures[2] ?? 0),
        ])
        expect(turned.reverse()).toEqual(
          groupedBy(whatIfBands, there.bands, ['band']).map(({ at, measures }) => [at[0], measures[0], measures[2]]),
        )
      }),
      runs,
    ))
})
