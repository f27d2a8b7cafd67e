import { fundSpendingView } from '../views/fund-spending.view.js'
import { both } from './bilingual.js'
import { dimension, levelCodes, measure, placeColumns, purposeCodes } from './columns.js'
import type { ReportPlan } from './report-plan.js'

/**
 * 资金支出: what was appropriated, settled and paid, side by side and never added up, by zone, purpose and level. The year of a movement is
 * its budget year, the year of a payment the year it was paid in.
 */
export const fundSpending: ReportPlan = {
  name: 'fund-spending',
  title: both('资金支出', 'Fund spending'),
  deepest: 'zone',
  dimensions: ({ policy }, { monthly }) => [
    ...placeColumns(policy, 'zone'),
    { ...dimension('purpose', 'text', '用途', 'purpose'), codes: purposeCodes },
    { ...dimension('level', 'text', '级次', 'level'), codes: levelCodes },
    dimension('year', 'year', '年度', 'year'),
    ...(monthly ? [dimension('month', 'month', '年月', 'month')] : []),
  ],
  measures: (_replayed, { year }) => {
    const column = (name: string, zh: string, en: string, status: string) =>
      measure(name, zh, en, fundSpendingView, 'fen', { year, status })
    return [
      column('appropriatedFen', '拨付', 'appropriated', 'appropriated'),
      column('settledFen', '据实结算', 'settled', 'settled'),
      column('paidFen', '支付', 'paid', 'paid'),
      column('receivedFen', '到账', 'received', 'received'),
      column('transferredFen', '划转', 'transferred', 'transferred'),
      column('releasedToCommunityFen', '下拨社区', 'released to communities', 'released-to-community'),
      column('creditedToPassbooksFen', '划入存折', 'credited to passbooks', 'credited-to-passbooks'),
      column('sweptToIncomeAccountFen', '上划收入户', 'swept to the income account', 'swept-to-income-account'),
    ]
  },
}
