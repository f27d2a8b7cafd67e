import { type Month, month, monthOf, type Year, yearOf } from '@pension-ledger/domain'
import { groupedBy } from '../cells/selection.js'
import { cellsOf, type Replayed } from '../replay/replay.js'
import { recipientsView } from '../views/recipients.view.js'

/** The pay month that a report shows as the present one: that of the cut's day or, without a cut, the last in which anyone was paid. */
export const presentMonth = (replayed: Pick<Replayed, 'cut' | 'cells'>): Month | null => {
  if (replayed.cut.effectiveAt !== undefined) return monthOf(replayed.cut.effectiveAt)
  const months = groupedBy(recipientsView, cellsOf(replayed, recipientsView), ['payMonth'])
  const last = months.at(-1)?.at[0]
  return last === undefined ? null : month(String(last))
}

/** The months of a year up to a month of it, both as texts that cells hold. */
export const monthsTo = (year: Year | number, last: Month | null): ReadonlyArray<string> =>
  Array.from({ length: 12 }, (_, i) => `${year}-${String(i + 1).padStart(2, '0')}`).filter(
    (of) => last === null || yearOf(last) !== year || of <= last,
  )
