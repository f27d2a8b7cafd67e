import { zonesRoute } from '../../routes/fund/zones.route.js'
import { definePage } from '../define-page.js'
import { linkTo, pathOf } from '../links.js'
import { code, prose, text } from '../parts/cell.js'
import { TableView } from '../parts/table.js'
import { reportWords } from '../reports/report-words.js'
import { spoken, words } from '../words.js'

export const zonesWords = {
  title: words('片区', 'Zones'),
  code: words('代码', 'Code'),
  streets: words('街道', 'Streets'),
}

/** 片区, each with its streets. */
export const zonesPage = definePage(
  zonesRoute,
  {
    title: (_, { lang }) => zonesWords.title[lang],
    crumbs: (_, { lang }) => [{ label: reportWords.overview[lang], path: '/' }],
    Body: ({ answer, ctx }) => {
      const said = spoken(zonesWords, ctx.lang)
      return (
        <TableView
          ctx={ctx}
          table={{
            caption: said.title,
            heads: 1,
            columns: [{ label: said.title }, { label: said.code }, { label: said.streets }],
            rows: answer.items.map((of) => [
              text(of[ctx.lang], linkTo(ctx, pathOf('zones', of.zone, 'totals'), { by: 'street' })),
              code(of.zone),
              prose(of.streets.map(({ street }) => street).join(ctx.lang === 'zh' ? '、' : ', ')),
            ]),
            empty: reportWords.empty[ctx.lang],
          }}
        />
      )
    },
  },
  { contents: zonesWords.title },
)
