import { setTimeout as wait } from 'node:timers/promises'
import type { Asked, Cannon } from './autocannon.js'
import { getRequest, openConnection } from './connection.js'
import { goodputOf, type OverloadFigure, recoveredAfter, refusalsOf } from './figures.js'
import { offer, type Sent } from './open-load.js'
import type { ServerProcess } from './server-process.js'

/** Addresses that are asked in turns, in the order of one round of ten. */
export interface Mix {
  readonly paths: ReadonlyArray<string>
}

/** Four zone totals, two fund spendings, three accounts of different people and one overview as people look at it. */
export const mixOf = (totals: string, spending: string, overview: string, accounts: ReadonlyArray<string>): Mix => ({
  paths: accounts.flatMap((account, index) =>
    index % 3 === 0
      ? [totals, account, totals, spending]
      : index % 3 === 1
        ? [account, totals, overview]
        : [spending, account, totals],
  ),
})

const connections = 32

/** Answers per second of a mix, as fast as they come. */
export const measureCapacity = async (
  { url, key }: Pick<ServerProcess, 'url' | 'key'>,
  { paths }: Mix,
  cannon: Cannon,
  seconds: number,
): Promise<number> => {
  const requests = paths.map((path): Asked => ({ path, headers: { authorization: `Bearer ${key}` } }))
  await cannon({ url, requests, connections, seconds: Math.min(3, seconds) })
  return (await cannon({ url, requests, connections, seconds })).perSecond
}

const floodFactor = 5
const floodConnections = 1_000
const probeEveryMs = 50
const probeForMs = 6_000
/** The first second of a flood is not counted: it has what the keys had saved up. */
const settlingMs = 1_000

interface Flood {
  readonly by: OverloadFigure['by']
  readonly server: Pick<ServerProcess, 'port' | 'key'>
  readonly keys: ReadonlyArray<string>
  readonly mix: Mix
  /** Asked again and again when the flood is over. */
  readonly probe: string
  readonly capacityPerSecond: number
  readonly seconds: number
  readonly elapsedMs: () => number
}

/** Offers five times what can be answered, however it is answered, and then looks when everything is as before. */
export const measureOverload = async ({
  by,
  server: { port, key },
  keys,
  mix: { paths },
  probe,
  capacityPerSecond,
  seconds,
  elapsedMs,
}: Flood): Promise<OverloadFigure> => {
  const requests = keys.flatMap((_, turn) =>
    paths.map((path, index) => {
      const of = keys[(index + turn) % keys.length] ?? ''
      return getRequest(path, { Authorization: `Bearer ${of}` })
    }),
  )
  const offeredPerSecond = capacityPerSecond * floodFactor
  const load = { port, requests, perSecond: offeredPerSecond, seconds, connections: floodConnections, elapsedMs }
  const sent = await offer(load)
  return {
    by,
    keys: keys.length,
    capacityPerSecond,
    offeredPerSecond,
    goodputPerSecond: goodputOf(sent, settlingMs, seconds * 1000),
    ...refusalsOf(sent),
    recoveredMs: recoveredAfter(await probed(port, getRequest(probe, { Authorization: `Bearer ${key}` }), elapsedMs)),
  }
}

const probed = async (port: number, request: Buffer, elapsedMs: () => number): Promise<ReadonlyArray<Sent>> => {
  const start = elapsedMs()
  const probes: Sent[] = []
  while (elapsedMs() - start < probeForMs) {
    const atMs = elapsedMs() - start
    const connection = openConnection(port)
    const status = await connection.ask(request)
    connection.close()
    probes.push({ atMs, tookMs: elapsedMs() - start - atMs, waitedMs: 0, status })
    await wait(probeEveryMs)
  }
  return probes
}
