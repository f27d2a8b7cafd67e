import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { readChart } from '@pension-ledger/books'
import { businessDate, type DomainEvent, encodeEvent, streamOf } from '@pension-ledger/domain'
import { sampleBook } from '@pension-ledger/domain/testing'
import { type Ledger, openLedger } from '@pension-ledger/ledger'
import { openProjections, type ProjectionFile } from '@pension-ledger/projections'
import { type EventStore, expecting, openStore, openVault, type Provenance } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { FindingsAtHand } from './findings-at-hand.js'
import { type LiveFund, type LiveFundOptions, openLiveFund } from './live/live-fund.js'
import { inProcessReckoner } from './reckoner/in-process-reckoner.js'
import type { Reckoner, ReckoningTerms } from './reckoner/reckoning.js'

/** What must have succeeded. */
export const right = <A>(result: E.Either<unknown, A>): A => {
  if (E.isLeft(result)) throw new Error(`Refused: ${JSON.stringify(result.left)}`)
  return result.right
}
export const done = async <A>(task: TaskEither<unknown, A>): Promise<A> => right(await task())

const chartPath = createRequire(import.meta.url).resolve('@pension-ledger/books/charts/residents-fund.json')
export const terms: ReckoningTerms = {
  chartFile: JSON.parse(readFileSync(chartPath, 'utf8')),
  published: null,
  auditMonths: null,
  program: 'this one',
}

const unsigned: Provenance = {
  maker: null,
  checker: null,
  document: null,
  source: null,
  sourceRecordedAt: null,
  causationId: null,
  correlationId: null,
}

/** The id of the event at a place of a history; the first is 1. */
export const idAt = (place: number): string => `00000000-0000-5000-a000-${String(place).padStart(12, '0')}`

/** An event, and when its source says that it learned it. */
export interface Learned {
  readonly event: DomainEvent
  readonly at: string | null
}

/** Records events one after the other; the position of the last. */
export const append = async (store: EventStore, events: ReadonlyArray<DomainEvent | Learned>): Promise<number> => {
  for (const given of events) {
    const { event, at } = 'event' in given ? given : { event: given, at: null }
    const place = (await done(store.head())) + 1
    const stream = streamOf(event, sampleBook.jurisdiction)
    const [head = -1] = await done(store.heads([stream]))
    const { type, schemaVersion, data } = encodeEvent(event)
    const provenance = { ...unsigned, sourceRecordedAt: at }
    const written = { id: idAt(place), type, schemaVersion, data, provenance }
    await done(store.append({ stream, expected: expecting(head), events: [written] }))
  }
  return done(store.head())
}

/** A ledger that adopted the sample policy, at position 1, and then recorded these events. */
export const ledgerOf = async (events: ReadonlyArray<DomainEvent | Learned>, url = 'memory:'): Promise<Ledger> => {
  const store = await done(openStore(url, { create: true, clock: () => '2023-04-06T00:00:00Z' }))
  const vault = await done(openVault('memory:', { create: true }))
  const adoption = { book: sampleBook, adoptedOn: businessDate('2011-07-01') }
  const ledger = await done(openLedger({ store, vault }, adoption))
  await append(store, events)
  return ledger
}

interface Given {
  readonly ledger: Ledger
  readonly file?: ProjectionFile
  readonly reckoner?: Reckoner
}

/** A fund over a ledger, at work in this process, when everything that was recorded serves. */
export const fundOver = async ({ ledger, ...given }: Given, options: LiveFundOptions = {}): Promise<LiveFund> => {
  const file = given.file ?? (await done(openProjections('memory:')))
  const clock = (): string => '2023-04-06T00:00:00Z'
  const parts = { ledger, file, terms, clock, elapsedMs: () => performance.now(), holder: 'test' }
  const reckoner = given.reckoner ?? reckonerOver(ledger)
  const fund = right(openLiveFund({ ...parts, reckoner }, { restMs: 1, quietMs: 1, patienceMs: 5_000, ...options }))
  await serves(fund, await done(ledger.store.head()))
  return fund
}

export const reckonerOver = ({ store }: Pick<Ledger, 'store'>): Reckoner => {
  const chart = right(readChart(terms.chartFile))
  return inProcessReckoner(store, chart, terms)
}

/** All that a report says, by which two of them are compared. */
export const wholeReport = ({ findings, ...report }: FindingsAtHand) => ({
  ...report,
  findings: findings.map(({ whole, ...head }) => ({ head, whole: whole() })),
})

/** Settles when the position serves. */
export const serves = async (fund: LiveFund, position: number): Promise<void> => {
  const asked = { effectiveAt: null, knownAt: null, position: null }
  const reached = async (): Promise<boolean> => {
    const moment = await fund.moment(asked)()
    return E.isRight(moment) && moment.right.position >= position
  }
  await new Promise<void>((resolve) => {
    const deafen = fund.onPosition((at) => {
      if (at < position) return
      deafen()
      resolve()
    })
    void reached().then((isThere) => {
      if (isThere) resolve()
    })
  })
}
