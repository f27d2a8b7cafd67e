import * as E from 'fp-ts/lib/Either.js'
import { partitionsFor } from '../replay/partitions.js'
import { type Build, inRole } from './build.js'
import { askFor, beginBuild, buildsIn, dropBuild, writeLogTip } from './build-rows.js'
import { changeFenced } from './lease.js'
import type { Step } from './plan.js'
import type { ProjectionError } from './projection-error.js'
import { type Done, done, tipAt, type Worker } from './worker.js'

export const ask = ({ file, fence }: Worker, { views, instead }: Extract<Step, { kind: 'ask' }>): Done => {
  const asked = changeFenced(file, fence, (db) => {
    const builds = buildsIn(db)
    for (const build of instead) dropBuild(db, build)
    for (const view of views) {
      const why = inRole(builds, view.name, 'serving') === undefined ? 'first' : 'version'
      askFor(db, view, why)
    }
    return E.right(undefined)
  })
  return E.isLeft(asked) ? asked : done
}

/** Begins builds at the head of the log, all at the same place, so that they are counted in one pass. */
export const begin = async (worker: Worker, builds: ReadonlyArray<Build>): Promise<Done> => {
  const head = await worker.store.head()()
  return E.isLeft(head) ? head : beginAt(worker, builds, head.right)
}

/** Begins builds, or begins them again, at a position or, where the scheme's stream cannot be read so far, just before that. */
export const beginAt = async (worker: Worker, builds: ReadonlyArray<Build>, upTo: number): Promise<Done> => {
  const { store, file, fence, rules, portions } = worker
  const read = await rules.at(upTo)
  if (E.isLeft(read)) {
    if (read.left.code === 'NoPolicyAdopted') return E.right('waiting')
    if (read.left.code !== 'EventUnreadable') return read
    return beginAt(worker, builds, read.left.position - 1)
  }
  const tip = await tipAt(store, upTo)
  if (E.isLeft(tip)) return tip
  const log = await store.countEvents(0, upTo)()
  if (E.isLeft(log)) return log
  const partitions = partitionsFor(log.right.events, portions.eventsPerPartition).length
  const begun = changeFenced(file, fence, (db): E.Either<ProjectionError, void> => {
    const kept = new Set(buildsIn(db).map(({ id }) => id))
    for (const build of builds) {
      if (!kept.has(build.id)) return E.left({ code: 'ProjectionMoved', name: build.name })
      beginBuild(db, build, { position: upTo, rules: read.right.digest, partitions })
    }
    writeLogTip(db, tip.right)
    return E.right(undefined)
  })
  return E.isLeft(begun) ? begun : done
}
