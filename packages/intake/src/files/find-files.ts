import { readdir, stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { kindNamed } from '../kinds/kinds.js'

/** Why a path is not read. */
export type PathError =
  | { readonly code: 'PathMissing'; readonly path: string }
  /** `why` is the system's own code. */
  | { readonly code: 'PathUnreadable'; readonly path: string; readonly why: string }

const tableExtensions: ReadonlySet<string> = new Set(['.csv', '.tsv', '.xlsx', '.xlsm'])

/**
 * The files that paths name: files as they are, directories by what stands directly in them and may hold a table, but for `ours`, which
 * an import wrote there itself. Each once.
 */
export const findFiles = async (
  paths: ReadonlyArray<string>,
  ours: string,
): Promise<E.Either<PathError, ReadonlyArray<string>>> => {
  const files = new Set<string>()
  for (const path of paths) {
    const found = await filesAt(resolve(path), resolve(ours))
    if (E.isLeft(found)) return found
    for (const file of found.right) files.add(file)
  }
  return E.right([...files])
}

const filesAt = async (path: string, ours: string): Promise<E.Either<PathError, ReadonlyArray<string>>> => {
  try {
    if (!(await stat(path)).isDirectory()) return E.right([path])
    const entries = await readdir(path, { withFileTypes: true })
    const tables = entries.filter((entry) => !entry.isDirectory() && isTable(entry.name))
    const files = tables.map(({ name }) => join(path, name)).filter((file) => file !== ours)
    return E.right(files.sort())
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return E.left(
      why === 'ENOENT' || why === 'ENOTDIR' ? { code: 'PathMissing', path } : { code: 'PathUnreadable', path, why },
    )
  }
}

/**
 * Hidden files and the lock files of spreadsheet programs (`~$…`) hold no table, and neither do the notes that lie beside tables: a
 * `.txt` is one only if its name tells its kind.
 */
const isTable = (name: string): boolean => {
  if (name.startsWith('.') || name.startsWith('~')) return false
  const extension = extname(name).toLowerCase()
  return extension === '.txt' ? kindNamed(basename(name, extname(name))) !== null : tableExtensions.has(extension)
}
