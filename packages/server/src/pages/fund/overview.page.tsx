import { overviewRoute } from '../../routes/fund/overview.route.js'
import type { AnswerIn } from '../askable.js'
import { definePage } from '../define-page.js'
import { linkTo, pathOf } from '../links.js'
import type { Html } from '../page.js'
import type { PageContext } from '../page-context.js'
import { count, fen } from '../parts/cell.js'
import { Figure } from '../parts/figure.js'
import { Notice, Tiles } from '../parts/lists.js'
import { TableView } from '../parts/table.js'
import { labelOf, nameIn, placeOf, type RowDown, reportTable, totalToPeople } from '../reports/report-table.js'
import { reportWords } from '../reports/report-words.js'
import { textIn } from '../reports/shown-row.js'
import { distinct, rowSeries, seriesOver } from '../reports/sums.js'
import { spoken, words } from '../words.js'
import { annualWords } from './annual.page.js'
import { FindingsInShort } from './findings-in-short.js'
import { ProjectionsInShort } from './projections.page.js'
import { ReconciledInShort, reconciliationWords } from './reconciliation-parts.js'

export const overviewWords = {
  title: words('年总览', 'at a glance'),
  byZone: words('各片区', 'By zone'),
  spending: words('资金：已拨付与已支付', 'Money: appropriated and paid'),
  purpose: words('用途', 'Purpose'),
  certification: words('生存认证', 'Certification'),
  round: words('批次', 'Round'),
  passed: words('已通过', 'passed'),
  rest: words('未认证、失联、死亡', 'outstanding, missing, deceased'),
  findings: words('审计发现', 'Findings'),
  projections: words('统计状态', 'Projections'),
  yearBefore: words('上一年', 'Year before'),
  yearAfter: words('下一年', 'Year after'),
  enrolled: words('累计参保', 'Ever enrolled'),
}

/** Why a part is not there. */
export const missingWords = {
  'being-worked-out': words('正在计算，稍后刷新可见。', 'It is being worked out: reload shortly.'),
  'nothing-published': words('没有该年度的公布数。', 'Nothing was published for the year.'),
  'not-allowed': words('当前密钥无权查看这一部分。', 'This key may not see this part.'),
  ready: words('', ''),
}

type Answer = AnswerIn<typeof overviewRoute>

const KeyFigures = ({ answer, ctx }: { answer: Answer; ctx: PageContext }): Html => {
  const { zoneTotals, findings } = answer
  const common = spoken(reportWords, ctx.lang)
  const year = { year: String(answer.year) }
  const total = (name: string): number | null => zoneTotals.totals[name] ?? null
  const label = (name: string): string => labelOf(zoneTotals, name, ctx.lang)
  return (
    <Tiles
      ctx={ctx}
      tiles={[
        {
          label: label('enrolled'),
          cell: count(total('enrolled'), linkTo(ctx, '/enrolment', year)),
          unit: common.people,
        },
        {
          label: label('contributors'),
          cell: count(total('contributors'), linkTo(ctx, '/enrolment', year)),
          unit: common.people,
        },
        {
          label: label('pensionRecipients'),
          cell: count(total('pensionRecipients'), linkTo(ctx, '/benefits', year)),
          unit: common.people,
        },
        {
          label: label('monthPaidFen'),
          cell: fen(total('monthPaidFen'), linkTo(ctx, '/benefits', year)),
          unit: common.moneyUnit,
        },
        {
          label: label('yearPaidFen'),
          cell: fen(total('yearPaidFen'), linkTo(ctx, '/fund-spending', year)),
          unit: common.moneyUnit,
        },
        {
          label: overviewWords.findings[ctx.lang],
          cell: count(findings.is?.findings ?? null, linkTo(ctx, '/findings')),
          unit: '',
        },
      ]}
    />
  )
}

const Zones = ({ answer: { zoneTotals, year }, ctx }: { answer: Answer; ctx: PageContext }): Html => {
  const down: RowDown = (row) =>
    linkTo(ctx, pathOf('zones', textIn(row, 'zone'), 'totals'), { by: 'street', year: String(year) })
  return (
    <TableView
      ctx={ctx}
      table={reportTable(
        zoneTotals,
        ctx,
        overviewWords.byZone[ctx.lang],
        down,
        totalToPeople(ctx, zoneTotals, 'zone-totals'),
      )}
    />
  )
}

