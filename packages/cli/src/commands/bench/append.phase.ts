import { exactly, type NewEvent, noStream, openStore, type RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { withStore } from '../with-store.js'
import { bareInserts } from './bare-inserts.js'
import { benchFolder } from './bench-folder.js'
import { type AppendMeasured, median } from './measured.js'

const rounds = 5
const perRoundAtMost = 200

/** Appends events one by one, each durable before the next, and in turns inserts the same payloads barely. */
export const measureAppend = async (folder: string, context: Context): Promise<E.Either<Failure, AppendMeasured>> => {
  const paths = benchFolder(folder)
  const events = await withStore(
    { ...context, storeUrl: `sqlite:${paths.ledger}` },
    { readOnly: true },
    async (store) => {
      for await (const page of store.readLog({ maxCount: rounds * perRoundAtMost })) return page
      return E.right([])
    },
  )
  if (E.isLeft(events)) return events
  const perRound = Math.floor(events.right.length / rounds)
  const bare = await bareInserts(paths.bare)
  if (E.isLeft(bare)) return bare
  const store = await openStore(`sqlite:${paths.appended}`, { create: true })()
  if (E.isLeft(store)) return store

  const { clock } = context.io
  const rates: number[] = []
  const floors: number[] = []
  for (let round = 0; round < rounds; round++) {
    const mine = events.right.slice(round * perRound, (round + 1) * perRound)
    let appendMs = 0
    let bareMs = 0
    // One of each in turns: a disk is seldom as fast in one second as in the next.
    for (const [index, event] of mine.entries()) {
      const start = clock.elapsedMs()
      const expected = index === 0 ? noStream : exactly(index - 1)
      const appended = await store.right.append({ stream: `bench-${round}`, expected, events: [asNew(event)] })()
      if (E.isLeft(appended)) return appended
      const middle = clock.elapsedMs()
      bare.right.insert(event.data)
      appendMs += middle - start
      bareMs += clock.elapsedMs() - middle
    }
    rates.push((mine.length * 1000) / appendMs)
    floors.push((mine.length * 1000) / bareMs)
  }
  await store.right.close()
  bare.right.close()
  const { driver, sqlite } = bare.right
  return E.right({ perSecond: median(rates), floorPerSecond: median(floors), driver, sqlite })
}

const asNew = ({ id, type, schemaVersion, data, provenance }: RecordedEvent): NewEvent => ({
  id,
  type,
  schemaVersion,
  data,
  provenance,
})
