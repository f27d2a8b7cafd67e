import type { Month, Round, Year } from '@pension-ledger/domain'
import {
  allViews,
  type Cut,
  type PlaceLevel,
  type ReportName,
  type ReportQuestion,
  replay,
  reportJson,
  reportOf,
} from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import { deliver } from '../../output/deliver.js'
import { type Format, formatOf } from '../../output/format.js'
import { progressOf } from '../../output/progress.js'
import { withStore } from '../with-store.js'
import { reportPage } from './report-page.js'

/** What any of the reports may have been asked; a report that does not take an option has none of it. */
interface Asked extends Cut {
  readonly year?: Year | undefined
  readonly month?: Month | undefined
  readonly round?: Round | undefined
  readonly by?: PlaceLevel | undefined
  readonly monthly?: boolean
  readonly format?: Format | undefined
  readonly out?: string | undefined
}

export const printReport = async (
  name: ReportName,
  asked: Asked,
  context: Context,
): Promise<E.Either<Failure, ExitCode>> => {
  const format = formatOf(asked.format, context)
  if (E.isLeft(format)) return format
  const { effectiveAt, knownAt } = asked

  return withStore(context, { readOnly: true }, async (store): Promise<E.Either<Failure, ExitCode>> => {
    const progress = progressOf(context, { zh: '重放', en: 'Replaying' }, { zh: '事件/秒', en: 'events/s' })
    const replayed = await replay(
      store,
      allViews,
    )({ cut: { effectiveAt, knownAt }, onProgress: ({ events, of }) => progress.at(events, of) })()
    await progress.end()
    if (E.isLeft(replayed)) return replayed
    const report = reportOf(name, replayed.right, questionOf(asked))
    if (E.isLeft(report)) return report

    const delivered = await deliver(
      {
        page: reportPage(report.right, replayed.right.policy, format.right, context.lang),
        json: reportJson(report.right),
        format: format.right,
        out: asked.out,
      },
      context,
    )
    return E.map(() => exitCodes.done)(delivered)
  })
}

/** What was not asked is left out, so that the report fills in its own default. */
const questionOf = ({ year, month, round, by, monthly }: Asked): ReportQuestion => ({
  ...(year === undefined ? {} : { year }),
  ...(month === undefined ? {} : { month }),
  ...(round === undefined ? {} : { round }),
  ...(by === undefined ? {} : { by }),
  ...(monthly === undefined ? {} : { monthly }),
})
