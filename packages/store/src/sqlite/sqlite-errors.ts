import * as E from 'fp-ts/lib/Either.js'
import type { StoreError } from '../store-error.js'

const primaryCode = (error: unknown): number | null =>
  error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : null

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** SQLite's primary result codes that mean more to us than "it failed". */
const SQLITE_BUSY = 5
const SQLITE_LOCKED = 6
const SQLITE_READONLY = 8
const SQLITE_IOERR = 10
const SQLITE_CORRUPT = 11
const SQLITE_FULL = 13
const SQLITE_CANTOPEN = 14
const SQLITE_NOTADB = 26

/** What a driver threw, as an answer. */
export const sqliteError = (url: string, error: unknown): StoreError => {
  switch (primaryCode(error)) {
    case SQLITE_FULL:
      return { code: 'DiskFull', url }
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return { code: 'StoreLocked', url }
    case SQLITE_READONLY:
      return { code: 'StoreNotWritable', url, why: said(error) }
    case SQLITE_NOTADB:
      return { code: 'NotAStore', url, why: 'it is no SQLite file' }
    case SQLITE_CORRUPT:
      return { code: 'StoreUnavailable', url, why: `the file is damaged: ${said(error)}` }
    default:
      return { code: 'StoreUnavailable', url, why: said(error) }
  }
}

/** Whether the file or the disk under it can no longer be trusted to take a commit. */
export const isFileFault = (error: unknown): boolean => {
  const code = primaryCode(error)
  return code === SQLITE_IOERR || code === SQLITE_CORRUPT || code === SQLITE_NOTADB
}

/** What a driver threw while a file was opened: then damage means that it is not, or no longer, what it should be. */
export const openingError = (url: string, error: unknown, create: boolean): StoreError => {
  switch (primaryCode(error)) {
    case SQLITE_CORRUPT:
      return { code: 'NotAStore', url, why: `the file is damaged: ${said(error)}` }
    case SQLITE_CANTOPEN:
      return { code: create ? 'StoreNotWritable' : 'StoreUnavailable', url, why: said(error) }
    default:
      return sqliteError(url, error)
  }
}

/** The work's result, or what the driver threw. */
export const attempt = <A>(url: string, work: () => E.Either<StoreError, A>): E.Either<StoreError, A> => {
  try {
    return work()
  } catch (error) {
    return E.left(sqliteError(url, error))
  }
}
