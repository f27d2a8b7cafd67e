import {
  addToBook,
  closeImportFiles,
  newFundBook,
  openImportFiles,
  type RowsPerKind,
  writeDossier,
  writeSchemeRows,
} from '@pension-ledger/simulator'
import { historyOf } from './history.js'

/** Raised when the same calibration makes other files: those of an earlier version are then made anew. */
export const generatorVersion = 1

/** Writes the import files of the example into a directory. What was there of an earlier run is replaced. */
export const generate = (directory: string, onProgress?: (done: number, of: number) => void): RowsPerKind => {
  const { participants, dossierOf, schemeRows } = historyOf()
  const files = openImportFiles(directory)
  const book = newFundBook()
  for (let index = 0; index < participants; index++) {
    const dossier = dossierOf(index)
    addToBook(book, dossier)
    writeDossier(files, index, dossier)
    if (index % 5_000 === 0) onProgress?.(index, participants)
  }
  writeSchemeRows(files, schemeRows(book))
  return closeImportFiles(files)
}
