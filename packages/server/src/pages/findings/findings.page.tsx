import { findingCodes } from '@pension-ledger/audit'
import { findingsRoute, participantFindingsRoute } from '../../routes/findings/finding.routes.js'
import type { AnswerIn } from '../askable.js'
import { definePage } from '../define-page.js'
import { linkHere, linkTo, pathOf } from '../links.js'
import { severityNames } from '../names.js'
import type { Html } from '../page.js'
import type { PageContext } from '../page-context.js'
import { count, fen, text, time } from '../parts/cell.js'
import { Figure } from '../parts/figure.js'
import { Filters, Pager } from '../parts/forms.js'
import { Facts, Tiles } from '../parts/lists.js'
import { TableView } from '../parts/table.js'
import { peopleWords } from '../people/people.words.js'
import { reportWords } from '../reports/report-words.js'
import { named, spoken, words } from '../words.js'
import { codeName, findingNames } from './finding-names.js'
import { findingTable } from './finding-table.js'

export const findingsWords = {
  title: words('审计发现', 'Findings'),
  lead: words(
    '每条发现都附证据：由编号到参保人，由月份到计算说明，由证据到原始记录。未评估的检查不算作无误。',
    'Each finding has its evidence: its number leads to the participant, its months to the explanation, its evidence to the event. A check that was not assessed is not clean.',
  ),
  found: words('发现', 'Findings'),
  subjects: words('涉及对象', 'Subjects'),
  loss: words('多支出', 'Overpaid'),
  debt: words('应补发', 'Owed'),
  items: words('条', ''),
  byCode: words('按编码', 'By code'),
  byZone: words('按片区', 'By zone'),
  byStreet: words('按街道', 'By street'),
  code: words('发现', 'Finding'),
  severity: words('性质', 'Kind'),
  street: words('街道', 'Street'),
  community: words('社区', 'Community'),
  list: words('逐条', 'One by one'),
  auditedOn: words('审计基准日', 'Audited on'),
  checks: words('已运行的检查', 'Checks run'),
  notAssessed: words('未评估的检查', 'Checks not assessed'),
  missing: words('缺少', 'Missing'),
  empty: words('没有发现。', 'Nothing was found.'),
  unit: words('单位：元', 'in yuan'),
  all: words('全部', 'total'),
}

type Answer = AnswerIn<typeof findingsRoute>

const Totals = ({ answer, ctx }: { answer: Answer; ctx: PageContext }): Html => {
  const said = spoken(findingsWords, ctx.lang)
  const { totals } = answer
  const tallyColumns = [
    { label: said.found, isNumber: true },
    { label: said.subjects, isNumber: true },
    { label: said.loss, isNumber: true },
    { label: said.debt, isNumber: true },
  ]
  const tally = (of: (typeof totals.byCode)[number] | (typeof totals.byZone)[number], href: string) => [
    count(of.findings, href),
    count(of.subjects, href),
    fen(of.lossFen),
    fen(of.debtFen),
  ]
  const zoneName = (zone: string): string => ctx.zones[zone]?.[ctx.lang] ?? zone
  return (
    <>
      <Figure
        ctx={ctx}
        caption={said.byCode}
        category={said.code}
        hrefs={totals.byCode.map(({ code }) => linkHere(ctx, { code }))}
        chart={{
          kind: 'across',
          unit: 'count',
          categories: totals.byCode.map(({ code }) => codeName(code, ctx.lang)),
          series: [{ name: said.found, values: totals.byCode.map(({ findings }) => findings) }],
        }}
      />
      <div class="columns">
        <TableView
          ctx={ctx}
          table={{
            caption: said.byCode,
            unit: said.unit,
            heads: 1,
            columns: [{ label: said.code }, ...tallyColumns],
            rows: totals.byCode.map((of) => {
              const href = linkHere(ctx, { code: of.code })
              return [text(codeName(of.code, ctx.lang), href), ...tally(of, href)]
            }),
            totals: [
              text(said.all),
              count(totals.findings),
              count(totals.subjects),
              fen(totals.lossFen),
              fen(totals.debtFen),
            ],
            empty: said.empty,
          }}
        />
        <TableView
          ctx={ctx}
          table={{
            caption: said.byStreet,
            unit: said.unit,
            heads: 2,
            columns: [{ label: reportWords.zone[ctx.lang] }, { label: said.street }, ...tallyColumns],
            rows: totals.byStreet.map((of) => {
              const href = linkHere(ctx, { zone: of.zone, street: of.street })
              return [
                text(zoneName(of.zone), linkHere(ctx, { zone: of.zone })),
                text(of.street, href),
                ...tally(of, href),
              ]
            }),
            empty: said.empty,
          }}
        />
      </div>
    </>
  )
}

