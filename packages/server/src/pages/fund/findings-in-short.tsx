import type { overviewRoute } from '../../routes/fund/overview.route.js'
import type { AnswerIn } from '../askable.js'
import { codeName } from '../findings/finding-names.js'
import { linkTo } from '../links.js'
import type { Html } from '../page.js'
import type { PageContext } from '../page-context.js'
import { count, fen, text } from '../parts/cell.js'
import { TableView } from '../parts/table.js'
import { reportWords } from '../reports/report-words.js'
import { spoken, words } from '../words.js'

export const findingsInShortWords = {
  byCode: words('按编码', 'By code'),
  code: words('发现', 'Finding'),
  found: words('条数', 'Findings'),
  subjects: words('涉及对象', 'Subjects'),
  loss: words('多支出', 'Overpaid'),
  debt: words('应补发', 'Owed'),
  empty: words('没有发现。', 'Nothing was found.'),
}

type Totals = NonNullable<AnswerIn<typeof overviewRoute>['findings']['is']>

/** 发现汇总: a line a code, each leading to its findings. */
export const FindingsInShort = ({ totals, ctx }: { totals: Totals; ctx: PageContext }): Html => {
  const said = spoken(findingsInShortWords, ctx.lang)
  return (
    <TableView
      ctx={ctx}
      table={{
        caption: said.byCode,
        unit: reportWords.yuan[ctx.lang],
        heads: 1,
        columns: [
          { label: said.code },
          { label: said.found, isNumber: true },
          { label: said.subjects, isNumber: true },
          { label: said.loss, isNumber: true },
          { label: said.debt, isNumber: true },
        ],
        rows: totals.byCode.map(({ code, findings, subjects, lossFen, debtFen }) => {
          const href = linkTo(ctx, '/findings', { code })
          return [
            text(codeName(code, ctx.lang), href),
            count(findings, href),
            count(subjects, href),
            fen(lossFen, href),
            fen(debtFen, href),
          ]
        }),
        totals: [
          text(reportWords.total[ctx.lang]),
          count(totals.findings),
          count(totals.subjects),
          fen(totals.lossFen),
          fen(totals.debtFen),
        ],
        empty: said.empty,
      }}
    />
  )
}
