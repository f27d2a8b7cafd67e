import { copiedRuns, openStore, type RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { withStore } from '../with-store.js'
import { bareInserts } from './bare-inserts.js'
import { benchFolder } from './bench-folder.js'
import { type GroupedMeasured, median } from './measured.js'

const rounds = 5
/** So many events are appended in all rounds together, where there are so many. */
const eventsAtMost = 100_000
const eventsPerCommit = 1_000

/** Appends the history anew, many events in each commit, and in turns inserts the same payloads barely, as many in each commit. */
export const measureGrouped = async (folder: string, context: Context): Promise<E.Either<Failure, GroupedMeasured>> => {
  const paths = benchFolder(folder)
  const groups = await groupsIn({ ...context, storeUrl: `sqlite:${paths.ledger}` })
  if (E.isLeft(groups)) return groups
  const bare = await bareInserts(paths.bareGrouped)
  if (E.isLeft(bare)) return bare
  const store = await openStore(`sqlite:${paths.grouped}`, { create: true })()
  if (E.isLeft(store)) return store

  const { clock } = context.io
  const rates: number[] = []
  const floors: number[] = []
  const tableFloors: number[] = []
  for (let round = 0; round < rounds; round++) {
    const [from, to] = [round, round + 1].map((each) => Math.floor((each * groups.right.length) / rounds))
    let events = 0
    let appendMs = 0
    let bareMs = 0
    let tableMs = 0
    for (const group of groups.right.slice(from, to)) {
      const data = group.map((event) => event.data)
      const start = clock.elapsedMs()
      const appended = await store.right.appendAll(copiedRuns(group))()
      if (E.isLeft(appended)) return appended
      const middle = clock.elapsedMs()
      bare.right.insertAll(data)
      appendMs += middle - start
      const late = clock.elapsedMs()
      bare.right.insertEvents(group)
      bareMs += late - middle
      tableMs += clock.elapsedMs() - late
      events += group.length
    }
    rates.push((events * 1000) / appendMs)
    floors.push((events * 1000) / bareMs)
    tableFloors.push((events * 1000) / tableMs)
  }
  await store.right.close()
  bare.right.close()
  const perCommit = groups.right[0]?.length ?? 0
  return E.right({
    perSecond: median(rates),
    floorPerSecond: median(floors),
    eventTablePerSecond: median(tableFloors),
    eventsPerCommit: perCommit,
    rounds,
  })
}

/** The events of a ledger from its beginning, in groups of one commit; at least one for each round. */
const groupsIn = (context: Context): Promise<E.Either<Failure, ReadonlyArray<ReadonlyArray<RecordedEvent>>>> =>
  withStore(context, { readOnly: true }, async (store) => {
    const events: RecordedEvent[] = []
    for await (const page of store.readLog({ maxCount: eventsAtMost })) {
      if (E.isLeft(page)) return page
      events.push(...page.right)
    }
    const size = Math.max(1, Math.min(eventsPerCommit, Math.floor(events.length / rounds)))
    const count = Math.floor(events.length / size)
    return E.right(Array.from({ length: count }, (_, index) => events.slice(index * size, (index + 1) * size)))
  })
