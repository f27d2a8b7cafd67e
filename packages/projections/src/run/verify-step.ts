import * as E from 'fp-ts/lib/Either.js'
import { type Cells, emptyCells, merge } from '../cells/cells.js'
import type { Build } from './build.js'
import { advance } from './build-rows.js'
import { rowsIn } from './cell-table.js'
import { countPart } from './count-step.js'
import { differenceText, firstDifference } from './first-difference.js'
import { changeFenced } from './lease.js'
import { pauseAt, poisonOf } from './poison.js'
import { codeOf, type Done, done, type Worker } from './worker.js'

/**
 * Folds one more partition beside builds that are counted, and after the last compares them. The fold is in memory only, apart from
 * what a run that was killed and resumed has written: whoever takes over begins it again.
 */
export const verifyBuilds = async (worker: Worker, builds: ReadonlyArray<Build>): Promise<Done> => {
  const [first] = builds
  if (first === undefined) return done
  const of = JSON.stringify([first.position, first.rules, builds.map(({ id }) => id)])
  const begun = worker.shadow?.of === of ? worker.shadow : { of, partitionsDone: 0, cells: new Map<string, Cells>() }
  const part = { upTo: first.position, index: begun.partitionsDone, count: first.partitions }
  const more = await countPart(
    worker,
    builds.map((build) => codeOf(worker.views, build)),
    part,
  )
  if (E.isLeft(more)) {
    const poison = poisonOf(more.left)
    if (E.isLeft(poison)) return poison
    const paused = await pauseAt(worker.store, { poison: poison.right, at: first.position, good: null })
    return settle(worker, builds, () => ({ paused }))
  }
  const cells = new Map(
    builds.map(({ name }) => [name, merge(begun.cells.get(name) ?? emptyCells, more.right.get(name) ?? emptyCells)]),
  )
  worker.shadow = { of, partitionsDone: begun.partitionsDone + 1, cells }
  if (worker.shadow.partitionsDone < first.partitions) return done

  worker.shadow = null
  const rows = worker.file.look((db) => new Map(builds.map((build) => [build.id, rowsIn(db, build)])))
  if (E.isLeft(rows)) return rows
  return settle(worker, builds, (build) => {
    const difference = firstDifference(build, rows.right.get(build.id) ?? [], cells.get(build.name) ?? emptyCells)
    if (difference === null) return { isVerified: true }
    const { position } = build
    const reason = differenceText(difference)
    return { paused: { position, stream: null, eventId: null, code: 'Differs', reason } }
  })
}

const settle = (
  { file, fence }: Worker,
  builds: ReadonlyArray<Build>,
  verdict: (build: Build) => Partial<Build>,
): Done => {
  const settled = changeFenced(file, fence, (db) => {
    for (const build of builds) {
      const moved = advance(db, { build, to: verdict(build), cells: null })
      if (E.isLeft(moved)) return moved
    }
    return E.right(undefined)
  })
  return E.isLeft(settled) ? settled : done
}
