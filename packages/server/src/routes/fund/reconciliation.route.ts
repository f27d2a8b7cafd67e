import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { told } from '../../problem/problem-of-fund.js'
import { defineRoute } from '../define-route.js'
import { column, tableOf } from '../table-of.js'
import { type ReconciledFigureShown, ReconciliationShown, shownReconciliation } from './reconciliation-codec.js'

type Figure = t.TypeOf<typeof ReconciledFigureShown>

const summary = { zh: '对账', en: 'Reconciliation' }
/** 对账: each published figure beside the ledger's. */
export const reconciliationRoute = defineRoute({
  name: 'reconciliation',
  path: '/v1/reconciliation',
  summary,
  about: {
    zh: '公布数与账本逐项核对，各按自己的口径和截止日期；不等的附原因。',
    en: 'Each published figure beside the ledger’s, on its own basis and by its own day; where they differ, why.',
  },
  params: {},
  query: {},
  answer: ReconciliationShown,
  access: { kind: 'scoped', scopes: ['fund:read'], reach: 'fund' },
  sheets: ({ figures }, lang) => [
    tableOf(
      summary,
      [
        column('text', '编号', 'id', ({ id }: Figure) => id),
        column('text', '指标', 'figure', ({ label }: Figure) => label[lang]),
        column('text', '单位', 'unit', ({ unit }: Figure) => unit),
        column('text', '公布', 'published', ({ published }: Figure) => published),
        column('text', '账本', 'ledger', ({ ledger }: Figure) => ledger),
        column('text', '差', 'difference', ({ difference }: Figure) => difference),
        column('text', '状态', 'status', ({ status }: Figure) => status),
        column('date', '截止日期', 'effective at', ({ effectiveAt }: Figure) => effectiveAt),
        column('text', '口径', 'basis', ({ basis }: Figure) => basis[lang]),
        column('text', '原因', 'reason', ({ reason }: Figure) => reason?.[lang] ?? null),
      ],
      figures,
      lang,
    ),
  ],
  handler: (_asked, at) => async () =>
    E.map((of: Parameters<typeof shownReconciliation>[0]) => ({ answer: shownReconciliation(of) }))(
      await told(at.fund.reconciliation(at.moment))(),
    ),
})
