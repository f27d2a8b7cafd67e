import type { monthsRoute } from '../../routes/participant/months.route.js'
import type { AnswerIn } from '../askable.js'
import { linkTo, pathOf } from '../links.js'
import { owedNames, paymentNames, reasonNames } from '../names.js'
import type { Html } from '../page.js'
import type { PageContext } from '../page-context.js'
import { badge, type Cell, fen, text, time } from '../parts/cell.js'
import { Figure } from '../parts/figure.js'
import { TableView } from '../parts/table.js'
import { named, spoken, words } from '../words.js'
import { peopleWords } from './people.words.js'

export const monthsWords = {
  title: words('应发与实发', 'Owed and paid by month'),
  lead: words(
    '实发减应发，正为多发，负为欠发。点月份看计算说明。',
    'Paid less due is above zero where too much was paid, below where something is owed. A month leads to its explanation.',
  ),
  payments: words('付款', 'Payments'),
}

export type MonthsAnswer = AnswerIn<typeof monthsRoute>

/** 应发与实发 as two lines; where they part, something is wrong. */
export const MonthsDrawn = ({ answer, ctx, id }: { answer: MonthsAnswer; ctx: PageContext; id: string }): Html => {
  const said = spoken(peopleWords, ctx.lang)
  return (
    <Figure
      ctx={ctx}
      caption={monthsWords.title[ctx.lang]}
      category={said.month}
      hrefs={answer.months.map(({ month }) => linkTo(ctx, pathOf('participants', id, 'explain', month)))}
      chart={{
        kind: 'lines',
        unit: 'fen',
        categories: answer.months.map(({ month }) => month),
        series: [
          { name: said.due, values: answer.months.map(({ dueFen }) => dueFen) },
          { name: said.paid, values: answer.months.map(({ paidFen }) => paidFen) },
        ],
      }}
    />
  )
}

type MonthShown = MonthsAnswer['months'][number]

const statusCell = ({ status, reason }: MonthShown, { lang }: PageContext): Cell => {
  const name = named(owedNames, status, lang)
  const why = reason === null ? name : `${name}：${named(reasonNames, reason, lang)}`
  return badge(
    lang === 'zh' ? why : why.replace('：', ': '),
    status === 'owed' ? 'good' : status === 'withheld' ? 'caution' : 'plain',
  )
}

const paymentsText = ({ payments }: MonthShown, { lang, formats }: PageContext): string =>
  payments
    .map(
      ({ kind, status, payMonth, fen: amount }) =>
        `${payMonth} ${named(paymentNames, kind, lang)}${status === 'returned' ? ` (${named(paymentNames, status, lang)})` : ''} ${formats.yuan(amount)}`,
    )
    .join(lang === 'zh' ? '；' : '; ')

/** 应发与实发 month by month, the latest first; those that differ alone where that is asked. */
export const MonthsTable = ({
  months,
  ctx,
  id,
  totals,
}: {
  months: ReadonlyArray<MonthShown>
  ctx: PageContext
  id: string
  totals: Pick<MonthsAnswer, 'dueFen' | 'paidFen' | 'differenceFen'> | null
}): Html => {
  const said = spoken(peopleWords, ctx.lang)
  return (
    <TableView
      ctx={ctx}
      table={{
        caption: monthsWords.title[ctx.lang],
        unit: said.yuan,
        heads: 1,
        columns: [
          { label: said.month },
          { label: said.status },
          { label: said.due, isNumber: true },
          { label: said.paid, isNumber: true },
          { label: said.difference, isNumber: true },
          { label: monthsWords.payments[ctx.lang] },
        ],
        rows: [...months].reverse().map((month) => {
          const href = linkTo(ctx, pathOf('participants', id, 'explain', month.month))
          return [
            time(month.month, href),
            statusCell(month, ctx),
            fen(month.dueFen, href),
            fen(month.paidFen, href),
            month.differenceFen === 0
              ? fen(0)
              : badge(ctx.formats.yuan(month.differenceFen), month.differenceFen > 0 ? 'loss' : 'caution', href),
            text(paymentsText(month, ctx)),
          ]
        }),
        ...(totals === null
          ? {}
          : {
              totals: [
                text(said.total),
                text(''),
                fen(totals.dueFen),
                fen(totals.paidFen),
                fen(totals.differenceFen),
                text(''),
              ],
            }),
        empty: said.empty,
      }}
    />
  )
}
