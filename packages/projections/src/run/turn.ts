import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { ask, begin } from './begin-step.js'
import { buildsIn, dropAll, logTipIn } from './build-rows.js'
import { count } from './count-step.js'
import { follow } from './follow-step.js'
import { changeFenced, type Fence } from './lease.js'
import { nextStep, type Step } from './plan.js'
import type { RunError } from './projection-error.js'
import type { ProjectionFile } from './projection-file.js'
import { switchTo } from './switch-step.js'
import { verifyBuilds } from './verify-step.js'
import { type Done, done, tipAt, type Worker } from './worker.js'

/** What one turn did: a step, or nothing, for there is nothing to do up to this head. */
export interface Turned {
  readonly step: Step['kind']
  readonly head: number
}

/** Looks at the file and the log, and does the next step. Nothing that a turn needs is remembered from the one before. */
export const turn = async (worker: Worker, last: Step['kind']): Promise<E.Either<RunError, Turned>> => {
  const head = await worker.store.head()()
  if (E.isLeft(head)) return head
  const builds = worker.file.look(buildsIn)
  if (E.isLeft(builds)) return builds
  const step = nextStep({ builds: builds.right, views: worker.views, head: head.right, last })
  const performed = await perform(worker, step)
  if (E.isLeft(performed)) return performed
  return E.right({ step: performed.right === 'waiting' ? 'rest' : step.kind, head: head.right })
}

const perform = async (worker: Worker, step: Step): Promise<Done> => {
  switch (step.kind) {
    case 'ask':
      return ask(worker, step)
    case 'begin':
      return begin(worker, step.builds)
    case 'switch':
      return switchTo(worker, step.builds)
    case 'follow':
      return follow(worker, step.builds, step.to)
    case 'count':
      return count(worker, step.builds)
    case 'verify':
      return verifyBuilds(worker, step.builds)
    case 'rest':
      return done
  }
}

/**
 * What whoever takes the work up does first: kept cells of another log are forgotten, and what was paused is tried again, for this may
 * be the program that knows the event.
 */
export const takeUp = async (
  store: EventStore,
  file: ProjectionFile,
  fence: Fence,
): Promise<E.Either<RunError, void>> => {
  const kept = file.look(logTipIn)
  if (E.isLeft(kept)) return kept
  const isSame = kept.right === null ? E.right(true) : await isSameLog(store, kept.right)
  if (E.isLeft(isSame)) return isSame
  return changeFenced(file, fence, (db) => {
    if (!isSame.right) dropAll(db)
    db.exec('UPDATE builds SET paused = NULL')
    return E.right(undefined)
  })
}

const isSameLog = async (
  store: EventStore,
  { position, tip }: { readonly position: number; readonly tip: string },
): Promise<E.Either<RunError, boolean>> => {
  const head = await store.head()()
  if (E.isLeft(head)) return head
  if (head.right < position) return E.right(false)
  if (position === 0 || tip === '') return E.right(true)
  const now = await tipAt(store, position)
  return E.isLeft(now) ? now : E.right(now.right.tip === tip || (now.right.isThere && now.right.tip === ''))
}
