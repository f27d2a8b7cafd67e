import { benefitsRoute } from '../../routes/reports/report.routes.js'
import type { AnswerIn } from '../askable.js'
import { definePage } from '../define-page.js'
import { Figure } from '../parts/figure.js'
import { Filters } from '../parts/forms.js'
import { TableView } from '../parts/table.js'
import { spoken, words } from '../words.js'
import { downByPlace, downToPeople, labelOf, placeFilters, reportTable, totalToPeople } from './report-table.js'
import { reportWords } from './report-words.js'
import { distinct, notEmpty, seriesOver } from './sums.js'

export const benefitsWords = {
  title: words('待遇发放', 'Benefits paid'),
  lead: words(
    '同一笔钱按项目和按级次各列一遍，均已扣除退票。人数按发放月计，多个月不相加。',
    'The same money stands once by component and once by level, net of what came back. Heads are of a pay month, and months are not added up.',
  ),
  components: words('按项目', 'By component'),
  levels: words('按资金级次', 'By level of government'),
  heads: words('领取人数与人月', 'Recipients and person-months'),
  money: words('发放金额', 'Money paid'),
}

type Answer = AnswerIn<typeof benefitsRoute>
type Row = Answer['rows'][number]

const components = ['basicPensionFen', 'incrementFen', 'aidFen', 'accountPensionFen'] as const
const levels = ['centralFen', 'provinceFen', 'cityFen', 'districtFen', 'accountFen', 'pooledFen'] as const

/** 待遇发放 by pay month: to how many, by component and by level. */
export const benefitsPage = definePage(
  benefitsRoute,
  {
    title: (_, { lang }) => benefitsWords.title[lang],
    crumbs: (_, { lang }) => [{ label: reportWords.overview[lang], path: '/' }],
    Body: ({ answer, ctx }) => {
      const said = spoken(benefitsWords, ctx.lang)
      const months = [...distinct(answer.rows, ({ payMonth }) => payMonth)].sort()
      const down = downByPlace(ctx, answer.by, '/benefits', { year: String(answer.year) })
      const toPeople = downToPeople(ctx, answer, 'benefits', down)
      const totalDown = totalToPeople(ctx, answer, 'benefits')
      const over = (names: ReadonlyArray<keyof Row & string>) =>
        notEmpty(
          names.map((name) =>
            seriesOver(
              labelOf(answer, name, ctx.lang),
              months,
              answer.rows,
              ({ payMonth }) => payMonth,
              (row) => Number(row[name]),
            ),
          ),
        )
      const figure = (caption: string, names: ReadonlyArray<keyof Row & string>) => (
        <Figure
          ctx={ctx}
          caption={caption}
          category={labelOf(answer, 'payMonth', ctx.lang)}
          chart={{ kind: 'stacked', unit: 'fen', categories: months, series: over(names) }}
        />
      )
      return (
        <>
          <p class="lead">{said.lead}</p>
          <Filters ctx={ctx} filters={placeFilters(answer, ctx)} />
          <div class="columns">
            {figure(said.components, components)}
            {figure(said.levels, levels)}
          </div>
          <TableView
            ctx={ctx}
            table={reportTable(
              answer,
              ctx,
              said.money,
              toPeople,
              totalDown,
              ({ kind, role }) => role === 'dimension' || kind === 'fen',
            )}
          />
          <TableView
            ctx={ctx}
            table={reportTable(answer, ctx, said.heads, toPeople, totalDown, ({ kind }) => kind !== 'fen')}
          />
        </>
      )
    },
  },
  { contents: words('待遇发放', 'Benefits') },
)
