import { resolve } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import type { EventStore } from '../event-store.js'
import { localEventStore } from '../local/local-event-store.js'
import type { OpenOptions } from '../open-store.js'
import type { StoreError } from '../store-error.js'
import { type FileKind, openSqliteFile } from './open-file.js'
import { storeApplicationId, storeSchema, storeVersion } from './schema.js'
import { loadSqliteDriver, type SqlDriver } from './sqlite-driver.js'
import { sqliteLog } from './sqlite-log.js'

export const storeFile: FileKind = {
  what: 'a store',
  applicationId: storeApplicationId,
  version: storeVersion,
  schema: storeSchema,
  isPrivate: false,
}

/** Opens the store in a file with a given driver. */
export const openSqliteStoreWith = (
  driver: SqlDriver,
  path: string,
  { clock, readOnly, create, pollMs, busyMs }: Required<OpenOptions>,
): E.Either<StoreError, EventStore> => {
  const url = `sqlite:${path}`
  const db = openSqliteFile(driver, storeFile, {
    url,
    path: resolve(path),
    readOnly,
    create: create && !readOnly,
    busyMs,
  })
  return E.isLeft(db) ? db : E.right(localEventStore(sqliteLog(db.right, { url, readOnly }), { clock, pollMs }))
}

export const openSqliteStore = async (
  path: string,
  options: Required<OpenOptions>,
): Promise<E.Either<StoreError, EventStore>> => {
  const driver = await loadSqliteDriver()
  return E.isLeft(driver) ? driver : openSqliteStoreWith(driver.right, path, options)
}
