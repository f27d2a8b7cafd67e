import type { SqlDatabase, SqlStatement, SqlValue } from './sqlite-driver.js'

/** A database with its statements prepared once. */
export interface Connection {
  readonly exec: (sql: string) => void
  readonly statement: (sql: string) => SqlStatement
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

/** A connection over an open database; closing it leaves the file at rest. */
export const connection = (database: SqlDatabase, { readOnly }: { readonly readOnly: boolean }): Connection => {
  const statements = new Map<string, SqlStatement>()
  const statement = (sql: string): SqlStatement => {
    const known = statements.get(sql)
    if (known !== undefined) return known
    const prepared = database.prepare(sql)
    statements.set(sql, prepared)
    return prepared
  }
  return {
    exec: (sql) => database.exec(sql),
    statement,
    number: (sql, ...values) => {
      const row = statement(sql).get(...values)
      const [value] = typeof row === 'object' && row !== null ? Object.values(row) : []
      return typeof value === 'number' ? value : null
    },
    close: () => {
      if (!readOnly) putToRest(database)
      statements.clear()
      database.close()
    },
  }
}
