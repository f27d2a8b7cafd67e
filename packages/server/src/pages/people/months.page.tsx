import { monthsRoute } from '../../routes/participant/months.route.js'
import { definePage } from '../define-page.js'
import { Filters } from '../parts/forms.js'
import { words } from '../words.js'
import { idIn, wayTo } from './crumbs.js'
import { MonthsDrawn, MonthsTable, monthsWords } from './months-parts.js'

export const monthsPageWords = {
  from: words('起始月', 'From'),
  to: words('末月', 'To'),
}

/** 应发与实发 of every month. */
export const monthsPage = definePage(monthsRoute, {
  title: (_, { lang }) => monthsWords.title[lang],
  crumbs: (_, ctx) => wayTo(ctx, true),
  Body: ({ answer, ctx }) => (
    <>
      <p class="lead">{monthsWords.lead[ctx.lang]}</p>
      <Filters
        ctx={ctx}
        filters={[
          { name: 'from', label: monthsPageWords.from[ctx.lang] },
          { name: 'to', label: monthsPageWords.to[ctx.lang] },
        ]}
      />
      <MonthsDrawn answer={answer} ctx={ctx} id={idIn(ctx)} />
      <MonthsTable months={answer.months} ctx={ctx} id={idIn(ctx)} totals={answer} />
    </>
  ),
})
