import { codeWords } from '@pension-ledger/explanation'
import * as E from 'fp-ts/lib/Either.js'
import type { Problem } from '../../problem/problem.js'
import { participantEventsRoute } from '../../routes/events/event.routes.js'
import { participantFindingsRoute } from '../../routes/findings/finding.routes.js'
import { accountRoute } from '../../routes/participant/account.route.js'
import { monthsRoute } from '../../routes/participant/months.route.js'
import { participantRoute } from '../../routes/participant/participant.route.js'
import { type AnswerIn, alongside, askedWith } from '../askable.js'
import { definePage } from '../define-page.js'
import { EventTimeline } from '../events/event-timeline.js'
import { findingTable } from '../findings/finding-table.js'
import { linkTo, pathOf } from '../links.js'
import { enrolmentStatusNames } from '../names.js'
import type { Html } from '../page.js'
import type { PageContext } from '../page-context.js'
import { type Cell, fen, text, time } from '../parts/cell.js'
import { Facts, Notice, Tiles } from '../parts/lists.js'
import { TableView } from '../parts/table.js'
import { named, spoken, words } from '../words.js'
import { zoneName } from '../zones.js'
import { AccountOverTime, accountWords, SubBalances } from './account-parts.js'
import { wayTo } from './crumbs.js'
import { MonthsDrawn, MonthsTable, monthsWords } from './months-parts.js'
import { peopleWords } from './people.words.js'
import { Unmask } from './unmask-form.js'

export const participantWords = {
  who: words('身份', 'Who it is'),
  name: words('姓名', 'Name'),
  idNumber: words('身份证号', 'ID number'),
  bankAccount: words('银行账号', 'Bank account'),
  sex: words('性别', 'Sex'),
  female: words('女', 'female'),
  male: words('男', 'male'),
  birthYear: words('出生年', 'Born in'),
  enrolledOn: words('参保日期', 'Enrolled on'),
  died: words('死亡', 'Died'),
  reported: words('报告', 'reported'),
  pensionFrom: words('养老金起始月', 'Pension from'),
  incrementFrom: words('加发起始月', 'Increment from'),
  categories: words('困难身份', 'Categories'),
  findings: words('审计发现', 'Findings'),
  differing: words('应发与实发不一致的月份', 'Months that differ'),
  recent: words('最近的月份', 'The latest months'),
  timeline: words('事实时间线', 'Timeline of facts'),
  hidden: words('未显示', 'not shown'),
}

const participantWithAll = alongside(participantRoute, {
  account: accountRoute,
  months: monthsRoute,
  findings: participantFindingsRoute,
  events: askedWith(participantEventsRoute, () => [['limit', '200']]),
})
type Answer = AnswerIn<typeof participantWithAll>

/** A part of the page, or why it is not there. */
const Part = <A,>({
  of,
  ctx,
  draw,
}: {
  of: E.Either<Problem, A>
  ctx: PageContext
  draw: (answer: A) => Html
}): Html =>
  E.isRight(of) ? (
    draw(of.right)
  ) : (
    <Notice tone="caution">
      {peopleWords.unavailable[ctx.lang]}
      {of.left.detail[ctx.lang]}
    </Notice>
  )

/** 困难身份, from when to when. */
const categoryText = ({ category, grade, from, to }: Answer['categories'][number], lang: PageContext['lang']): string =>
  [
    named(codeWords.category, category, lang),
    ...(grade === null ? [] : [lang === 'zh' ? `${grade} 级` : `grade ${grade}`]),
    `${from} – ${to ?? ''}`.trim(),
  ].join(' ')

