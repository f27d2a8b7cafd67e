import { createRequire } from 'node:module'

/** The floor under single appends: one table, one row per commit, nothing looked at and nothing promised. */
export interface BareInserts {
  readonly driver: string
  readonly sqlite: string
  readonly insert: (data: string) => void
  readonly close: () => void
}

interface Database {
  readonly exec: (sql: string) => void
  readonly prepare: (sql: string) => { readonly run: (value: string) => unknown; readonly get: () => unknown }
  readonly close: () => void
}

interface Driver {
  readonly DatabaseSync: new (path: string) => Database
}

/** Opens a new file with the driver that the store uses, and with its settings. Throws where there is no driver: no store opened then either. */
export const bareInserts = (path: string): BareInserts => {
  const { name, driver } = driverOfStore()
  const database = new driver.DatabaseSync(path)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec('CREATE TABLE bare (position INTEGER PRIMARY KEY, data TEXT NOT NULL)')
  const insert = database.prepare('INSERT INTO bare (data) VALUES (?)')
  return {
    driver: name,
    sqlite: versionOf(driver),
    insert: (data) => {
      insert.run(data)
    },
    close: () => database.close(),
  }
}

/** The store takes the SQLite of Node where that is new enough, and its own package otherwise. */
const driverOfStore = (): { readonly name: string; readonly driver: Driver } => {
  const fromHere = createRequire(import.meta.url)
  const fromStore = createRequire(fromHere.resolve('@pension-ledger/store'))
  for (const name of ['node:sqlite', '@photostructure/sqlite']) {
    const driver = loaded(fromStore, name)
    if (driver !== null && isNewEnough(versionOf(driver))) return { name, driver }
  }
  throw new Error('no SQLite driver can be loaded')
}

const loaded = (require: NodeJS.Require, name: string): Driver | null => {
  try {
    const module: unknown = require(name)
    return isDriver(module) ? module : null
  } catch {
    return null
  }
}

const isDriver = (module: unknown): module is Driver =>
  typeof module === 'object' && module !== null && 'DatabaseSync' in module && typeof module.DatabaseSync === 'function'

const versionOf = ({ DatabaseSync }: Driver): string => {
  const database = new DatabaseSync(':memory:')
  const row = database.prepare('SELECT sqlite_version() AS version').get()
  database.close()
  return typeof row === 'object' && row !== null && 'version' in row ? String(row.version) : ''
}

/** What the store asks of SQLite: 3.51.3, or 3.53.0 and later. */
const isNewEnough = (version: string): boolean => {
  const [, minor = 0, patch = 0] = version.split('.').map(Number)
  return minor > 52 || (minor === 51 && patch >= 3)
}
