import { allViews, openProjections, type RunningProjections, runProjections } from '@pension-ledger/projections'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'

/** Projections that have caught up, and go on following until they are stopped. */
export interface CaughtUp {
  readonly ms: number
  readonly running: RunningProjections
  readonly stop: () => Promise<void>
}

/** Counts all views of a store into a new file, up to the head of its log. */
export const catchUpInto = async (
  url: string,
  store: EventStore,
  { io: { clock, host } }: Context,
): Promise<E.Either<Failure, CaughtUp>> => {
  const file = await openProjections(url, { create: true })()
  if (E.isLeft(file)) return file
  const { now, elapsedMs } = clock
  const start = elapsedMs()
  const running = runProjections({
    store,
    file: file.right,
    views: allViews,
    clock: now,
    elapsedMs,
    holder: host.processName,
  })
  const stop = async (): Promise<void> => {
    await running.stop()
    await file.right.close()
  }
  const settled = await running.settled()()
  const ms = elapsedMs() - start
  if (E.isRight(settled)) return E.right({ ms, running, stop })
  await stop()
  return settled
}