const Identity = ({ answer, ctx }: { answer: Answer; ctx: PageContext }): Html => {
  const said = spoken(participantWords, ctx.lang)
  const common = spoken(peopleWords, ctx.lang)
  const { identity, death, zone, street, community } = answer
  const down = (asked: Readonly<Record<string, string>>): string => linkTo(ctx, '/participants', asked)
  const facts: ReadonlyArray<readonly [string, Cell]> = [
    [said.name, text(identity.name ?? said.hidden)],
    [said.idNumber, text(identity.idNumber ?? said.hidden)],
    ...(identity.bankAccount === null ? [] : [[said.bankAccount, text(identity.bankAccount)] as const]),
    [said.sex, text(answer.sex === null ? '' : answer.sex === 'F' ? said.female : said.male)],
    [said.birthYear, text(answer.birthYear === null ? '' : String(answer.birthYear))],
    [common.zone, text(zoneName(ctx, zone), linkTo(ctx, pathOf('zones', zone, 'totals'), { by: 'street' }))],
    [common.street, text(street, down({ zone, street }))],
    [common.community, text(community, down({ zone, street, community }))],
    [common.status, text(named(enrolmentStatusNames, answer.status, ctx.lang))],
    [said.enrolledOn, time(answer.enrolledOn)],
    ...(answer.pensionFrom === null ? [] : [[said.pensionFrom, time(answer.pensionFrom)] as const]),
    ...(answer.incrementFrom === null ? [] : [[said.incrementFrom, time(answer.incrementFrom)] as const]),
    ...(death === null ? [] : [[said.died, text(`${death.diedOn} (${said.reported} ${death.reportedOn})`)] as const]),
    ...(answer.categories.length === 0
      ? []
      : [
          [
            said.categories,
            text(answer.categories.map((held) => categoryText(held, ctx.lang)).join(ctx.lang === 'zh' ? '；' : '; ')),
          ] as const,
        ]),
  ]
  return <Facts ctx={ctx} facts={facts} />
}

const Body = ({ answer, ctx }: { answer: Answer; ctx: PageContext }): Html => {
  const said = spoken(participantWords, ctx.lang)
  const common = spoken(peopleWords, ctx.lang)
  const { account, months, findings, events } = answer.beside
  const id = answer.participantId
  const place = (name: string): string => linkTo(ctx, pathOf('participants', id, name))
  return (
    <>
      <div class="columns">
        <section>
          <Identity answer={answer} ctx={ctx} />
          {answer.identity.status === 'known' ? <Unmask ctx={ctx} /> : null}
        </section>
        <Part of={account} ctx={ctx} draw={(of) => <SubBalances answer={of} ctx={ctx} />} />
      </div>
      <Part
        of={months}
        ctx={ctx}
        draw={(of) => (
          <Tiles
            ctx={ctx}
            tiles={[
              { label: common.due, cell: fen(of.dueFen, place('months')), unit: common.moneyUnit },
              { label: common.paid, cell: fen(of.paidFen, place('months')), unit: common.moneyUnit },
              { label: common.difference, cell: fen(of.differenceFen, place('months')), unit: common.moneyUnit },
            ]}
          />
        )}
      />
      <h2>{said.findings}</h2>
      <Part
        of={findings}
        ctx={ctx}
        draw={(of) => (
          <TableView ctx={ctx} table={findingTable(of.items, ctx, said.findings, { withSubject: false })} />
        )}
      />
      <h2>{monthsWords.title[ctx.lang]}</h2>
      <p class="lead">{monthsWords.lead[ctx.lang]}</p>
      <Part
        of={months}
        ctx={ctx}
        draw={(of) => (
          <>
            <MonthsDrawn answer={of} ctx={ctx} id={id} />
            <MonthsTable months={shownMonths(of.months)} ctx={ctx} id={id} totals={null} />
            <p>
              <a href={place('months')}>{common.more}</a>
            </p>
          </>
        )}
      />
      <h2>{accountWords.title[ctx.lang]}</h2>
      <Part
        of={account}
        ctx={ctx}
        draw={(of) => (
          <>
            <AccountOverTime answer={of} ctx={ctx} />
            <p>
              <a href={place('account')}>{accountWords.entries[ctx.lang]}</a>
            </p>
          </>
        )}
      />
      <h2>{said.timeline}</h2>
      <Part
        of={events}
        ctx={ctx}
        draw={(of) => (
          <>
            <EventTimeline events={of.items} ctx={ctx} />
            <p>
              <a href={place('events')}>{common.more}</a>
            </p>
          </>
        )}
      />
    </>
  )
}

/** The months that differ, and of those that do not the last year's. */
const shownMonths = <Month extends { readonly differenceFen: number }>(
  months: ReadonlyArray<Month>,
): ReadonlyArray<Month> => months.filter(({ differenceFen }, i) => differenceFen !== 0 || i >= months.length - 12)

/** 参保人: who it is, the account, owed against paid, what was found, and the facts, all at one moment. */
export const participantPage = definePage(
  participantWithAll,
  {
    title: ({ participantId, identity }, { lang }) =>
      identity.name === null
        ? `${peopleWords.participant[lang]} ${participantId}`
        : `${identity.name} ${participantId}`,
    crumbs: (_, ctx) => wayTo(ctx, false),
    Body,
  },
  { showsIdentity: true },
)
