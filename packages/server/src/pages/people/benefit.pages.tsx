import { answerBranches, type Branch, componentWords, paidBranches } from '@pension-ledger/explanation'
import { entitlementRoute, explainRoute } from '../../routes/participant/benefit.routes.js'
import { definePage } from '../define-page.js'
import { linkTo, pathOf } from '../links.js'
import { levelNames, owedNames, reasonNames } from '../names.js'
import type { PageContext } from '../page-context.js'
import { code, fen, text, time } from '../parts/cell.js'
import { Facts, Notice, Tiles } from '../parts/lists.js'
import { TableView } from '../parts/table.js'
import { type Branch as Drawn, Tree } from '../parts/tree.js'
import { named, spoken, words } from '../words.js'
import { idIn, wayTo } from './crumbs.js'
import { peopleWords } from './people.words.js'

export const benefitWords = {
  explanation: words('计算说明', 'Explanation'),
  entitlement: words('应享待遇', 'Entitlement'),
  why: words('为何如此', 'Why that is so'),
  paid: words('实发对比', 'Against what was paid'),
  lead: words(
    '逐层展开：每一步列出所用的参数（附文号与等级）和事实；事实链接到原始记录，记录注明来源文件与行。',
    'Open it step by step: each names its parameters, with clause and grade, and its facts; a fact leads to its event, and the event says its file and line.',
  ),
  digest: words('说明文件摘要', 'Digest of the document'),
  component: words('项目', 'Component'),
  level: words('级次', 'Level'),
  releasedIn: words('补发年月', 'Released in'),
  unpaid: words('该月没有发放记录。', 'Nothing was paid for the month.'),
  before: words('上一月', 'Month before'),
  after: words('下一月', 'Month after'),
}

const linked = (ctx: PageContext, branches: ReadonlyArray<Branch>): ReadonlyArray<Drawn> =>
  branches.map(({ text: said, eventId, branches: inner }) => ({
    text: said,
    branches: linked(ctx, inner),
    ...(eventId === undefined ? {} : { href: linkTo(ctx, pathOf('events', eventId)) }),
  }))

const nextTo = (month: string, step: 1 | -1): string => {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + step
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The months beside it: a wrong payment seldom comes alone. */
const Neighbours = ({ ctx, month, name }: { ctx: PageContext; month: string; name: string }) => {
  const said = spoken(benefitWords, ctx.lang)
  const link = (step: 1 | -1): string => linkTo(ctx, pathOf('participants', idIn(ctx), name, nextTo(month, step)))
  return (
    <p class="pager">
      <a rel="prev" href={link(-1)}>
        {said.before}
      </a>
      <a rel="next" href={link(1)}>
        {said.after}
      </a>
    </p>
  )
}

/** 待遇计算说明 of a month, as a tree down to the events. */
export const explainPage = definePage(explainRoute, {
  title: ({ explanation }, { lang }) => `${benefitWords.explanation[lang]} ${explanation.month}`,
  crumbs: (_, ctx) => wayTo(ctx, true),
  Body: ({ answer: { explanation }, ctx }) => {
    const said = spoken(benefitWords, ctx.lang)
    const common = spoken(peopleWords, ctx.lang)
    const { answer, paid, digest, month } = explanation
    const status = named(owedNames, answer.status, ctx.lang)
    return (
      <>
        <Tiles
          ctx={ctx}
          tiles={[
            {
              label: status,
              cell: fen(answer.totalFen),
              unit: common.moneyUnit,
              ...(answer.reason === null ? {} : { note: named(reasonNames, answer.reason, ctx.lang) }),
            },
            ...(paid === null
              ? []
              : [
                  // The first tile says it already, but where what was due in the month is not what is owed for it.
                  ...(paid.totals.dueFen === answer.totalFen
                    ? []
                    : [{ label: common.due, cell: fen(paid.totals.dueFen), unit: common.moneyUnit }]),
                  { label: common.paid, cell: fen(paid.totals.paidFen), unit: common.moneyUnit },
                  {
                    label: common.difference,
                    cell: fen(paid.totals.paidFen - paid.totals.dueFen),
                    unit: common.moneyUnit,
                  },
                ]),
          ]}
        />
        <Neighbours ctx={ctx} month={month} name="explain" />
        <h2>{said.paid}</h2>
        {paid === null ? (
          <Notice tone="accent">{said.unpaid}</Notice>
        ) : (
          <Tree branches={linked(ctx, paidBranches(explanation, ctx.lang))} open={3} />
        )}
        <h2>{said.why}</h2>
        <p class="lead">{said.lead}</p>
        <Tree branches={linked(ctx, answerBranches(explanation, ctx.lang))} open={2} />
        <Facts ctx={ctx} facts={[[said.digest, code(digest)]]} />
      </>
    )
  },
})

/** 应享待遇 of a month, by component and level. */
export const entitlementPage = definePage(entitlementRoute, {
  title: ({ month }, { lang }) => `${benefitWords.entitlement[lang]} ${month}`,
  crumbs: (_, ctx) => wayTo(ctx, true),
  Body: ({ answer, ctx }) => {
    const said = spoken(benefitWords, ctx.lang)
    const common = spoken(peopleWords, ctx.lang)
    const why = linkTo(ctx, pathOf('participants', idIn(ctx), 'explain', answer.month))
    return (
      <>
        <Facts
          ctx={ctx}
          facts={[
            [common.status, text(named(owedNames, answer.status, ctx.lang))],
            ...(answer.reason === null
              ? []
              : [[common.reason, text(named(reasonNames, answer.reason, ctx.lang))] as const]),
            ...(answer.releasedIn === null ? [] : [[said.releasedIn, time(answer.releasedIn)] as const]),
          ]}
        />
        <TableView
          ctx={ctx}
          table={{
            caption: said.entitlement,
            unit: common.yuan,
            heads: 2,
            columns: [{ label: said.component }, { label: said.level }, { label: common.amount, isNumber: true }],
            rows: answer.lines.map(({ component, level, fen: amount }) => [
              text(componentWords[component][ctx.lang]),
              text(named(levelNames, level, ctx.lang)),
              fen(amount, why),
            ]),
            totals: [text(common.total), text(''), fen(answer.totalFen, why)],
            empty: common.empty,
            isNarrow: true,
          }}
        />
        <Neighbours ctx={ctx} month={answer.month} name="entitlement" />
        <p>
          <a href={why}>{said.explanation}</a>
        </p>
      </>
    )
  },
})
