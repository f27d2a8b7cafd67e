import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Cells } from '../cells/cells.js'
import { uncut } from '../replay/cut.js'
import type { Replayed } from '../replay/replay.js'
import { readScheme } from '../replay/scheme.js'
import type { View } from '../view.js'
import { type Build, inRole, type ViewKind } from './build.js'
import { buildsIn } from './build-rows.js'
import { cellsIn } from './cell-table.js'
import type { ProjectionError, RunError } from './projection-error.js'
import type { ProjectionFile } from './projection-file.js'

/** Cells of several views, all as of one position. */
export interface KeptCells {
  readonly position: number
  /** By name of view. */
  readonly cells: ReadonlyMap<string, Cells>
}

/**
 * The cells that serve, of all these views at one and the same position: they are read from one state of the file.
 *
 * Rejects: ProjectionMissing, ProjectionOtherVersion, ProjectionsApart where one of them is paused or behind, what files may answer.
 */
export const keptCells =
  (file: ProjectionFile, views: ReadonlyArray<ViewKind>): TaskEither<ProjectionError, KeptCells> =>
  async () =>
    E.flatten(
      file.look((db): E.Either<ProjectionError, KeptCells> => {
        const builds = buildsIn(db)
        const serving: Build[] = []
        for (const view of views) {
          const build = servingOf(builds, view)
          if (E.isLeft(build)) return build
          serving.push(build.right)
        }
        const positions = serving.map(({ name, position }) => ({ name, position }))
        const position = positions[0]?.position ?? 0
        if (positions.some((other) => other.position !== position))
          return E.left({ code: 'ProjectionsApart', positions })
        return E.right({ position, cells: new Map(serving.map((build) => [build.name, cellsIn(db, build)])) })
      }),
    )

/** The build that serves a view. Rejects: ProjectionMissing, ProjectionOtherVersion. */
export const servingOf = (
  builds: ReadonlyArray<Build>,
  { name, version }: Pick<ViewKind, 'name' | 'version'>,
): E.Either<ProjectionError, Build> => {
  const build = inRole(builds, name, 'serving')
  if (build === undefined) return E.left({ code: 'ProjectionMissing', name })
  if (build.version === version) return E.right(build)
  return E.left({ code: 'ProjectionOtherVersion', name, kept: build.version, known: [version] })
}

/** What an uncut replay up to where the views stand would find, from their kept cells. Rejects what `keptCells` and a replay do. */
export const keptReplay =
  (store: EventStore, file: ProjectionFile, views: ReadonlyArray<View>): TaskEither<RunError, Replayed> =>
  async () => {
    const kept = await keptCells(file, views)()
    if (E.isLeft(kept)) return kept
    const { position, cells } = kept.right
    const read = await readScheme(store)(uncut, position)()
    if (E.isLeft(read)) return read
    const { scheme, rules } = read.right
    const log = await store.countEvents(0, position)()
    if (E.isLeft(log)) return log
    return E.right({ cut: uncut, position, events: log.right.events, scheme, policy: rules.policy, cells })
  }
