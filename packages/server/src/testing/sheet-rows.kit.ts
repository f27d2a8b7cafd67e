import { readSheets } from '@pension-ledger/sheets'
import { right } from '../fund/fund.kit.js'

/** The rows of a file's first sheet, each by the names of its columns. */
export const rowsIn = async (bytes: Uint8Array): Promise<ReadonlyArray<Readonly<Record<string, string>>>> => {
  const rows: Array<Readonly<Record<string, string>>> = []
  let names: ReadonlyArray<string> = []
  for await (const outcome of readSheets({ name: 'download', bytes })) {
    const part = right(outcome)
    if (part.kind === 'sheet') names = part.columns.map(({ text }) => text)
    if (part.kind === 'sheet-end') return rows
    if (part.kind !== 'rows') continue
    for (const { cells } of part.rows) rows.push(Object.fromEntries(names.map((name, i) => [name, cells[i] ?? ''])))
  }
  return rows
}
