import type { Connection } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { type Build, inRole } from './build.js'
import { buildsIn, dropBuild, giveRole } from './build-rows.js'
import { changeFenced } from './lease.js'
import type { ProjectionError } from './projection-error.js'
import { type Done, done, type Worker } from './worker.js'

/** Puts builds in the place of those that serve: all of them in one commit, so that no reader sees some of them alone. */
export const switchTo = ({ file, fence }: Worker, builds: ReadonlyArray<Build>): Done => {
  const switched = changeFenced(file, fence, (db): E.Either<ProjectionError, void> => {
    const kept = buildsIn(db)
    for (const build of builds) {
      const next = inRole(kept, build.name, 'next')
      if (next?.id !== build.id || next.position !== build.position)
        return E.left({ code: 'ProjectionMoved', name: build.name })
      retire(db, kept, next)
      giveRole(db, next, 'serving')
    }
    return E.right(undefined)
  })
  return E.isLeft(switched) ? switched : done
}

/** What was replaced by the same program's counting of the same view is no use to anybody; the rest waits for a rollback. */
const retire = (db: Connection, kept: ReadonlyArray<Build>, next: Build): void => {
  const serving = inRole(kept, next.name, 'serving')
  if (serving === undefined) return
  if (next.why !== 'version' && next.why !== 'asked') {
    dropBuild(db, serving)
    return
  }
  const previous = inRole(kept, next.name, 'previous')
  if (previous !== undefined) dropBuild(db, previous)
  giveRole(db, serving, 'previous')
}