const Spending = ({ answer: { fundSpending, year }, ctx }: { answer: Answer; ctx: PageContext }): Html => {
  const purposes = distinct(fundSpending.rows, ({ purpose }) => purpose)
  const label = (name: string): string => labelOf(fundSpending, name, ctx.lang)
  const over = (name: 'appropriatedFen' | 'paidFen') =>
    seriesOver(
      label(name),
      purposes,
      fundSpending.rows,
      ({ purpose }) => purpose,
      (row) => row[name],
    )
  return (
    <Figure
      ctx={ctx}
      caption={overviewWords.spending[ctx.lang]}
      category={overviewWords.purpose[ctx.lang]}
      hrefs={purposes.map(() => linkTo(ctx, '/fund-spending', { year: String(year), monthly: 'true' }))}
      chart={{
        kind: 'across',
        unit: 'fen',
        categories: purposes.map((purpose) => nameIn(fundSpending, 'purpose', purpose, ctx.lang)),
        series: [over('appropriatedFen'), over('paidFen')],
      }}
    />
  )
}

const Certification = ({ answer: { certification }, ctx }: { answer: Answer; ctx: PageContext }): Html => {
  const said = spoken(overviewWords, ctx.lang)
  const { rows } = certification
  return (
    <Figure
      ctx={ctx}
      caption={said.certification}
      category={said.round}
      hrefs={rows.map(({ round }) => linkTo(ctx, pathOf('certification', round)))}
      chart={{
        kind: 'stacked',
        unit: 'count',
        categories: rows.map((row) => `${row.round} ${placeOf(certification, 'zone', row, ctx.lang)}`),
        series: [
          rowSeries(said.passed, rows, ({ passed }) => passed),
          rowSeries(said.rest, rows, ({ due, passed }) => due - passed),
        ],
      }}
    />
  )
}

const Body = ({ answer, ctx }: { answer: Answer; ctx: PageContext }): Html => {
  const said = spoken(overviewWords, ctx.lang)
  const { reconciliation, findings, projections, year } = answer
  const yearLink = (other: number): string => linkTo(ctx, pathOf('overview', String(other)))
  return (
    <>
      <KeyFigures answer={answer} ctx={ctx} />
      <p class="pager">
        <a rel="prev" href={yearLink(year - 1)}>
          {said.yearBefore}
        </a>
        <a rel="next" href={yearLink(year + 1)}>
          {said.yearAfter}
        </a>
        <a href={linkTo(ctx, pathOf('reports', 'annual', String(year)))}>
          {year} {annualWords.title[ctx.lang]}
        </a>
      </p>
      <h2>{reconciliationWords.title[ctx.lang]}</h2>
      {reconciliation.is === null ? (
        <Notice tone="accent">{missingWords[reconciliation.state][ctx.lang]}</Notice>
      ) : (
        <ReconciledInShort reconciliation={reconciliation.is} ctx={ctx} />
      )}
      <h2>{said.byZone}</h2>
      <Zones answer={answer} ctx={ctx} />
      <h2>{said.findings}</h2>
      {findings.is === null ? (
        <Notice tone="caution">{missingWords[findings.state][ctx.lang]}</Notice>
      ) : (
        <FindingsInShort totals={findings.is} ctx={ctx} />
      )}
      <div class="columns">
        <Spending answer={answer} ctx={ctx} />
        <Certification answer={answer} ctx={ctx} />
      </div>
      <h2>{said.projections}</h2>
      <ProjectionsInShort projections={projections} ctx={ctx} />
    </>
  )
}

/** 年度总览: where every way down begins. */
export const overviewPage = definePage(overviewRoute, {
  title: ({ year }, { lang }) =>
    lang === 'zh' ? `${year} ${overviewWords.title.zh}` : `${year} ${overviewWords.title.en}`,
  crumbs: () => [],
  Body,
})
