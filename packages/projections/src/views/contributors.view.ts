import type { ParticipantState } from '@pension-ledger/domain'
import { addAt, branchAt } from '../cells/tally.js'
import type { View } from '../view.js'
import { branchOfPlace, placeDimensions, placeNow } from './place-branch.js'

/**
 * 缴费人数: distinct participants with a contribution of a kind for a year, however many payments it took, counted where they belong now.
 * 续保缴费 is kind `normal`. A refund takes nobody out: they contributed, and the money went back.
 */
export const contributorsView: View = {
  name: 'contributors',
  version: 1,
  dimensions: [...placeDimensions, 'year', 'kind'],
  measures: [{ name: 'heads', unit: 'heads' }],
  begin: (_rules, tally) => ({
    participant: (state) => {
      if (state.contributions === null) return
      const home = branchOfPlace(tally, placeNow(state))
      for (let link: ParticipantState['contributions'] = state.contributions; link !== null; link = link.before) {
        const fact = link.last
        if (fact.type === 'ContributionReceived' && !isFoundIn(link.before, fact.year, fact.kind))
          addAt(branchAt(branchAt(home, fact.year), fact.kind), 0, 1)
      }
    },
  }),
}

const isFoundIn = (chain: ParticipantState['contributions'], year: number, kind: string): boolean => {
  for (let link = chain; link !== null; link = link.before) {
    const fact = link.last
    if (fact.year === year && fact.type === 'ContributionReceived' && fact.kind === kind) return true
  }
  return false
}
