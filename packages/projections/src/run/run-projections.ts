import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import * as E from 'fp-ts/lib/Either.js'
import { inRole, newest } from './build.js'
import { buildsIn } from './build-rows.js'
import { keptCells } from './kept-cells.js'
import { type Fence, giveLeaseBack, type Lease, leaseIn, pulse, takeLease } from './lease.js'
import { newsOf } from './news.js'
import { nextStep, type Step } from './plan.js'
import type { RunError } from './projection-error.js'
import { rulesReader } from './rules-at.js'
import type { ProjectionParts, RunningProjections, RunOptions } from './running-projections.js'
import { statusIn } from './status-in.js'
import { takeUp, turn } from './turn.js'
import type { Portions, Worker } from './worker.js'

type Waiter = (settled: E.Either<RunError, void>) => void

const usual: Portions = {
  mostTouched: 2_000,
  eventsPerBatch: 2_000,
  eventsPerPartition: 200_000,
  eventsPerTouched: 100,
}

/**
 * 投影: catches the views up with the log and follows it, until it is stopped. Of several processes on one file one works, and the others
 * stand by and take over. Cells and checkpoints are committed together, so that every event counts exactly once.
 *
 * @example
 * const file = await openProjections('sqlite:ledger.projections.sqlite', { create: true })()
 * if (E.isLeft(file)) return file
 * const running = runProjections({ store, file: file.right, views: allViews, clock, elapsedMs, holder: 'server-1' })
 * running.onPosition(() => …)
 */
export const runProjections = (parts: ProjectionParts, options: RunOptions = {}): RunningProjections => {
  const { store, file, views, clock, elapsedMs, holder } = parts
  const { leaseMs = 10_000, pulseMs = 1_000, retryMs = 250, ...portions } = options
  const news = newsOf(store)
  const listeners = new Set<(position: number) => void>()
  const waiting = new Set<Waiter>()
  let worker: Worker | null = null
  let silent: { readonly lease: Lease; readonly since: number } | null = null
  let last: Step['kind'] = 'rest'
  let shown = ''
  let beatAt = elapsedMs()
  let stopping = false

  const settle = (who: Iterable<Waiter>, how: E.Either<RunError, void>): void => {
    for (const tell of [...who]) {
      waiting.delete(tell)
      tell(how)
    }
  }

  /** Tells listeners when what serves is not what it was. */
  const show = (): void => {
    const builds = file.look(buildsIn)
    if (E.isLeft(builds)) return
    const serving = newest(views).map(({ name }) => inRole(builds.right, name, 'serving'))
    const now = serving.map((build) => `${build?.id} ${build?.position}`).join()
    if (now === shown || serving.some((build) => build === undefined)) return
    shown = now
    const position = Math.min(...serving.map((build) => build?.position ?? 0))
    for (const hear of listeners) hear(position)
  }

  /** Takes the lease where it is free, or where its holder was watched for long enough and did not stir. */
  const volunteer = async (): Promise<E.Either<RunError, Fence | null>> => {
    const lease = file.look(leaseIn)
    if (E.isLeft(lease)) return lease
    const stirred = silent?.lease.token !== lease.right.token || silent.lease.beats !== lease.right.beats
    if (silent === null || stirred) silent = { lease: lease.right, since: elapsedMs() }
    const isOver = elapsedMs() - silent.since >= leaseMs
    const fence = takeLease(file, { holder, clock, silent: isOver ? silent.lease : null })
    if (E.isLeft(fence) || fence.right === null) return fence
    silent = null
    const up = await takeUp(store, file, fence.right)
    if (E.isRight(up)) return fence
    giveLeaseBack(file, fence.right)
    return up
  }

  /** Somebody else works: whether there is nothing left for him to do. */
  const standBy = async (asked: ReadonlyArray<Waiter>): Promise<E.Either<RunError, number>> => {
    const head = await store.head()()
    if (E.isLeft(head)) return head
    const builds = file.look(buildsIn)
    if (E.isLeft(builds)) return builds
    const step = nextStep({ builds: builds.right, views, head: head.right, last: 'rest' })
    if (step.kind === 'rest') settle(asked, E.right(undefined))
    return head
  }

  /** One round: milliseconds to wait for news after this position, or null where there is more to do. */
  const round = async (): Promise<E.Either<RunError, { readonly after: number; readonly ms: number } | null>> => {
    // Whoever asks later may know of an event that this round does not see.
    const asked = [...waiting]
    if (worker === null) {
      const fence = await volunteer()
      if (E.isLeft(fence)) return fence
      if (fence.right === null) {
        const head = await standBy(asked)
        return E.isLeft(head) ? head : E.right({ after: head.right, ms: Math.min(pulseMs, leaseMs / 2) })
      }
      const rules = rulesReader(store)
      worker = { store, file, views, fence: fence.right, rules, portions: { ...usual, ...portions }, shadow: null }
    }
    const turned = await turn(worker, last)
    if (E.isLeft(turned)) return turned
    last = turned.right.step
    if (last !== 'rest') {
      beatAt = elapsedMs()
      return E.right(null)
    }
    if (elapsedMs() - beatAt >= pulseMs) {
      const beaten = pulse(file, worker.fence, null)
      if (E.isLeft(beaten)) return beaten
      beatAt = elapsedMs()
    }
    settle(asked, E.right(undefined))
    return E.right({ after: turned.right.head, ms: pulseMs })
  }

  /** What cannot be done now is tried again, and the status says so meanwhile. */
  const recover = async (error: RunError, tries: number): Promise<void> => {
    if (error.code === 'ProjectionMoved') return
    if (error.code === 'LeaseLost') {
      worker = null
      return
    }
    settle(waiting, E.left(error))
    if (worker !== null && E.isLeft(pulse(file, worker.fence, error.code))) worker = null
    await news.wait(null, Math.min(leaseMs / 2, retryMs * 2 ** Math.min(tries, 10)))
  }

  const run = async (): Promise<void> => {
    for (let tries = 0; !stopping; ) {
      await turnOfTheLoop()
      const next = await round()
      show()
      if (E.isLeft(next)) {
        if (next.left.code === 'StoreClosed') stopping = true
        else await recover(next.left, tries)
        tries += 1
        continue
      }
      tries = 0
      if (next.right !== null && !stopping) await news.wait(next.right.after, next.right.ms)
    }
    if (worker !== null) giveLeaseBack(file, worker.fence)
    settle(waiting, E.left({ code: 'StoreClosed' }))
    await news.stop()
  }
  const ended = run()

  return {
    status: () => statusIn(parts, leaseMs),
    onPosition: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    cells: (wanted) => keptCells(file, wanted),
    settled: () => () =>
      stopping
        ? Promise.resolve(E.left({ code: 'StoreClosed' }))
        : new Promise((resolve) => {
            waiting.add(resolve)
            news.ring()
          }),
    stop: async () => {
      stopping = true
      news.ring()
      await ended
    },
  }
}
