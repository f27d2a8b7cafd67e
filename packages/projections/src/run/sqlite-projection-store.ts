import type { StoreError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type CellRow, type Cells, type DimensionValue, rowsOf } from '../cells/cells.js'
import { tallyOf } from '../cells/tally.js'
import type { Checkpoint, CountedView, Kept, ProjectionStore, ViewKind } from './projection-store.js'

/** What this needs of a way to SQLite, of the shape of `node:sqlite`. Calls throw. */
export interface ProjectionDatabase {
  readonly exec: (sql: string) => void
  readonly prepare: (sql: string) => {
    readonly run: (...values: DimensionValue[]) => unknown
    readonly get: (...values: DimensionValue[]) => unknown
    readonly all: (...values: DimensionValue[]) => unknown[]
  }
  readonly close: () => void
}

/** Raised with every change of the tables below; a file of another version is counted anew. */
const layoutVersion = 1

/**
 * checkpoint            one row: the log's position up to which everything here is counted, and the digest of the rules
 * views                 one row per view: name, version, names of dimensions and measures (JSON)
 * cells of <view>       one row per cell: a column per dimension, a column per measure; money in fen
 */
const schema = `
CREATE TABLE checkpoint (only INTEGER PRIMARY KEY CHECK (only = 1), position INTEGER NOT NULL, rules TEXT NOT NULL);
CREATE TABLE views (name TEXT PRIMARY KEY, version INTEGER NOT NULL, dimensions TEXT NOT NULL, measures TEXT NOT NULL);
PRAGMA user_version = ${layoutVersion};
`

/**
 * Cells kept in a file of their own that any SQLite tool can read. Every change is one transaction.
 *
 * `errorOf` makes a store error of what the driver throws.
 */
export const sqliteProjectionStore = (
  database: ProjectionDatabase,
  errorOf: (thrown: unknown) => StoreError,
): ProjectionStore => {
  const attempt =
    <A>(work: () => A): TaskEither<StoreError, A> =>
    async () => {
      try {
        return E.right(work())
      } catch (thrown) {
        return E.left(errorOf(thrown))
      }
    }

  const change =
    <L>(work: () => E.Either<L, void>): TaskEither<StoreError | L, void> =>
    async () => {
      try {
        database.exec('BEGIN IMMEDIATE')
        const done = work()
        database.exec(E.isRight(done) ? 'COMMIT' : 'ROLLBACK')
        return done
      } catch (thrown) {
        rollBack(database)
        return E.left(errorOf(thrown))
      }
    }

  return {
    kept: () => attempt(() => keptIn(database)),
    cells: (view) => attempt(() => cellsIn(database, view)),
    replace: (checkpoint, views) =>
      change(() => {
        clear(database)
        database.exec(schema)
        for (const counted of views) createView(database, counted)
        writeCheckpoint(database, checkpoint)
        return E.right(undefined)
      }),
    add: (from, checkpoint, views) =>
      change(() => {
        const found = keptIn(database)?.checkpoint.position ?? null
        if (found !== from) return E.left({ code: 'ProjectionMoved', expected: from, found } as const)
        for (const counted of views) addCells(database, counted)
        writeCheckpoint(database, checkpoint)
        return E.right(undefined)
      }),
    close: async () => database.close(),
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const tableOf = ({ name }: ViewKind): string => quoted(`cells of ${name}`)
const columnsOf = ({ dimensions, measures }: ViewKind): ReadonlyArray<string> => [
  ...dimensions.map(quoted),
  ...measures.map(({ name }) => quoted(name)),
]

const rollBack = (database: ProjectionDatabase): void => {
  try {
    database.exec('ROLLBACK')
  } catch {
    // The transaction never began, or SQLite has rolled it back already.
  }
}

const clear = (database: ProjectionDatabase): void => {
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all() as { name: string }[]
  for (const { name } of tables) database.exec(`DROP TABLE ${quoted(name)}`)
}

const keptIn = (database: ProjectionDatabase): Kept | null => {
  const version = database.prepare('PRAGMA user_version').get() as { user_version: number }
  if (version.user_version !== layoutVersion) return null
  const checkpoint = database.prepare('SELECT position, rules FROM checkpoint').get() as Checkpoint | undefined
  if (checkpoint === undefined) return null
  const views = database.prepare('SELECT name, version, dimensions, measures FROM views').all() as {
    readonly name: string
    readonly version: number
    readonly dimensions: string
    readonly measures: string
  }[]
  return {
    checkpoint: { position: checkpoint.position, rules: checkpoint.rules },
    views: views.map(({ name, version, dimensions, measures }) => ({
      name,
      version,
      dimensions: JSON.parse(dimensions),
      measures: JSON.parse(measures),
    })),
  }
}

const cellsIn = (database: ProjectionDatabase, view: ViewKind): Cells => {
  const rows = database.prepare(`SELECT ${columnsOf(view).join(', ')} FROM ${tableOf(view)}`).all()
  const split = view.dimensions.length
  return tallyOf(
    rows.map((row): CellRow => {
      const values: ReadonlyArray<DimensionValue> = Object.values(row as Record<string, DimensionValue>)
      return { at: values.slice(0, split), measures: values.slice(split).map(Number) }
    }),
  )
}

const createView = (database: ProjectionDatabase, { view, cells }: CountedView): void => {
  const key = view.dimensions.map(quoted).join(', ')
  database.exec(`CREATE TABLE ${tableOf(view)} (${columnsOf(view).join(', ')}, PRIMARY KEY (${key})) WITHOUT ROWID`)
  database
    .prepare('INSERT INTO views (name, version, dimensions, measures) VALUES (?, ?, ?, ?)')
    .run(view.name, view.version, JSON.stringify(view.dimensions), JSON.stringify(view.measures))
  addCells(database, { view, cells })
}

const addCells = (database: ProjectionDatabase, { view, cells }: CountedView): void => {
  const columns = columnsOf(view)
  const measures = view.measures.map(({ name }) => quoted(name))
  const upsert = database.prepare(
    `INSERT INTO ${tableOf(view)} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT DO UPDATE SET ${measures.map((name) => `${name} = ${name} + excluded.${name}`).join(', ')}`,
  )
  const removeIfZero = database.prepare(
    `DELETE FROM ${tableOf(view)} WHERE ${view.dimensions.map((name) => `${quoted(name)} = ?`).join(' AND ')}
     AND ${measures.map((name) => `${name} = 0`).join(' AND ')}`,
  )
  for (const { at, measures } of rowsOf(cells)) {
    upsert.run(...at, ...view.measures.map((_, i) => measures[i] ?? 0))
    if (measures.some((n) => n < 0)) removeIfZero.run(...at)
  }
}

const writeCheckpoint = (database: ProjectionDatabase, { position, rules }: Checkpoint): void => {
  database.prepare('INSERT OR REPLACE INTO checkpoint (only, position, rules) VALUES (1, ?, ?)').run(position, rules)
}
