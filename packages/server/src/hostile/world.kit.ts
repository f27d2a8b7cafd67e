import { randomBytes } from 'node:crypto'
import { readChart } from '@pension-ledger/books'
import { businessDate, type DomainEvent, encodeEvent, streamOf } from '@pension-ledger/domain'
import { sampleBook } from '@pension-ledger/domain/testing'
import { type Ledger, openLedger } from '@pension-ledger/ledger'
import { openProjections } from '@pension-ledger/projections'
import { expecting, openStore, openVault } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import { type AccessSettings, accessDefaults } from '../access/access-settings.js'
import { type Gate, gate } from '../access/gate.js'
import type { After } from '../access/limits/lanes.js'
import type { Principal } from '../access/principal.js'
import type { Proofs } from '../access/prove.js'
import { openReadLog } from '../access/reads/read-log.js'
import { failingFile } from '../access/reads/reads.kit.js'
import { oneTimeCodes } from '../access/sessions/one-time-codes.js'
import { sessionList } from '../access/sessions/session-list.js'
import { signIn } from '../access/sign-in.js'
import { done, idAt, right, terms } from '../fund/fund.kit.js'
import { type LiveFund, openLiveFund } from '../fund/live/live-fund.js'
import { inProcessReckoner } from '../fund/reckoner/in-process-reckoner.js'
import type { Door } from '../http/app-parts.js'
import type { ProcessBindings } from '../ops/listener.js'
import { metricsOf } from '../ops/metrics.js'
import { type Answer, observed } from '../ops/observed.js'
import { requestLine } from '../ops/request-line.js'
import { siteOf } from '../ops/site.js'
import { standingOf } from '../ops/standing.js'
import { watched } from '../ops/watched.js'
import { isAudited, publishedHeads } from '../testing/audited.kit.js'
import { keyFile, keyOf, type Role } from './keys.kit.js'
import { canaries, plantedHistory, plantedProvenance } from './planted.kit.js'

/** A server as it is started, except that nothing listens, and that clock, log file and reckoner are the test's own. */
export interface World {
  readonly fund: LiveFund
  readonly gate: Gate
  /** What stands behind the listener for everybody. */
  readonly answer: Answer<ProcessBindings | Door['Bindings']>
  /** What stands behind the one for those who watch the server. */
  readonly watch: ReturnType<typeof watched>
  /** As a role; null for nobody. The target is handed on as it is, as a socket would. */
  readonly ask: (target: string, init?: RequestInit, role?: Role | null) => Promise<Response>
  /** Lines for the operators: requests and defects. */
  readonly said: ReadonlyArray<string>
  /** The read log as it is on the disk. */
  readonly readLog: () => string
  /** The disk is full from now on. */
  readonly breakLog: () => void
  readonly codes: { readonly issue: () => string }
  readonly stop: () => Promise<void>
}

/** Milliseconds since 1970 of every request. */
const nowMs = Date.parse('2026-03-02T00:00:00Z')

const wide = { burst: 100_000, perSecond: 100_000 }
const room = { inFlight: 1_000, queue: 1_000, waitMs: 1_000 }
const generous: AccessSettings = {
  ...accessDefaults,
  rate: wide,
  unmasking: wide,
  failures: wide,
  cheap: room,
  expensive: room,
}

export const published = publishedHeads('9')

/** What a test may have otherwise. */
export interface WorldChange {
  readonly settings?: Partial<AccessSettings>
  readonly history?: ReadonlyArray<DomainEvent>
  /** Milliseconds of a clock that only goes forward. */
  readonly elapsedMs?: () => number
  readonly after?: After
  /** A fund that does otherwise. */
  readonly around?: (fund: LiveFund) => LiveFund
}

const timer: After = (milliseconds, call) => {
  const started = setTimeout(call, milliseconds)
  return () => clearTimeout(started)
}

