import { utf8Pieces } from '../encoding/pieces.js'
import type { Survey } from '../encoding/survey.js'
import type { ByteSource } from '../reading/byte-source.js'
import { checkWidth, headOf, isBlank } from '../reading/header.js'
import type { Limits } from '../reading/read-options.js'
import { refuse } from '../reading/sheet-error.js'
import type { SheetHead, SheetPart, SheetRow } from '../reading/sheet-part.js'
import { type CsvRecord, csvRecordReader } from './csv-records.js'

/** The one sheet of a CSV file whose encoding is known. Throws: `Refused`. */
export async function* readCsv(
  source: ByteSource,
  { encoding }: Survey,
  sheet: string,
  limits: Limits,
): AsyncGenerator<SheetPart, void, undefined> {
  let head: SheetHead | null = null
  let rowCount = 0
  let blankLines = 0
  for await (const records of recordsOf(source, encoding, sheet, limits)) {
    let rows: SheetRow[] = []
    for (const { line, cells } of records) {
      if (isBlank(cells)) {
        blankLines += 1
      } else if (head === null) {
        head = headOf(sheet, line, cells, limits)
        yield head
      } else {
        rows.push(rowOf(sheet, line, cells, head.columns.length, limits))
        rowCount += 1
        if (rows.length === limits.batchRows) {
          yield { kind: 'rows', sheet, rows }
          rows = []
        }
      }
    }
    if (rows.length > 0) yield { kind: 'rows', sheet, rows }
  }
  if (head === null) return refuse({ code: 'FileEmpty' })
  yield { kind: 'sheet-end', sheet, rows: rowCount, blankLines }
}

async function* recordsOf(
  source: ByteSource,
  encoding: Survey['encoding'],
  sheet: string,
  { maxRecordBytes }: Limits,
): AsyncGenerator<ReadonlyArray<CsvRecord>, void, undefined> {
  const read = csvRecordReader(sheet, maxRecordBytes)
  for await (const piece of utf8Pieces(source, encoding)) yield read(piece, false)
  yield read(Buffer.alloc(0), true)
}

const rowOf = (
  sheet: string,
  line: number,
  cells: ReadonlyArray<string>,
  expected: number,
  limits: Limits,
): SheetRow => {
  const found = cells.length
  if (found === expected) return { line, cells, kinds: null, problem: null }
  checkWidth(sheet, line, found, limits)
  const code = found < expected ? 'RowTooShort' : 'RowTooLong'
  return { line, cells, kinds: null, problem: { code, expected, found } }
}
