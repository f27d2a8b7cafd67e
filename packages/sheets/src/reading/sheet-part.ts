import type { EncodingName } from '../encoding/encoding.js'

/** What comes out of a file, in order: one `file`; then for each sheet a `sheet`, its `rows` and a `sheet-end`. */
export type SheetPart = FilePart | SheetHead | RowsPart | SheetEnd

/** The first part of every file: what it is, and its hash. */
export interface FilePart {
  readonly kind: 'file'
  /** Of the file's bytes, in hexadecimal; known before the first row, for provenance. */
  readonly sha256: string
  readonly bytes: number
  readonly format: 'csv' | 'xlsx'
  /** Null for a workbook, whose parts name their own. */
  readonly encoding: EncodingName | null
}

/** The first part of every sheet: its name and its header. */
export interface SheetHead {
  readonly kind: 'sheet'
  /** The worksheet's name; for a CSV the file's, without its extension. */
  readonly sheet: string
  /** Where the header stands. */
  readonly line: number
  readonly columns: ReadonlyArray<HeaderCell>
}

/** A cell of the header. */
export interface HeaderCell {
  /** As it is written, untrimmed. */
  readonly text: string
  /** Counted from 1. */
  readonly column: number
}

/** Some rows of a sheet, in order. */
export interface RowsPart {
  readonly kind: 'rows'
  readonly sheet: string
  readonly rows: ReadonlyArray<SheetRow>
}

/** A row as it stands in the file, with the line it stands on. */
export interface SheetRow {
  /** Counted from 1: the physical line on which the record begins, or the row's number in a workbook. */
  readonly line: number
  /** As written, untrimmed. A date cell reads `YYYY-MM-DD`, with `THH:MM:SS` behind it when it has a time of day. */
  readonly cells: ReadonlyArray<string>
  /** What each cell is in a workbook; null in a CSV, where everything is text. */
  readonly kinds: ReadonlyArray<CellKind> | null
  readonly problem: RowProblem | null
}

/** What a cell of a workbook is. */
export type CellKind = 'text' | 'number' | 'date' | 'bool' | 'error' | 'empty'

/** A row that does not fit its header. It is delivered, so that only this row need be set aside. */
export interface RowProblem {
  readonly code: 'RowTooShort' | 'RowTooLong'
  readonly expected: number
  readonly found: number
}

/** The last part of every sheet: what was delivered of it. */
export interface SheetEnd {
  readonly kind: 'sheet-end'
  readonly sheet: string
  /** Rows delivered, those with a problem included; the header is not one. */
  readonly rows: number
  /** Lines skipped because every cell of theirs is blank. */
  readonly blankLines: number
}
