import { join } from 'node:path'
import { readSheets, textTable } from '@pension-ledger/sheets'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Finding, SourceRow } from './findings.js'

/**
 * 取证: one finding down to the rows of the files it rests on, as text: what it says, each event with its own words, and beside it the
 * row as it stands in the file today, which must be the file that was imported.
 *
 * Rejects (throws): an event that is not in the ledger; a file that is no longer the one that was imported.
 */
export const evidenceText = async (finding: Finding, store: EventStore, folder: string): Promise<string> => {
  const found = await store.find(finding.eventIds)()
  if (E.isLeft(found)) throw new Error(found.left.code)
  const parts = [`${finding.code} ${finding.participantId ?? finding.zone}\n${finding.sentence.en}\n`]
  for (const id of finding.eventIds) {
    const recorded = found.right.get(id)
    if (recorded === undefined) throw new Error(`no event ${id}`)
    const { source } = recorded.provenance
    const row = source === null ? [] : await rowOf(source, folder)
    const from = source === null ? 'no file' : `${source.file}, line ${source.line}`
    parts.push(`${recorded.type} at position ${recorded.position}, from ${from}\n${table(row)}`)
  }
  return parts.join('\n')
}

type Cell = readonly [column: string, value: string]

const table = (row: ReadonlyArray<Cell>): string =>
  textTable(
    [
      { title: 'column', kind: 'text' },
      { title: 'value', kind: 'text' },
    ],
    row,
    { header: false, rules: false },
  )

/** What the row says, column by column; cells that are empty are left out. */
const rowOf = async ({ file, sha256, line }: SourceRow, folder: string): Promise<ReadonlyArray<Cell>> => {
  let columns: ReadonlyArray<string> = []
  for await (const part of readSheets(join(folder, file))) {
    if (E.isLeft(part)) throw new Error(`${file}: ${part.left.code}`)
    const read = part.right
    if (read.kind === 'file' && read.sha256 !== sha256) throw new Error(`${file} is not the file that was imported`)
    if (read.kind === 'sheet') columns = read.columns.map(({ text }) => text)
    if (read.kind !== 'rows') continue
    const row = read.rows.find((of) => of.line === line)
    if (row !== undefined)
      return columns.map((name, i): Cell => [name, row.cells[i] ?? '']).filter(([, value]) => value !== '')
  }
  throw new Error(`${file} has no line ${line}`)
}
