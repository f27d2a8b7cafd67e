import { enrolmentRoute } from '../../routes/reports/report.routes.js'
import type { AnswerIn } from '../askable.js'
import { definePage } from '../define-page.js'
import { Figure } from '../parts/figure.js'
import { Filters } from '../parts/forms.js'
import { TableView } from '../parts/table.js'
import { spoken, words } from '../words.js'
import {
  downByPlace,
  downToPeople,
  labelOf,
  placeFilters,
  placeOf,
  reportTable,
  totalToPeople,
} from './report-table.js'
import { reportWords } from './report-words.js'
import { notEmpty, rowSeries } from './sums.js'

export const enrolmentWords = {
  title: words('参保缴费', 'Enrolment and contributions'),
  lead: words(
    '人数按截止日所在地计，缴费按收款日所在地计。',
    'Heads are counted where they belong on the day of the cut, money where they belonged on the day of the money.',
  ),
  status: words('参保人状态', 'How participants stand'),
  money: words('按种类的缴费', 'Contributions by kind'),
  heads: words('人数', 'Heads'),
  contributions: words('缴费', 'Contributions'),
}

type Answer = AnswerIn<typeof enrolmentRoute>
type Row = Answer['rows'][number]

const states = ['active', 'suspended', 'terminated', 'dead'] as const
const kinds = ['normalFen', 'backFen', 'onBehalfFen', 'collectiveFen'] as const

const headColumns: ReadonlySet<string> = new Set(['enrolled', ...states])

/** 参保缴费 of a contribution year: who stands how, and what was paid in. */
export const enrolmentPage = definePage(
  enrolmentRoute,
  {
    title: (_, { lang }) => enrolmentWords.title[lang],
    crumbs: (_, { lang }) => [{ label: reportWords.overview[lang], path: '/' }],
    Body: ({ answer, ctx }) => {
      const said = spoken(enrolmentWords, ctx.lang)
      const places = answer.rows.map((row) => placeOf(answer, answer.by, row, ctx.lang))
      const down = downByPlace(ctx, answer.by, '/enrolment', { year: String(answer.year) })
      const toPeople = downToPeople(ctx, answer, 'enrolment', down)
      const totalDown = totalToPeople(ctx, answer, 'enrolment')
      const hrefs = answer.rows.map((row) => down(row))
      const over = (names: ReadonlyArray<keyof Row & string>) =>
        notEmpty(
          names.map((name) => rowSeries(labelOf(answer, name, ctx.lang), answer.rows, (row) => Number(row[name]))),
        )
      return (
        <>
          <p class="lead">{said.lead}</p>
          <Filters ctx={ctx} filters={placeFilters(answer, ctx)} />
          <div class="columns">
            <Figure
              ctx={ctx}
              caption={said.status}
              category={labelOf(answer, answer.by, ctx.lang)}
              hrefs={hrefs}
              chart={{ kind: 'stacked', unit: 'count', categories: places, series: over(states) }}
            />
            <Figure
              ctx={ctx}
              caption={said.money}
              category={labelOf(answer, answer.by, ctx.lang)}
              hrefs={hrefs}
              chart={{ kind: 'stacked', unit: 'fen', categories: places, series: over(kinds) }}
            />
          </div>
          <TableView
            ctx={ctx}
            table={reportTable(
              answer,
              ctx,
              said.heads,
              toPeople,
              totalDown,
              ({ name, role }) => role === 'dimension' || headColumns.has(name),
            )}
          />
          <TableView
            ctx={ctx}
            table={reportTable(
              answer,
              ctx,
              `${said.contributions} ${answer.year}`,
              toPeople,
              totalDown,
              ({ name }) => !headColumns.has(name),
            )}
          />
        </>
      )
    },
  },
  { contents: words('参保缴费', 'Enrolment') },
)
