import { readdir, stat } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'

export type PathError =
  | { readonly code: 'PathMissing'; readonly path: string }
  /** `why` is the system's own code. */
  | { readonly code: 'PathUnreadable'; readonly path: string; readonly why: string }

const tableExtensions: ReadonlySet<string> = new Set(['.csv', '.tsv', '.txt', '.xlsx', '.xlsm'])

/** The files that paths name: files as they are, directories by what stands directly in them and may hold a table. Each once. */
export const findFiles = async (paths: ReadonlyArray<string>): Promise<E.Either<PathError, ReadonlyArray<string>>> => {
  const files = new Set<string>()
  for (const path of paths) {
    const found = await filesAt(resolve(path))
    if (E.isLeft(found)) return found
    for (const file of found.right) files.add(file)
  }
  return E.right([...files])
}

const filesAt = async (path: string): Promise<E.Either<PathError, ReadonlyArray<string>>> => {
  try {
    if (!(await stat(path)).isDirectory()) return E.right([path])
    const entries = await readdir(path, { withFileTypes: true })
    const tables = entries.filter((entry) => !entry.isDirectory() && isTable(entry.name))
    return E.right(tables.map(({ name }) => join(path, name)).sort())
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return E.left(
      why === 'ENOENT' || why === 'ENOTDIR' ? { code: 'PathMissing', path } : { code: 'PathUnreadable', path, why },
    )
  }
}

/** Hidden files and the lock files of spreadsheet programs (`~$…`) hold no table. */
const isTable = (name: string): boolean =>
  !name.startsWith('.') && !name.startsWith('~') && tableExtensions.has(extname(name).toLowerCase())
