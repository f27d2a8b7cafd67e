import type { Row, TextColumn } from '@pension-ledger/sheets'

export interface PageColumn extends TextColumn {
  /** Texts that are numbers, such as figures as they were printed: a terminal shows them to the right, with separators. */
  readonly isFigure?: true
  /** Too long for a terminal: only in sheets and on pages. */
  readonly isLong?: true
}

/** Rows at hand, as an array is, or as many that are made when they are gone through, each time anew. */
export interface RowList extends Iterable<Row> {
  readonly length: number
}

export interface PageTable {
  /** Names the sheet of a workbook, and stands over the table where there are several. */
  readonly name: string
  readonly columns: ReadonlyArray<PageColumn>
  readonly rows: RowList
  readonly totals?: Row
}

/** An answer as people get it, whatever it is written on: a terminal, a sheet, a page. */
export interface Page {
  readonly title: string
  /** What the tables rest on: the cut, the position, the policy. */
  readonly facts: ReadonlyArray<readonly [label: string, value: string]>
  readonly tables: ReadonlyArray<PageTable>
  /** What a reader should know of single figures. */
  readonly notes: ReadonlyArray<string>
  /** How to go on. Shown beside the output, never in it. */
  readonly hints: ReadonlyArray<string>
}
