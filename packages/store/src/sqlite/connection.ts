import type { SqlDatabase, SqlStatement, SqlValue } from './sqlite-driver.js'

/** A database with its statements prepared once. */
export interface Connection {
  readonly exec: (sql: string) => void
  readonly statement: (sql: string) => SqlStatement
  /** The one number that a query answers; null where it answers none. */
  readonly number: (sql: string, ...values: SqlValue[]) => number | null
  readonly close: () => void
}

export const connection = (database: SqlDatabase): Connection => {
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
    close: () => database.close(),
  }
}
