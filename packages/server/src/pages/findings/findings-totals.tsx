import type { findingsRoute } from '../../routes/findings/finding.routes.js'
import type { AnswerIn } from '../askable.js'
import { linkHere } from '../links.js'
import type { Html } from '../page.js'
import type { PageContext } from '../page-context.js'
import { count, fen, text } from '../parts/cell.js'
import { Figure } from '../parts/figure.js'
import { TableView } from '../parts/table.js'
import { reportWords } from '../reports/report-words.js'
import { spoken } from '../words.js'
import { zoneName } from '../zones.js'
import { codeName } from './finding-names.js'
import { findingsWords } from './findings.words.js'

type Answer = AnswerIn<typeof findingsRoute>

/** 汇总 by code and by street; each line asks for its findings. */
export const FindingTotals = ({ answer, ctx }: { answer: Answer; ctx: PageContext }): Html => {
  const said = spoken(findingsWords, ctx.lang)
  const { totals } = answer
  const tallyColumns = [
    { label: said.found, isNumber: true },
    { label: said.subjects, isNumber: true },
    { label: said.loss, isNumber: true },
    { label: said.debt, isNumber: true },
  ]
  const tally = (of: (typeof totals.byCode)[number] | (typeof totals.byZone)[number], href: string | undefined) => [
    count(of.findings, href),
    count(of.subjects, href),
    fen(of.lossFen),
    fen(of.debtFen),
  ]
  return (
    <>
      <Figure
        ctx={ctx}
        caption={said.byCode}
        category={said.code}
        chart={{
          kind: 'across',
          unit: 'count',
          categories: totals.byCode.map(({ code }) => codeName(code, ctx.lang)),
          series: [{ name: said.found, values: totals.byCode.map(({ findings }) => findings) }],
        }}
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
            const href = of.zone === '' ? undefined : linkHere(ctx, { zone: of.zone, street: of.street })
            return [
              text(zoneName(ctx, of.zone), linkHere(ctx, { zone: of.zone })),
              text(of.street, href),
              ...tally(of, href),
            ]
          }),
          empty: said.empty,
        }}
      />
    </>
  )
}
