import { lineKeys, lineNames, type Place } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { addAt, leafAt, type Tally } from '../cells/tally.js'
import type { View } from '../view.js'
import type { MonthlyPayments } from './monthly-payments.js'
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
        for (const alike of alikeIn(paid)) addAlike(tally, alike)
        return E.right(undefined)
      },
    }
  },
}

type Paid = ReturnType<MonthlyPayments['payments']> extends Iterable<infer One> ? One : never

/** Payments that differ in their lines alone, which are the same cells. */
const alikeIn = (paid: MonthlyPayments): Iterable<ReadonlyArray<Paid>> => {
  const groups = new Map<string, Paid[]>()
  for (const one of paid.payments()) {
    const { payMonth, periodOwed, kind, status } = one.payment
    const key = `${payMonth} ${periodOwed} ${kind} ${status}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [one])
    else group.push(one)
  }
  return groups.values()
}

/** Adds up the lines of each place before it goes down to their cells. */
const addAlike = (tally: Tally, alike: ReadonlyArray<Paid>): void => {
  const sums = new Map<Place, number[]>()
  for (const { payment, at } of alike) {
    const lines = lineKeys.map((key) => payment.lines[key] ?? 0)
    for (const { place, times } of at) {
      const sum = sums.get(place)
      if (sum === undefined)
        sums.set(
          place,
          lines.map((amount) => times * amount),
        )
      else for (const [line, amount] of lines.entries()) sum[line] = (sum[line] ?? 0) + times * amount
    }
  }
  const [first] = alike
  if (first === undefined) return
  const { payMonth, periodOwed, kind, status } = first.payment
  for (const [place, sum] of sums) {
    const branch = leafAt(branchOfPlace(tally, place), [payMonth, periodOwed, kind])
    for (const [line, amount] of sum.entries()) {
      const key = lineKeys[line]
      if (key === undefined || amount === 0) continue
      const leaf = leafAt(branch, [lineNames[key].component, lineNames[key].level])
      addAt(leaf, fen, status === 'paid' ? amount : -amount)
      if (status === 'returned') addAt(leaf, returnedFen, amount)
    }
  }
}
