import { type Benefit, type Month, type Payment, type Place, paysAid, totalOf } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { addAt, leafAt, type Tally } from '../cells/tally.js'
import type { View } from '../view.js'
import type { PaidAlike, PaidSeveralTimes } from './monthly-payments.js'
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
        const add = addTo(tally)
        for (const alike of paid.paidAlike()) addAlone(add, alike)
        for (const several of paid.severalTimes()) addSeveral(add, several)
        return E.right(undefined)
      },
    }
  },
}

const fenOf = ({ lines, status }: Payment): number => (status === 'paid' ? totalOf(lines) : -totalOf(lines))

type Add = (place: Place, payMonth: Month, benefit: Benefit, persons: number, months: number) => void

const addTo =
  (tally: Tally): Add =>
  (place, payMonth, benefit, persons, months) => {
    if (persons === 0 && months === 0) return
    const leaf = leafAt(branchOfPlace(tally, place), [payMonth, benefit])
    if (persons > 0) addAt(leaf, heads, persons)
    if (months > 0) addAt(leaf, personMonths, months)
  }

/** Adds those who were paid once in a pay month. */
const addAlone = (add: Add, { place, payMonth, kind, alone }: PaidAlike): void => {
  const months = kind === 'adjustment' ? 0 : 1
  add(place, payMonth, 'pension', alone.pension, months * alone.pension)
  add(place, payMonth, 'disability-aid', alone.aid, months * alone.aid)
}

/** Adds one participant who was paid several times in a pay month. */
const addSeveral = (add: Add, { place, payMonth, payments }: PaidSeveralTimes): void => {
  for (const benefit of ['pension', 'disability-aid'] as const) {
    const ofBenefit = payments.filter(({ lines }) => paysAid(lines) === (benefit === 'disability-aid'))
    const total = ofBenefit.reduce((sum, payment) => sum + fenOf(payment), 0)
    const byPeriod = new Map<Month, number>()
    for (const payment of ofBenefit)
      if (payment.kind !== 'adjustment')
        byPeriod.set(payment.periodOwed, (byPeriod.get(payment.periodOwed) ?? 0) + fenOf(payment))
    add(place, payMonth, benefit, total > 0 ? 1 : 0, [...byPeriod.values()].filter((fen) => fen > 0).length)
  }
}
