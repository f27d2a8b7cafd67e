import {
  type AuditQuestion,
  auditDay,
  auditInParallel,
  auditReportOnDemand,
  type FindingCode,
  findingCodes,
} from '@pension-ledger/audit'
import type { Month, PolicyBook } from '@pension-ledger/domain'
import { type Cut, readScheme } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import { type Format, formatOf } from '../../output/format.js'
import { progressOf } from '../../output/progress.js'
import { withStore } from '../with-store.js'
import { auditPage } from './audit-page.js'
import { readPublishedFile, reconcileFigures } from './read-reconciliation.js'

interface Asked extends Cut {
  readonly code: string | undefined
  readonly zone: string | undefined
  readonly from: Month | undefined
  readonly to: Month | undefined
  readonly published: string | undefined
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
  if (from !== undefined && to !== undefined && from > to) return E.left({ code: 'MonthsOutOfOrder', from, to })
  const published = asked.published === undefined ? E.right(null) : await readPublishedFile(asked.published, io.cwd)
  if (E.isLeft(published)) return published
  const cut = { effectiveAt, knownAt }

  return withStore(context, { readOnly: true }, async (store): Promise<E.Either<Failure, ExitCode>> => {
    const head = await store.head()()
    if (E.isLeft(head)) return head
    const scheme = await readScheme(store)(cut, head.right)()
    if (E.isLeft(scheme)) return scheme
    const { policy } = scheme.right.rules
    const unknown = zone === undefined ? null : unknownZone(zone, policy)
    if (unknown !== null) return E.left(unknown)
    const auditedOn = await auditDay(store, cut, head.right, io.signal)
    if (E.isLeft(auditedOn)) return auditedOn
    if (auditedOn.right === null) return E.left({ code: 'OptionMissing', option: '--effective-at' })
    const isCompared = code.right === null || code.right === 'REPORT_DIFFERS'
    const reconciliation =
      published.right === null || !isCompared
        ? E.right(null)
        : await reconcileFigures(store, published.right, knownAt ?? head.right)
    if (E.isLeft(reconciliation)) return reconciliation
    const question: AuditQuestion = {
      cut,
      auditedOn: auditedOn.right,
      months: { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
      ...(code.right === null ? {} : { codes: [code.right] }),
      ...(zone === undefined ? {} : { zone }),
      ...(reconciliation.right === null ? {} : { reconciliation: reconciliation.right }),
    }

    const log = await store.countEvents(0, head.right)()
    if (E.isLeft(log)) return log
    const progress = progressOf(context, { zh: '审计', en: 'Auditing' }, { zh: '事件/秒', en: 'events/s' })
    const audited = await auditInParallel(store)(question, {
      processes: log.right.events < eventsWorthAProcess ? 1 : Math.min(4, io.host.cores),
      storeUrl: context.storeUrl,
      signal: io.signal,
      onProgress: ({ events, of }) => progress.at(events, of),
    })()
    await progress.end()
    if (E.isLeft(audited)) return audited
    const report = auditReportOnDemand(audited.right, policy)
    const delivered = await deliver(
      { page: auditPage(report, asked, format.right, lang), json: report, format: format.right, out: asked.out },
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
