import type { Outcome } from '../outcome.js'
import { plainYuan } from '../text/yuan.js'
import { inBatches } from '../writing/batches.js'
import { type Column, type Row, type Rows, textValue, type Value, wholeValue } from '../writing/column.js'
import { saveChunks, type Written } from '../writing/save-chunks.js'
import type { WriteError } from '../writing/write-error.js'

/**
 * Who will open the file: `people` get a byte-order mark and CRLF, so that a spreadsheet program shows Chinese, and an apostrophe
 * before a text that the program would run as a formula; `programs` get the values and LF, nothing else.
 */
export type CsvStyle = 'people' | 'programs'

/** Writes a CSV file whole or not at all. A value its column cannot hold throws: that is a defect, not a circumstance. */
export const writeCsv = (
  path: string,
  columns: ReadonlyArray<Column>,
  rows: Rows,
  style: CsvStyle = 'people',
): Promise<Outcome<WriteError, Written>> => saveChunks(path, csvChunks(columns, rows, style))

/** The bytes of a CSV file (RFC 4180, UTF-8) as they are made, for a pipe or a response. */
export async function* csvChunks(
  columns: ReadonlyArray<Column>,
  rows: Rows,
  style: CsvStyle = 'people',
): AsyncGenerator<Uint8Array, void, undefined> {
  const isForPeople = style === 'people'
  const lineBreak = isForPeople ? '\r\n' : '\n'
  const titles = columns.map(({ title }) => quoted(isForPeople ? guarded(title) : title))
  yield Buffer.from(`${isForPeople ? '\uFEFF' : ''}${titles.join(',')}${lineBreak}`, 'utf8')
  for await (const batch of inBatches(rows)) {
    let text = ''
    for (const row of batch) text += line(columns, row, isForPeople) + lineBreak
    yield Buffer.from(text, 'utf8')
  }
}

const line = (columns: ReadonlyArray<Column>, row: Row, isForPeople: boolean): string => {
  let text = ''
  for (let index = 0; index < columns.length; index += 1) {
    const column = columns[index]
    if (index > 0) text += ','
    if (column !== undefined) text += cell(row[index] ?? null, column, isForPeople)
  }
  return text
}

const cell = (value: Value, column: Column, isForPeople: boolean): string => {
  if (value === null) return ''
  switch (column.kind) {
    case 'yuan':
      return plainYuan(wholeValue(value, column))
    case 'integer':
      return String(wholeValue(value, column))
    case 'month':
    case 'date':
      return textValue(value, column)
    case 'text':
      return quoted(isForPeople ? guarded(textValue(value, column)) : textValue(value, column))
  }
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The characters a spreadsheet program may take for the start of a formula (OWASP, CSV injection). */
const guarded = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)
