import { loadSqliteDriver, type RecordedEvent, type StoreError, sqliteVersion } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'

/** The floor under appends: one table, nothing looked at and nothing promised. */
export interface BareInserts {
  readonly driver: string
  readonly sqlite: string
  /** One row, durable when it returns. */
  readonly insert: (data: string) => void
  /** Many rows in one commit. */
  readonly insertAll: (data: ReadonlyArray<string>) => void
  /** Many rows in one commit, into the table that an event store would begin with: all of an event, and both of its keys unique. */
  readonly insertEvents: (events: ReadonlyArray<RecordedEvent>) => void
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
  database.exec(eventTable)
  const insert = database.prepare('INSERT INTO bare (data) VALUES (?)')
  const insertEvent = database.prepare('INSERT INTO events VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)')
  return E.right({
    driver: driver.right.name,
    sqlite: sqliteVersion(driver.right),
    insert: (data) => {
      insert.run(data)
    },
    insertAll: (data) => {
      database.exec('BEGIN')
      for (const each of data) insert.run(each)
      database.exec('COMMIT')
    },
    insertEvents: (events) => {
      database.exec('BEGIN')
      for (const { id, stream, revision, type, data, provenance, recordedAt } of events)
        insertEvent.run(id, stream, revision, type, data, JSON.stringify(provenance), recordedAt)
      database.exec('COMMIT')
    },
    close: () => database.close(),
  })
}

const eventTable = `CREATE TABLE events (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  stream TEXT NOT NULL,
  revision INTEGER NOT NULL,
  type TEXT NOT NULL,
  data TEXT NOT NULL,
  metadata TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  UNIQUE (stream, revision)
)`
