import { rmSync } from 'node:fs'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import {
  closeImportFiles,
  openImportFiles,
  type RowsPerKind,
  writeDossier,
  writeSchemeRows,
} from './files/import-files.js'
import { type WriteRefused, writeRefused } from './files/write-refused.js'
import type { Plan, PlanRefused, PlantingPlan } from './plan.js'
import type { PlantRefused } from './plant/codes.js'
import type { Planted } from './plant/planted.js'
import { plantedFile, writePlanted } from './plant/planted-file.js'
import { addToBook, newFundBook } from './scheme/fund-book.js'
import { type Simulation, simulate } from './simulate.js'

/** What was written, file by file. */
export interface WrittenHistory {
  readonly directory: string
  readonly participants: number
  /** Lines of each file, without its header. */
  readonly rows: RowsPerKind
  readonly totalRows: number
  /** What an audit must find; null for a clean history. */
  readonly planted: ReadonlyArray<Planted> | null
}

/** How a history is written. */
export interface WriteOptions {
  /** Called now and then with the number of participants written so far. */
  readonly onProgress?: (participants: number) => void
}

const progressEvery = 1_000

/**
 * Writes a simulated history as import files into a directory: participant by participant, so that memory does not grow with their
 * number; payments stand by pay month, everything else by participant. With a plan that plants, `planted.json` lies beside the files.
 *
 * Rejects: as `simulate`; FileNotWritable, DiskFull.
 */
export function writeSimulation(
  plan: PlantingPlan,
  directory: string,
  options?: WriteOptions,
): E.Either<PlanRefused | PlantRefused | WriteRefused, WrittenHistory>
export function writeSimulation(
  plan: Plan,
  directory: string,
  options?: WriteOptions,
): E.Either<PlanRefused | WriteRefused, WrittenHistory>
export function writeSimulation(
  plan: Plan | PlantingPlan,
  directory: string,
  options: WriteOptions = {},
): E.Either<PlanRefused | PlantRefused | WriteRefused, WrittenHistory> {
  const simulation = simulate(plan)
  return E.isLeft(simulation) ? simulation : written(simulation.right, directory, options)
}

const written = (
  { participants, dossierOf, schemeRows, planting }: Simulation,
  directory: string,
  { onProgress }: WriteOptions,
): E.Either<WriteRefused, WrittenHistory> => {
  try {
    const files = openImportFiles(directory)
    rmSync(join(directory, plantedFile), { force: true })
    const book = newFundBook()
    for (let index = 0; index < participants; index++) {
      const dossier = dossierOf(index)
      addToBook(book, dossier)
      const planted = planting?.plantedOf(index) ?? null
      writeDossier(files, index, dossier, planted?.desks)
      if (planted !== null) writeSchemeRows(files, planted.listRows)
      if ((index + 1) % progressEvery === 0) onProgress?.(index + 1)
    }
    writeSchemeRows(files, schemeRows(book))
    const rows = closeImportFiles(files)
    const findings = planting?.findings ?? null
    if (findings !== null) writePlanted(directory, findings)
    return E.right({ directory, participants, rows, totalRows: totalOf(rows), planted: findings })
  } catch (error) {
    return E.left(writeRefused(directory, error))
  }
}

/** Lines of all files together. */
export const totalOf = (rows: RowsPerKind): number => Object.values(rows).reduce((total, count) => total + count, 0)
