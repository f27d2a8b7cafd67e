import { findFiles, type ImportError, type KindName, planImport } from '@pension-ledger/intake'
import * as E from 'fp-ts/lib/Either.js'

/**
 * Whether there is anything to import, asked before a ledger is made: a slip in a path is not to leave an empty one behind.
 * What sheets a workbook has is asked later, for that means to read it.
 */
export const checkPaths = async (
  paths: ReadonlyArray<string>,
  kind: KindName | null,
  quarantineFile: string,
): Promise<E.Either<ImportError, void>> => {
  const files = await findFiles(paths, quarantineFile)
  if (E.isLeft(files)) return files
  if (files.right.some((file) => /\.(xls[xm]|jsonl)$/i.test(file))) return E.right(undefined)
  const { tasks, unknown } = await planImport(files.right, kind)
  return tasks.length > 0 ? E.right(undefined) : E.left({ code: 'NothingToImport', unknownFiles: unknown })
}
