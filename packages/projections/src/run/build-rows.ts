import type { Connection } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Cells } from '../cells/cells.js'
import type { Build, Pause, Role, ViewKind, Why } from './build.js'
import { addCells, createCells, dropCells, showCells } from './cell-table.js'
import type { ProjectionError } from './projection-error.js'

/** A build as SQLite has it. */
interface BuildRow extends Omit<Build, 'dimensions' | 'measures' | 'isVerified' | 'paused'> {
  readonly dimensions: string
  readonly measures: string
  readonly verified: number
  readonly paused: string | null
}

export const buildsIn = (db: Connection): ReadonlyArray<Build> =>
  (db.statement('SELECT * FROM builds ORDER BY id').all() as BuildRow[]).map(
    ({ dimensions, measures, verified, paused, ...row }) => ({
      ...row,
      dimensions: JSON.parse(dimensions),
      measures: JSON.parse(measures),
      isVerified: verified === 1,
      paused: paused === null ? null : JSON.parse(paused),
    }),
  )

/** Asks for a build of a view. Whoever works next begins it. */
export const askFor = (db: Connection, view: ViewKind, why: Why): void => {
  db.statement(
    `INSERT INTO builds (name, version, dimensions, measures, role, why, position, rules, partitions, done, verified)
     VALUES (?, ?, ?, ?, 'next', ?, 0, '', 0, 0, 0)`,
  ).run(view.name, view.version, JSON.stringify(view.dimensions), JSON.stringify(view.measures), why)
}

/** What a build is counted of, from its beginning. */
export interface Beginning {
  readonly position: number
  readonly rules: string
  readonly partitions: number
}

/** Begins a build, or begins it again with nothing in it. */
export const beginBuild = (db: Connection, build: Build, { position, rules, partitions }: Beginning): void => {
  dropCells(db, build)
  createCells(db, build)
  db.statement(
    'UPDATE builds SET position = ?, rules = ?, partitions = ?, done = 0, verified = 0, paused = NULL WHERE id = ?',
  ).run(position, rules, partitions, build.id)
}

/** Where a build has come to, and what to add to its cells for that. */
export interface Advance {
  readonly build: Build
  readonly to: Partial<Pick<Build, 'position' | 'done' | 'isVerified' | 'paused'>>
  readonly cells: Cells | null
}

/** Moves a build and adds to its cells, if it still stands where it was when the counting began. Rejects: ProjectionMoved. */
export const advance = (db: Connection, { build, to, cells }: Advance): E.Either<ProjectionError, void> => {
  if (!stands(db, build)) return E.left({ code: 'ProjectionMoved', name: build.name })
  if (cells !== null) addCells(db, build, cells)
  const { position, done, isVerified, paused } = { ...build, ...to }
  db.statement('UPDATE builds SET position = ?, done = ?, verified = ?, paused = ? WHERE id = ?').run(
    position,
    done,
    isVerified ? 1 : 0,
    pauseText(paused),
    build.id,
  )
  return E.right(undefined)
}

const stands = (db: Connection, { id, position, rules, partitions, done }: Build): boolean =>
  db.number(
    'SELECT count(*) FROM builds WHERE id = ? AND position = ? AND rules = ? AND partitions = ? AND done = ?',
    id,
    position,
    rules,
    partitions,
    done,
  ) === 1

const pauseText = (paused: Pause | null): string | null => (paused === null ? null : JSON.stringify(paused))

export const dropBuild = (db: Connection, build: Build): void => {
  dropCells(db, build)
  db.statement('DELETE FROM builds WHERE id = ?').run(build.id)
}

export const giveRole = (db: Connection, build: Build, role: Role): void => {
  db.statement('UPDATE builds SET role = ? WHERE id = ?').run(role, build.id)
  if (role === 'serving') showCells(db, build.name, build)
}

/** Forgets everything: the log is not the one that was counted. */
export const dropAll = (db: Connection): void => {
  for (const build of buildsIn(db)) {
    showCells(db, build.name, null)
    dropBuild(db, build)
  }
  db.exec('DELETE FROM log')
}

/** The last event that was counted by anybody. */
export interface LogTip {
  readonly position: number
  readonly tip: string
}

export const logTipIn = (db: Connection): LogTip | null => {
  const row = db.statement('SELECT position, tip FROM log').get() as LogTip | undefined
  return row === undefined ? null : { position: row.position, tip: row.tip }
}

export const writeLogTip = (db: Connection, { position, tip }: LogTip): void => {
  db.statement('INSERT OR REPLACE INTO log (only, position, tip) VALUES (1, ?, ?)').run(position, tip)
}
