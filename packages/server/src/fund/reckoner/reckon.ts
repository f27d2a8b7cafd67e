import { type AuditQuestion, allChecks, audit, auditDay, auditReportOnDemand } from '@pension-ledger/audit'
import type { Chart } from '@pension-ledger/books'
import { type BusinessDate, businessDate } from '@pension-ledger/domain'
import {
  allViews,
  countedOf,
  openBooks,
  readAccount,
  readHistories,
  readScheme,
  readTurnovers,
  reconcile,
  replay,
} from '@pension-ledger/projections'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { RegisteredParticipant } from '../fund.js'
import type { FundError, Reckoned } from '../fund-error.js'
import { logUpTo } from '../log-up-to.js'
import { askedCut, type Moment } from '../moment.js'
import type { AskedAt, CountedAt, EntriesAt, ReckoningTerms, Written } from './reckoning.js'
import { inOrder, registeredAs } from './registered.js'

type Worked<What extends Reckoned> = Promise<E.Either<FundError, Written[What]>>

/**
 * Events that are in memory at once, with all that they say: a log is gone through once for so many. A pass over a million events takes a
 * quarter of a second, and what a fifth of a district says a fifth of its memory.
 */
const eventsInMemory = 200_000

/** Works everything out over a log as it was at a moment. Nothing is remembered from one question to the next. */
export const reckonings = (
  store: EventStore,
  chart: Chart,
  { published, auditMonths }: Omit<ReckoningTerms, 'chartFile'>,
) => {
  const cells = (at: Moment): Worked<'cells'> =>
    replay(logUpTo(store, at.position), allViews)({ cut: askedCut(at), eventsInMemory })()

  const reconciliation = async ({ position, knownAt }: Moment): Worked<'reconciliation'> => {
    if (published === null) return E.left({ code: 'NothingPublished' })
    const log = logUpTo(store, position)
    return reconcile(published, (effectiveAt) =>
      replay(log, allViews)({ cut: askedCut({ effectiveAt, knownAt }), eventsInMemory }),
    )()
  }

  const findings = async (at: Moment): Worked<'findings'> => {
    const log = logUpTo(store, at.position)
    const cut = askedCut(at)
    const auditedOn = await auditDay(log, cut, at.position)
    if (E.isLeft(auditedOn)) return auditedOn
    const day = auditedOn.right === null ? await dayOf(log, at.position) : E.right(auditedOn.right)
    if (E.isLeft(day)) return day
    const compared = published === null ? E.right(null) : await reconciliation(at)
    if (E.isLeft(compared)) return compared
    const asked: AuditQuestion = {
      cut,
      auditedOn: day.right,
      ...(auditMonths === null ? {} : { months: auditMonths }),
      ...(compared.right === null ? {} : { reconciliation: compared.right }),
    }
    const audited = await audit(log, allChecks)(asked, { eventsInMemory })()
    if (E.isLeft(audited)) return audited
    const scheme = await readScheme(log)(cut, at.position)()
    return E.isLeft(scheme) ? scheme : E.right(auditReportOnDemand(audited.right, scheme.right.rules.policy))
  }

  const turnovers = async (at: Moment): Worked<'turnovers'> => {
    const books = await openBooks(logUpTo(store, at.position), chart, askedCut(at), { eventsInMemory })
    return E.isLeft(books) ? books : readTurnovers(books.right)
  }

  const participants = async (at: Moment): Worked<'participants'> => {
    const asked = { cut: askedCut(at), streamPrefixes: ['participant-'], eventsInMemory }
    const histories = await readHistories(logUpTo(store, at.position))(asked)()
    if (E.isLeft(histories)) return histories
    const register: RegisteredParticipant[] = []
    for await (const batch of histories.right.batches) {
      if (E.isLeft(batch)) return batch
      for (const { stream, state } of batch.right.subjects.participants()) {
        const registered = registeredAs(stream, state)
        if (registered !== null) register.push(registered)
      }
    }
    return E.right(inOrder(register))
  }

  const counted = ({ selected, ...at }: CountedAt): Worked<'counted'> =>
    countedOf(logUpTo(store, at.position), selected)({ cut: askedCut(at), eventsInMemory })()

  const entries = async ({ asked, ...at }: EntriesAt): Worked<'entries'> => {
    const books = await openBooks(logUpTo(store, at.position), chart, askedCut(at), { eventsInMemory })
    return E.isLeft(books) ? books : readAccount(books.right, asked)
  }

  return { cells, findings, turnovers, reconciliation, participants, counted, entries } satisfies Work
}

/** What can be worked out, by what it is called. */
export type Work = { readonly [What in Reckoned]: (at: AskedAt[What]) => Worked<What> }

/** Where nothing was ever paid an audit stands on the day on which the last event was recorded: the same log gives the same day. */
const dayOf = async (log: EventStore, position: number): Promise<E.Either<FundError, BusinessDate>> => {
  for await (const page of log.readLog({ after: position - 1, maxCount: 1 })) {
    if (E.isLeft(page)) return page
    for (const { recordedAt } of page.right) return E.right(businessDate(recordedAt.slice(0, 10)))
  }
  return E.right(businessDate('2011-07-01'))
}
