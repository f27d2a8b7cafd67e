import type { ReportShown } from '../../routes/reports/report-answer.js'

/** A row of any report. */
export type ShownRow = ReportShown['rows'][number]
/** A column of any report. */
export type ShownColumn = ReportShown['columns'][number]

/** A text of a row; empty where it has none. */
export const textIn = (row: ShownRow, name: string): string => {
  const value = row[name]
  return typeof value === 'string' ? value : ''
}
