import {
  logScale,
  type ProjectionParts,
  type ProjectionsStatus,
  runProjections,
  statusIn,
} from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { progressOf } from '../../output/progress.js'

/** Settles when the person has had enough. */
const interrupted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

/**
 * Keeps projections until there is nothing left to do, or until Ctrl-C where that is when it should end; then tells where they stand.
 *
 * Rejects: Aborted where Ctrl-C came before the end, what stores and files answer.
 */
export const keepProjections = async (
  parts: ProjectionParts,
  until: 'settled' | 'interrupted',
  context: Context,
): Promise<E.Either<Failure, ProjectionsStatus>> => {
  const { signal } = context.io
  const head = await parts.store.head()()
  if (E.isLeft(head)) return head
  const scale = await logScale(parts.store, head.right)
  if (E.isLeft(scale)) return scale
  const progress = progressOf(context, { zh: '投影', en: 'Projections' }, { zh: '记录/秒', en: 'events/s' })
  const running = runProjections(parts)
  running.onPosition((position) => progress.at(scale.right.at(position), null))
  try {
    const ended = await Promise.race([
      until === 'settled' ? running.settled()() : interrupted(signal).then(() => E.right(undefined)),
      interrupted(signal).then((): E.Either<Failure, void> => E.left({ code: 'Aborted' })),
    ])
    if (E.isLeft(ended)) return ended
    await running.stop()
    return await statusIn(parts)()
  } finally {
    await running.stop()
    await progress.end()
  }
}
