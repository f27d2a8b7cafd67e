import { BusinessDate } from '@pension-ledger/domain'
import type { Reconciliation } from '@pension-ledger/projections'
import * as t from 'io-ts'
import { described, named, orNull } from '../../schema/described.js'
import { BilingualText, Count } from '../words.js'

/** 公布数与账本数 */
export const ReconciledFigureShown = named(
  'ReconciledFigure',
  t.strict({
    id: t.string,
    label: BilingualText,
    unit: t.keyof({
      heads: null,
      yuan: null,
      'wan-yuan': null,
      percent: null,
      months: null,
      number: null,
      date: null,
      text: null,
    }),
    published: described(t.string, '公布的写法', 'as it was printed'),
    ledger: described(orNull(t.string), '账本所得，按公布的精度', 'what the ledger gives, at the printed precision'),
    difference: orNull(t.string),
    status: t.keyof({ equal: null, differs: null, unexplained: null }),
    reason: orNull(BilingualText),
    basis: BilingualText,
    effectiveAt: BusinessDate,
  }),
)

/** 对账 */
export const ReconciliationShown = named(
  'Reconciliation',
  t.strict({
    id: t.string,
    title: BilingualText,
    figures: t.readonlyArray(ReconciledFigureShown),
    equal: Count,
    differs: Count,
    unexplained: Count,
  }),
)

/** Position and policy are the answer's own. */
export const shownReconciliation = ({
  id,
  title,
  figures,
  equal,
  differs,
  unexplained,
}: Reconciliation): t.TypeOf<typeof ReconciliationShown> => ({ id, title, figures, equal, differs, unexplained })