const Body = ({ answer, ctx }: { answer: Answer; ctx: PageContext }): Html => {
  const said = spoken(findingsWords, ctx.lang)
  const { totals, items, notAssessed } = answer
  return (
    <>
      <p class="lead">{said.lead}</p>
      <Tiles
        ctx={ctx}
        tiles={[
          { label: said.found, cell: count(totals.findings), unit: said.items },
          { label: said.subjects, cell: count(totals.subjects), unit: '' },
          { label: said.loss, cell: fen(totals.lossFen), unit: reportWords.moneyUnit[ctx.lang] },
          { label: said.debt, cell: fen(totals.debtFen), unit: reportWords.moneyUnit[ctx.lang] },
        ]}
      />
      <Filters
        ctx={ctx}
        filters={[
          {
            name: 'code',
            label: said.code,
            options: findingCodes.map((code) => [code, findingNames[code][ctx.lang]] as const),
          },
          {
            name: 'severity',
            label: said.severity,
            options: Object.keys(severityNames).map((of) => [of, named(severityNames, of, ctx.lang)] as const),
          },
          {
            name: 'zone',
            label: reportWords.zone[ctx.lang],
            options: Object.entries(ctx.zones).map(([zone, name]) => [zone, name[ctx.lang]] as const),
          },
          { name: 'street', label: said.street },
          { name: 'community', label: said.community },
        ]}
      />
      {items.length === 0 ? null : <Totals answer={answer} ctx={ctx} />}
      <TableView ctx={ctx} table={findingTable(items, ctx, said.list, { withSubject: true })} />
      <Pager ctx={ctx} nextCursor={answer.nextCursor ?? null} />
      <h2>{said.checks}</h2>
      <Facts
        ctx={ctx}
        facts={[
          [said.auditedOn, time(answer.auditedOn)],
          [
            said.checks,
            text(answer.checksRun.map((code) => codeName(code, ctx.lang)).join(ctx.lang === 'zh' ? '、' : ', ')),
          ],
        ]}
      />
      {notAssessed.length === 0 ? null : (
        <TableView
          ctx={ctx}
          table={{
            caption: said.notAssessed,
            heads: 1,
            columns: [{ label: said.code }, { label: said.missing }, { label: said.subjects, isNumber: true }],
            rows: notAssessed.map(({ code, missing, subjects }) => [
              text(codeName(code, ctx.lang)),
              text(missing),
              count(subjects),
            ]),
            empty: '',
          }}
        />
      )}
    </>
  )
}

/** 审计发现 by code and place, one by one below, and what was not assessed. */
export const findingsPage = definePage(
  findingsRoute,
  {
    title: ({ query }, ctx) =>
      typeof query['code'] === 'string'
        ? `${findingsWords.title[ctx.lang]}: ${codeName(query['code'], ctx.lang)}`
        : findingsWords.title[ctx.lang],
    crumbs: ({ query }, { lang }) => [
      { label: reportWords.overview[lang], path: '/' },
      ...(typeof query['code'] === 'string' ? [{ label: findingsWords.title[lang], path: '/findings' }] : []),
    ],
    Body,
  },
  { contents: findingsWords.title },
)

/** 审计发现 of one participant. */
export const participantFindingsPage = definePage(participantFindingsRoute, {
  title: (_, { lang }) => findingsWords.title[lang],
  crumbs: (_, { lang, path }) => {
    const id = decodeURIComponent(path.split('/')[2] ?? '')
    return [
      { label: reportWords.overview[lang], path: '/' },
      { label: peopleWords.participants[lang], path: '/participants' },
      { label: id, path: pathOf('participants', id) },
    ]
  },
  Body: ({ answer, ctx }) => (
    <>
      <TableView
        ctx={ctx}
        table={findingTable(answer.items, ctx, findingsWords.list[ctx.lang], { withSubject: false })}
      />
      <Pager ctx={ctx} nextCursor={answer.nextCursor ?? null} />
      <p>
        <a href={linkTo(ctx, '/findings')}>{findingsWords.title[ctx.lang]}</a>
      </p>
    </>
  ),
})
