import type { SheetSource } from '../reading/byte-source.js'
import type { ReadOptions } from '../reading/read-options.js'
import { readSheets } from '../reading/read-sheets.js'
import type { SheetError } from '../reading/sheet-error.js'
import type { FilePart, SheetEnd, SheetHead, SheetRow } from '../reading/sheet-part.js'

export interface WholeSheet {
  readonly head: SheetHead
  readonly rows: SheetRow[]
  end: SheetEnd | null
}

export interface WholeFile {
  file: FilePart | null
  readonly sheets: WholeSheet[]
  error: SheetError | null
}

/** All parts of a file at once, and a check that they come in the promised order. */
export const readWhole = async (source: SheetSource, options?: ReadOptions): Promise<WholeFile> => {
  const whole: WholeFile = { file: null, sheets: [], error: null }
  const outOfOrder = (what: string): never => {
    throw new Error(`${what} comes out of order`)
  }
  for await (const outcome of readSheets(source, options)) {
    if (whole.error !== null) outOfOrder('something after the end')
    if (outcome._tag === 'Left') {
      whole.error = outcome.left
      continue
    }
    const part = outcome.right
    const sheet = whole.sheets.at(-1)
    if (part.kind === 'file') {
      if (whole.file !== null) outOfOrder('file')
      whole.file = part
    } else if (part.kind === 'sheet') {
      if (whole.file === null || (sheet !== undefined && sheet.end === null)) outOfOrder('sheet')
      whole.sheets.push({ head: part, rows: [], end: null })
    } else if (sheet === undefined || sheet.end !== null || sheet.head.sheet !== part.sheet) outOfOrder(part.kind)
    else if (part.kind === 'rows') {
      if (part.rows.length === 0) outOfOrder('an empty batch')
      sheet.rows.push(...part.rows)
    } else sheet.end = part
  }
  return whole
}

/** A CSV file in memory. */
export const csvFile = (content: string | Uint8Array): SheetSource => ({
  name: 'payments.csv',
  bytes: typeof content === 'string' ? Buffer.from(content, 'utf8') : content,
})

/** The cells of the only sheet, header first. */
export const table = ({ sheets: [sheet] }: WholeFile): ReadonlyArray<ReadonlyArray<string>> =>
  sheet === undefined ? [] : [sheet.head.columns.map(({ text }) => text), ...sheet.rows.map(({ cells }) => cells)]
