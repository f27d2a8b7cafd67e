import { readChart } from '@pension-ledger/books'
import { type DomainEvent, ParticipantId } from '@pension-ledger/domain'
import { certified, contributedYearly, died, enrolled, paid, roundOpened } from '@pension-ledger/domain/testing'
import { openProjections } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Caller } from '../access/caller.js'
import { unmaskHeader } from '../access/masking/unmask-reason.js'
import { done, ledgerOf, right, terms } from '../fund/fund.kit.js'
import { type LiveFund, openLiveFund } from '../fund/live/live-fund.js'
import { inProcessReckoner } from '../fund/reckoner/in-process-reckoner.js'
import { type App, createApp } from '../http/app.js'
import type { AppParts } from '../http/app-parts.js'
import type { Access, PersonalRead } from '../http/ports.js'
import { problem } from '../problem/problem.js'
import { routeTable } from '../routes/route-table.js'
import { appropriated, isAudited, publishedHeads } from './audited.kit.js'

/** A name and a number that no masked answer may show. */
export const canary = {
  name: '欧阳金丝雀',
  idNumber: '530114195703150027',
  bankAccount: '6217000000000012345',
} as const

const anna = { participantId: 'CG000001' } as const
const boris = { participantId: 'CG000002' } as const
/** Two people in two zones; the second is paid for a month after her death. */
const history: ReadonlyArray<DomainEvent> = [
  enrolled({ ...anna, community: '龙街社区', idToken: 'token-1' }),
  enrolled({ ...boris, zone: 'resort', street: '大渔街道', idToken: 'token-2' }),
  roundOpened(),
  ...contributedYearly(2012, 2014).map((fact) => ({ ...fact, participantId: right(ParticipantId.decode('CG000001')) })),
  ...['2022-07', '2022-08', '2022-09'].flatMap((month) =>
    [anna, boris].map((who) =>
      paid({
        ...who,
        periodOwed: month,
        payMonth: month,
        paidOn: `${month}-15`,
        lines: { 'basic-pension:district': 1_250 },
      }),
    ),
  ),
  certified(anna),
  died({ ...boris, diedOn: '2022-07-20', reportedOn: '2022-10-08' }),
  appropriated(),
  appropriated({ zone: 'resort', fen: 3_000_000 }),
]

const published = publishedHeads('3')

/** A fund at work over that history, when all of it serves and was audited. */
export const smallFund = async (): Promise<LiveFund> => {
  const ledger = await ledgerOf(history)
  const { name, idNumber, bankAccount } = canary
  const effectiveOn = '2011-07-01'
  await done(ledger.vault.put([{ participantId: 'CG000001', effectiveOn, name, idNumber, bankAccount }]))
  const file = await done(openProjections('memory:'))
  const itsTerms = { ...terms, published }
  const reckoner = inProcessReckoner(ledger.store, right(readChart(terms.chartFile)), itsTerms)
  const parts = { ledger, file, terms: itsTerms, reckoner, holder: 'test' }
  const clock = { clock: () => '2023-04-06T00:00:00Z', elapsedMs: () => performance.now() }
  const fund = right(openLiveFund({ ...parts, ...clock }, { restMs: 1, quietMs: 1, patienceMs: 5_000 }))
  await isAudited(fund, await done(ledger.store.head()))
  return fund
}

/** 审计组: may read everything of every zone, masked. */
export const auditor: Caller = {
  id: 'key:auditor',
  scopes: new Set(['fund:read', 'participants:read', 'findings:read', 'events:read']),
  zones: 'all',
  masking: 'masked',
  reason: null,
}
/** One who may see identities whole, and says why each time. */
export const trusted: Caller = {
  ...auditor,
  id: 'key:trusted',
  scopes: new Set([...auditor.scopes, 'personal:unmask']),
}
/** The same as the auditor for one zone. */
export const ofChenggong: Caller = { ...auditor, id: 'key:chenggong', zones: new Set(['chenggong']) }

/** An app over a fund, and what was written into the read log. */
export interface Served {
  readonly app: App
  /** By which the app lets in, for pages beside it. */
  readonly access: Access
  readonly reads: ReadonlyArray<PersonalRead>
  readonly defects: ReadonlyArray<unknown>
  /** As somebody; the auditor unless told otherwise. */
  readonly ask: (target: string, init?: RequestInit, who?: Caller) => Promise<Response>
}

/** An app that lets in whoever names themselves. */
export const servedBy = (fund: AppParts['fund'], changed: Partial<AppParts> = {}): Served => {
  const reads: PersonalRead[] = []
  const defects: unknown[] = []
  const known: ReadonlyArray<Caller> = [
    auditor,
    ofChenggong,
    trusted,
    { ...auditor, id: 'key:whole', masking: 'whole' },
  ]
  const access: Access = {
    authenticate: ({ headers }) => {
      const asked = headers.get('authorization') ?? /caller=([^;]+)/.exec(headers.get('cookie') ?? '')?.[1]
      const caller = known.find(({ id }) => id === asked)
      if (caller === undefined) return TE.left(problem('NoCredentials'))
      const reason = unmaskHeader(headers.get('unmask-reason'), caller.scopes)
      if (E.isLeft(reason)) return TE.left(problem(reason.left.code))
      return TE.right(reason.right === null ? caller : { ...caller, masking: 'whole', reason: reason.right })
    },
    recognise: (headers) => known.find(({ id }) => id === headers.get('authorization')) ?? null,
    turnAway: () => null,
    admit: () => TE.right(() => undefined),
    limit: () => E.right({}),
    recordRead: (read) => {
      reads.push(read)
      return TE.right(undefined)
    },
  }
  const app = right(
    createApp({
      routes: routeTable,
      fund,
      access,
      edition: 'test',
      requestId: () => '00000000-0000-4000-8000-000000000000',
      every: () => () => undefined,
      onDefect: (defect) => defects.push(defect),
      elapsedMs: null,
      keptBytes: 1_000_000,
      ...changed,
    }),
  )
  return {
    app,
    access,
    reads,
    defects,
    ask: async (target, init = {}, { id } = auditor) =>
      app.hono.request(target, { ...init, headers: { authorization: id, ...init.headers } }),
  }
}
