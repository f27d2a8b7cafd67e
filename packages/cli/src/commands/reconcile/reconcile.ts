import { resolve } from 'node:path'
import type { BusinessDate, Instant } from '@pension-ledger/domain'
import { allViews, type Reconciliation, readPublished, reconcile, replay } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import type { Lang } from '../../language.js'
import { deliver } from '../../output/deliver.js'
import { type Format, formatOf } from '../../output/format.js'
import { progressOf } from '../../output/progress.js'
import { readJsonFile } from '../read-json-file.js'
import { withStore } from '../with-store.js'
import { reconciliationPage } from './reconciliation-page.js'

/** The published figures stand at several days, each of which is a replay: they share one process and its memory. */
const eventsInMemory = 300_000

interface Asked {
  readonly published: string
  readonly knownAt: number | Instant | undefined
  readonly format: Format | undefined
  readonly out: string | undefined
  readonly allowDifferences: boolean
}

export const reconcilePublished = async (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const format = formatOf(asked.format, context)
  if (E.isLeft(format)) return format
  const json = await readJsonFile(resolve(context.io.cwd, asked.published))
  if (E.isLeft(json)) return json
  const published = readPublished(json.right)
  if (E.isLeft(published)) return published

  return withStore(context, { readOnly: true }, async (store): Promise<E.Either<Failure, ExitCode>> => {
    const progress = progressOf(context, { zh: '重放', en: 'Replaying' }, { zh: '事件/秒', en: 'events/s' })
    const replayAt = (effectiveAt: BusinessDate) =>
      replay(
        store,
        allViews,
      )({
        cut: { effectiveAt, knownAt: asked.knownAt },
        eventsInMemory,
        onProgress: ({ events, of }) => progress.at(events, of, effectiveAt),
      })
    const reconciliation = await reconcile(published.right, replayAt)()
    await progress.end()
    if (E.isLeft(reconciliation)) return reconciliation

    const delivered = await deliver(
      {
        page: reconciliationPage(reconciliation.right, asked.knownAt, context),
        json: jsonOf(reconciliation.right, context.lang),
        format: format.right,
        out: asked.out,
      },
      context,
    )
    if (E.isLeft(delivered)) return delivered
    const differs = reconciliation.right.differs > 0 && !asked.allowDifferences
    return E.right(differs ? exitCodes.doneWithFindings : exitCodes.done)
  })
}

/** The shape that the contract promises, texts in the language that was asked for. */
const jsonOf = ({ figures, equal, differs, unexplained }: Reconciliation, lang: Lang): unknown => ({
  figures: figures.map(({ id, label, unit, published, ledger, difference, status, reason, basis }) => ({
    id,
    label: label[lang],
    unit,
    published,
    ledger,
    difference,
    status,
    reason: reason === null ? null : reason[lang],
    basis: basis[lang],
  })),
  equal,
  differs,
  unexplained,
})
