import type { ReportShown } from '../../routes/reports/report-answer.js'

/** A row of any report. */
export type ShownRow = ReportShown['rows'][number]
/** A column of any report. */
export type ShownColumn = ReportShown['columns'][number]

/** A text of a row, or of the query in force; empty where it has none. */
export const textIn = (row: Readonly<Record<string, unknown>>, name: string): string => {
  const value = row[name]
  return typeof value === 'string' ? value : ''
}
