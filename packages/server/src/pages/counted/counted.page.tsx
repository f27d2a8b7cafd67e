import { countedRoute } from '../../routes/counted/counted.route.js'
import type { AnswerIn } from '../askable.js'
import { definePage } from '../define-page.js'
import { linkTo, pathOf } from '../links.js'
import { levelNames, purposeNames } from '../names.js'
import type { PageContext } from '../page-context.js'
import { code, count, fen, text } from '../parts/cell.js'
import { Pager } from '../parts/forms.js'
import { Tiles } from '../parts/lists.js'
import { TableView } from '../parts/table.js'
import { peopleWords } from '../people/people.words.js'
import { benefitsWords } from '../reports/benefits.page.js'
import { certificationWords } from '../reports/certification.page.js'
import { enrolmentWords } from '../reports/enrolment.page.js'
import { fundSpendingWords } from '../reports/fund-spending.page.js'
import { reportWords } from '../reports/report-words.js'
import type { Crumb } from '../shell/layout.js'
import { named, spoken, words } from '../words.js'
import { zoneName } from '../zones.js'

export const countedWords = {
  lead: words(
    '下列各人之和，就是报表中的这个数；所在地为计入时的所在地。',
    'The shares below sum to the number in the report. Places are those at which they were counted.',
  ),
  total: words('合计', 'Total'),
  list: words('逐人明细', 'Whom it counts'),
  share: words('计入', 'Counted'),
  zones: words('片区', 'Zones'),
}

type Answer = AnswerIn<typeof countedRoute>

const textAt = ({ query }: Pick<Answer, 'query'>, name: string): string => {
  const value: unknown = query[name]
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The place, the period and whatever else the number is of. */
const whatOf = (answer: Answer, ctx: PageContext): ReadonlyArray<string> => {
  const { lang } = ctx
  const when = ['round', 'payMonth', 'month'].map((name) => textAt(answer, name)).find((value) => value !== '')
  return [
    when ?? textAt(answer, 'year'),
    zoneName(ctx, textAt(answer, 'zone')),
    textAt(answer, 'street'),
    textAt(answer, 'community'),
    named(purposeNames, textAt(answer, 'purpose'), lang),
    named(levelNames, textAt(answer, 'level'), lang),
  ].filter((part) => part !== '')
}

/** The page of the report that the number stands in. */
const above = (answer: Answer, { lang, path }: PageContext): Crumb => {
  const round = textAt(answer, 'round')
  switch (decodeURIComponent(path.split('/')[2] ?? '')) {
    case 'certification':
      return {
        label: certificationWords.title[lang],
        path: round === '' ? '/certification' : pathOf('certification', round),
      }
    case 'benefits':
      return { label: benefitsWords.title[lang], path: '/benefits' }
    case 'fund-spending':
      return { label: fundSpendingWords.title[lang], path: '/fund-spending' }
    case 'enrolment':
      return { label: enrolmentWords.title[lang], path: '/enrolment' }
    default:
      return { label: countedWords.zones[lang], path: '/zones' }
  }
}

/** 逐人明细: the participants behind a number, each leading to their own page. */
export const countedPage = definePage(countedRoute, {
  title: (answer, ctx) => [answer.column[ctx.lang], ...whatOf(answer, ctx)].join(' · '),
  crumbs: (answer, ctx) => [{ label: reportWords.overview[ctx.lang], path: '/' }, above(answer, ctx)],
  Body: ({ answer, ctx }) => {
    const said = spoken(countedWords, ctx.lang)
    const common = spoken(peopleWords, ctx.lang)
    const isMoney = answer.column.kind === 'fen'
    return (
      <>
        <p class="lead">{said.lead}</p>
        <Tiles
          ctx={ctx}
          tiles={[
            {
              label: answer.column[ctx.lang],
              cell: isMoney ? fen(answer.total) : count(answer.total),
              unit: isMoney ? common.moneyUnit : '',
            },
            { label: common.participants, cell: count(answer.people), unit: reportWords.people[ctx.lang] },
          ]}
        />
        <TableView
          ctx={ctx}
          table={{
            caption: said.list,
            ...(isMoney ? { unit: common.yuan } : {}),
            heads: 1,
            columns: [
              ...[common.id, common.zone, common.street, common.community].map((label) => ({ label })),
              { label: answer.column[ctx.lang], isNumber: true },
            ],
            rows: answer.items.map((line) => {
              const href = linkTo(ctx, pathOf('participants', line.participantId))
              return [
                code(line.participantId, href),
                text(zoneName(ctx, line.zone)),
                text(line.street),
                text(line.community),
                isMoney ? fen(line.fen, href) : count(line.count, href),
              ]
            }),
            empty: common.empty,
          }}
        />
        <Pager ctx={ctx} nextCursor={answer.nextCursor ?? null} />
      </>
    )
  },
})
