import { type AuditQuestion, auditInParallel, auditReport, type FindingCode, findingCodes } from '@pension-ledger/audit'
import { type BusinessDate, lastDayOf, type Month, type PolicyBook } from '@pension-ledger/domain'
import { type Cut, readScheme } from '@pension-ledger/projections'
import type { EventStore } from '@pension-ledger/store'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import { type Format, formatOf } from '../../output/format.js'
import { progressOf } from '../../output/progress.js'
import { lastMonthOf } from '../last-paid-month.js'
import { withStore } from '../with-store.js'
import { auditPage } from './audit-page.js'

interface Asked extends Cut {
  readonly code: string | undefined
  readonly zone: string | undefined
  readonly from: Month | undefined
  readonly to: Month | undefined
  readonly allowFindings: boolean
  readonly format: Format | undefined
  readonly out: string | undefined
}

/** Below it, a process costs more than it saves. */
const eventsWorthAProcess = 200_000

export const auditLedger = async (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const { io, lang } = context
  const format = formatOf(asked.format, context)
  if (E.isLeft(format)) return format
  const code = codeOf(asked.code)
  if (E.isLeft(code)) return code
  const { zone, from, to, effectiveAt, knownAt } = asked
  const cut = { effectiveAt, knownAt }

  return withStore(context, { readOnly: true }, async (store): Promise<E.Either<Failure, ExitCode>> => {
    const head = await store.head()()
    if (E.isLeft(head)) return head
    const scheme = await readScheme(store)(cut, head.right)()
    if (E.isLeft(scheme)) return scheme
    const { policy } = scheme.right.rules
    const unknown = zone === undefined ? null : unknownZone(zone, policy)
    if (unknown !== null) return E.left(unknown)
    const auditedOn = await auditDay(store, cut)
    if (E.isLeft(auditedOn)) return auditedOn
    const question: AuditQuestion = {
      cut,
      auditedOn: auditedOn.right,
      months: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
      ...(code.right === null ? {} : { codes: [code.right] }),
      ...(zone === undefined ? {} : { zone }),
    }

    const progress = progressOf(context, { zh: '审计', en: 'Auditing' }, { zh: '事件/秒', en: 'events/s' })
    const audited = await auditInParallel(store)(question, {
      processes: head.right < eventsWorthAProcess ? 1 : Math.min(4, io.host.cores),
      signal: io.signal,
      onProgress: ({ position, of }) => progress.at(position, of),
    })()
    await progress.end()
    if (E.isLeft(audited)) return audited
    const report = auditReport(audited.right, policy)
    const delivered = await deliver(
      { page: auditPage(report, format.right, lang), json: report, format: format.right, out: asked.out },
      context,
    )
    if (E.isLeft(delivered)) return delivered
    return E.right(report.findings.length > 0 && !asked.allowFindings ? exitCodes.doneWithFindings : exitCodes.done)
  })
}

const codeOf = (text: string | undefined): E.Either<Failure, FindingCode | null> => {
  if (text === undefined) return E.right(null)
  const code = findingCodes.find((known) => known === text)
  return code === undefined
    ? E.left({ code: 'NoSuchChoice', option: '--code', text, choices: findingCodes })
    : E.right(code)
}

const unknownZone = (text: string, { zones }: PolicyBook): Failure | null => {
  const choices = zones.map(({ code }) => code)
  return choices.some((code) => code === text) ? null : { code: 'NoSuchChoice', option: '--zone', text, choices }
}

/** 审计基准日: not today, so that the same ledger gives the same answer tomorrow. */
const auditDay = async (store: EventStore, cut: Cut): Promise<E.Either<Failure, BusinessDate>> => {
  if (cut.effectiveAt !== undefined) return E.right(cut.effectiveAt)
  const last = await lastMonthOf(store, cut)
  if (E.isLeft(last)) return last
  return last.right === null
    ? E.left({ code: 'OptionMissing', option: '--effective-at' })
    : E.right(lastDayOf(last.right))
}
