import { allViews, replay } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { withStore } from '../with-store.js'
import { benchFolder } from './bench-folder.js'
import { median, type ReplayMeasured } from './measured.js'
import { parseRate } from './parse-rate.js'

const rounds = 5

/** Replays all projections, and parses the same payloads and nothing else, in turns, so that both meet the same weather. */
export const measureReplay = (folder: string, context: Context): Promise<E.Either<Failure, ReplayMeasured>> =>
  withStore(
    { ...context, storeUrl: `sqlite:${benchFolder(folder).ledger}` },
    { readOnly: true },
    async (store): Promise<E.Either<Failure, ReplayMeasured>> => {
      const { clock, host } = context.io
      const rates: number[] = []
      const floors: number[] = []
      let peakMemoryBytes = 0
      for (let round = 0; round < rounds; round++) {
        const start = clock.elapsedMs()
        const replayed = await replay(store, allViews)()()
        if (E.isLeft(replayed)) return replayed
        rates.push((replayed.right.events * 1000) / (clock.elapsedMs() - start))
        // Before anything else has been in this process.
        if (round === 0) peakMemoryBytes = host.peakMemoryBytes()

        const floor = await parseRate(store, context)
        if (E.isLeft(floor)) return floor
        floors.push(floor.right)
      }
      return E.right({ eventsPerSecond: median(rates), floorPerSecond: median(floors), rounds, peakMemoryBytes })
    },
  )
