import type { StoreError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Cells } from '../cells/cells.js'
import { schemePrefix } from '../replay/scheme.js'
import { beginAt } from './begin-step.js'
import { type Build, inRole, type Why } from './build.js'
import { type Advance, advance, askFor, buildsIn, writeLogTip } from './build-rows.js'
import { countWindow, type Window } from './count-window.js'
import { changeFenced } from './lease.js'
import { findObstacle, pauseAt, poisonOf } from './poison.js'
import type { RulesRead } from './rules-at.js'
import { codeOf, type Done, done, tipAt, type Worker } from './worker.js'

/** Counts what was appended since, for builds that stand at the same place; cells and checkpoints are committed together. */
export const follow = async (worker: Worker, builds: ReadonlyArray<Build>, to: number): Promise<Done> => {
  const [first] = builds
  if (first === undefined) return done
  const from = first.position
  const chosen = await chooseWindow(worker, builds, to)
  if (E.isLeft(chosen)) return chosen
  if (chosen.right === 'too-much') return countAnew(worker, builds, 'far-behind')
  const window = chosen.right

  const isSchemeTouched = window.streams.some((stream) => stream.startsWith(schemePrefix))
  const read = await (isSchemeTouched ? worker.rules.at(window.upTo) : worker.rules.of(first.rules, window.upTo))
  if (E.isLeft(read)) {
    if (read.left.code !== 'EventUnreadable') return read
    const poison = poisonOf(read.left)
    if (E.isLeft(poison)) return poison
    // Nobody can say by which rules to count from there on.
    const at = read.left.position
    if (at - 1 > from) return follow(worker, builds, at - 1)
    const paused = await pauseAt(worker.store, { poison: poison.right, at, good: null })
    return commit(
      worker,
      builds.map((build) => ({ build, to: { paused }, cells: null })),
      from,
    )
  }
  if (read.right.digest !== first.rules) return countAnew(worker, builds, 'rules')
  return countAll(worker, builds, window, read.right)
}

/** As much of the log as one batch should take; `too-much`: to count everything anew is the shorter way. */
const chooseWindow = async (
  { store, file, portions }: Worker,
  builds: ReadonlyArray<Build>,
  to: number,
): Promise<E.Either<StoreError, Window | 'too-much'>> => {
  const from = builds[0]?.position ?? 0
  const streams = await store.streamsTouched(from, to)()
  if (E.isLeft(streams)) return streams
  if (streams.right.length <= portions.mostTouched) return E.right({ from, upTo: to, streams: streams.right })
  const log = await store.countEvents(0, to)()
  if (E.isLeft(log)) return log
  if (streams.right.length * portions.eventsPerTouched > log.right.events) {
    const kept = file.look(buildsIn)
    if (E.isLeft(kept)) return kept
    // A build that somebody asked for is not disturbed.
    if (builds.every(({ name }) => inRole(kept.right, name, 'next') === undefined)) return E.right('too-much')
  }
  const waiting = await store.countEvents(from, to)()
  if (E.isLeft(waiting)) return waiting
  // Where positions have gaps, as far as so many events reach when they are as dense everywhere.
  const width = Math.ceil(((to - from) * portions.eventsPerBatch) / Math.max(1, waiting.right.events))
  const upTo = Math.min(to, from + width)
  const fewer = await store.streamsTouched(from, upTo)()
  return E.isLeft(fewer) ? fewer : E.right({ from, upTo, streams: fewer.right })
}

const countAll = async (
  worker: Worker,
  builds: ReadonlyArray<Build>,
  window: Window,
  { rules }: RulesRead,
): Promise<Done> => {
  const { store, views } = worker
  const code = builds.map((build) => codeOf(views, build))
  const cells = await countWindow(store, code, rules)(window)
  if (E.isRight(cells)) return commit(worker, advances(builds, window.upTo, cells.right), window.upTo)
  const poison = poisonOf(cells.left)
  if (E.isLeft(poison)) return poison

  for (const build of builds) {
    const alone = await countAlone(worker, build, window, { rules, digest: build.rules })
    if (E.isLeft(alone)) return alone
  }
  return done
}

/** One view by itself: it goes as far as it can and then pauses, while the others go on. */
const countAlone = async (worker: Worker, build: Build, window: Window, { rules }: RulesRead): Promise<Done> => {
  const { store, views } = worker
  const countTo = (upTo: number) => countWindow(store, [codeOf(views, build)], rules)({ ...window, upTo })
  const cells = await countTo(window.upTo)
  if (E.isRight(cells)) return commit(worker, advances([build], window.upTo, cells.right), window.upTo)
  const poison = poisonOf(cells.left)
  if (E.isLeft(poison)) return poison

  const range = { from: window.from, to: window.upTo, poison: poison.right }
  const obstacle = await findObstacle(countTo, range)
  if (E.isLeft(obstacle)) return obstacle
  const { good } = obstacle.right
  const position = good?.position ?? window.from
  const paused = await pauseAt(store, obstacle.right)
  const counted = good?.answer.get(build.name) ?? null
  return commit(worker, [{ build, to: { position, paused }, cells: counted }], position)
}

const advances = (
  builds: ReadonlyArray<Build>,
  position: number,
  cells: ReadonlyMap<string, Cells>,
): ReadonlyArray<Advance> => builds.map((build) => ({ build, to: { position }, cells: cells.get(build.name) ?? null }))

const commit = async (
  { store, file, fence }: Worker,
  moves: ReadonlyArray<Advance>,
  position: number,
): Promise<Done> => {
  const tip = await tipAt(store, position)
  if (E.isLeft(tip)) return tip
  const committed = changeFenced(file, fence, (db) => {
    for (const move of moves) {
      const moved = advance(db, move)
      if (E.isLeft(moved)) return moved
    }
    writeLogTip(db, tip.right)
    return E.right(undefined)
  })
  return E.isLeft(committed) ? committed : done
}

/** Asks for builds to take these ones' places; those that were themselves on the way begin again. */
const countAnew = async (worker: Worker, builds: ReadonlyArray<Build>, why: Why): Promise<Done> => {
  const { file, fence, views, store } = worker
  const asked = changeFenced(file, fence, (db) => {
    const kept = buildsIn(db)
    const onTheWay = builds.flatMap(({ name }) => inRole(kept, name, 'next') ?? [])
    for (const { id } of onTheWay) db.statement('UPDATE builds SET why = ? WHERE id = ?').run(why, id)
    for (const build of builds)
      if (inRole(kept, build.name, 'next') === undefined) askFor(db, codeOf(views, build), why)
    return E.right(onTheWay)
  })
  if (E.isLeft(asked)) return asked
  if (asked.right.length === 0) return done
  const head = await store.head()()
  return E.isLeft(head) ? head : beginAt(worker, asked.right, head.right)
}
