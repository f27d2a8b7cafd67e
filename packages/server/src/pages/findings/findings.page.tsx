import { findingCodes } from '@pension-ledger/audit'
import { findingsRoute, participantFindingsRoute } from '../../routes/findings/finding.routes.js'
import type { AnswerIn } from '../askable.js'
import { definePage } from '../define-page.js'
import { linkTo, pathOf } from '../links.js'
import { needNames, severityNames } from '../names.js'
import type { Html } from '../page.js'
import type { PageContext } from '../page-context.js'
import { count, fen, text, time } from '../parts/cell.js'
import { Filters, Pager } from '../parts/forms.js'
import { Facts, Tiles } from '../parts/lists.js'
import { TableView } from '../parts/table.js'
import { peopleWords } from '../people/people.words.js'
import { reportWords } from '../reports/report-words.js'
import { named, spoken } from '../words.js'
import { zoneChoice } from '../zones.js'
import { codeName, findingNames } from './finding-names.js'
import { findingTable } from './finding-table.js'
import { findingsWords } from './findings.words.js'
import { FindingTotals } from './findings-totals.js'

type Answer = AnswerIn<typeof findingsRoute>

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
          zoneChoice(ctx),
          { name: 'street', label: said.street },
          { name: 'community', label: said.community },
        ]}
      />
      {items.length === 0 ? null : <FindingTotals answer={answer} ctx={ctx} />}
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
              text(named(needNames, missing, ctx.lang)),
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
