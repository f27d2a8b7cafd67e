import { type Chart, type ChartError, readChart } from '@pension-ledger/books'
import type { Ledger } from '@pension-ledger/ledger'
import {
  allViews,
  type ProjectionFile,
  type Replayed,
  type RunOptions,
  runProjections,
  uncut,
} from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Beside, Fund, Told } from '../fund.js'
import type { FundError } from '../fund-error.js'
import { askedCut, isUncut, type Moment } from '../moment.js'
import type { KeptReckoned, Reckoner, ReckoningTerms } from '../reckoner/reckoning.js'
import { type Answers, openAnswers } from './answers.js'
import { type BackgroundHears, type BackgroundOptions, makeInBackground } from './background.js'
import { eventsAt } from './events-at.js'
import { ledgerAt } from './ledger-at.js'
import { patience } from './patience.js'
import { type Patiently, patiently } from './patiently.js'
import { recalling } from './recall.js'
import { followedRegister } from './register.js'
import { followServed } from './served.js'

/** A ledger, its projections, and who works out what takes a while. None of them is closed by the fund. */
export interface LiveFundParts {
  readonly ledger: Pick<Ledger, 'store' | 'vault' | 'policy'>
  readonly file: ProjectionFile
  readonly terms: ReckoningTerms
  readonly reckoner: Reckoner
  /** RFC 3339 UTC; shown in the status, and nothing is decided by it. */
  readonly clock: () => string
  /** Milliseconds since some moment; never runs backwards. */
  readonly elapsedMs: () => number
  /** A name for this process, different from every other's. */
  readonly holder: string
  /** Hears of what the background could not make; nobody asked for it, so that nobody else is told. */
  readonly notMade?: BackgroundHears['notMade']
}

/** How a fund works; no option changes an answer. */
export interface LiveFundOptions extends RunOptions, Partial<BackgroundOptions> {
  /** Milliseconds that a question waits for what takes a while. Default: 5,000. */
  readonly patienceMs?: number
  /** Questions that wait at once; others are told that it is being worked out. Default: 8. */
  readonly mostPatient?: number
  /** Milliseconds between two positions that serve, where the log moves on all the time. Default: 500. */
  readonly restMs?: number
  /** Answers under cuts that are remembered, of each sort. Default: 4. */
  readonly mostRemembered?: number
}

/** Milliseconds after the first position serves. */
const recallMs = 1_000
/** Milliseconds that what stands beside other things is waited for: as long as reading back what was left takes. */
const besideMs = 1_000

/** A fund that follows its log. */
export interface LiveFund extends Fund {
  readonly chart: Chart
  /** Ends what it began: the projections, and what is being worked out. */
  readonly stop: () => Promise<void>
}

/**
 * 实时基金: answers out of memory and kept cells at the position that serves, and has everything else worked out elsewhere. It follows the
 * log until it is stopped.
 *
 * Rejects: what is wrong with the chart of accounts.
 */
