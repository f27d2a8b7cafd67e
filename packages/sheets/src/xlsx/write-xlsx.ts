import { Zip, ZipDeflate } from 'fflate'
import type { Outcome } from '../outcome.js'
import { inBatches } from '../writing/batches.js'
import type { Column, Row, Rows } from '../writing/column.js'
import { saveChunks, type Written } from '../writing/save-chunks.js'
import type { WriteError } from '../writing/write-error.js'
import { packageParts, sheetPath } from './package-xml.js'
import { legalSheetNames } from './sheet-names.js'
import { layoutOf, rowXml, sheetEnd, sheetStart } from './sheet-xml.js'

/** A worksheet of a workbook that is written. */
export interface SheetToWrite {
  /** Made legal and unique when it is not. */
  readonly name: string
  readonly columns: ReadonlyArray<Column>
  readonly rows: Rows
}

/** Writes a workbook whole or not at all. A value its column cannot hold throws: that is a defect, not a circumstance. */
export const writeXlsx = (path: string, sheets: ReadonlyArray<SheetToWrite>): Promise<Outcome<WriteError, Written>> =>
  saveChunks(path, xlsxChunks(sheets))

/** 说明: a sheet of keys and values that says what the others hold. */
export const notesSheet = (
  entries: ReadonlyArray<readonly [key: string, value: string]>,
  { name, titles }: { readonly name: string; readonly titles: readonly [string, string] } = {
    name: '说明',
    titles: ['项目', '内容'],
  },
): SheetToWrite => ({
  name,
  columns: titles.map((title) => ({ title, kind: 'text' })),
  rows: entries,
})

const widthSample = 200

/**
 * The bytes of a workbook as they are made, for a pipe or a response. The same sheets give the same bytes, on every machine: the
 * packing is fflate's, which does not differ from one build of zlib to another.
 *
 * Throws: `BeyondLimit` where a sheet cannot hold what it is given; `writeXlsx` returns that as an error.
 */
export async function* xlsxChunks(sheets: ReadonlyArray<SheetToWrite>): AsyncGenerator<Uint8Array, void, undefined> {
  // A moment every zip file can hold, told in local time, as the packing writes it: the same in every zone.
  const noTime = new Date(1980, 0, 1, 12)
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    ready.push(chunk)
  })
  const begin = (path: string): ZipDeflate => {
    const part = new ZipDeflate(path, { level: 6 })
    part.mtime = noTime
    zip.add(part)
    return part
  }

  const names = legalSheetNames(sheets.map(({ name }) => name))
  for (const { path, xml } of packageParts(names)) begin(path).push(Buffer.from(xml, 'utf8'), true)
  for (const [index, { columns, rows }] of sheets.entries()) {
    const part = begin(sheetPath(index))
    for await (const xml of sheetXml(names[index] ?? '', columns, rows)) {
      part.push(Buffer.from(xml, 'utf8'))
      yield* ready
      ready = []
    }
    part.push(new Uint8Array(0), true)
  }
  zip.end()
  yield* ready
}

async function* sheetXml(
  name: string,
  columns: ReadonlyArray<Column>,
  rows: Rows,
): AsyncGenerator<string, void, undefined> {
  const layout = layoutOf(name, columns)
  let written = 0
  const start = (firstRows: ReadonlyArray<Row>): string => {
    written = 1
    return sheetStart(layout, firstRows.slice(0, widthSample))
  }
  for await (const batch of inBatches(rows)) {
    let xml = written === 0 ? start(batch) : ''
    for (const row of batch) {
      written += 1
      xml += rowXml(written, layout, row)
    }
    yield xml
  }
  yield (written === 0 ? start([]) : '') + sheetEnd(layout, written)
}
