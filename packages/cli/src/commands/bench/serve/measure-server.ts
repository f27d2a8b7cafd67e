import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Context } from '../../../command/command.js'
import type { Failure } from '../../../errors/failure.js'
import { say } from '../say.js'
import type { Cannon } from './autocannon.js'
import { getRequest } from './connection.js'
import { type LatencyFigure, latencyOf, type OverloadFigure, type RateFigure } from './figures.js'
import type { LedgerToServe } from './ledger-to-serve.js'
import { measureCapacity, measureOverload, mixOf } from './measure-overload.js'
import { measureRate } from './measure-rates.js'
import { offer } from './open-load.js'
import { type MemoryPeaks, watchMemory } from './process-memory.js'
import { type ServingTerms, startAnswering, writeKeys } from './serving.js'

/** What `bench serve` found. */
export interface ServerMeasured {
  readonly machine: { readonly processor: string; readonly cores: number; readonly node: string }
  readonly events: number
  readonly people: number
  readonly eventsEach: number
  readonly terms: { readonly rounds: number; readonly seconds: number; readonly connections: number }
  readonly firstStartMs: number
  readonly warmStartMs: number
  readonly zoneTotals: RateFigure
  readonly fundSpending: RateFigure
  readonly account: LatencyFigure
  readonly overview: LatencyFigure
  /** Null where the system does not tell: from the first start on, while all answers are made, and from a restart on. */
  readonly memory: { readonly first: MemoryPeaks | null; readonly restarted: MemoryPeaks | null }
  readonly overload: ReadonlyArray<OverloadFigure>
}

interface Given {
  readonly ledger: LedgerToServe
  readonly folder: string
  readonly seconds: number
  readonly serveOptions: ReadonlyArray<string>
}

const rounds = 5
const connections = 10
const accountsPerSecond = 200
const overviewsPerSecond = 10
/** So long the server is waited for, at most, until it has audited the ledger for the first time. */
const firstAuditMs = 300_000
const betweenAsksMs = 500
const perKey = 200
const Zones = t.type({ items: t.array(t.type({ zone: t.string })) })

/** Starts the server three times, and measures each in turn. Rejects: ChildFailed. */
export const measureServer = async (
  { ledger, folder, seconds, serveOptions }: Given,
  cannon: Cannon,
  context: Context,
): Promise<E.Either<Failure, ServerMeasured>> => {
  const { elapsedMs, now } = context.io.clock
  const terms: ServingTerms = { folder, store: ledger.url, serveOptions }

  await say(context, { zh: '首次启动', en: 'Starting for the first time' })
  const first = await startAnswering(terms, 'raised', null, '/v1/zones', context)
  if (E.isLeft(first)) return first
  const watchedFirst = watchMemory(first.right.pid)
  const zones = Zones.decode(await json(first.right, '/v1/zones'))
  const totals = `/v1/zones/${E.isRight(zones) ? zones.right.items[0]?.zone : ''}/totals`
  await audited(first.right, elapsedMs)
  const memoryFirst = watchedFirst.stop()
  await first.right.stop()

  await say(context, { zh: '热启动', en: 'Starting warm' })
  const warm = await startAnswering(terms, 'raised', null, totals, context)
  if (E.isLeft(warm)) return warm
  const server = warm.right
  const watched = watchMemory(server.pid)
  const overviewPath = await leadsTo(server, '/')
  const accounts = ledger.people.map((id) => `/v1/participants/${id}/account`)
  const rateTerms = { rounds, seconds, connections }

  await say(context, { zh: '片区合计与资金支出', en: 'Zone totals and fund spending' })
  const zoneTotals = await measureRate(server, totals, folder, cannon, rateTerms)
  if (E.isLeft(zoneTotals)) return ended(server, zoneTotals)
  const fundSpending = await measureRate(server, '/v1/fund-spending', folder, cannon, rateTerms)
  if (E.isLeft(fundSpending)) return ended(server, fundSpending)

  const atRate = async (paths: ReadonlyArray<string>, perSecond: number): Promise<LatencyFigure> => {
    const requests = paths.map((path) => getRequest(path, { Authorization: `Bearer ${server.key}` }))
    const load = { port: server.port, requests, perSecond, connections: 64, elapsedMs }
    await offer({ ...load, seconds: 3 })
    return latencyOf(await offer({ ...load, seconds: seconds * 4 }), perSecond)
  }
  await say(context, { zh: '个人账户与总览页', en: 'Accounts and the overview page' })
  const account = await atRate(accounts, accountsPerSecond)
  const overview = await atRate([overviewPath], overviewsPerSecond)

  await say(context, { zh: '过载', en: 'Overload' })
  const mix = mixOf(totals, '/v1/fund-spending', overviewPath, accounts)
  const capacityPerSecond = await measureCapacity(server, mix, cannon, seconds)
  const flood = { mix, probe: accounts[0] ?? totals, capacityPerSecond, seconds: seconds * 3, elapsedMs }
  const byRoom = await measureOverload({ ...flood, by: 'room', server, keys: [server.key] })
  const restarted = watched.stop()
  await server.stop()

  const keysFile = join(folder, 'keys.json')
  const keys = await writeKeys(keysFile, Math.max(1, Math.round(capacityPerSecond / perKey)), now())
  const limited = await startAnswering(terms, 'default', keysFile, totals, context)
  if (E.isLeft(limited)) return limited
  const byRate = await measureOverload({ ...flood, by: 'rate', server: limited.right, keys })
  await limited.right.stop()
  await say(context, null)

  const { processor, cores, node } = context.io.host
  return E.right({
    machine: { processor, cores, node },
    events: ledger.events,
    people: ledger.people.length,
    eventsEach: ledger.eventsEach,
    terms: rateTerms,
    firstStartMs: first.right.firstAnswerMs,
    warmStartMs: warm.right.firstAnswerMs,
    zoneTotals: zoneTotals.right,
    fundSpending: fundSpending.right,
    account,
    overview,
    memory: { first: memoryFirst, restarted },
    overload: [byRoom, byRate],
  })
}

interface Known {
  readonly url: string
  readonly key: string
}

const asked = ({ url, key }: Known, path: string, redirect: 'follow' | 'manual'): Promise<Response> =>
  fetch(`${url}${path}`, { redirect, headers: { authorization: `Bearer ${key}` } })

const json = async (server: Known, path: string): Promise<unknown> => (await asked(server, path, 'follow')).json()

/** Settles when nothing is being worked out any more, or after so long that it is not waited for. */
const audited = async (server: Known, elapsedMs: () => number): Promise<void> => {
  const start = elapsedMs()
  for (const path of ['/v1/findings?limit=1', '/v1/reconciliation'])
    while ((await asked(server, path, 'follow')).status === 503 && elapsedMs() - start < firstAuditMs)
      await wait(betweenAsksMs)
}

/** Where an address leads: the overview of the year that it is. */
const leadsTo = async (server: Known, path: string): Promise<string> =>
  (await asked(server, path, 'manual')).headers.get('location') ?? path

const ended = async <Failed>(server: { readonly stop: () => Promise<void> }, failed: Failed): Promise<Failed> => {
  await server.stop()
  return failed
}
