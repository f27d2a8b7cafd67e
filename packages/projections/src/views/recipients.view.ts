import { type Month, type Payment, paysAid, totalOf } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { addAt, leafAt, type Tally } from '../cells/tally.js'
import type { View } from '../view.js'
import type { Places } from './monthly-payments.js'
import { branchOfPlace, placeDimensions } from './place-branch.js'

const heads = 0
const personMonths = 1

/**
 * 领取人数: distinct participants to whom a benefit was paid in a pay month, and 人月: the months owed for which it was. Who got nothing
 * in the end, because all of it was returned, does not count; an adjustment alone pays for no further month.
 */
export const recipientsView: View = {
  name: 'recipients',
  version: 1,
  dimensions: [...placeDimensions, 'payMonth', 'benefit'],
  measures: [
    { name: 'heads', unit: 'heads' },
    { name: 'personMonths', unit: 'person-months' },
  ],
  begin: (_rules, tally, common) => {
    const paid = common.monthlyPayments()
    return {
      end: () => {
        for (const { payments, at } of paid.months()) addMonth(tally, payments, at)
        return E.right(undefined)
      },
    }
  },
}

const fenOf = ({ lines, status }: Payment): number => (status === 'paid' ? totalOf(lines) : -totalOf(lines))

/** Adds what participants were paid in one pay month. */
const addMonth = (tally: Tally, payments: ReadonlyArray<Payment>, at: Places): void => {
  for (const benefit of ['pension', 'disability-aid']) {
    const ofBenefit = payments.filter(({ lines }) => paysAid(lines) === (benefit === 'disability-aid'))
    const total = ofBenefit.reduce((sum, payment) => sum + fenOf(payment), 0)
    const byPeriod = new Map<Month, number>()
    for (const payment of ofBenefit)
      if (payment.kind !== 'adjustment')
        byPeriod.set(payment.periodOwed, (byPeriod.get(payment.periodOwed) ?? 0) + fenOf(payment))
    const paidPeriods = [...byPeriod.values()].filter((fen) => fen > 0).length
    for (const { place, times } of at) {
      const leaf = leafAt(branchOfPlace(tally, place), [payments[0]?.payMonth ?? '', benefit])
      if (total > 0) addAt(leaf, heads, times)
      if (paidPeriods > 0) addAt(leaf, personMonths, times * paidPeriods)
    }
  }
}
