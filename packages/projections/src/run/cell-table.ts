import type { Connection } from '@pension-ledger/store'
import { type CellRow, type Cells, type DimensionValue, rowsOf } from '../cells/cells.js'
import { tallyOf } from '../cells/tally.js'
import type { Build } from './build.js'

/** The part of a build that says where its cells are and what they look like. */
type Laid = Pick<Build, 'id' | 'name' | 'dimensions' | 'measures'>

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const tableOf = ({ name, id }: Pick<Laid, 'name' | 'id'>): string => quoted(`cells of ${name}, build ${id}`)
const columnsOf = ({ dimensions, measures }: Laid): ReadonlyArray<string> => [
  ...dimensions.map(quoted),
  ...measures.map(({ name }) => quoted(name)),
]

export const createCells = (db: Connection, build: Laid): void => {
  const key = build.dimensions.map(quoted).join(', ')
  db.exec(`CREATE TABLE ${tableOf(build)} (${columnsOf(build).join(', ')}, PRIMARY KEY (${key})) WITHOUT ROWID`)
}

export const dropCells = (db: Connection, build: Pick<Laid, 'name' | 'id'>): void =>
  db.exec(`DROP TABLE IF EXISTS ${tableOf(build)}`)

/** What readers who know nothing of builds ask; it shows the cells of one build, or is gone where there is none. */
export const showCells = (db: Connection, name: string, build: Laid | null): void => {
  const shown = quoted(`cells of ${name}`)
  db.exec(`DROP VIEW IF EXISTS ${shown}`)
  if (build !== null) db.exec(`CREATE VIEW ${shown} AS SELECT * FROM ${tableOf(build)}`)
}

/** The rows of a build as they stand in its table, in the order of its dimensions. */
export const rowsIn = (db: Connection, build: Laid): ReadonlyArray<CellRow> => {
  const rows = db.statement(`SELECT ${columnsOf(build).join(', ')} FROM ${tableOf(build)}`).all()
  const split = build.dimensions.length
  return rows.map((row): CellRow => {
    const values: ReadonlyArray<DimensionValue> = Object.values(row as Record<string, DimensionValue>)
    return { at: values.slice(0, split), measures: values.slice(split).map(Number) }
  })
}

export const cellsIn = (db: Connection, build: Laid): Cells => tallyOf(rowsIn(db, build))

/** Adds to what stands there; a row that comes to nothing goes. */
export const addCells = (db: Connection, build: Laid, cells: Cells): void => {
  const columns = columnsOf(build)
  const measures = build.measures.map(({ name }) => quoted(name))
  const upsert = db.statement(
    `INSERT INTO ${tableOf(build)} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT DO UPDATE SET ${measures.map((name) => `${name} = ${name} + excluded.${name}`).join(', ')}`,
  )
  const removeIfZero = db.statement(
    `DELETE FROM ${tableOf(build)} WHERE ${build.dimensions.map((name) => `${quoted(name)} = ?`).join(' AND ')}
     AND ${measures.map((name) => `${name} = 0`).join(' AND ')}`,
  )
  for (const { at, measures } of rowsOf(cells)) {
    upsert.run(...at, ...build.measures.map((_, i) => measures[i] ?? 0))
    if (measures.some((n) => n < 0)) removeIfZero.run(...at)
  }
}
