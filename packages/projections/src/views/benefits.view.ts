import { firstDayOf, type Lines } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { addAt, branchAt, leafAt, type Tally } from '../cells/tally.js'
import type { View } from '../view.js'
import { type Amounts, addAmounts, amountsOf, namesOfLines, noAmounts } from './line-amounts.js'
import { type MonthlyTable, monthlyTables } from './monthly-table.js'
import { branchOfPlace, placeDimensions, placeOn } from './place-branch.js'

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
  begin: (_rules, tally) => {
    // Regular payments of their own month are nearly all there is.
    const regular = monthlyTables(namesOfLines.length)
    return {
      participant: (state) => {
        let lines: Lines | null = null
        let amounts: Amounts = noAmounts
        let home: Tally | null = null
        let months: MonthlyTable | null = null
        for (let link = state.payments; link !== null; link = link.before) {
          const payment = link.last
          if (payment.lines !== lines) {
            lines = payment.lines
            amounts = amountsOf(lines)
          }
          if (home === null || months === null || state.places !== null) {
            home = branchOfPlace(tally, placeOn(state, firstDayOf(payment.payMonth)))
            months = regular.at(home)
          }
          if (payment.kind === 'regular' && payment.status === 'paid' && payment.periodOwed === payment.payMonth) {
            addAmounts(months, payment.payMonth, amounts, 1)
            continue
          }
          const branch = leafAt(home, [payment.payMonth, payment.periodOwed, payment.kind])
          for (const [i, line] of amounts.lines.entries()) {
            const leaf = leafOfLine(branch, line)
            const amount = amounts.fen[i] ?? 0
            addAt(leaf, fen, payment.status === 'paid' ? amount : -amount)
            if (payment.status === 'returned') addAt(leaf, returnedFen, amount)
          }
        }
      },
      end: () => {
        regular.each((branch, month, line, sum) =>
          addAt(leafOfLine(leafAt(branch, [month, month, 'regular']), line), fen, sum),
        )
        return E.right(undefined)
      },
    }
  },
}

const leafOfLine = (branch: Tally, line: number): Tally => {
  const name = namesOfLines[line]
  return branchAt(branchAt(branch, name?.component ?? ''), name?.level ?? '')
}
