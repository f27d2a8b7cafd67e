import { loadSqliteDriver, type StoreError, sqliteVersion } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'

/** The floor under single appends: one table, one row per commit, nothing looked at and nothing promised. */
export interface BareInserts {
  readonly driver: string
  readonly sqlite: string
  readonly insert: (data: string) => void
  readonly close: () => void
}

/**
 * Opens a new file with the driver that the store uses, and with its settings.
 *
 * Rejects: UnsupportedRuntime where there is no driver; no store opens then either.
 */
export const bareInserts = async (path: string): Promise<E.Either<StoreError, BareInserts>> => {
  const driver = await loadSqliteDriver()
  if (E.isLeft(driver)) return driver
  const database = driver.right.open(path, { readOnly: false })
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec('CREATE TABLE bare (position INTEGER PRIMARY KEY, data TEXT NOT NULL)')
  const insert = database.prepare('INSERT INTO bare (data) VALUES (?)')
  return E.right({
    driver: driver.right.name,
    sqlite: sqliteVersion(driver.right),
    insert: (data) => {
      insert.run(data)
    },
    close: () => database.close(),
  })
}
