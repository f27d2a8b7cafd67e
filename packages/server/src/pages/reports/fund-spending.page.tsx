import type { FactType } from '@pension-ledger/domain'
import { fundSpendingRoute } from '../../routes/reports/report.routes.js'
import type { AnswerIn } from '../askable.js'
import { countedLink } from '../counted/counted-link.js'
import { definePage } from '../define-page.js'
import { linkTo } from '../links.js'
import type { Html } from '../page.js'
import type { PageContext } from '../page-context.js'
import { Figure } from '../parts/figure.js'
import { Filters } from '../parts/forms.js'
import { TableView } from '../parts/table.js'
import { spoken, words } from '../words.js'
import { type Down, labelOf, nameIn, reportTable, type TotalDown, totalToPeople, zoneFilter } from './report-table.js'
import { reportWords } from './report-words.js'
import { type ShownColumn, type ShownRow, textIn } from './shown-row.js'
import { distinct, notEmpty, seriesOver } from './sums.js'

export const fundSpendingWords = {
  title: words('资金支出', 'Fund spending'),
  lead: words(
    '拨付、结算、支付是同一笔钱的不同状态，并列而不相加。',
    'Appropriated, settled and paid are states of the same money: they stand side by side and are not added up.',
  ),
  byLevel: words('各级财政已支付', 'Paid by level of government'),
  byPurpose: words('按用途：已拨付与已支付', 'By purpose: appropriated and paid'),
  table: words('明细', 'Rows'),
  monthly: words('期间', 'Period'),
  perYear: words('全年', 'by year'),
  perMonth: words('逐月', 'by month'),
  purpose: words('用途', 'Purpose'),
}

type Answer = AnswerIn<typeof fundSpendingRoute>
type Row = Answer['rows'][number]

/** From a year to its months; from a month what was paid leads to whom, and what finance and the fund did to its events. */
const downOf =
  (ctx: PageContext, answer: Answer): Down =>
  (row, column) => {
    const zone = textIn(row, 'zone')
    if (zone === '') return undefined
    if (textIn(row, 'month') === '')
      return linkTo(ctx, '/fund-spending', { zone, year: String(answer.year), monthly: 'true' })
    if (column.role === 'dimension' || row[column.name] === 0) return undefined
    if (column.name === 'paidFen') return countedLink(ctx, 'fund-spending', column, row, { year: String(answer.year) })
    const type = Object.hasOwn(movementOf, column.name) ? movementOf[column.name] : undefined
    return linkTo(ctx, '/events', { type, ...pick(row) })
  }

/** Of all together what was paid leads to whom; the rows lead to what finance and the fund did. */
const totalOf = (ctx: PageContext, answer: Answer): TotalDown => {
  const toPeople = totalToPeople(ctx, answer, 'fund-spending')
  return (column) => (column.name === 'paidFen' ? toPeople(column) : undefined)
}

/** 资金变动 that each state of money is the sum of. */
const movementOf: Readonly<Record<string, FactType>> = {
  appropriatedFen: 'FundAppropriated',
  settledFen: 'FundSettled',
  receivedFen: 'FundReceived',
  transferredFen: 'FundTransferred',
  releasedToCommunityFen: 'SubsidyReleasedToCommunity',
  creditedToPassbooksFen: 'SubsidyCreditedToPassbooks',
  sweptToIncomeAccountFen: 'SubsidySweptToIncomeAccount',
}

const pick = (row: ShownRow): Readonly<Record<string, string>> =>
  Object.fromEntries(['zone', 'purpose', 'level', 'month'].map((name) => [name, textIn(row, name)]))

/** A state of money that none of the rows is in is not shown; the data has it. */
const isNotEmpty =
  ({ rows }: Answer) =>
  ({ name, role }: ShownColumn): boolean =>
    role === 'dimension' || rows.some((row: ShownRow) => row[name] !== 0)

const Body = ({ answer, ctx }: { answer: Answer; ctx: PageContext }): Html => {
  const said = spoken(fundSpendingWords, ctx.lang)
  const common = spoken(reportWords, ctx.lang)
  const isMonthly = answer.columns.some(({ name }) => name === 'month')
  const periodOf = (row: Row): string => (isMonthly ? (row.month ?? '') : String(row.year))
  const periods = [...distinct(answer.rows, periodOf)].sort()
  const levels = distinct(answer.rows, ({ level }) => level)
  const purposes = distinct(answer.rows, ({ purpose }) => purpose)
  const purposeName = (code: string): string => nameIn(answer, 'purpose', code, ctx.lang)
  const measureName = (name: string): string => labelOf(answer, name, ctx.lang)
  return (
    <>
      <p class="lead">{said.lead}</p>
      <Filters
        ctx={ctx}
        filters={[
          zoneFilter(answer, ctx.lang),
          { name: 'year', label: common.year, fallback: String(answer.year) },
          {
            name: 'monthly',
            label: said.monthly,
            isRequired: true,
            fallback: 'false',
            options: [
              ['false', said.perYear],
              ['true', said.perMonth],
            ],
          },
        ]}
      />
      <div class="columns">
        <Figure
          ctx={ctx}
          caption={said.byPurpose}
          category={said.purpose}
          chart={{
            kind: 'across',
            unit: 'fen',
            categories: purposes.map(purposeName),
            series: [
              seriesOver(
                measureName('appropriatedFen'),
                purposes,
                answer.rows,
                ({ purpose }) => purpose,
                (row) => row.appropriatedFen,
              ),
              seriesOver(
                measureName('paidFen'),
                purposes,
                answer.rows,
                ({ purpose }) => purpose,
                (row) => row.paidFen,
              ),
            ],
          }}
        />
        <Figure
          ctx={ctx}
          caption={said.byLevel}
          category={isMonthly ? common.month : common.year}
          chart={{
            kind: 'stacked',
            unit: 'fen',
            categories: periods,
            series: notEmpty(
              levels.map((level) =>
                seriesOver(
                  nameIn(answer, 'level', level, ctx.lang),
                  periods,
                  answer.rows.filter((row) => row.level === level),
                  periodOf,
                  (row) => row.paidFen,
                ),
              ),
            ),
          }}
        />
      </div>
      <TableView
        ctx={ctx}
        table={reportTable(answer, ctx, said.table, downOf(ctx, answer), totalOf(ctx, answer), isNotEmpty(answer))}
      />
    </>
  )
}

/** 资金支出: where the money stands, by zone, purpose and level, over a year or its months. */
export const fundSpendingPage = definePage(
  fundSpendingRoute,
  {
    title: (_, { lang }) => fundSpendingWords.title[lang],
    crumbs: (_, { lang }) => [{ label: reportWords.overview[lang], path: '/' }],
    Body,
  },
  { contents: words('资金支出', 'Spending') },
)
