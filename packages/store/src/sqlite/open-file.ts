import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import type { StoreError } from '../store-error.js'
import { type Connection, connection } from './connection.js'
import type { SqlDatabase, SqlDriver } from './sqlite-driver.js'
import { openingError } from './sqlite-errors.js'

/** A kind of SQLite file that we write: what marks it, and how a new one is laid out. */
export interface FileKind {
  /** Written in sentences: "a store". */
  readonly what: string
  readonly applicationId: number
  readonly version: number
  readonly schema: string
  /** Whether a new one may be read by its owner alone; what SQLite keeps beside it then, too. */
  readonly isPrivate: boolean
}

/** Which file is opened, and how. */
export interface OpenFile {
  /** How the file is called in answers. */
  readonly url: string
  /** Absolute: SQLite would read a relative `file:…` as a URI. */
  readonly path: string
  readonly readOnly: boolean
  readonly create: boolean
  /** Milliseconds to wait for another writer. */
  readonly busyMs: number
}

/** Of a file that is there already the mode is left as it is. */
const ownerAlone = 0o600

const magic = 'SQLite format 3\0'

const headerOf = (path: string): Buffer => {
  const file = openSync(path, 'r')
  try {
    const bytes = Buffer.alloc(18)
    return bytes.subarray(0, readSync(file, bytes))
  } finally {
    closeSync(file)
  }
}

const isThere = (path: string): boolean => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) > 0

/** What is wrong with the bytes, as far as it shows without SQLite, which would fill half a last page up with zeros. */
const byteFault = (path: string, size: number): string | null => {
  const header = headerOf(path)
  if (header.length < 18 || header.toString('latin1', 0, magic.length) !== magic) return 'it is no SQLite file'
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16)
  const isWhole = pageSize > 0 && size % pageSize === 0
  // Where a writer was killed, half a page at the end is made whole from what it left beside the file.
  return isWhole || isThere(`${path}-wal`) || isThere(`${path}-journal`)
    ? null
    : 'the file is damaged: it ends within a page'
}

/** Looks at the file before SQLite does, which would say "unable to open database file" to all of it. */
const checkFile = (kind: FileKind, { url, path, create }: OpenFile): E.Either<StoreError, void> => {
  const notAStore = (why: string): E.Either<StoreError, never> => E.left({ code: 'NotAStore', url, why })
  try {
    const stats = statSync(path, { throwIfNoEntry: false })
    if (stats === undefined) {
      if (!create) return E.left({ code: 'StoreMissing', url })
      const directory = dirname(path)
      if (existsSync(directory)) return E.right(undefined)
      return E.left({ code: 'StoreNotWritable', url, why: `the directory ${directory} does not exist` })
    }
    if (stats.isDirectory()) return notAStore('it is a directory')
    if (!stats.isFile()) return notAStore('it is no file')
    if (stats.size === 0)
      return create ? E.right(undefined) : notAStore(`it is empty; ${kind.what} was never made there`)
    const fault = byteFault(path, stats.size)
    return fault === null ? E.right(undefined) : notAStore(fault)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    if (!create && why.startsWith('ENOTDIR')) return E.left({ code: 'StoreMissing', url })
    return E.left({ code: create ? 'StoreNotWritable' : 'StoreUnavailable', url, why })
  }
}

const isBlank = (db: Connection): boolean =>
  db.number('PRAGMA application_id') === 0 &&
  db.number('PRAGMA user_version') === 0 &&
  db.number('SELECT count(*) FROM sqlite_master') === 0

/** Lays out a new file, unless another process did so a moment ago. */
const layOut = (db: Connection, kind: FileKind): void => {
  db.exec('BEGIN IMMEDIATE')
  try {
    if (isBlank(db)) {
      db.exec(kind.schema)
      db.exec(`PRAGMA application_id = ${kind.applicationId}; PRAGMA user_version = ${kind.version};`)
    }
    db.exec('COMMIT')
  } catch (error) {
    undo(db)
    throw error
  }
}

/** What went wrong is the answer, and not that SQLite has rolled back by itself, as it does on a full disk. */
const undo = (db: Connection): void => {
  try {
    db.exec('ROLLBACK')
  } catch {
    // It was rolled back already.
  }
}

const checkKind = (db: Connection, kind: FileKind, url: string): E.Either<StoreError, void> => {
  if (db.number('PRAGMA application_id') !== kind.applicationId) {
    return E.left({ code: 'NotAStore', url, why: `it is an SQLite file, but not ${kind.what}` })
  }
  const found = db.number('PRAGMA user_version')
  if (found === kind.version) return E.right(undefined)
  return E.left({ code: 'StoreVersionUnknown', url, found: String(found), known: String(kind.version) })
}

/**
 * WAL with a sync at every commit: what was answered survives a power cut. Both are asked back, because SQLite answers a mode
 * that a file system cannot give with another mode, not with an error.
 */
const makeDurable = (db: Connection, url: string): E.Either<StoreError, void> => {
  const mode = db.statement('PRAGMA journal_mode = WAL').get()
  const isWal = typeof mode === 'object' && mode !== null && Object.values(mode)[0] === 'wal'
  db.exec('PRAGMA synchronous = FULL')
  if (isWal && db.number('PRAGMA synchronous') === 2) return E.right(undefined)
  return E.left({ code: 'StoreUnavailable', url, why: 'the file system gives SQLite no WAL journal' })
}

/**
 * Ids are random, so that a large commit touches pages all over their index: a cache of 64 MiB holds it for two million events, and a
 * checkpoint every 80 MiB writes such a page once for many commits. Larger pages were measured, and only wrote more.
 */
const tune = 'PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 20000; PRAGMA journal_size_limit = 67108864;'

const prepare = (db: Connection, kind: FileKind, file: OpenFile): E.Either<StoreError, void> => {
  db.exec(`PRAGMA busy_timeout = ${file.busyMs};`)
  if (file.readOnly) return checkKind(db, kind, file.url)

  if (file.create && isBlank(db)) {
    const durable = makeDurable(db, file.url)
    if (E.isLeft(durable)) return durable
    layOut(db, kind)
  }
  const known = checkKind(db, kind, file.url)
  if (E.isLeft(known)) return known
  db.exec(tune)
  return makeDurable(db, file.url)
}

/**
 * Opens a file of this kind, or makes it.
 *
 * Rejects: StoreMissing, NotAStore, StoreVersionUnknown, StoreLocked, StoreNotWritable, DiskFull, StoreUnavailable. A file that
 * was there and is refused is left as it was.
 */
export const openSqliteFile = (driver: SqlDriver, kind: FileKind, file: OpenFile): E.Either<StoreError, Connection> => {
  const { url } = file
  const checked = checkFile(kind, file)
  if (E.isLeft(checked)) return checked

  let database: SqlDatabase | null = null
  try {
    if (kind.isPrivate && file.create) closeSync(openSync(file.path, 'a', ownerAlone))
    database = driver.open(file.path, { readOnly: file.readOnly })
    const db = connection(database, file)
    const prepared = prepare(db, kind, file)
    if (E.isRight(prepared)) return E.right(db)
    database.close()
    return prepared
  } catch (error) {
    database?.close()
    return E.left(openingError(url, error, file.create))
  }
}
