import * as E from 'fp-ts/lib/Either.js'
import type { StoreError } from '../store-error.js'

export type SqlValue = null | number | bigint | string | Uint8Array

export interface SqlStatement {
  readonly run: (...values: SqlValue[]) => {
    readonly changes: number | bigint
    readonly lastInsertRowid: number | bigint
  }
  readonly get: (...values: SqlValue[]) => unknown
  readonly all: (...values: SqlValue[]) => unknown[]
}

/** A statement as a driver prepares it. */
export interface PreparedStatement extends SqlStatement {
  /** From now on rows are lists of their cells. */
  readonly setReturnArrays: (isOn: boolean) => void
}

/** An open SQLite database, as either driver gives it. */
export interface SqlDatabase {
  readonly exec: (sql: string) => void
  readonly prepare: (sql: string) => PreparedStatement
  readonly close: () => void
}

/** A way to SQLite, of the shape of `node:sqlite`. Calls throw; `sqliteError` makes store errors of what they throw. */
export interface SqlDriver {
  readonly name: string
  readonly open: (path: string, options: { readonly readOnly: boolean }) => SqlDatabase
}

/** What both packages export. Foreign keys are only written down in the schemas: whoever writes here assigns the numbers himself. */
interface SqliteModule {
  readonly DatabaseSync: new (
    path: string,
    options: { readonly readOnly: boolean; readonly enableForeignKeyConstraints: boolean },
  ) => SqlDatabase
}

const isSqliteModule = (module: object | undefined): module is SqliteModule =>
  module !== undefined && 'DatabaseSync' in module && typeof module.DatabaseSync === 'function'

const driverOf = (name: string, { DatabaseSync }: SqliteModule): SqlDriver => ({
  name,
  open: (path, { readOnly }) => new DatabaseSync(path, { readOnly, enableForeignKeyConstraints: false }),
})

/** Loads a built-in module without its warning that it is new: whoever asks for a report need not read that each time. */
const quietly = (name: string): object | undefined => {
  const { emitWarning } = process
  process.emitWarning = () => {}
  try {
    return process.getBuiltinModule(name)
  } finally {
    process.emitWarning = emitWarning
  }
}

/** `node:sqlite`, where this Node has it. */
const builtIn = async (): Promise<SqlDriver | null> => {
  const module = quietly('node:sqlite')
  return isSqliteModule(module) ? driverOf('node:sqlite', module) : null
}

const installed = async (): Promise<SqlDriver | null> => {
  try {
    const module: object = await import('@photostructure/sqlite')
    return isSqliteModule(module) ? driverOf('@photostructure/sqlite', module) : null
  } catch {
    return null
  }
}

/**
 * Whether this SQLite may write in WAL mode beside other connections. Versions before 3.51.3 can lose a commit when the WAL is
 * reset; 3.52.0 was withdrawn.
 *
 * Source: https://www.sqlite.org/changes.html
 */
export const isSafeSqlite = (version: string): boolean => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (major !== 3) return major > 3
  return minor > 52 || (minor === 51 && patch >= 3)
}

/** The version of SQLite that a driver brings. */
export const sqliteVersion = (driver: SqlDriver): string => {
  const database = driver.open(':memory:', { readOnly: false })
  try {
    const row = database.prepare('SELECT sqlite_version() AS version').get()
    return typeof row === 'object' && row !== null && 'version' in row ? String(row.version) : 'unknown'
  } finally {
    database.close()
  }
}

/** The first of the drivers that is there and new enough. Each is a question, so that a later one is not loaded in vain. */
export const firstUsable = async (
  candidates: ReadonlyArray<() => Promise<SqlDriver | null>>,
): Promise<E.Either<StoreError, SqlDriver>> => {
  const tooOld: string[] = []
  for (const candidate of candidates) {
    const driver = await candidate()
    if (driver === null) continue
    const version = sqliteVersion(driver)
    if (isSafeSqlite(version)) return E.right(driver)
    tooOld.push(`${driver.name} has SQLite ${version}`)
  }
  const found = tooOld.length === 0 ? 'neither node:sqlite nor @photostructure/sqlite can be loaded' : tooOld.join(', ')
  return E.left({ code: 'UnsupportedRuntime', why: `${found}; SQLite 3.51.3, or 3.53.0 or later, is needed` })
}

/** The first driver that can be used: that of this Node, else the installed one. Rejects: UnsupportedRuntime. */
export const loadSqliteDriver = (): Promise<E.Either<StoreError, SqlDriver>> => firstUsable([builtIn, installed])
