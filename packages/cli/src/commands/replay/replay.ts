import { allViews, type Cut, cellFileOf, type Partition, replay } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { progressOf } from '../../output/progress.js'
import { withStore } from '../with-store.js'
import { deliverCells } from './deliver-cells.js'

interface Asked extends Cut {
  readonly partition: Partition | undefined
  readonly out: string | undefined
  readonly eventsInMemory: number | undefined
}

export const replayLedger = (
  { partition, out, eventsInMemory, effectiveAt, knownAt }: Asked,
  context: Context,
): Promise<E.Either<Failure, ExitCode>> =>
  withStore(context, { readOnly: true }, async (store): Promise<E.Either<Failure, ExitCode>> => {
    const progress = progressOf(context, { zh: '重放', en: 'Replaying' }, { zh: '事件/秒', en: 'events/s' })
    const replayed = await replay(
      store,
      allViews,
    )({
      cut: { effectiveAt, knownAt },
      ...(partition === undefined ? {} : { partition }),
      ...(eventsInMemory === undefined ? {} : { eventsInMemory }),
      onProgress: ({ events, of }) => progress.at(events, of),
    })()
    await progress.end()
    if (E.isLeft(replayed)) return replayed
    const title = { zh: '重放', en: 'Replay' }
    const delivered = await deliverCells(title, cellFileOf(replayed.right, allViews, partition ?? null), out, context)
    return E.map(() => exitCodes.done)(delivered)
  })
