import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach } from 'vitest'
import type { EventStore } from '../event-store.js'
import { noStream } from '../expected-revision.js'
import { type OpenOptions, openStore } from '../open-store.js'
import type { NewEvent } from '../recorded-event.js'
import { openedStores } from '../testing/opened-stores.test.kit.js'
import { done, type StoreFactory } from '../testing/store-under-test.js'
import { appendOf } from '../testing/ticked.js'
import { loadSqliteDriver, type SqlDatabase } from './sqlite-driver.js'

/** A directory of its own for a test; its name is one that careless quoting would break. */
export const freshDirectory = (): string => mkdtempSync(join(tmpdir(), '养老金 账本%20-'))

/** A path for each test of a file, and the stores that the test opened there: closed and taken away when it is over. */
export const fileForEachTest = () => {
  let directory = ''
  const opened: EventStore[] = []
  const pathNow = (): string => join(directory, '账 本.sqlite')
  beforeEach(() => {
    directory = freshDirectory()
  })
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close()
    rmSync(directory, { recursive: true })
  })
  const keep = <Store extends EventStore>(store: Store): Store => {
    opened.push(store)
    return store
  }
  return {
    get directory() {
      return directory
    },
    get path() {
      return pathNow()
    },
    /** Has a store closed when the test is over. */
    keep,
    open: async (options: OpenOptions = {}, at: string = pathNow()): Promise<EventStore> =>
      keep(await done(openStore(`sqlite:${at}`, options))),
    /** Makes a store of these events in one stream, and closes it. */
    make: async (events: ReadonlyArray<NewEvent>): Promise<void> => {
      const store = await done(openStore(`sqlite:${pathNow()}`, { create: true }))
      await done(store.append(appendOf('ticks', noStream, ...events)))
      await store.close()
    },
    fingerprint: (): string => createHash('sha256').update(readFileSync(pathNow())).digest('hex'),
  }
}

/** Opens a file as any SQLite tool would, to do to it what the store does not. */
export const withSqlite = async <A>(path: string, work: (database: SqlDatabase) => A | Promise<A>): Promise<A> => {
  const driver = await loadSqliteDriver()
  if (E.isLeft(driver)) throw new Error(JSON.stringify(driver.left))
  const database = driver.right.open(path, { readOnly: false })
  try {
    return await work(database)
  } finally {
    database.close()
  }
}

/** An SQLite store for the contract, in a file. It polls so rarely that waking is proved. */
export const sqliteUnderTest: StoreFactory = async (clock) => {
  const directory = freshDirectory()
  const path = join(directory, '账本.sqlite')
  const { open, close, reopen } = openedStores((create) =>
    done(openStore(`sqlite:${path}`, { create, clock, pollMs: 60_000 })),
  )
  return {
    store: await open(),
    reopen,
    damage: (position, data) =>
      withSqlite(path, (database) => {
        database.exec('DROP TRIGGER IF EXISTS payloads_are_not_changed')
        database
          .prepare('UPDATE payloads SET data = ? WHERE payload_no = (SELECT payload_no FROM events WHERE position = ?)')
          .run(data, position)
      }),
    dispose: async () => {
      await close()
      rmSync(directory, { recursive: true })
    },
  }
}
