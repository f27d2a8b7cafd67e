import type { ReportName } from '@pension-ledger/projections'
import { linkTo, pathOf } from '../links.js'
import type { PageContext } from '../page-context.js'
import { type ShownColumn, type ShownRow, textIn } from '../reports/shown-row.js'

/** What names a row of a report besides its place. */
const dimensions = ['zone', 'street', 'community', 'round', 'payMonth', 'month', 'purpose', 'level'] as const

/** 逐人明细 of what stands in a column of a row; of all rows together where none is given. */
export const countedLink = (
  ctx: PageContext,
  report: ReportName,
  column: Pick<ShownColumn, 'name'>,
  row: ShownRow,
  asked: Readonly<Record<string, string>> = {},
): string =>
  linkTo(ctx, pathOf('counted', report, column.name), {
    ...Object.fromEntries(dimensions.map((name) => [name, textIn(row, name)])),
    ...asked,
  })