/** A server over the planted history, when all of it serves and was audited. */
export const worldOf = async ({
  settings: change = {},
  history = plantedHistory,
  elapsedMs = () => performance.now(),
  after = timer,
  around = (fund) => fund,
}: WorldChange = {}): Promise<World> => {
  const ledger = await plantedLedger(history)
  const fund = around(await auditedFund(ledger))
  const settings = { ...generous, ...change }
  const disk = failingFile()
  const readLog = await done(
    openReadLog({ open: disk.open, now: () => '2026-03-02T00:00:00Z', tokenOf: ledger.vault.tokenOfIdNumber }),
  )
  const sessions = sessionList({ idleMs: 60_000, absoluteMs: 60_000, most: 100 }, randomBytes)
  const ofLink: Principal = { id: 'link:demo', name: 'demo', scopes: new Set(['fund:read']), zones: 'all' }
  const proofs: Proofs = {
    keys: async () => E.right(keyFile),
    keysAtHand: () => keyFile,
    verifyToken: null,
    sessions,
    ofLink,
  }
  const isExpensive = ({ path }: { readonly path: string }): boolean => path.includes('findings')
  const itsGate = gate({
    settings,
    proofs,
    readLog,
    nowMs: () => nowMs,
    elapsedMs,
    after,
    afterTurn: setImmediate,
    isExpensive,
  })
  const codes = oneTimeCodes(randomBytes)

  const said: string[] = []
  const world = { version: '0.1.0', elapsedMs, say: (line: string) => said.push(line) }
  const { routeOf, appOver } = siteOf({ fund, terms: { ...terms, published }, settings: { synthetic: true }, world })
  const metrics = metricsOf(standingOf(fund, itsGate, () => 0))
  const watch = observed({
    begun: metrics.begun,
    shed: metrics.shed,
    seen: (seen) => {
      metrics.seen(seen)
      said.push(requestLine(seen, '2026-03-02T00:00:00Z'))
    },
    routeOf,
    elapsedMs,
  })
  const app = appOver({
    access: watch.access(itsGate),
    signIn: signIn({ settings, proofs, codes, failed: itsGate.failed, nowMs: () => nowMs }),
    requestId: () => '00000000-0000-4000-8000-000000000000',
  })
  const answer = watch.answer<ProcessBindings | Door['Bindings']>((request, bindings) =>
    app.hono.fetch(request, bindings),
  )

  return {
    fund,
    gate: itsGate,
    answer,
    watch: watched({ fund, metrics, readLogFile: '/dev/null', isEnding: () => false }),
    ask: async (target, init = {}, role = 'masked') =>
      answer(
        new Request(`http://localhost${target}`, {
          ...init,
          headers: { ...(role === null ? {} : { authorization: `Bearer ${keyOf(role)}` }), ...init.headers },
        }),
        { incoming: { url: target, socket: { remoteAddress: '127.0.0.1' } } },
      ),
    said,
    readLog: () => Buffer.from(disk.bytes).toString('utf8'),
    breakLog: () => {
      disk.failsAfter = 0
    },
    codes: { issue: () => codes.issue(nowMs) },
    stop: async () => {
      await fund.stop()
      await ledger.close()
    },
  }
}

const plantedLedger = async (history: ReadonlyArray<DomainEvent>): Promise<Ledger> => {
  const store = await done(openStore('memory:', { create: true, clock: () => '2023-04-06T00:00:00Z' }))
  const vault = await done(openVault('memory:', { create: true }))
  const ledger = await done(openLedger({ store, vault }, { book: sampleBook, adoptedOn: businessDate('2011-07-01') }))
  for (const [i, event] of history.entries()) {
    const stream = streamOf(event, sampleBook.jurisdiction)
    const [head = -1] = await done(store.heads([stream]))
    const written = { id: idAt(i + 2), ...encodeEvent(event), provenance: plantedProvenance }
    await done(store.append({ stream, expected: expecting(head), events: [written] }))
  }
  for (const { participantId, name, idNumber, bankAccount } of canaries)
    await done(vault.put([{ participantId, effectiveOn: '2011-07-01', name, idNumber, bankAccount }]))
  return ledger
}

const auditedFund = async (ledger: Ledger): Promise<LiveFund> => {
  const file = await done(openProjections('memory:'))
  const itsTerms = { ...terms, published }
  const reckoner = inProcessReckoner(ledger.store, right(readChart(terms.chartFile)), itsTerms)
  const clock = (): string => '2023-04-06T00:00:00Z'
  const parts = { ledger, file, terms: itsTerms, reckoner, clock, elapsedMs: () => performance.now(), holder: 'test' }
  const fund = right(openLiveFund(parts, { restMs: 1, quietMs: 1, patienceMs: 30_000 }))
  await isAudited(fund, await done(ledger.store.head()))
  return fund
}
