import * as E from 'fp-ts/lib/Either.js'
import type { StoreError } from '../store-error.js'
import type { Connection } from './connection.js'
import { isFileFault, sqliteError } from './sqlite-errors.js'

/** Does work in one commit; a refusal or an error leaves nothing of it. */
export type Commit = <A>(work: () => E.Either<StoreError, A>) => E.Either<StoreError, A>

const rollBack = (db: Connection): void => {
  try {
    db.exec('ROLLBACK')
  } catch {
    // SQLite has rolled back by itself after some errors, and says so by failing here.
  }
}

/**
 * Commits of one connection, which wait for other writers. After a fault of the file or the disk nothing more is written through
 * it: what reached the disk is not known, and a second try could be answered by a cache.
 */
export const commitOf = (db: Connection, url: string): Commit => {
  let fault: StoreError | null = null
  return (work) => {
    if (fault !== null) return E.left(fault)
    try {
      db.statement('BEGIN IMMEDIATE').run()
      const result = work()
      if (E.isLeft(result)) rollBack(db)
      else db.statement('COMMIT').run()
      return result
    } catch (error) {
      rollBack(db)
      const answer = sqliteError(url, error)
      if (isFileFault(error)) fault = answer
      return E.left(answer)
    }
  }
}
