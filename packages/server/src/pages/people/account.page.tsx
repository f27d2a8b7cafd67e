import { accountRoute } from '../../routes/participant/account.route.js'
import { definePage } from '../define-page.js'
import { AccountOverTime, accountWords, Entries, SubBalances } from './account-parts.js'
import { wayTo } from './crumbs.js'

/** 个人账户: its balance by source over time, and every entry. */
export const accountPage = definePage(accountRoute, {
  title: (_, { lang }) => accountWords.title[lang],
  crumbs: (_, ctx) => wayTo(ctx, true),
  Body: ({ answer, ctx }) => (
    <>
      <SubBalances answer={answer} ctx={ctx} />
      <AccountOverTime answer={answer} ctx={ctx} />
      <Entries answer={answer} ctx={ctx} />
    </>
  ),
})
