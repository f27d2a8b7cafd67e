import { lineKeys, lineNames } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { addAt, leafAt, type Tally } from '../cells/tally.js'
import type { View } from '../view.js'
import type { PaidAlike } from './monthly-payments.js'
import { branchOfPlace, placeDimensions } from './place-branch.js'

const fen = 0
const returnedFen = 1

/**
 * 待遇发放: what was paid, by pay month, period owed, kind of payment, component and level. `fen` is net: paid less returned;
 * `returnedFen` is what came back from the bank. A payment belongs to the place where its participant belonged on the first day of
 * its pay month.
 */
export const benefitsView: View = {
  name: 'benefits',
  version: 1,
  dimensions: [...placeDimensions, 'payMonth', 'periodOwed', 'kind', 'component', 'level'],
  measures: [
    { name: 'fen', unit: 'fen' },
    { name: 'returnedFen', unit: 'fen' },
  ],
  begin: (_rules, tally, common) => {
    const paid = common.monthlyPayments()
    return {
      end: () => {
        for (const alike of paid.paidAlike()) addAlike(tally, alike)
        return E.right(undefined)
      },
    }
  },
}

const addAlike = (tally: Tally, { place, payMonth, periodOwed, kind, status, sums }: PaidAlike): void => {
  const branch = leafAt(branchOfPlace(tally, place), [payMonth, periodOwed, kind])
  for (const [line, key] of lineKeys.entries()) {
    const amount = sums[line] ?? 0
    if (amount === 0) continue
    const leaf = leafAt(branch, [lineNames[key].component, lineNames[key].level])
    addAt(leaf, fen, status === 'paid' ? amount : -amount)
    if (status === 'returned') addAt(leaf, returnedFen, amount)
  }
}
