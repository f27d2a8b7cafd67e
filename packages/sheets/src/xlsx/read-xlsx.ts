import type { ByteSource } from '../reading/byte-source.js'
import { checkWidth, headOf, isBlank } from '../reading/header.js'
import type { Limits } from '../reading/read-options.js'
import { refuse } from '../reading/sheet-error.js'
import type { CellKind, SheetHead, SheetPart, SheetRow } from '../reading/sheet-part.js'
import { readDateStyles } from './date-formats.js'
import { readSharedTexts } from './shared-texts.js'
import { type Unpack, unpacker } from './unpack.js'
import { readWorkbook } from './workbook.js'
import { type CellContext, type WorksheetRow, worksheetRows } from './worksheet.js'
import { xmlReader } from './xml-reader.js'
import { readZipDirectory, type ZipEntry } from './zip-directory.js'

/** The sheets of a workbook in the order of their tabs; those without a single cell are left out. Throws: `Refused`. */
export async function* readXlsx(source: ByteSource, limits: Limits): AsyncGenerator<SheetPart, void, undefined> {
  const parts = await readZipDirectory(source)
  const unpack = unpacker(source, limits)
  const { sheets, sharedTexts, styles, dateSystem } = await readWorkbook(parts, unpack)
  const shared = {
    sharedTexts: sharedTexts === null ? [] : await readSharedTexts(sharedTexts, unpack, limits),
    isDateStyle: styles === null ? [] : await readDateStyles(styles, unpack, limits.maxRecordBytes),
    dateSystem,
  }
  let isEmpty = true
  for (const { name, entry } of sheets) {
    for await (const part of readSheet({ ...shared, sheet: name, part: entry.name }, entry, unpack, limits)) {
      isEmpty = false
      yield part
    }
  }
  if (isEmpty) refuse({ code: 'FileEmpty' })
}

async function* readSheet(
  context: CellContext,
  entry: ZipEntry,
  unpack: Unpack,
  limits: Limits,
): AsyncGenerator<SheetPart, void, undefined> {
  const { sheet } = context
  let head: SheetHead | null = null
  let rowCount = 0
  let blankLines = 0
  for await (const found of rowsOf(context, entry, unpack, limits)) {
    let rows: SheetRow[] = []
    for (const row of found) {
      if (isBlank(row.cells)) {
        blankLines += 1
      } else if (head === null) {
        head = headOf(sheet, row.line, row.cells, limits)
        yield head
      } else {
        rows.push(fitted(sheet, row, head.columns.length, limits))
        rowCount += 1
        if (rows.length === limits.batchRows) {
          yield { kind: 'rows', sheet, rows }
          rows = []
        }
      }
    }
    if (rows.length > 0) yield { kind: 'rows', sheet, rows }
  }
  if (head !== null) yield { kind: 'sheet-end', sheet, rows: rowCount, blankLines }
}

/** The rows that each chunk of the part completes. */
async function* rowsOf(
  context: CellContext,
  entry: ZipEntry,
  unpack: Unpack,
  limits: Limits,
): AsyncGenerator<ReadonlyArray<WorksheetRow>, void, undefined> {
  let rows: WorksheetRow[] = []
  const reader = xmlReader(
    entry.name,
    limits.maxRecordBytes,
    worksheetRows(context, limits, (row) => rows.push(row)),
  )
  for await (const chunk of unpack(entry)) {
    reader.write(chunk)
    if (rows.length === 0) continue
    yield rows
    rows = []
  }
  reader.end()
}

/** A workbook does not store empty cells, so a row that ends early is not too short. */
const fitted = (sheet: string, { line, cells, kinds }: WorksheetRow, expected: number, limits: Limits): SheetRow => {
  const found = cells.length
  checkWidth(sheet, line, found, limits)
  const empty: CellKind = 'empty'
  while (cells.length < expected) {
    cells.push('')
    kinds.push(empty)
  }
  return { line, cells, kinds, problem: found > expected ? { code: 'RowTooLong', expected, found } : null }
}
