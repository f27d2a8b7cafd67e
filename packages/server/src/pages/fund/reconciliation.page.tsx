import { reconciliationRoute } from '../../routes/fund/reconciliation.route.js'
import { definePage } from '../define-page.js'
import { count } from '../parts/cell.js'
import { Tiles } from '../parts/lists.js'
import { TableView } from '../parts/table.js'
import { reportWords } from '../reports/report-words.js'
import { spoken } from '../words.js'
import { reconciliationTable, reconciliationWords } from './reconciliation-parts.js'

/** 对账: each published figure beside the ledger's. */
export const reconciliationPage = definePage(
  reconciliationRoute,
  {
    title: (_, { lang }) => reconciliationWords.title[lang],
    crumbs: (_, { lang }) => [{ label: reportWords.overview[lang], path: '/' }],
    Body: ({ answer, ctx }) => {
      const said = spoken(reconciliationWords, ctx.lang)
      return (
        <>
          <p class="lead">
            {answer.title[ctx.lang]} · {said.lead}
          </p>
          <Tiles
            ctx={ctx}
            tiles={[
              { label: said.equal, cell: count(answer.equal), unit: said.figures },
              { label: said.differs, cell: count(answer.differs), unit: said.figures },
              { label: said.unexplained, cell: count(answer.unexplained), unit: said.figures },
            ]}
          />
          <TableView ctx={ctx} table={reconciliationTable(answer.figures, ctx)} />
        </>
      )
    },
  },
  { contents: reconciliationWords.short },
)
