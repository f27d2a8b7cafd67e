import { projectionsRoute } from '../../routes/fund/projections.route.js'
import type { AnswerIn } from '../askable.js'
import { definePage } from '../define-page.js'
import { linkTo } from '../links.js'
import { pauseNames, projectionStateNames, viewNames } from '../names.js'
import type { Html } from '../page.js'
import type { PageContext } from '../page-context.js'
import { badge, count, type Tone, text } from '../parts/cell.js'
import { Tiles } from '../parts/lists.js'
import type { Table } from '../parts/table.js'
import { TableView } from '../parts/table.js'
import { reportWords } from '../reports/report-words.js'
import { named, spoken, words } from '../words.js'

export const projectionsWords = {
  title: words('统计状态', 'Projection status'),
  lead: words(
    '各项统计由账本逐条累计而成，可随时重建；一次回答只用同一位次的统计。',
    'Projections are counted from the log alone and can be counted anew at any time; one answer uses one position.',
  ),
  head: words('账本最新位次', 'Last position of the log'),
  runner: words('统计进程', 'Runner'),
  name: words('统计', 'Projection'),
  state: words('状态', 'State'),
  version: words('版本', 'Version'),
  position: words('位次', 'Position'),
  lag: words('落后记录数', 'Lag, events'),
  allCurrent: words('各项统计均为最新，位次', 'Every projection is current, at position'),
  next: words('重建', 'Rebuild'),
  paused: words('暂停原因', 'Paused by'),
}

type Status = Pick<AnswerIn<typeof projectionsRoute>, 'head' | 'runner' | 'projections'>

const tones: Readonly<Record<string, Tone>> = {
  current: 'good',
  working: 'good',
  paused: 'loss',
  silent: 'loss',
  behind: 'caution',
  building: 'caution',
  waiting: 'caution',
}

export const stateBadge = (state: string, { lang }: PageContext, href?: string) =>
  badge(named(projectionStateNames, state, lang), tones[state] ?? 'plain', href)

/** 统计状态 as a table. */
export const projectionsTable = ({ projections }: Pick<Status, 'projections'>, ctx: PageContext): Table => {
  const said = spoken(projectionsWords, ctx.lang)
  return {
    caption: said.title,
    heads: 1,
    columns: [
      { label: said.name },
      { label: said.state },
      { label: said.version, isNumber: true },
      { label: said.position, isNumber: true },
      { label: said.lag, isNumber: true },
      { label: said.next },
      { label: said.paused },
    ],
    rows: projections.map(({ name, state, version, position, lag, next, paused }) => [
      text(named(viewNames, name, ctx.lang)),
      stateBadge(state, ctx),
      count(version),
      count(position),
      count(lag),
      text(next === null ? '–' : `v${next.version} ${next.partitionsDone}/${next.partitions}`),
      text(
        paused === null ? '–' : `${named(pauseNames, paused.code, ctx.lang)} @ ${ctx.formats.count(paused.position)}`,
      ),
    ]),
    empty: reportWords.empty[ctx.lang],
  }
}

/** 统计状态 in a line where nothing is to be said; else the table. */
export const ProjectionsInShort = ({ projections, ctx }: { projections: Status; ctx: PageContext }): Html => {
  const isCurrent = projections.projections.every(({ state, next }) => state === 'current' && next === null)
  if (!isCurrent) return <TableView ctx={ctx} table={projectionsTable(projections, ctx)} />
  return (
    <p>
      <a href={linkTo(ctx, '/projections')}>
        {projectionsWords.allCurrent[ctx.lang]} {ctx.formats.count(projections.head)}
      </a>
    </p>
  )
}

/** 统计状态: version, position, lag and state of each projection. */
export const projectionsPage = definePage(
  projectionsRoute,
  {
    title: (_, { lang }) => projectionsWords.title[lang],
    crumbs: (_, { lang }) => [{ label: reportWords.overview[lang], path: '/' }],
    Body: ({ answer, ctx }) => {
      const said = spoken(projectionsWords, ctx.lang)
      return (
        <>
          <p class="lead">{said.lead}</p>
          <Tiles
            ctx={ctx}
            tiles={[
              { label: said.head, cell: count(answer.head), unit: '' },
              { label: said.runner, cell: stateBadge(answer.runner, ctx), unit: '' },
            ]}
          />
          <TableView ctx={ctx} table={projectionsTable(answer, ctx)} />
        </>
      )
    },
  },
  { contents: words('统计状态', 'Projections') },
)
