import { resolve } from 'node:path'
import {
  type Connection,
  connection,
  type FileKind,
  loadSqliteDriver,
  openSqliteFile,
  type StoreError,
  sqliteError,
  urlBeside,
} from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { projectionSchema } from './projection-schema.js'

/** Where cells are kept between runs. Everything in it can be counted anew from the log: it may be deleted at any time. */
export interface ProjectionFile {
  readonly url: string
  /** Looks at one state of the file, whatever others write meanwhile. */
  readonly look: <A>(at: (db: Connection) => A) => E.Either<StoreError, A>
  /** Changes it in one transaction; what is refused changes nothing. */
  readonly change: <L, A>(work: (db: Connection) => E.Either<L, A>) => E.Either<StoreError | L, A>
  readonly close: () => Promise<void>
}

/** How a file of projections is opened. */
export interface OpenProjections {
  /** For looking only. Default: false. */
  readonly readOnly?: boolean
  /** Makes the file where there is none. Default: false. */
  readonly create?: boolean
  /** Milliseconds to wait for another process that is writing. Default: 10,000. */
  readonly busyMs?: number
}

const projectionsKind: FileKind = { what: 'a file of projections', isPrivate: false, ...projectionSchema }

/** Where a store's projections are kept: beside it, or for a ledger on a server in the working folder, as `urlBeside` says. */
export const projectionsUrlOf = (storeUrl: string): string => urlBeside(storeUrl, 'projections')

/**
 * Opens the projections at `sqlite:PATH`, or at `memory:`, where they are gone with the process.
 *
 * Rejects: UnsupportedRuntime, StoreMissing, NotAStore, StoreVersionUnknown, StoreLocked, StoreNotWritable, DiskFull, StoreUnavailable.
 */
export const openProjections =
  (
    url: string,
    { readOnly = false, create = false, busyMs = 10_000 }: OpenProjections = {},
  ): TaskEither<StoreError, ProjectionFile> =>
  async () => {
    const driver = await loadSqliteDriver()
    if (E.isLeft(driver)) return driver
    if (url === 'memory:') {
      const db = connection(driver.right.open(':memory:', { readOnly: false }), { readOnly: false })
      db.exec(projectionSchema.schema)
      return E.right(projectionFile(db, url))
    }
    const path = resolve(url.replace(/^sqlite:/, ''))
    const db = openSqliteFile(driver.right, projectionsKind, { url, path, readOnly, create, busyMs })
    return E.isLeft(db) ? db : E.right(projectionFile(db.right, url))
  }

/** The projections behind an open database. */
export const projectionFile = (db: Connection, url: string): ProjectionFile => {
  let isClosed = false

  const transaction = <L, A>(begin: string, work: () => E.Either<L, A>): E.Either<StoreError | L, A> => {
    if (isClosed) return E.left({ code: 'StoreClosed' })
    try {
      db.exec(begin)
      const done = work()
      db.exec(E.isRight(done) ? 'COMMIT' : 'ROLLBACK')
      return done
    } catch (thrown) {
      rollBack(db)
      return E.left(sqliteError(url, thrown))
    }
  }

  return {
    url,
    look: (at) => transaction('BEGIN', () => E.right(at(db))),
    change: (work) => transaction('BEGIN IMMEDIATE', () => work(db)),
    close: async () => {
      if (isClosed) return
      isClosed = true
      db.close()
    },
  }
}

const rollBack = (db: Connection): void => {
  try {
    db.exec('ROLLBACK')
  } catch {
    // The transaction never began, or SQLite has rolled it back already.
  }
}
