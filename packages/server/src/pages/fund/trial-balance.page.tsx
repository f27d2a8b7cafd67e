import { trialBalanceRoute } from '../../routes/fund/trial-balance.route.js'
import type { AnswerIn } from '../askable.js'
import { definePage } from '../define-page.js'
import { linkHere } from '../links.js'
import { accountKindNames, levelNames, purposeNames } from '../names.js'
import type { PageContext } from '../page-context.js'
import { code, fen, text } from '../parts/cell.js'
import { Filters } from '../parts/forms.js'
import { TableView } from '../parts/table.js'
import { reportWords } from '../reports/report-words.js'
import { named, spoken, words } from '../words.js'

export const trialBalanceWords = {
  title: words('试算平衡表', 'Trial balance'),
  lead: words(
    '借方为正。期初与期末合计恒为零，借贷合计恒相等。科目可按片区、级次、用途展开。',
    'Debits are positive. Opening and closing sums are always zero, debits and credits always equal. Accounts open up by zone, level and purpose.',
  ),
  account: words('科目', 'Account'),
  code: words('编号', 'Code'),
  kind: words('要素', 'Kind'),
  opening: words('期初余额', 'Opening'),
  debit: words('借方发生', 'Debit'),
  credit: words('贷方发生', 'Credit'),
  closing: words('期末余额', 'Closing'),
  from: words('起始月', 'From'),
  to: words('末月', 'To'),
  by: words('辅助核算', 'By'),
  none: words('不分', 'whole'),
  byZone: words('片区', 'zone'),
  byLevel: words('级次', 'level'),
  byPurpose: words('用途', 'purpose'),
  chart: words('科目表', 'Chart of accounts'),
}

type Line = AnswerIn<typeof trialBalanceRoute>['lines'][number]

const partOf = ({ zone, level, purpose }: Line, { lang, zones }: PageContext): string => {
  if (zone !== undefined) return zones[zone]?.[lang] ?? zone
  if (level !== undefined) return named(levelNames, level, lang)
  return purpose === undefined ? '' : named(purposeNames, purpose, lang)
}

/** What a line opens into: the whole into zones, a zone into levels, a level into purposes. */
const deeper: Readonly<Record<string, string>> = { none: 'zone', zone: 'level', level: 'purpose' }

/** 试算平衡: every account of the fund's books. */
export const trialBalancePage = definePage(
  trialBalanceRoute,
  {
    title: (_, { lang }) => trialBalanceWords.title[lang],
    crumbs: (_, { lang }) => [{ label: reportWords.overview[lang], path: '/' }],
    Body: ({ answer, ctx }) => {
      const said = spoken(trialBalanceWords, ctx.lang)
      const by = typeof answer.query['by'] === 'string' ? answer.query['by'] : 'none'
      const next = deeper[by]
      const href = (line: Line): string | undefined =>
        next === undefined
          ? undefined
          : linkHere(ctx, { by: next, ...(line.zone === undefined || line.zone === '' ? {} : { zone: line.zone }) })
      return (
        <>
          <p class="lead">{said.lead}</p>
          <Filters
            ctx={ctx}
            filters={[
              {
                name: 'zone',
                label: reportWords.zone[ctx.lang],
                options: Object.entries(ctx.zones).map(([zone, name]) => [zone, name[ctx.lang]] as const),
              },
              { name: 'from', label: said.from },
              { name: 'to', label: said.to },
              {
                name: 'by',
                label: said.by,
                isRequired: true,
                fallback: 'none',
                options: [
                  ['none', said.none],
                  ['zone', said.byZone],
                  ['level', said.byLevel],
                  ['purpose', said.byPurpose],
                ],
              },
            ]}
          />
          <TableView
            ctx={ctx}
            table={{
              caption: said.title,
              unit: reportWords.yuan[ctx.lang],
              heads: by === 'none' ? 2 : 3,
              columns: [
                { label: said.code },
                { label: said.account },
                ...(by === 'none' ? [] : [{ label: said.by }]),
                { label: said.kind },
                { label: said.opening, isNumber: true },
                { label: said.debit, isNumber: true },
                { label: said.credit, isNumber: true },
                { label: said.closing, isNumber: true },
              ],
              rows: answer.lines.map((line) => [
                code(line.code),
                text(line[ctx.lang], href(line)),
                ...(by === 'none' ? [] : [text(partOf(line, ctx), href(line))]),
                text(named(accountKindNames, line.kind, ctx.lang)),
                fen(line.openingFen, href(line)),
                fen(line.debitFen, href(line)),
                fen(line.creditFen, href(line)),
                fen(line.closingFen, href(line)),
              ]),
              totals: [
                text(reportWords.total[ctx.lang]),
                ...(by === 'none' ? [text(''), text('')] : [text(''), text(''), text('')]),
                fen(answer.totals.openingFen),
                fen(answer.totals.debitFen),
                fen(answer.totals.creditFen),
                fen(answer.totals.closingFen),
              ],
              empty: reportWords.empty[ctx.lang],
            }}
          />
          <p class="small muted">
            {said.chart}: {answer.chart[ctx.lang]} ({answer.chart.id} {answer.chart.version})
          </p>
        </>
      )
    },
  },
  { contents: trialBalanceWords.title },
)
