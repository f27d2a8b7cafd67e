import { valueText } from '@pension-ledger/explanation'
import { policyRoute } from '../../routes/fund/policy.route.js'
import { definePage } from '../define-page.js'
import { badge, prose, text, time } from '../parts/cell.js'
import { Notice } from '../parts/lists.js'
import { TableView } from '../parts/table.js'
import { reportWords } from '../reports/report-words.js'
import { spoken, words } from '../words.js'

export const policyWords = {
  title: words('政策册', 'Policy book'),
  lead: words(
    '每个参数的取值、起始日和依据。等级为 C 以外的须对照原文核实。',
    'Every parameter with its values, their days and their sources.',
  ),
  parameter: words('参数', 'Parameter'),
  from: words('起始日', 'From'),
  value: words('取值', 'Value'),
  source: words('依据', 'Source'),
  grade: words('等级', 'Grade'),
  note: words('附注', 'Note'),
}

/** 政策册: every number of the law with its days and its sources. */
export const policyPage = definePage(
  policyRoute,
  {
    title: (_, { lang }) => policyWords.title[lang],
    crumbs: (_, { lang }) => [{ label: reportWords.overview[lang], path: '/' }],
    Body: ({ answer, ctx }) => {
      const said = spoken(policyWords, ctx.lang)
      return (
        <>
          <p class="lead">
            {answer[ctx.lang]} · {said.lead}
          </p>
          {answer.note === '' ? null : (
            <Notice tone="accent">
              <span lang="en">{answer.note}</span>
            </Notice>
          )}
          <TableView
            ctx={ctx}
            table={{
              caption: said.title,
              heads: 1,
              columns: [said.parameter, said.from, said.value, said.source, said.grade, said.note].map((label) => ({
                label,
              })),
              rows: answer.parameters.flatMap((parameter) =>
                parameter.values.map((at, i) => [
                  text(i === 0 ? parameter[ctx.lang] : ''),
                  time(at.from),
                  text(valueText(at.value, parameter.unit, ctx.lang)),
                  prose([at.document, at.clause ?? ''].filter((part) => part !== '').join(' ')),
                  badge(at.grade, 'plain'),
                  prose(at.note ?? ''),
                ]),
              ),
              empty: reportWords.empty[ctx.lang],
              isFixed: true,
            }}
          />
        </>
      )
    },
  },
  { contents: words('政策册', 'Policy') },
)
