import { zoneTotalsRoute } from '../../routes/reports/report.routes.js'
import { definePage } from '../define-page.js'
import { linkTo, pathOf } from '../links.js'
import { count, fen } from '../parts/cell.js'
import { Figure } from '../parts/figure.js'
import { Filters } from '../parts/forms.js'
import { Tiles } from '../parts/lists.js'
import { TableView } from '../parts/table.js'
import { spoken, words } from '../words.js'
import {
  byFilter,
  downToPeople,
  labelOf,
  nameIn,
  placeOf,
  type RowDown,
  reportTable,
  totalToPeople,
} from './report-table.js'
import { reportWords } from './report-words.js'
import { textIn } from './shown-row.js'
import { notEmpty, rowSeries } from './sums.js'

export const zoneTotalsWords = {
  zones: words('片区', 'Zones'),
  status: words('参保人状态', 'How participants stand'),
  paid: words('本年已发放', 'Paid this year'),
  table: words('汇总', 'Totals'),
  everybody: words('参保人名单', 'The participants'),
  findings: words('审计发现', 'Findings'),
}

const states = ['active', 'suspended', 'terminated', 'dead'] as const

/** 片区: how it stands, down to its streets and communities, and from there to people. */
export const zoneTotalsPage = definePage(zoneTotalsRoute, {
  title: (answer, { lang, path }) => nameIn(answer, 'zone', decodeURIComponent(path.split('/')[2] ?? ''), lang),
  crumbs: (_, { lang }) => [
    { label: reportWords.overview[lang], path: '/' },
    { label: zoneTotalsWords.zones[lang], path: '/zones' },
  ],
  Body: ({ answer, ctx }) => {
    const said = spoken(zoneTotalsWords, ctx.lang)
    const common = spoken(reportWords, ctx.lang)
    const zone = decodeURIComponent(ctx.path.split('/')[2] ?? '')
    const down: RowDown = (row) =>
      answer.by === 'community'
        ? linkTo(ctx, '/participants', { zone, street: textIn(row, 'street'), community: textIn(row, 'community') })
        : linkTo(ctx, pathOf('zones', zone, 'totals'), {
            by: answer.by === 'zone' ? 'street' : 'community',
            year: String(answer.year),
          })
    const toPeople = downToPeople(ctx, answer, 'zone-totals', down)
    const places = answer.rows.map((row) => placeOf(answer, answer.by, row, ctx.lang))
    const hrefs = answer.rows.map((row) => down(row))
    const total = (name: string): number | null => answer.totals[name] ?? null
    const category = labelOf(answer, answer.by, ctx.lang)
    const tile = (name: string, unit: string, href?: string) => ({
      label: labelOf(answer, name, ctx.lang),
      cell: name.endsWith('Fen') ? fen(total(name), href) : count(total(name), href),
      unit,
    })
    return (
      <>
        <Tiles
          ctx={ctx}
          tiles={[
            tile('enrolled', common.people, linkTo(ctx, '/participants', { zone })),
            tile('contributors', common.people, linkTo(ctx, '/enrolment', { zone, by: 'street' })),
            tile('pensionRecipients', common.people, linkTo(ctx, '/benefits', { zone, by: 'street' })),
            tile('monthPaidFen', common.moneyUnit, linkTo(ctx, '/benefits', { zone, by: 'street' })),
            tile('yearPaidFen', common.moneyUnit, linkTo(ctx, '/benefits', { zone, by: 'street' })),
          ]}
        />
        <p>
          <a href={linkTo(ctx, '/participants', { zone })}>{said.everybody}</a> ·{' '}
          <a href={linkTo(ctx, '/findings', { zone })}>{said.findings}</a>
        </p>
        <Filters
          ctx={ctx}
          filters={[byFilter(answer.by, ctx.lang), { name: 'year', label: common.year, fallback: String(answer.year) }]}
        />
        <TableView
          ctx={ctx}
          table={reportTable(
            answer,
            ctx,
            said.table,
            toPeople,
            totalToPeople(ctx, answer, 'zone-totals'),
            ({ name }) => name !== 'zone' || answer.by === 'zone',
          )}
        />
        <div class="columns">
          <Figure
            ctx={ctx}
            caption={said.status}
            category={category}
            hrefs={hrefs}
            chart={{
              kind: 'stacked',
              unit: 'count',
              categories: places,
              series: notEmpty(
                states.map((name) => rowSeries(labelOf(answer, name, ctx.lang), answer.rows, (row) => row[name])),
              ),
            }}
          />
          <Figure
            ctx={ctx}
            caption={said.paid}
            category={category}
            hrefs={hrefs}
            chart={{
              kind: 'across',
              unit: 'fen',
              categories: places,
              series: [
                rowSeries(labelOf(answer, 'yearPaidFen', ctx.lang), answer.rows, (row) => row.yearPaidFen),
                rowSeries(
                  labelOf(answer, 'yearDistrictPaidFen', ctx.lang),
                  answer.rows,
                  (row) => row.yearDistrictPaidFen,
                ),
              ],
            }}
          />
        </div>
      </>
    )
  },
})
