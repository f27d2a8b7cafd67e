import type { RunningProjections } from '@pension-ledger/projections'
import type { EventStore, NewEvent, RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { withStore } from '../with-store.js'
import { type BareInserts, bareInserts } from './bare-inserts.js'
import { benchFolder } from './bench-folder.js'
import { catchUpInto } from './catch-up.js'
import { type LiveMeasured, median, percentile } from './measured.js'
import { parseRate } from './parse-rate.js'

const rounds = 3
const appends = 300
/** The first are not counted: neither statements nor code are warm. */
const warmUp = 20
const patienceMs = 10_000

/** Catches all projections up from the file, in turns with its floor; the last of them follow, and single events are appended. */
export const measureLive = (folder: string, context: Context): Promise<E.Either<Failure, LiveMeasured>> =>
  withStore({ ...context, storeUrl: `sqlite:${benchFolder(folder).ledger}` }, {}, async (store) => {
    const events = await store.head()()
    if (E.isLeft(events)) return events
    const rates: number[] = []
    const floors: number[] = []
    for (let round = 0; ; round++) {
      const caughtUp = await catchUpInto(benchFolder(folder).projections(`live-${round}`), store, context)
      if (E.isLeft(caughtUp)) return caughtUp
      const { ms, running, stop } = caughtUp.right
      try {
        rates.push((events.right * 1000) / ms)
        const floor = await parseRate(store, context)
        if (E.isLeft(floor)) return floor
        floors.push(floor.right)
        if (round + 1 < rounds) continue
        const visible = await measureVisible(store, running, folder, context)
        if (E.isLeft(visible)) return visible
        const catchUp = { perSecond: median(rates), floorPerSecond: median(floors) }
        return E.right({ catchUp, rounds, visible: visible.right })
      } finally {
        await stop()
      }
    }
  })

/** Milliseconds from the call of `append` until all projections have counted the event, beside those of two bare commits. */
const measureVisible = async (
  store: EventStore,
  running: RunningProjections,
  folder: string,
  { io: { clock } }: Context,
): Promise<E.Either<Failure, LiveMeasured['visible']>> => {
  const paid = await lastPayments(store)
  if (E.isLeft(paid)) return paid
  const { bareTwice } = benchFolder(folder)
  const bare = await bareInserts(bareTwice)
  if (E.isLeft(bare)) return bare
  const counted = positionsOf(running)
  const ms: number[] = []
  const floors: number[] = []
  for (let index = 0; index < warmUp + appends; index++) {
    const payment = paid.right[index % paid.right.length]
    if (payment === undefined) return E.left(invisible('nothing was ever recorded'))
    const start = clock.elapsedMs()
    const append = { stream: payment.stream, expected: { kind: 'any' } as const, events: [again(payment, index)] }
    const appended = await store.append(append)()
    if (E.isLeft(appended)) return appended
    if (!(await counted(appended.right.position))) return E.left(invisible('an event was not counted in 10 s'))
    const end = clock.elapsedMs()
    twoCommits(bare.right, payment.data)
    if (index < warmUp) continue
    ms.push(end - start)
    floors.push(clock.elapsedMs() - end)
  }
  bare.right.close()
  return E.right({ appends, ...timesOf(ms), floor: timesOf(floors) })
}

/** The event and its cells stand in two files: no less can be made durable. */
const twoCommits = ({ insert }: BareInserts, data: string): void => {
  insert(data)
  insert(data)
}

/** Asks whether all views have counted up to a position, and waits for it. */
const positionsOf = (running: RunningProjections): ((position: number) => Promise<boolean>) => {
  let at = 0
  let wake = (): void => {}
  running.onPosition((position) => {
    at = position
    wake()
  })
  return (position) =>
    new Promise((resolve) => {
      const timer = setTimeout(() => resolve(false), patienceMs)
      wake = () => {
        if (at < position) return
        clearTimeout(timer)
        resolve(true)
      }
      wake()
    })
}

/** Payments are what a ledger takes most of, and those who are paid have the longest histories. */
const lastPayments = async (store: EventStore): Promise<E.Either<Failure, ReadonlyArray<RecordedEvent>>> => {
  const filter = { types: ['PensionPaid'] }
  for await (const page of store.readLog({ direction: 'backwards', maxCount: appends, filter })) return page
  return E.right([])
}

/** Paid a second time, for all that the ledger knows. */
const again = ({ type, schemaVersion, data, provenance }: RecordedEvent, index: number): NewEvent => ({
  id: `00000000-0000-5000-8000-${String(index).padStart(12, '0')}`,
  type,
  schemaVersion,
  data,
  provenance,
})

const invisible = (why: string): Failure => ({ code: 'ChildFailed', command: 'bench-phase live', why })

const timesOf = (ms: ReadonlyArray<number>) => ({ medianMs: percentile(ms, 50), p99Ms: percentile(ms, 99) })
