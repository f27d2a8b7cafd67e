export { type CsvStyle, csvChunks, writeCsv } from './csv/write-csv.js'
export type { EncodingName } from './encoding/encoding.js'
export { sha256OfFile } from './encoding/sha256.js'
export type { Outcome } from './outcome.js'
export type { SheetSource } from './reading/byte-source.js'
export type { ReadOptions } from './reading/read-options.js'
export { readSheets } from './reading/read-sheets.js'
export type { SheetError } from './reading/sheet-error.js'
export type {
  CellKind,
  FilePart,
  HeaderCell,
  RowProblem,
  RowsPart,
  SheetEnd,
  SheetHead,
  SheetPart,
  SheetRow,
} from './reading/sheet-part.js'
export { displayWidth, truncated } from './text/display-width.js'
export { type TextColumn, type TextTableOptions, textTable } from './text/text-table.js'
export { fenAsWanyuan, fenAsYuan, grouped, plainYuan } from './text/yuan.js'
export type { Column, ColumnKind, Row, Rows, Value } from './writing/column.js'
export type { Written } from './writing/save-chunks.js'
export { BeyondLimit, type SheetLimit, type WriteError } from './writing/write-error.js'
export { notesSheet, type SheetToWrite, writeXlsx, xlsxChunks } from './xlsx/write-xlsx.js'
