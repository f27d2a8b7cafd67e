import { certificationRoute, certificationsRoute } from '../../routes/reports/report.routes.js'
import type { AnswerIn } from '../askable.js'
import { countedLink } from '../counted/counted-link.js'
import { definePage } from '../define-page.js'
import { linkTo, pathOf } from '../links.js'
import type { Html } from '../page.js'
import type { PageContext } from '../page-context.js'
import { count } from '../parts/cell.js'
import { Figure } from '../parts/figure.js'
import { Filters } from '../parts/forms.js'
import { Tiles } from '../parts/lists.js'
import { type Table, TableView } from '../parts/table.js'
import { spoken, words } from '../words.js'
import {
  byFilter,
  type Down,
  downByPlace,
  downToPeople,
  labelOf,
  placeOf,
  reportTable,
  totalToPeople,
  zoneFilter,
} from './report-table.js'
import { reportWords } from './report-words.js'
import { textIn } from './shown-row.js'
import { distinct, notEmpty, seriesOver } from './sums.js'

export const certificationWords = {
  title: words('生存认证', 'Certification'),
  round: words('认证批次', 'Round'),
  rounds: words('各批次进度', 'Rounds'),
  progress: words('认证进度：按方式', 'Progress by channel'),
  table: words('应认证与已认证', 'Due and passed'),
  lead: words(
    '应认证 = 已通过 + 失联 + 死亡 + 未认证。未认证者应停发，直至通过。',
    'Due = passed + missing + deceased + outstanding. Whoever is outstanding should not be paid until certified.',
  ),
}

type Answer = AnswerIn<typeof certificationRoute>
type Row = Answer['rows'][number]

const outcomes = [
  'passedByApp',
  'passedOnSite',
  'passedAtHome',
  'passedOtherwise',
  'passedUnstated',
  'missing',
  'deceased',
  'outstanding',
] as const
/** As many as can be told apart: the ways that are rare stand together. */
const shownOutcomes: ReadonlyArray<ReadonlyArray<(typeof outcomes)[number]>> = [
  ['passedByApp'],
  ['passedOnSite'],
  ['passedAtHome'],
  ['passedOtherwise', 'passedUnstated'],
  ['missing', 'deceased'],
  ['outstanding'],
]

const Progress = ({
  answer,
  ctx,
  of,
  caption,
  names,
}: {
  answer: Answer
  ctx: PageContext
  of: (row: Row) => string
  caption: string
  names: (key: string) => string
}) => {
  const keys = distinct(answer.rows, of)
  const series = shownOutcomes.map((group) =>
    seriesOver(
      group.map((name) => labelOf(answer, name, ctx.lang)).join(ctx.lang === 'zh' ? '、' : ', '),
      keys,
      answer.rows,
      of,
      (row) => group.reduce((sum, name) => sum + row[name], 0),
    ),
  )
  return (
    <Figure
      ctx={ctx}
      caption={caption}
      category={labelOf(answer, answer.by, ctx.lang)}
      chart={{ kind: 'stacked', unit: 'count', categories: keys.map(names), series: notEmpty(series) }}
    />
  )
}

const toNames: ReadonlySet<string> = new Set(['outstanding', 'missing', 'deceased'])

/** Those who did not pass lead to who they are, everything else to smaller places and from there to people. */
const downOf =
  (ctx: PageContext, answer: Answer, path: string): Down =>
  (row, column) => {
    if (column.name === 'round') return linkTo(ctx, pathOf('certification', textIn(row, 'round')))
    // Who is outstanding, missing or dead is asked of every place, and not of the smallest alone.
    if (toNames.has(column.name) && row[column.name] !== 0) return countedLink(ctx, 'certification', column, row)
    return downToPeople(ctx, answer, 'certification', downByPlace(ctx, answer.by, path))(row, column)
  }

/** By place: a number leads to smaller places on the page at a path, a total to people. */
const placesTable = (ctx: PageContext, answer: Answer, path: string): Table =>
  reportTable(
    answer,
    ctx,
    certificationWords.table[ctx.lang],
    downOf(ctx, answer, path),
    totalToPeople(ctx, answer, 'certification'),
  )

const sumOf = (rows: ReadonlyArray<Row>, of: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0)

const OneRound = ({ answer, ctx }: { answer: Answer; ctx: PageContext }): Html => {
  const said = spoken(certificationWords, ctx.lang)
  const { people } = spoken(reportWords, ctx.lang)
  const round = decodeURIComponent(ctx.path.split('/').at(-1) ?? '')
  const placeOfRow = (row: Row): string => placeOf(answer, answer.by, row, ctx.lang)
  const tile = (name: 'due' | 'passed' | 'missing' | 'deceased' | 'outstanding') => ({
    label: labelOf(answer, name, ctx.lang),
    cell: count(
      sumOf(answer.rows, (row) => row[name]),
      toNames.has(name) ? countedLink(ctx, 'certification', { name }, { round, zone: ctx.query['zone'] }) : undefined,
    ),
    unit: people,
    ...(name === 'due'
      ? {}
      : {
          note: ctx.formats.share(
            sumOf(answer.rows, (row) => row[name]),
            sumOf(answer.rows, (row) => row.due),
          ),
        }),
  })
  return (
    <>
      <p class="lead">{said.lead}</p>
      <Tiles ctx={ctx} tiles={[tile('due'), tile('passed'), tile('missing'), tile('deceased'), tile('outstanding')]} />
      <Filters ctx={ctx} filters={[zoneFilter(answer, ctx.lang), byFilter(answer.by, ctx.lang)]} />
      <Progress answer={answer} ctx={ctx} of={placeOfRow} caption={said.progress} names={(key) => key} />
      <TableView ctx={ctx} table={placesTable(ctx, answer, ctx.path)} />
    </>
  )
}

/** 生存认证 of one round: by channel and place, and who is outstanding. */
export const certificationPage = definePage(certificationRoute, {
  title: (answer, { lang, path }) =>
    `${certificationWords.title[lang]} ${answer.rows[0]?.round ?? decodeURIComponent(path.split('/').at(-1) ?? '')}`,
  crumbs: (_, { lang }) => [
    { label: reportWords.overview[lang], path: '/' },
    { label: certificationWords.title[lang], path: '/certification' },
  ],
  Body: OneRound,
})

/** 生存认证 of every round. */
export const certificationsPage = definePage(
  certificationsRoute,
  {
    title: (_, { lang }) => certificationWords.title[lang],
    crumbs: (_, { lang }) => [{ label: reportWords.overview[lang], path: '/' }],
    Body: ({ answer, ctx }) => {
      const said = spoken(certificationWords, ctx.lang)
      return (
        <>
          <p class="lead">{said.lead}</p>
          <Filters ctx={ctx} filters={[zoneFilter(answer, ctx.lang), byFilter(answer.by, ctx.lang)]} />
          <Progress answer={answer} ctx={ctx} of={({ round }) => round} caption={said.rounds} names={(key) => key} />
          <TableView ctx={ctx} table={placesTable(ctx, answer, '/certification')} />
        </>
      )
    },
  },
  { contents: certificationWords.title },
)
