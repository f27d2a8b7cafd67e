import { annualRoute } from '../../routes/fund/annual.route.js'
import type { AnswerIn } from '../askable.js'
import { definePage } from '../define-page.js'
import { linkTo } from '../links.js'
import type { PageContext } from '../page-context.js'
import { TableView } from '../parts/table.js'
import { reportTable } from '../reports/report-table.js'
import { reportWords } from '../reports/report-words.js'
import { spoken, words } from '../words.js'

export const annualWords = {
  title: words('年度自评报告', 'Annual report'),
  draft: words('草稿，数据截至', 'Draft, as of'),
  blank: words('由单位填写', 'for the office to fill in'),
  tables: words('附表', 'Tables'),
  notes: words('注释', 'Notes'),
  source: words('来源', 'Source'),
}

type Answer = AnswerIn<typeof annualRoute>
type Run = Answer['sections'][number]['parts'][number]['paragraphs'][number][number]

const RunText = ({ run, blank }: { run: Run; blank: string }) => {
  switch (run.kind) {
    case 'words':
      return run.text
    case 'blank':
      return (
        <span class="muted">
          〔{blank}：{run.prompt}〕
        </span>
      )
    case 'figure':
      return (
        <>
          <strong>{run.text}</strong>
          <sup>
            <a href={`#note-${run.note}`}>{run.note}</a>
          </sup>
        </>
      )
  }
}

const pageOf: Readonly<Record<string, string>> = {
  'zone-totals': '/zones',
  'fund-spending': '/fund-spending',
  enrolment: '/enrolment',
  benefits: '/benefits',
  certification: '/certification',
}

const Document = ({ answer, ctx }: { answer: Answer; ctx: PageContext }) => {
  const said = spoken(annualWords, ctx.lang)
  return (
    <article class="doc" lang="zh-CN">
      {answer.sections.map(({ heading, parts }) => (
        <section>
          <h2>{heading}</h2>
          {parts.map((part) => (
            <>
              {part.heading === null ? null : <h3>{part.heading}</h3>}
              {part.paragraphs.map((runs) => (
                <p>
                  {runs.map((run) => (
                    <RunText run={run} blank={said.blank} />
                  ))}
                </p>
              ))}
            </>
          ))}
        </section>
      ))}
    </article>
  )
}

/** 年度自评报告, as a document to read and to print; its notes say what each figure rests on. */
export const annualPage = definePage(annualRoute, {
  title: ({ title }) => title,
  crumbs: (_, { lang }) => [{ label: reportWords.overview[lang], path: '/' }],
  Body: ({ answer, ctx }) => {
    const said = spoken(annualWords, ctx.lang)
    const toPage = (name: string) => () => linkTo(ctx, pageOf[name] ?? '/')
    return (
      <>
        <p class="lead">
          {said.draft} {answer.asOf}
        </p>
        <Document answer={answer} ctx={ctx} />
        <h2>{said.tables}</h2>
        {answer.tables.map((table) => (
          <TableView
            ctx={ctx}
            table={reportTable(table, ctx, table.title[ctx.lang], toPage(table.name), toPage(table.name))}
          />
        ))}
        <h2>{said.notes}</h2>
        <ol class="doc small">
          {answer.notes.map(({ number, figure, basis, source }) => (
            <li id={`note-${number}`}>
              <strong>{figure}</strong>：{basis}。{said.source}：<code>{source}</code>
            </li>
          ))}
        </ol>
      </>
    )
  },
})
