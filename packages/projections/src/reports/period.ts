import { type Month, month, monthOf, type Year, yearOf } from '@pension-ledger/domain'
import { groupedBy } from '../cells/selection.js'
import { cellsOf, type Replayed } from '../replay/replay.js'
import { contributorsView } from '../views/contributors.view.js'
import { fundSpendingView } from '../views/fund-spending.view.js'
import { recipientsView } from '../views/recipients.view.js'

/** The pay month that a report shows as the present one: that of the cut's day or, without a cut, the last in which anyone was paid. */
export const presentMonth = (replayed: Pick<Replayed, 'cut' | 'cells'>): Month | null => {
  if (replayed.cut.effectiveAt !== undefined) return monthOf(replayed.cut.effectiveAt)
  const months = groupedBy(recipientsView, cellsOf(replayed, recipientsView), ['payMonth'])
  const last = months.at(-1)?.at[0]
  return last === undefined ? null : month(String(last))
}

/** The last year of which the fund or a contribution speaks: for ledgers in which nobody was paid yet; 0 where there is none. */
export const lastYear = (replayed: Pick<Replayed, 'cells'>): number =>
  [fundSpendingView, contributorsView]
    .flatMap((view) => groupedBy(view, cellsOf(replayed, view), ['year']))
    .reduce((last, { at }) => Math.max(last, Number(at[0])), 0)

/** The months of a year up to a month of it, both as texts that cells hold. */
export const monthsTo = (year: Year | number, last: Month | null): ReadonlyArray<string> =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`).filter(
    (of) => last === null || yearOf(last) !== year || of <= last,
  )
