import type { EventCount } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { inRole, newest } from './build.js'
import { buildsIn } from './build-rows.js'
import { leaseIn } from './lease.js'
import type { ProjectionError } from './projection-error.js'
import { type ProjectionsStatus, statusOf } from './projections-status.js'
import type { ProjectionParts } from './running-projections.js'

/** Where projections stand, for anybody who can open the store and the file. Rejects what these answer. */
export const statusIn =
  (
    { store, file, views, clock }: Pick<ProjectionParts, 'store' | 'file' | 'views' | 'clock'>,
    silentAfterMs = 10_000,
  ): TaskEither<ProjectionError, ProjectionsStatus> =>
  async () => {
    const head = await store.head()()
    if (E.isLeft(head)) return head
    const seen = file.look((db) => ({ lease: leaseIn(db), builds: buildsIn(db) }))
    if (E.isLeft(seen)) return seen
    const eventsBehind = new Map<number, EventCount>()
    const standing = newest(views).map(({ name }) => inRole(seen.right.builds, name, 'serving')?.position ?? 0)
    for (const position of new Set(standing)) {
      const behind = await store.countEvents(position, head.right)()
      if (E.isLeft(behind)) return behind
      eventsBehind.set(position, behind.right)
    }
    return E.right(statusOf({ ...seen.right, views, head: head.right, eventsBehind, now: clock(), silentAfterMs }))
  }
