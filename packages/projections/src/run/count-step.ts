import type { Rules } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { Cells } from '../cells/cells.js'
import { beginCounting, replay } from '../replay/replay.js'
import type { View } from '../view.js'
import { beginAt } from './begin-step.js'
import type { Build } from './build.js'
import { advance } from './build-rows.js'
import { changeFenced } from './lease.js'
import { type CountError, counted, findObstacle, type Obstacle, pauseAt, poisonOf } from './poison.js'
import { codeOf, type Done, done, type Worker } from './worker.js'

/** Of what a partition is counted. */
interface Part {
  readonly upTo: number
  readonly index: number
  readonly count: number
}

/** What one partition of the log adds to views, by name. */
export const countPart = (
  { store }: Worker,
  views: ReadonlyArray<View>,
  { upTo, index, count }: Part,
  streamPrefixes?: ReadonlyArray<string>,
): Promise<E.Either<CountError, ReadonlyMap<string, Cells>>> =>
  counted(async () => {
    const replayed = await replay(
      store,
      views,
    )({
      cut: { knownAt: upTo },
      partition: { index, count },
      eventsInMemory: Number.MAX_SAFE_INTEGER,
      ...(streamPrefixes === undefined ? {} : { streamPrefixes }),
    })()
    return E.isLeft(replayed) ? replayed : E.right(replayed.right.cells)
  })

/** Counts the next partition of builds that are equally far. Cells and progress are committed together. */
export const count = async (worker: Worker, builds: ReadonlyArray<Build>): Promise<Done> => {
  const [first] = builds
  if (first === undefined) return done
  const part = { upTo: first.position, index: first.done, count: first.partitions }
  const cells = await countPart(
    worker,
    builds.map((build) => codeOf(worker.views, build)),
    part,
  )
  if (E.isRight(cells)) return add(worker, builds, cells.right)
  const poison = poisonOf(cells.left)
  if (E.isLeft(poison)) return poison
  for (const build of builds) {
    const alone = await countAlone(worker, build, part)
    if (E.isLeft(alone)) return alone
  }
  return done
}

const add = ({ file, fence }: Worker, builds: ReadonlyArray<Build>, cells: ReadonlyMap<string, Cells>): Done => {
  const added = changeFenced(file, fence, (db) => {
    for (const build of builds) {
      const next = build.done + 1
      // What nothing has served yet, or what the same program counts as before, has nothing to be held against.
      const isVerified = next === build.partitions && build.why !== 'version' && build.why !== 'asked'
      const to = { done: next, isVerified }
      const moved = advance(db, { build, to, cells: cells.get(build.name) ?? null })
      if (E.isLeft(moved)) return moved
    }
    return E.right(undefined)
  })
  return E.isLeft(added) ? added : done
}

/** Names of the streams that a view looks at begin so. */
export const prefixesOf = (view: View, rules: Rules): ReadonlyArray<string> => {
  const { looksAt } = beginCounting([view], rules)
  return [...(looksAt.participants ? ['participant-'] : []), ...(looksAt.funds ? ['fund-'] : [])]
}

/** One view, of the streams that it looks at: what is wrong with others does not concern it. */
const countAlone = async (worker: Worker, build: Build, part: Part): Promise<Done> => {
  const view = codeOf(worker.views, build)
  const read = await worker.rules.of(build.rules, build.position)
  if (E.isLeft(read)) return read
  const prefixes = prefixesOf(view, read.right.rules)
  const cells = await countPart(worker, [view], part, prefixes)
  if (E.isRight(cells)) return add(worker, [build], cells.right)
  const poison = poisonOf(cells.left)
  if (E.isLeft(poison)) return poison

  const obstacle = await findObstacle<void>(
    async (upTo) => {
      const answer = await countPart(worker, [view], { ...part, upTo }, prefixes)
      return E.isRight(answer) || answer.left.code === 'NoPolicyAdopted' ? E.right(undefined) : answer
    },
    { from: 0, to: build.position, poison: poison.right },
  )
  return E.isLeft(obstacle) ? obstacle : stopBefore(worker, build, obstacle.right)
}

/** Begins a build again with what comes before the event, where it will then stand paused like one that came there by following. */
const stopBefore = async (worker: Worker, build: Build, obstacle: Obstacle<unknown>): Promise<Done> => {
  const begun = await beginAt(worker, [build], obstacle.at - 1)
  if (E.isLeft(begun) || begun.right === 'done') return begun
  return stopWith(worker, build, obstacle)
}

/** Pauses a build that has nothing to stand on before the event. */
const stopWith = async (worker: Worker, build: Build, obstacle: Obstacle<unknown>): Promise<Done> => {
  const paused = await pauseAt(worker.store, obstacle)
  const changed = changeFenced(worker.file, worker.fence, (db) => advance(db, { build, to: { paused }, cells: null }))
  return E.isLeft(changed) ? changed : done
}
