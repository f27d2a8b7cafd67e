import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BusinessDate, Month } from '@pension-ledger/domain'
import type { Dossier } from '../office/dossier.js'
import { ownText } from './cells.js'
import { columnsOf } from './columns.js'
import { type Desk, deskOf, districtDesk, handlingText } from './handling.js'
import { addFile, addLine, flush, type LineFile, newLineFile } from './line-file.js'
import { readme } from './readme.js'
import type { FileKind, Row } from './row.js'

/** The files of a history while they are written, one per kind, opened when its first line comes. */
export interface ImportFiles {
  readonly directory: string
  readonly byKind: Map<FileKind, LineFile>
  /** Payments wait by pay month, as an office exports them: run after run. */
  readonly payments: Map<Month, LineFile>
}

/** How many lines each kind of file has. */
export type RowsPerKind = Readonly<Partial<Record<FileKind, number>>>

const partsDirectory = (directory: string): string => join(directory, 'payments.parts')

/** Begins a history in a directory, which is made if it is not there. What another history left there is replaced, not mixed in. */
export const openImportFiles = (directory: string): ImportFiles => {
  mkdirSync(directory, { recursive: true })
  for (const kind of allKinds) rmSync(pathOf(directory, kind), { force: true })
  rmSync(partsDirectory(directory), { recursive: true, force: true })
  mkdirSync(partsDirectory(directory))
  writeFileSync(join(directory, 'README.txt'), readme)
  return { directory, byKind: new Map(), payments: new Map() }
}

const allKinds: ReadonlyArray<FileKind> = [
  'certification-rounds',
  'targets',
  'participants',
  'categories',
  'changes',
  'contributions',
  'contribution-refunds',
  'on-behalf-assessments',
  'subsidies',
  'interest',
  'benefits',
  'certifications',
  'payments',
  'deaths',
  'funerals',
  'account-refunds',
  'recoveries',
  'funds',
  'bank-statements',
  'external-deaths',
  'external-memberships',
]

const pathOf = (directory: string, kind: FileKind): string => join(directory, `${kind}.csv`)

const fileFor = (files: ImportFiles, row: Row): LineFile => {
  if (row.kind === 'payments') {
    const { payMonth } = row.fact
    const known = files.payments.get(payMonth)
    if (known !== undefined) return known
    const made = newLineFile(join(partsDirectory(files.directory), payMonth), null)
    files.payments.set(payMonth, made)
    return made
  }
  return fileOfKind(files, row.kind)
}

const fileOfKind = (files: ImportFiles, kind: FileKind): LineFile => {
  const known = files.byKind.get(kind)
  if (known !== undefined) return known
  const made = newLineFile(pathOf(files.directory, kind), columnsOf(kind).join(','))
  files.byKind.set(kind, made)
  return made
}

const write = (files: ImportFiles, row: Row, desk: Desk, enrolledOn: BusinessDate | null): void =>
  addLine(fileFor(files, row), `${ownText(row)},${handlingText(row, desk, enrolledOn)}`)

/** Writes the lines of one participant. `desks` says who handled a line where it was not the participant's desk. */
export const writeDossier = (
  files: ImportFiles,
  index: number,
  { rows, state }: Dossier,
  desks?: ReadonlyMap<Row, Desk>,
): void => {
  const desk = deskOf(index)
  for (const row of rows) write(files, row, desks?.get(row) ?? desk, state.enrolment?.enrolledOn ?? null)
}

/** Writes lines of the scheme as a whole. */
export const writeSchemeRows = (files: ImportFiles, rows: ReadonlyArray<Row>): void => {
  for (const row of rows) write(files, row, districtDesk, null)
}

/** Finishes all files; payments are put together by pay month. */
export const closeImportFiles = (files: ImportFiles): RowsPerKind => {
  if (files.payments.size > 0) {
    const payments = fileOfKind(files, 'payments')
    for (const [, part] of [...files.payments].sort(([a], [b]) => (a < b ? -1 : 1))) addFile(payments, part)
  }
  rmSync(partsDirectory(files.directory), { recursive: true })
  const rows: Partial<Record<FileKind, number>> = {}
  for (const kind of allKinds) {
    const file = files.byKind.get(kind)
    if (file === undefined) continue
    flush(file)
    rows[kind] = file.lines
  }
  return rows
}
