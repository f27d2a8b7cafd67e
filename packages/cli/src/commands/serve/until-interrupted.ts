import type { RunningServer } from '@pension-ledger/server'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import { progressOf } from '../../output/progress.js'

/** Milliseconds between two looks at how far the first counting is. */
const lookMs = 250

const asOfNow = { effectiveAt: null, knownAt: null, position: null }

/** Settles when the person has had enough; until the first position serves, a terminal shows how far the counting is. */
export const untilInterrupted = (
  { fund }: Pick<RunningServer, 'fund'>,
  signal: AbortSignal,
  context: Context,
): Promise<void> =>
  new Promise((resolve) => {
    const progress = progressOf(context, { zh: '首次统计', en: 'Counting' }, { zh: '分区/秒', en: 'partitions/s' })
    const look = async (): Promise<void> => {
      const moment = await fund.moment(asOfNow)()
      if (E.isRight(moment)) return over()
      const status = await fund.status()()
      if (E.isLeft(status)) return
      const next = status.right.projections.flatMap((projection) => projection.next ?? [])
      const sum = (of: 'partitions' | 'partitionsDone'): number => next.reduce((all, one) => all + one[of], 0)
      progress.at(sum('partitionsDone'), sum('partitions'))
    }
    const timer = setInterval(() => void look(), lookMs)
    const over = async (): Promise<void> => {
      clearInterval(timer)
      await progress.end()
    }
    const end = (): void => void over().then(resolve)
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
