import { type SubAccount, subAccounts } from '@pension-ledger/domain'
import { subAccountWords } from '@pension-ledger/explanation'
import type { accountRoute } from '../../routes/participant/account.route.js'
import type { AnswerIn } from '../askable.js'
import { linkTo, pathOf } from '../links.js'
import { entryNames } from '../names.js'
import type { Html } from '../page.js'
import type { PageContext } from '../page-context.js'
import { type Cell, count, fen, text, time } from '../parts/cell.js'
import { Figure } from '../parts/figure.js'
import { TableView } from '../parts/table.js'
import { named, spoken, words } from '../words.js'
import { peopleWords } from './people.words.js'

export const accountWords = {
  title: words('个人账户', 'Account'),
  overTime: words('账户余额构成', 'The balance by where it came from'),
  subsidies: words('政府补贴', 'subsidies'),
  others: words('集体补助、代缴与转入', 'collective, on behalf, transferred in'),
  personal: words('个人缴费', 'personal contributions'),
  interest: words('记账利息', 'interest'),
  entries: words('账户明细', 'Entries'),
  forYear: words('所属年度', 'For the year'),
  sources: words('分项余额', 'By source'),
}

export type AccountAnswer = AnswerIn<typeof accountRoute>

/** 分项 that a chart can tell apart: sources of one kind stand together. The table below has each. */
const groups: ReadonlyArray<readonly [keyof typeof accountWords, ReadonlyArray<SubAccount>]> = [
  ['personal', ['personal']],
  ['subsidies', ['subsidyCentral', 'subsidyProvince', 'subsidyCity', 'subsidyDistrict']],
  ['others', ['collective', 'onBehalf', 'transferIn']],
  ['interest', ['interest']],
]

/** 个人账户 by sub-balance over time: a step a year, for interest and contributions are credited by the year. */
export const AccountOverTime = ({ answer, ctx }: { answer: AccountAnswer; ctx: PageContext }): Html => {
  const said = spoken(accountWords, ctx.lang)
  const series = groups
    .map(([name, of]) => ({
      name: said[name],
      values: answer.years.map(({ subBalances }) => of.reduce((sum, each) => sum + subBalances[each], 0)),
    }))
    .filter(({ values }) => values.some((value) => value !== 0))
  return (
    <Figure
      ctx={ctx}
      caption={said.overTime}
      category={peopleWords.year[ctx.lang]}
      chart={{ kind: 'steps', unit: 'fen', categories: answer.years.map(({ year }) => String(year)), series }}
    />
  )
}

/** 分项余额 at the moment. */
export const SubBalances = ({ answer, ctx }: { answer: AccountAnswer; ctx: PageContext }): Html => {
  const said = spoken(peopleWords, ctx.lang)
  return (
    <TableView
      ctx={ctx}
      table={{
        caption: accountWords.sources[ctx.lang],
        unit: said.yuan,
        heads: 1,
        columns: [{ label: said.kind }, { label: said.balance, isNumber: true }],
        rows: subAccounts
          .filter((name) => answer.subBalances[name] !== 0)
          .map((name) => [text(subAccountWords[name][ctx.lang]), fen(answer.subBalances[name])]),
        totals: [text(said.total), fen(answer.balanceFen)],
        empty: said.empty,
        isNarrow: true,
      }}
    />
  )
}

const isSubAccount = (kind: string): kind is SubAccount => subAccounts.some((name) => name === kind)

/** 账户明细 */
export const Entries = ({ answer, ctx }: { answer: AccountAnswer; ctx: PageContext }): Html => {
  const said = spoken(peopleWords, ctx.lang)
  const kindName = (kind: string): string =>
    isSubAccount(kind) ? subAccountWords[kind][ctx.lang] : named(entryNames, kind, ctx.lang)
  const yearCell = (year: number): Cell => (year === 0 ? count(null) : text(String(year)))
  return (
    <TableView
      ctx={ctx}
      table={{
        caption: accountWords.entries[ctx.lang],
        unit: said.yuan,
        heads: 1,
        columns: [
          { label: said.on },
          { label: said.kind },
          { label: accountWords.forYear[ctx.lang] },
          { label: said.amount, isNumber: true },
        ],
        rows: answer.entries.map(({ on, kind, year, fen: amount, eventId }) => [
          time(on),
          text(kindName(kind)),
          yearCell(year),
          fen(amount, eventId === null ? undefined : linkTo(ctx, pathOf('events', eventId))),
        ]),
        empty: said.empty,
      }}
    />
  )
}
