import { addAt, branchAt, type Tally } from '../cells/tally.js'
import type { View } from '../view.js'
import { branchOfPlace, placeDimensions, placeOn } from './place-branch.js'

const rows = 0
const fen = 1

/**
 * 缴费: contributions by contribution year, kind and tier, where the participant belonged on the day of the money. A refund does not say
 * what kind of contribution it takes back, so refunds are a kind of their own, with what was paid back as a positive amount.
 */
export const contributionsView: View = {
  name: 'contributions',
  version: 1,
  dimensions: [...placeDimensions, 'year', 'kind', 'tierFen'],
  measures: [
    { name: 'rows', unit: 'rows' },
    { name: 'fen', unit: 'fen' },
  ],
  begin: (_rules, tally) => ({
    participant: (state) => {
      let home: Tally | null = null
      for (let link = state.contributions; link !== null; link = link.before) {
        const fact = link.last
        const isRefund = fact.type === 'ContributionRefunded'
        const branch: Tally =
          state.places === null && home !== null
            ? home
            : branchOfPlace(tally, placeOn(state, isRefund ? fact.refundedOn : fact.receivedOn))
        home = branch
        const ofYear = branchAt(branch, fact.year)
        const leaf = isRefund
          ? branchAt(branchAt(ofYear, 'refund'), '')
          : branchAt(branchAt(ofYear, fact.kind), fact.tierFen ?? '')
        addAt(leaf, rows, 1)
        addAt(leaf, fen, fact.fen)
      }
    },
  }),
}
