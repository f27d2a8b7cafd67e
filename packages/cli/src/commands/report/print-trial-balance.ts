import { type Chart, type Dimension, type TrialLine, trialBalanceOf } from '@pension-ledger/books'
import type { Month, PolicyBook } from '@pension-ledger/domain'
import type { Cut } from '@pension-ledger/projections'
import * as E from 'fp-ts/lib/Either.js'
import type { Context } from '../../command/command.js'
import type { Failure } from '../../errors/failure.js'
import { type ExitCode, exitCodes } from '../../exit-code.js'
import type { Lang } from '../../language.js'
import { cutFacts } from '../../output/cut-facts.js'
import { deliver } from '../../output/deliver.js'
import { type Format, formatOf } from '../../output/format.js'
import type { PageTable } from '../../output/page.js'
import { dimensionWords } from '../books/book-words.js'
import { openBooks } from '../books/open-books.js'
import { readChartFile } from '../books/read-chart-file.js'
import { readTurnovers } from '../books/read-turnovers.js'
import { withStore } from '../with-store.js'
import { valueName } from './statement-parts.js'

interface Asked extends Cut {
  readonly from: Month | undefined
  readonly to: Month | undefined
  readonly by: Dimension | undefined
  readonly chart: string | undefined
  readonly format: Format | undefined
  readonly out: string | undefined
}

export const printTrialBalance = async (asked: Asked, context: Context): Promise<E.Either<Failure, ExitCode>> => {
  const format = formatOf(asked.format, context)
  if (E.isLeft(format)) return format
  const { from, to, by, effectiveAt, knownAt } = asked
  if (from !== undefined && to !== undefined && from > to) return E.left({ code: 'MonthsOutOfOrder', from, to })
  const read = await readChartFile(asked.chart, context.io.cwd)
  if (E.isLeft(read)) return read
  const chart = read.right
  const cut = { effectiveAt, knownAt }

  return withStore(context, { readOnly: true }, async (store): Promise<E.Either<Failure, ExitCode>> => {
    const books = await openBooks(store, chart, cut, context)
    if (E.isLeft(books)) return books
    const turnovers = await readTurnovers(books.right)
    if (E.isLeft(turnovers)) return turnovers
    const question = { period: { from, to }, by: by === undefined ? [] : [by] }
    const lines = trialBalanceOf(turnovers.right, chart, question)
    const { position, policy } = books.right
    const { lang } = context
    const delivered = await deliver(
      {
        page: {
          title: lang === 'zh' ? '余额表' : 'Trial balance',
          facts: [
            ...cutFacts(cut, position, policy, lang),
            [lang === 'zh' ? '科目表' : 'chart', `${chart.id} ${chart.version}`],
            [lang === 'zh' ? '期间' : 'period', periodText(asked, lang)],
          ],
          tables: [trialTable(lines, by, policy, lang)],
          notes: [],
          hints: [],
        },
        json: trialJson(asked, lines, { chart, policy, position }),
        format: format.right,
        out: asked.out,
      },
      context,
    )
    return E.map(() => exitCodes.done)(delivered)
  })
}

const periodText = ({ from, to }: Asked, lang: Lang): string =>
  lang === 'zh' ? `${from ?? '起始'} 至 ${to ?? '截止'}` : `${from ?? 'the beginning'} to ${to ?? 'the end'}`

const amounts = ['openingFen', 'debitFen', 'creditFen', 'closingFen'] as const

const totalsOf = (lines: ReadonlyArray<TrialLine>): ReadonlyArray<number> =>
  amounts.map((amount) => lines.reduce((total, line) => total + line[amount], 0))

const trialTable = (
  lines: ReadonlyArray<TrialLine>,
  by: Dimension | undefined,
  policy: PolicyBook,
  lang: Lang,
): PageTable => {
  const zh = lang === 'zh'
  const nameOf = (value: string): string => (by === undefined ? value : valueName(by, value, policy, lang))
  const money = zh
    ? ['期初余额（元）', '借方（元）', '贷方（元）', '期末余额（元）']
    : ['opening (yuan)', 'debit (yuan)', 'credit (yuan)', 'closing (yuan)']
  return {
    name: zh ? '余额表' : 'trial balance',
    columns: [
      { title: zh ? '科目代码' : 'code', kind: 'text' },
      { title: zh ? '科目' : 'account', kind: 'text' },
      ...(by === undefined ? [] : [{ title: dimensionWords[by][lang], kind: 'text' as const }]),
      ...money.map((title) => ({ title, kind: 'yuan' as const })),
    ],
    rows: lines.map((line) => [
      line.account.code,
      line.account[lang],
      ...line.at.map(nameOf),
      ...amounts.map((amount) => line[amount]),
    ]),
    totals: [zh ? '合计' : 'total', null, ...(by === undefined ? [] : [null]), ...totalsOf(lines)],
  }
}

const trialJson = (
  { from, to, by, effectiveAt, knownAt }: Asked,
  lines: ReadonlyArray<TrialLine>,
  { chart, policy, position }: { readonly chart: Chart; readonly policy: PolicyBook; readonly position: number },
) => {
  const [openingFen, debitFen, creditFen, closingFen] = totalsOf(lines)
  return {
    report: 'trial-balance',
    by: by ?? null,
    from: from ?? null,
    to: to ?? null,
    effectiveAt: effectiveAt ?? null,
    knownAt: knownAt ?? null,
    position,
    policy: { id: policy.id, version: policy.version },
    chart: { id: chart.id, version: chart.version },
    rows: lines.map(({ account, at, ...line }) => ({
      account: account.code,
      zh: account.zh,
      en: account.en,
      kind: account.kind,
      ...(by === undefined ? {} : { [by]: at[0] ?? '' }),
      openingFen: line.openingFen,
      debitFen: line.debitFen,
      creditFen: line.creditFen,
      closingFen: line.closingFen,
    })),
    totals: { openingFen, debitFen, creditFen, closingFen },
  }
}
