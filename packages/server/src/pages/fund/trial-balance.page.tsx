import { addMonths, Month } from '@pension-ledger/domain'
import { trialBalanceRoute } from '../../routes/fund/trial-balance.route.js'
import type { AnswerIn } from '../askable.js'
import { definePage } from '../define-page.js'
import { linkHere, linkTo, pathOf } from '../links.js'
import { accountKindNames, levelNames, purposeNames } from '../names.js'
import type { PageContext } from '../page-context.js'
import { code, fen, text } from '../parts/cell.js'
import { Filters } from '../parts/forms.js'
import { TableView } from '../parts/table.js'
import { reportWords } from '../reports/report-words.js'
import { named, spoken } from '../words.js'
import { zoneChoice, zoneName } from '../zones.js'
import { trialBalanceWords } from './trial-balance.words.js'

type Line = AnswerIn<typeof trialBalanceRoute>['lines'][number]

const partOf = ({ zone, level, purpose }: Line, ctx: PageContext): string => {
  if (zone !== undefined) return zoneName(ctx, zone)
  if (level !== undefined) return named(levelNames, level, ctx.lang)
  return purpose === undefined ? '' : named(purposeNames, purpose, ctx.lang)
}

/** What a line opens into: the whole into zones, a zone into levels, a level into purposes. */
const deeper: Readonly<Record<string, string>> = { none: 'zone', zone: 'level', level: 'purpose' }

type Column = 'openingFen' | 'debitFen' | 'creditFen' | 'closingFen'

/** 明细账 behind a number: of a turnover its side in the months that were asked, of a balance everything before or up to its day. */
const entriesOf = (ctx: PageContext, line: Line, column: Column): string | undefined => {
  const { from = '', to = '', zone = '' } = ctx.query
  const where = { zone: line.zone ?? zone, level: line.level, purpose: line.purpose }
  // What is of no zone cannot be asked for alone.
  if (line[column] === 0 || line.zone === '') return undefined
  const entries = (asked: Readonly<Record<string, string>>) =>
    linkTo(ctx, pathOf('trial-balance', line.account), { ...where, ...asked })
  switch (column) {
    case 'openingFen':
      return Month.is(from) ? entries({ to: addMonths(from, -1) }) : undefined
    case 'debitFen':
      return entries({ from, to, side: 'debit' })
    case 'creditFen':
      return entries({ from, to, side: 'credit' })
    case 'closingFen':
      return entries({ to })
  }
}

/** 余额表: every account of the fund's books. */
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
              zoneChoice(ctx),
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
                fen(line.openingFen, entriesOf(ctx, line, 'openingFen')),
                fen(line.debitFen, entriesOf(ctx, line, 'debitFen')),
                fen(line.creditFen, entriesOf(ctx, line, 'creditFen')),
                fen(line.closingFen, entriesOf(ctx, line, 'closingFen')),
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
