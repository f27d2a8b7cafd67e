import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import { join } from 'node:path'
import type { ChartError } from '@pension-ledger/books'
import type { AdoptionError } from '@pension-ledger/ledger'
import type { Published } from '@pension-ledger/projections'
import type { StoreError, VaultError } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Fund } from '../fund/fund.js'
import { type LiveFundParts, openLiveFund } from '../fund/live/live-fund.js'
import { processReckoner } from '../fund/reckoner/process-reckoner.js'
import type { ReckoningTerms } from '../fund/reckoner/reckoning.js'
import { type Closing, closingOf } from './closing.js'
import { type ListenError, type Listener, listen, type ProcessBindings } from './listener.js'
import { metricsOf } from './metrics.js'
import { notMadeLine } from './not-made-line.js'
import { observed } from './observed.js'
import { type AccessError, type OpenAccess, openAccess } from './open-access.js'
import { type LedgerUrls, openForReading } from './open-ledger-for-reading.js'
import { programDigest } from './program-digest.js'
import { requestLine } from './request-line.js'
import type { ServerWorld } from './server-world.js'
import type { ServerSettings } from './settings/server-settings.js'
import { siteOf } from './site.js'
import { standingOf } from './standing.js'
import { watched } from './watched.js'

/** What a server is started with. Paths are whole. */
export interface StartParts {
  readonly settings: ServerSettings
  readonly urls: LedgerUrls
  /** The chart of accounts, as its file says it. */
  readonly chartFile: unknown
  readonly published: Published | null
  /** With a key and a link of this start alone. */
  readonly isDemo: boolean
  readonly world: ServerWorld
}

/** Why a server does not start. */
export type StartError =
  | StoreError
  | VaultError
  | AdoptionError
  | ChartError
  | AccessError
  | ListenError
  /** A key that this program shows to whoever looks at the terminal opens nothing beyond this machine. */
  | { readonly code: 'DemoNotLocal'; readonly host: string }

/** A server at work. */
export interface RunningServer {
  readonly url: string
  readonly opsUrl: string
  /** What opens everything until it ends; null where it is no demonstration. */
  readonly demo: { readonly key: string; readonly signInUrl: string } | null
  readonly fund: Pick<Fund, 'status' | 'moment' | 'onPosition'>
  /** Takes no new request, lets those in hand end, and closes everything; within ten seconds where nothing hangs. */
  readonly stop: () => Promise<void>
}

const opsHost = '127.0.0.1'
const isLocal = (host: string): boolean => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)

/** Milliseconds that requests in hand are waited for when the server ends. */
const drainMs = 5_000

/**
 * 启动服务: opens the ledger for reading, the doors, and both listeners. It answers as soon as it listens; what is not counted yet is said
 * to be so.
 *
 * Rejects: DemoNotLocal, what opening the ledger and the doors rejects, PortInUse, NotListening.
 */
export const startServer =
  (parts: StartParts): TaskEither<StartError, RunningServer> =>
  async () => {
    const closing = closingOf()
    const started = await start(parts, closing)
    if (E.isLeft(started)) await closing.now()
    return started
  }

const start = async (
  { settings, urls, chartFile, published, isDemo, world }: StartParts,
  closing: Closing,
): Promise<E.Either<StartError, RunningServer>> => {
  const { host, port, opsPort, maxConnections } = settings
  if (isDemo && !isLocal(host)) return E.left({ code: 'DemoNotLocal', host })
  const opened = await openForReading(urls, closing)
  if (E.isLeft(opened)) return opened
  const { ledger, file } = opened.right
  const doors = await openDoors(settings, isDemo, world, ledger.vault.tokenOfIdNumber)
  if (E.isLeft(doors)) return doors
  closing.later(doors.right.readLog.close)

  const auditMonths = monthsOf(settings)
  const terms: ReckoningTerms = { chartFile, published, auditMonths, program: programDigest() }
  const reckoner = processReckoner({
    store: ledger.store,
    storeUrl: urls.store,
    terms,
    keptIn: `${urls.projections.replace(/^sqlite:/, '').replace(/\.sqlite$/, '')}.answers`,
    scratch: await mkdtemp(join(world.temporaryFolder, 'pension-ledger-')),
  })
  const { now: clock, elapsedMs, holder } = world
  const notMade: LiveFundParts['notMade'] = (what, position, why) =>
    world.say(notMadeLine(what, position, why, clock()))
  const fund = openLiveFund({ ledger, file, terms, reckoner, clock, elapsedMs, holder, notMade })
  if (E.isLeft(fund)) {
    await reckoner.stop()
    return fund
  }
  closing.later(fund.right.stop)

  let isEnding = false
  const { gate, signIn } = doors.right
  const metrics = metricsOf(standingOf(fund.right, gate, () => listeners()))
  const { routeOf, appOver } = siteOf({ fund: fund.right, terms, settings, world })
  const watch = observed({
    begun: metrics.begun,
    shed: metrics.shed,
    seen: (seen) => {
      metrics.seen(seen)
      if (settings.requestLog) world.say(requestLine(seen, clock()))
    },
    routeOf,
    elapsedMs,
  })
  const app = appOver({ access: watch.access(gate), signIn, requestId: randomUUID })
  const listeners = (): number => app.listeners()

  const answer = watch.answer<ProcessBindings>(app.fetch)
  const main = await listen(answer, { host, port, maxConnections })()
  if (E.isLeft(main)) return main
  closing.later(() => main.right.stop(drainMs))
  const readLogFile = settings.access.readLogFile
  const watchers = await listen(watched({ fund: fund.right, metrics, readLogFile, isEnding: () => isEnding }), {
    host: opsHost,
    port: opsPort,
    maxConnections: 64,
  })()
  if (E.isLeft(watchers)) return watchers
  closing.later(() => watchers.right.stop(0))

  return E.right({
    url: main.right.url,
    opsUrl: watchers.right.url,
    demo: demoOf(doors.right, main.right),
    fund: fund.right,
    stop: () => {
      isEnding = true
      return closing.now()
    },
  })
}

const openDoors = (
  { access }: ServerSettings,
  isDemo: boolean,
  { elapsedMs }: ServerWorld,
  tokenOf: (idNumber: string) => string,
): Promise<E.Either<AccessError, OpenAccess>> =>
  openAccess(access, isDemo, { nowMs: Date.now, elapsedMs, after, afterTurn, randomBytes, tokenOf })

const after = (milliseconds: number, call: () => void): (() => void) => {
  const timer = setTimeout(call, milliseconds)
  return () => clearTimeout(timer)
}

const afterTurn = (call: () => void): void => void setImmediate(call)

const monthsOf = ({ auditFrom, auditTo }: ServerSettings): ReckoningTerms['auditMonths'] =>
  auditFrom === null && auditTo === null
    ? null
    : { ...(auditFrom === null ? {} : { from: auditFrom }), ...(auditTo === null ? {} : { to: auditTo }) }

const demoOf = ({ demoKey, codes }: OpenAccess, { url }: Listener): RunningServer['demo'] =>
  demoKey === null ? null : { key: demoKey, signInUrl: `${url}/sign-in?code=${codes.issue(Date.now())}` }
