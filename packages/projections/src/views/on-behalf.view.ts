import { listOf } from '@pension-ledger/domain'
import { addAt, leafAt } from '../cells/tally.js'
import type { View } from '../view.js'
import { branchOfPlace, placeDimensions, placeOn } from './place-branch.js'

/**
 * 代缴核定: for whom somebody is to pay on behalf, by contribution year, category and funder, where they belonged on the day of the
 * assessment. Assessed, not paid. A participant counts once a year, under the first assessment; `fen` sums the tiers of all.
 */
export const onBehalfView: View = {
  name: 'on-behalf',
  version: 1,
  dimensions: [...placeDimensions, 'year', 'category', 'funder'],
  measures: [
    { name: 'heads', unit: 'heads' },
    { name: 'fen', unit: 'fen' },
  ],
  begin: (_rules, tally) => ({
    participant: (state) => {
      if (state.assessments === null) return
      const counted = new Set<number>()
      const orderOf = (fact: { assessedOn: string; category: string; funder: string; tierFen: number }): string =>
        `${fact.assessedOn} ${fact.category} ${fact.funder} ${fact.tierFen}`
      const earliestFirst = [...listOf(state.assessments)].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
      for (const { assessedOn, year, category, funder, tierFen } of earliestFirst) {
        const leaf = leafAt(branchOfPlace(tally, placeOn(state, assessedOn)), [year, category, funder])
        addAt(leaf, 0, counted.has(year) ? 0 : 1)
        addAt(leaf, 1, tierFen)
        counted.add(year)
      }
    },
  }),
}
