import type { Connection } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { View } from '../view.js'
import { type Build, inRole, newest } from './build.js'
import { askFor, buildsIn, dropBuild, giveRole } from './build-rows.js'
import type { ProjectionError } from './projection-error.js'
import type { ProjectionFile } from './projection-file.js'

/**
 * Asks for a view to be counted anew beside the build that serves; whoever is at work does so. A build of the program's version that is
 * on its way already is left to go on, unless it is paused.
 *
 * Rejects: NoSuchProjection, what files may answer.
 */
export const requestRebuild = (
  file: ProjectionFile,
  views: ReadonlyArray<View>,
  name: string,
): TaskEither<ProjectionError, void> =>
  request(file, views, name, (db, view, builds) => {
    const next = inRole(builds, name, 'next')
    if (next !== undefined && next.version === view.version && next.paused === null) return E.right(undefined)
    if (next !== undefined) dropBuild(db, next)
    askFor(db, view, inRole(builds, name, 'serving') === undefined ? 'first' : 'asked')
    return E.right(undefined)
  })

/** Gives a build up that is on its way; what serves is not touched. Rejects: NoSuchProjection, NothingToCancel. */
export const cancelRebuild = (
  file: ProjectionFile,
  views: ReadonlyArray<View>,
  name: string,
): TaskEither<ProjectionError, void> =>
  request(file, views, name, (db, _view, builds) => {
    const next = inRole(builds, name, 'next')
    if (next === undefined) return E.left({ code: 'NothingToCancel', name })
    dropBuild(db, next)
    return E.right(undefined)
  })

/**
 * 回退: puts the build that was replaced last back in its place, and gives up one that is on its way. It goes on from where it stood,
 * where the program has its version.
 *
 * Rejects: NoSuchProjection, NothingToRollBackTo.
 */
export const rollBackTo = (
  file: ProjectionFile,
  views: ReadonlyArray<View>,
  name: string,
): TaskEither<ProjectionError, void> =>
  request(file, views, name, (db, _view, builds) => {
    const previous = inRole(builds, name, 'previous')
    if (previous === undefined) return E.left({ code: 'NothingToRollBackTo', name })
    const serving = inRole(builds, name, 'serving')
    const next = inRole(builds, name, 'next')
    if (next !== undefined) dropBuild(db, next)
    if (serving !== undefined) giveRole(db, serving, 'previous')
    giveRole(db, previous, 'serving')
    return E.right(undefined)
  })

/** Requests need no lease: each is one commit, and whoever is at work finds at its own next commit that a build is not where it was. */
const request =
  (
    file: ProjectionFile,
    views: ReadonlyArray<View>,
    name: string,
    change: (db: Connection, view: View, builds: ReadonlyArray<Build>) => E.Either<ProjectionError, void>,
  ): TaskEither<ProjectionError, void> =>
  async () => {
    const known = newest(views)
    const view = known.find((each) => each.name === name)
    if (view === undefined) return E.left({ code: 'NoSuchProjection', name, known: known.map((each) => each.name) })
    return file.change((db) => change(db, view, buildsIn(db)))
  }
