import type { DimensionValue } from '../cells/cells.js'
import type { Where } from '../cells/selection.js'
import type { Replayed } from '../replay/replay.js'
import type { Column, ReportName } from '../reports/report.js'
import { filledQuestion, reportPlans } from '../reports/report-of.js'
import type { ReportQuestion } from '../reports/report-plan.js'

/** Of which numbers of a view a number is the sum: plain data, that can be asked about anywhere. */
export interface Selected {
  readonly view: string
  readonly measure: string
  readonly where: Where
}

/** A column of a report as what it is taken from. */
export interface SelectedColumn {
  readonly column: Column
  readonly year: number
  /** Null where its view does not tell apart what was asked: no cell is of that. */
  readonly selected: Selected | null
}

/**
 * 取数口径: the cells from which a report takes what stands in a column, in a row of its own or in all of them. Null where the report has no
 * such column.
 *
 * @param at values of dimensions that name the row; all rows together without them
 */
export const selectedBy = (
  name: ReportName,
  columnName: string,
  replayed: Replayed,
  question: ReportQuestion,
  at: Readonly<Record<string, DimensionValue>>,
): SelectedColumn | null => {
  const filled = filledQuestion(question, replayed)
  const found = reportPlans[name].measures(replayed, filled).find((measure) => measure.name === columnName)
  if (found === undefined) return null
  const { from, measure, where, distinctIn: _, ...column } = found
  const isToldApart = Object.keys(at).every((dimension) => from.dimensions.includes(dimension))
  const selected = isToldApart ? { view: from.name, measure, where: both(where, at) } : null
  return { column, year: filled.year, selected }
}

/** A row is one of those that its column is taken from: where both name values, those of both. */
const both = (where: Where, at: Readonly<Record<string, DimensionValue>>): Where => ({
  ...where,
  ...Object.fromEntries(
    Object.entries(at).map(([dimension, value]) => {
      const wanted = where[dimension]
      const isWanted = wanted === undefined || (typeof wanted === 'object' ? wanted.includes(value) : wanted === value)
      return [dimension, isWanted ? value : []] as const
    }),
  ),
})
