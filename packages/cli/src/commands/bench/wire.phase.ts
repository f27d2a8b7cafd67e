import { type BareClient, openBareClient, openStore, type RecordedEvent } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { withStore } from '../with-store.js'
import { benchFolder } from './bench-folder.js'
import { catchUpInto } from './catch-up.js'
import { median, type WireMeasured } from './measured.js'
import { startStandIn } from './stand-in.js'
import { eventsOf, type Wire, wireAppends, wireLogReads, wireStreamReads } from './wire-rounds.js'

const rounds = 3
/** The stand-in sends some thousands of events in a second, a small part of what a real server does. */
const eventsAtMost = 3_000
const appendsPerRound = 150
const streamsPerRound = 25

/** Appends and reads through the adapter, and by the client's own calls, in turns; and catches all projections up from there. */
export const measureWire = async (
  folder: string,
  context: Context,
): Promise<E.Either<Failure, WireMeasured | null>> => {
  const { ledger } = benchFolder(folder)
  const events = await withStore({ ...context, storeUrl: `sqlite:${ledger}` }, { readOnly: true }, (store) =>
    eventsOf(store, eventsAtMost),
  )
  if (E.isLeft(events)) return events
  const server = await startStandIn(ledger, events.right.length)
  if (E.isLeft(server)) return server
  if (server.right === null) return E.right(null)
  const bare = await openBareClient(server.right.host, server.right.port)
  const store = await openStore(server.right.url, { create: true })()
  if (E.isLeft(store)) return store
  try {
    return await measureOn({ store: store.right, bare, clock: context.io.clock }, events.right, folder, context)
  } finally {
    await store.right.close()
    await bare.dispose()
    await server.right.stop()
  }
}

const measureOn = async (
  wire: Wire & { readonly bare: BareClient },
  events: ReadonlyArray<RecordedEvent>,
  folder: string,
  context: Context,
): Promise<E.Either<Failure, WireMeasured>> => {
  const { elapsedMs } = context.io.clock
  const streams = [...new Set(events.map(({ stream }) => stream))].filter((stream) => stream.startsWith('participant-'))
  const appends: Array<readonly [number, number]> = []
  const logReads: Array<readonly [number, number]> = []
  const streamReads: Array<readonly [number, number]> = []
  const caughtUp: number[] = []
  for (let round = 0; round < rounds; round++) {
    const read = await wireLogReads(wire, events.length)
    if (E.isLeft(read)) return read
    logReads.push(read.right)
    const slice = streams.slice(round * streamsPerRound, (round + 1) * streamsPerRound)
    const ofStreams = await wireStreamReads(wire, slice.length > 0 ? slice : streams)
    if (E.isLeft(ofStreams)) return ofStreams
    streamReads.push(ofStreams.right)
  }
  for (let round = 0; round < rounds; round++) {
    const start = elapsedMs()
    const up = await catchUpInto(benchFolder(folder).projections(`wire-${round}`), wire.store, context)
    if (E.isLeft(up)) return up
    await up.right.stop()
    caughtUp.push((events.length * 1000) / up.right.ms)
    // Once is enough where it takes long.
    if (elapsedMs() - start > 3_000) break
  }
  for (let round = 0; round < rounds; round++) {
    const appended = await wireAppends(wire, `bench-${round}`, events.slice(0, appendsPerRound))
    if (E.isLeft(appended)) return appended
    appends.push(appended.right)
  }
  const readLog = medianPair(logReads)
  return E.right({
    events: events.length,
    rounds,
    append: medianPair(appends),
    readLog,
    readStreams: medianPair(streamReads),
    catchUp: { perSecond: median(caughtUp), floorPerSecond: readLog.floorPerSecond },
  })
}

const medianPair = (pairs: ReadonlyArray<readonly [number, number]>) => ({
  perSecond: median(pairs.map(([rate]) => rate)),
  floorPerSecond: median(pairs.map(([, floor]) => floor)),
})
