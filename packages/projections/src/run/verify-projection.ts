import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { cellsOf, replay } from '../replay/replay.js'
import type { View } from '../view.js'
import { inRole, newest, viewOf } from './build.js'
import { buildsIn } from './build-rows.js'
import { rowsIn } from './cell-table.js'
import { prefixesOf } from './count-step.js'
import { firstDifference, type RowDifference } from './first-difference.js'
import type { RunError } from './projection-error.js'
import type { ProjectionFile } from './projection-file.js'
import { rulesReader } from './rules-at.js'

/** What a comparison of kept cells with a fold of the log found. */
export interface Verified {
  readonly name: string
  readonly version: number
  /** Both are as of this position, whatever was appended or counted meanwhile. */
  readonly position: number
  readonly rows: number
  /** Null: they are the same. */
  readonly difference: RowDifference | null
}

/**
 * 核验: folds the log anew, in memory, up to where the view's kept cells stand, and compares the two. Nothing is changed.
 *
 * Rejects: NoSuchProjection, ProjectionMissing, ProjectionOtherVersion, what a replay rejects, what files may answer.
 */
export const verifyProjection =
  (store: EventStore, file: ProjectionFile, views: ReadonlyArray<View>, name: string): TaskEither<RunError, Verified> =>
  async () => {
    const known = newest(views).map((view) => view.name)
    if (!known.includes(name)) return E.left({ code: 'NoSuchProjection', name, known })
    const looked = file.look((db) => {
      const serving = inRole(buildsIn(db), name, 'serving')
      return serving === undefined ? null : { serving, rows: rowsIn(db, serving) }
    })
    if (E.isLeft(looked)) return looked
    if (looked.right === null) return E.left({ code: 'ProjectionMissing', name })
    const { serving, rows } = looked.right
    const view = viewOf(views, serving)
    if (view === undefined) {
      const versions = views.filter((each) => each.name === name).map(({ version }) => version)
      return E.left({ code: 'ProjectionOtherVersion', name, kept: serving.version, known: versions })
    }

    const { version, position } = serving
    const read = await rulesReader(store).at(position)
    if (E.isLeft(read)) return read
    // What is wrong with streams that the view does not look at is no concern of this question.
    const streamPrefixes = prefixesOf(view, read.right.rules)
    const replayed = await replay(store, [view])({ cut: { knownAt: position }, streamPrefixes })()
    if (E.isLeft(replayed)) return replayed
    const difference = firstDifference(serving, rows, cellsOf(replayed.right, view))
    return E.right({ name, version, position, rows: rows.length, difference })
  }
