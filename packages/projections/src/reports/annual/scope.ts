import type { BusinessDate, Month, Year } from '@pension-ledger/domain'
import type { Query } from '../../reconciliation/query.js'
import type { Replayed } from '../../replay/replay.js'

/** What an annual report speaks of. */
export interface AnnualScope {
  readonly replayed: Replayed
  readonly year: Year
  /** 截至: the last day that is counted. */
  readonly asOf: BusinessDate
  /** The pay month of that day. */
  readonly month: Month
}

export const cellsWhere = (
  view: string,
  measure: string,
  where: Record<string, string | number | ReadonlyArray<string | number>>,
): Query => ({ of: 'view', view, measure, where })

/** 2022-10-31 → 2022年10月31日. */
export const dayInWords = (day: string): string =>
  `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`
export const monthInWords = (month: string): string => `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`