export const openLiveFund = (parts: LiveFundParts, options: LiveFundOptions = {}): E.Either<ChartError, LiveFund> => {
  const { ledger, file, terms, reckoner, clock, elapsedMs, holder, notMade } = parts
  const { patienceMs = 5_000, mostPatient = 8, restMs = 500, mostRemembered = 4, ...others } = options
  const { quietMs = 2_000, mostMs = 60_000, ...run } = others
  const chart = readChart(terms.chartFile)
  if (E.isLeft(chart)) return chart
  const { store, vault } = ledger

  const running = runProjections({ store, file, views: allViews, clock, elapsedMs, holder }, run)
  const served = followServed({ running, file, store, restMs })
  const answers = openAnswers({ reckoner, elapsedMs, most: mostRemembered })
  let audited: number | null = null
  let whyUnaudited: FundError | null = null
  const made = (what: KeptReckoned, position: number): void => {
    if (what === 'findings') audited = position
  }
  const hears: BackgroundHears = {
    made,
    notMade: (what, position, why) => {
      if (what === 'findings') whyUnaudited = why
      notMade?.(what, position, why)
    },
  }
  // What the first page shows comes first, and last what takes longest.
  const wanted: ReadonlyArray<KeptReckoned> = [
    ...(terms.published === null ? [] : (['reconciliation'] as const)),
    'participants',
    'turnovers',
    'findings',
  ]
  const recall = recalling(reckoner, wanted, (what, { position, answer }) => {
    answers.keepNewest(what, position, answer)
    made(what, position)
  })
  // What was left, and is of the newest position, is not made again.
  const makeNewest: Answers['makeNewest'] = async (what, position) => {
    await recall(what)
    return answers.makeNewest(what, position)
  }
  const background = makeInBackground({ makeNewest }, wanted, hears, { quietMs, mostMs })
  served.onPosition(background.at)
  // Whoever asks first asks for something else, mostly: it need not wait for what was left.
  const soon = served.onPosition(() => {
    soon()
    setTimeout(() => void recall('findings'), recallMs).unref()
  })
  const waiting = (ms: number): Patiently =>
    patiently({
      waits: patience({ ms, most: mostPatient }),
      recall: async (what) => (served.now() === null ? undefined : recall(what)),
      retryAfterS: answers.retryAfterS,
    })
  const { patient, afterRecall } = waiting(patienceMs)
  const aMoment = waiting(Math.min(patienceMs, besideMs))
  const reportsBy = (recalled: Patiently['afterRecall']): Beside => ({
    auditedAt: () =>
      recalled('findings', async () => {
        if (audited !== null) return E.right(audited)
        if (served.now() === null) return E.left({ code: 'NotYetCounted', retryAfterS: 2 })
        return E.left(whyUnaudited ?? { code: 'BeingWorkedOut', what: 'findings', retryAfterS: 5 })
      }),
    findings: (at) => recalled('findings', answers.ask('findings', at)),
    reconciliation: (at) =>
      terms.published === null
        ? async () => E.left({ code: 'NothingPublished' })
        : recalled('reconciliation', answers.ask('reconciliation', at)),
  })

  const questions = ledgerAt(ledger)
  const register = followedRegister(store, answers)

  const moment: Fund['moment'] = (asked) => async () => {
    const position = asked.position ?? served.now()?.position
    if (position === undefined) return E.left({ code: 'NotYetCounted', retryAfterS: 2 })
    const furthest = Math.max(position, typeof asked.knownAt === 'number' ? asked.knownAt : 0)
    if (furthest > (served.now()?.position ?? 0)) {
      const head = await store.head()()
      if (E.isLeft(head)) return head
      if (furthest > head.right) return E.left({ code: 'PositionBeyondHead', position: furthest, head: head.right })
    }
    return E.right({ position, effectiveAt: asked.effectiveAt, knownAt: asked.knownAt })
  }

  const replayed =
    (at: Moment): Told<Replayed> =>
    async () => {
      const scheme = await questions.scheme(at)()
      if (E.isLeft(scheme)) return scheme
      const { state, policy } = scheme.right
      const now = isUncut(at) ? served.at(at.position) : null
      const counted = now === null ? await patient('cells', answers.ask('cells', at))() : E.right(now)
      if (E.isLeft(counted)) return counted
      const cut = isUncut(at) ? uncut : askedCut(at)
      return E.right({ cut, position: at.position, scheme: state, policy, ...counted.right })
    }

  return E.right({
    ...questions,
    ...eventsAt(store),
    chart: chart.right,
    moment,
    replayed,
    ...reportsBy(afterRecall),
    beside: reportsBy(aMoment.afterRecall),
    turnovers: (at) => async () => {
      const told = await afterRecall('turnovers', answers.ask('turnovers', at))()
      return E.isLeft(told) ? told : E.right({ chart: chart.right, turnovers: told.right })
    },
    participants: (at) => afterRecall('participants', register(at)),
    entries: (asked, at) => patient('entries', answers.ask('entries', { ...at, asked })),
    counted: (selected, at) => patient('counted', answers.ask('counted', { ...at, selected })),
    identity: vault.get,
    byIdNumber: (idNumber) => vault.participantsByIdToken(vault.tokenOfIdNumber(idNumber)),
    status: running.status,
    onPosition: (hear) => served.onPosition(hear),
    stop: async () => {
      // It is told first, and hears then of nothing that is given up.
      const atRest = background.stop()
      await reckoner.stop()
      await atRest
      await running.stop()
      await served.stop()
    },
  })
}
