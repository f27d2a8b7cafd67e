import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { type Chart, type ChartError, readChart } from '@pension-ledger/books'
import type { SheetError } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import type { CommandError } from '../../errors/command-error.js'
import { readJsonFile } from '../read-json-file.js'

const defaultChartFile = (): string =>
  createRequire(import.meta.url).resolve('@pension-ledger/books/charts/residents-fund.json')

/** Where a chart of accounts is that a person named, or the usual one. */
export const chartPath = (file: string | undefined, cwd: string): string =>
  file === undefined ? defaultChartFile() : resolve(cwd, file)

/** Reads a chart of accounts, checking all of it. Rejects: what `readJsonFile` and `readChart` refuse. */
export const readChartFile = async (
  file: string | undefined,
  cwd: string,
): Promise<E.Either<ChartError | CommandError | SheetError, Chart>> => {
  const json = await readJsonFile(chartPath(file, cwd))
  return E.isLeft(json) ? json : readChart(json.right)
}
