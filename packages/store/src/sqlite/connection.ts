import { statSync } from 'node:fs'
import type { SqlDatabase, SqlStatement, SqlValue } from './sqlite-driver.js'

/** A database with its statements prepared once. */
export interface Connection {
  readonly exec: (sql: string) => void
  readonly statement: (sql: string) => SqlStatement
  /** The rows that a query answers, each as its cells: their names would cost more than they. */
  readonly rows: (sql: string, ...values: SqlValue[]) => ReadonlyArray<unknown>
  /** The one number that a query answers; null where it answers none. */
  readonly number: (sql: string, ...values: SqlValue[]) => number | null
  readonly close: () => void
}

/**
 * Leaves one file and nothing beside it: the WAL is written back and the journal mode set back to the one without it. Otherwise
 * that would wait for the garbage collector, which frees the statements of `@photostructure/sqlite` when it pleases; and a file
 * that rests without a WAL can be read from a read-only disk. It fails where another process has the file open: then that one
 * will do it.
 */
const putToRest = (database: SqlDatabase): void => {
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;')
  } catch {
    // What was committed stands in the WAL, where every later opening finds it.
  }
}

/** SQLite's own code for it, which it gives only where it keeps a rollback journal. */
const SQLITE_READONLY_DBMOVED = 8 | (4 << 8)

/**
 * Throws when the path no longer leads to the file that was opened: removed, renamed, or replaced, by a backup that was put back under a
 * program at work. SQLite would go on writing to a file that has no name, and what it acknowledged would be gone with the process.
 */
const watchOver = (path: string): (() => void) => {
  const identity = (): string => {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false })
    return stats === undefined ? 'none' : `${stats.dev} ${stats.ino}`
  }
  const opened = identity()
  return () => {
    if (identity() === opened) return
    throw Object.assign(new Error('the file was moved, removed or replaced since it was opened'), {
      errcode: SQLITE_READONLY_DBMOVED,
    })
  }
}

const hasMoved = (look: () => void): boolean => {
  try {
    look()
    return false
  } catch {
    return true
  }
}

/**
 * Databases whose files were moved stay open until the process ends, out of reach of the garbage collector: SQLite closes the last
 * connection by removing the WAL beside the path, and that may be the one of the file that took the place.
 */
const abandoned = new Set<SqlDatabase>()

/** Where it would be decided that something is written. */
const decides = (sql: string): boolean => sql === 'BEGIN IMMEDIATE' || sql === 'COMMIT'

/** What a statement runs, with a look at the file before it. */
const watched = (statement: SqlStatement, look: () => void): SqlStatement => ({
  run: (...values) => {
    look()
    return statement.run(...values)
  },
  get: (...values) => statement.get(...values),
  all: (...values) => statement.all(...values),
})

/** Statements by their texts, each prepared when it is asked for first. */
const preparedOnce = (prepare: (sql: string) => SqlStatement) => {
  const known = new Map<string, SqlStatement>()
  return {
    of: (sql: string): SqlStatement => {
      const before = known.get(sql)
      if (before !== undefined) return before
      const prepared = prepare(sql)
      known.set(sql, prepared)
      return prepared
    },
    forget: (): void => known.clear(),
  }
}

/** A connection over an open database, in a file or, without a path, in memory; closing it leaves the file at rest. */
export const connection = (
  database: SqlDatabase,
  { readOnly, path = null }: { readonly readOnly: boolean; readonly path?: string | null },
): Connection => {
  const look = path === null || readOnly ? () => {} : watchOver(path)
  const statements = preparedOnce((sql) => {
    const prepared = database.prepare(sql)
    return decides(sql) ? watched(prepared, look) : prepared
  })
  const inCells = preparedOnce((sql) => {
    const prepared = database.prepare(sql)
    prepared.setReturnArrays(true)
    return prepared
  })
  return {
    exec: (sql) => {
      if (decides(sql)) look()
      database.exec(sql)
    },
    statement: statements.of,
    rows: (sql, ...values) => inCells.of(sql).all(...values),
    number: (sql, ...values) => {
      const row = statements.of(sql).get(...values)
      const [value] = typeof row === 'object' && row !== null ? Object.values(row) : []
      return typeof value === 'number' ? value : null
    },
    close: () => {
      if (hasMoved(look)) {
        abandoned.add(database)
        return
      }
      if (!readOnly) putToRest(database)
      statements.forget()
      inCells.forget()
      database.close()
    },
  }
}
