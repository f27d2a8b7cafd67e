import * as E from 'fp-ts/lib/Either.js'
import {
  closeImportFiles,
  openImportFiles,
  type RowsPerKind,
  writeDossier,
  writeSchemeRows,
} from './files/import-files.js'
import { type WriteRefused, writeRefused } from './files/write-refused.js'
import type { Plan, PlanRefused } from './plan.js'
import { addToBook, newFundBook } from './scheme/fund-book.js'
import { simulate } from './simulate.js'

export interface WrittenHistory {
  readonly directory: string
  readonly participants: number
  /** Lines of each file, without its header. */
  readonly rows: RowsPerKind
  readonly totalRows: number
}

export interface WriteOptions {
  /** Called now and then with the number of participants written so far. */
  readonly onProgress?: (participants: number) => void
}

const progressEvery = 1_000

/**
 * Writes a simulated history as import files into a directory: participant by participant, so that memory does not grow with their
 * number; payments stand by pay month, everything else by participant.
 *
 * Rejects: as `settingFor`; FileNotWritable, DiskFull.
 */
export const writeSimulation = (
  plan: Plan,
  directory: string,
  { onProgress }: WriteOptions = {},
): E.Either<PlanRefused | WriteRefused, WrittenHistory> => {
  const simulation = simulate(plan)
  if (E.isLeft(simulation)) return simulation
  const { participants, dossierOf, schemeRows } = simulation.right
  try {
    const files = openImportFiles(directory)
    const book = newFundBook()
    for (let index = 0; index < participants; index++) {
      const dossier = dossierOf(index)
      addToBook(book, dossier)
      writeDossier(files, index, dossier)
      if ((index + 1) % progressEvery === 0) onProgress?.(index + 1)
    }
    writeSchemeRows(files, schemeRows(book))
    const rows = closeImportFiles(files)
    return E.right({ directory, participants, rows, totalRows: totalOf(rows) })
  } catch (error) {
    return E.left(writeRefused(directory, error))
  }
}

export const totalOf = (rows: RowsPerKind): number => Object.values(rows).reduce((total, count) => total + count, 0)
