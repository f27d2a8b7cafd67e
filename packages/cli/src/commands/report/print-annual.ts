import { type BusinessDate, businessDate, type Instant, type PolicyBook, type Year } from '@pension-ledger/domain'
import {
  type AnnualReport,
  allViews,
  annualHtml,
  annualReportOf,
  annualText,
  type Replayed,
  replay,
  reportJson,
} from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import type { Lang } from '../../language.js'
import { cutFacts } from '../../output/cut-facts.js'
import { deliver } from '../../output/deliver.js'
import { type Format, formatOf } from '../../output/format.js'
import type { Page, PageTable } from '../../output/page.js'
import { pageText } from '../../output/page-text.js'
import { progressOf } from '../../output/progress.js'
import { withStore } from '../with-store.js'
import { reportPage } from './report-page.js'

interface Asked {
  readonly year: Year
  readonly effectiveAt: BusinessDate | undefined
  readonly knownAt: number | Instant | undefined
  readonly format: Format | undefined
  readonly out: string | undefined
}

export const printAnnual = async (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const format = formatOf(asked.format, context)
  if (E.isLeft(format)) return format
  const { year, knownAt } = asked
  // The tables beside the text must stand at the same day as the text.
  const effectiveAt = asked.effectiveAt ?? businessDate(`${year}-12-31`)

  return withStore(context, { readOnly: true }, async (store): Promise<E.Either<Failure, ExitCode>> => {
    const progress = progressOf(context, { zh: '重放', en: 'Replaying' }, { zh: '事件/秒', en: 'events/s' })
    const replayed = await replay(
      store,
      allViews,
    )({ cut: { effectiveAt, knownAt }, onProgress: ({ events, of }) => progress.at(events, of) })()
    await progress.end()
    if (E.isLeft(replayed)) return replayed
    const report = annualReportOf(replayed.right, year)
    if (E.isLeft(report)) return report

    const delivered = await deliver(
      {
        page: annualPage(report.right, replayed.right, format.right, context.lang),
        prose: {
          text: () => textWithTables(report.right, replayed.right.policy),
          html: () => annualHtml(report.right),
        },
        json: annualJson(report.right, replayed.right),
        format: format.right,
        out: asked.out,
      },
      context,
    )
    return E.map(() => exitCodes.done)(delivered)
  })
}

/** The report is in Chinese, and so are its tables. */
const textWithTables = (report: AnnualReport, policy: PolicyBook): string =>
  [
    annualText(report),
    ...report.tables.map((table) => pageText({ ...reportPage(table, policy, 'text', 'zh'), facts: [] })),
  ].join('\n')

/** As a table it is its figures; a workbook has the tables beside them. */
const annualPage = (
  { title, notes, tables }: AnnualReport,
  { cut, position, policy }: Replayed,
  format: Format,
  lang: Lang,
): Page => {
  const figures: PageTable = {
    name: '指标',
    columns: [
      { title: '注号', kind: 'integer' },
      { title: '指标', kind: 'text' },
      { title: '口径', kind: 'text' },
      { title: '来源', kind: 'text' },
    ],
    rows: notes.map(({ number, figure, basis, source }) => [number, figure, basis, source]),
  }
  return {
    title,
    facts: cutFacts(cut, position, policy, lang),
    tables:
      format === 'xlsx'
        ? [figures, ...tables.flatMap((table) => reportPage(table, policy, format, 'zh').tables)]
        : [figures],
    notes: [],
    hints: [],
  }
}

const annualJson = (
  { title, year, asOf, sections, notes, tables }: AnnualReport,
  { cut, position, policy }: Replayed,
): unknown => ({
  report: 'annual',
  title,
  year,
  asOf,
  effectiveAt: cut.effectiveAt ?? null,
  knownAt: cut.knownAt ?? null,
  position,
  policy: { id: policy.id, version: policy.version },
  sections,
  notes,
  tables: tables.map(reportJson),
})
