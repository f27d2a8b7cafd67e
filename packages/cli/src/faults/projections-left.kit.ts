import {
  allViews,
  type Cells,
  cellsOf,
  keptCells,
  openProjections,
  type ProjectionFile,
  type ProjectionsStatus,
  type RunningProjections,
  type RunOptions,
  replay,
  runProjections,
  sameCells,
} from '@pension-ledger/projections'
import { type EventStore, openStore } from '@pension-ledger/store'
import { clock } from './ledger-left.kit.js'
import { done, right } from './right.kit.js'

/** Small portions, so that there are many commits to be killed at, and no patience with those that were. */
const portions: RunOptions = {
  leaseMs: 0,
  pulseMs: 20,
  eventsPerBatch: 30,
  eventsPerPartition: 150,
  mostTouched: 3,
  eventsPerTouched: 1,
}

/** Views kept of a ledger, as a process or a test works on them. */
export interface Kept {
  readonly store: EventStore
  readonly file: ProjectionFile
  readonly running: RunningProjections
  /** Ends the work in hand, and closes both files. */
  readonly close: () => Promise<void>
}

/** Begins to keep the views of a ledger. Its name is the moment's: a process that was killed must not be taken for this one. */
export const keep = async (ledger: string, projections: string, holder: string): Promise<Kept> => {
  const store = await done(openStore(`sqlite:${ledger}`, { readOnly: true }))
  const file = await done(openProjections(`sqlite:${projections}`, { create: true }))
  const elapsedMs = (): number => performance.now()
  const running = runProjections({ store, file, views: allViews, clock, elapsedMs, holder }, portions)
  const close = async (): Promise<void> => {
    await running.stop()
    await file.close()
    await store.close()
  }
  return { store, file, running, close }
}

/** What is wrong with cells; empty where nothing is. */
export type CheckCells = (file: ProjectionFile) => Promise<ReadonlyArray<string>>

/** Compares kept cells with a fold of the ledger up to where they stand; each fold is made once. */
export const checkCells = (store: EventStore): CheckCells => {
  const folds = new Map<number, ReadonlyMap<string, Cells>>()
  const foldAt = async (position: number): Promise<ReadonlyMap<string, Cells>> => {
    const known = folds.get(position)
    if (known !== undefined) return known
    const replayed = await done(replay(store, allViews)({ cut: { knownAt: position } }))
    const cells = new Map(allViews.map((view) => [view.name, cellsOf(replayed, view)]))
    folds.set(position, cells)
    return cells
  }
  return async (file) => {
    const wrong: string[] = []
    for (const view of allViews) {
      const { position, cells } = await done(keptCells(file, [view]))
      const fold = (await foldAt(position)).get(view.name)
      const kept = cells.get(view.name)
      if (fold === undefined || kept === undefined || !sameCells(fold, kept))
        wrong.push(`${view.name} at ${position} is not what a fold finds`)
    }
    return wrong
  }
}

/** Where the views that serve stand, all of them at one position; null where they do not, or where none serves. */
export const standOf = async (file: ProjectionFile): Promise<number | null> => {
  const kept = await keptCells(file, allViews)()
  return kept._tag === 'Right' ? kept.right.position : null
}

/** What is left to do, after everything should be done. */
export const unfinishedIn = ({ head, projections }: ProjectionsStatus): ReadonlyArray<string> =>
  projections.flatMap(({ name, state, position, next }) =>
    state === 'current' && position === head && next === null ? [] : [`${name} is ${state} at ${position} of ${head}`],
  )

/** A build of a file, by its number and what it is for. */
export interface BuildRow {
  readonly id: number
  readonly name: string
  readonly role: string
}

export const buildRowsIn = (file: ProjectionFile): ReadonlyArray<BuildRow> =>
  right(file.look((db) => db.statement('SELECT id, name, role FROM builds ORDER BY id').all())).map((row) => {
    if (typeof row !== 'object' || row === null || !('id' in row && 'name' in row && 'role' in row))
      throw new Error('a build without id, name and role')
    return { id: Number(row.id), name: String(row.name), role: String(row.role) }
  })

/** Tables of cells that belong to no build. */
export const strayTablesIn = (file: ProjectionFile): ReadonlyArray<string> => {
  const builds = buildRowsIn(file).map(({ id }) => id)
  const tables = right(
    file.look((db) => db.statement(`SELECT name FROM sqlite_master WHERE name LIKE 'cells of %, build %'`).all()),
  )
  return tables.flatMap((row) => {
    const build = /"name":"cells of [^"]*, build (\d+)"/.exec(JSON.stringify(row))?.[1]
    return build === undefined || builds.includes(Number(build)) ? [] : [`cells of build ${build}, which is not there`]
  })
}
