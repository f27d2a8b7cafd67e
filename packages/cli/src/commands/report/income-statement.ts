import { incomeStatementOf } from '@pension-ledger/books'
import { headOf, type Statement, type StatementGiven } from './statement-asked.js'
import { type SheetPlan, sheetOf } from './statement-sheet.js'

const plan: SheetPlan<
  'income' | 'expense',
  'incomeFen' | 'expenseFen' | 'surplusFen' | 'broughtForwardFen' | 'carriedForwardFen'
> = {
  name: { zh: '收支表', en: 'income and expenditure' },
  sections: [
    ['income', 'incomeFen'],
    ['expense', 'expenseFen'],
  ],
  below: ['surplusFen', 'broughtForwardFen', 'carriedForwardFen'],
  words: {
    incomeFen: { zh: '收入合计', en: 'total income' },
    expenseFen: { zh: '支出合计', en: 'total expenditure' },
    surplusFen: { zh: '本期收支结余', en: 'surplus of the period' },
    broughtForwardFen: { zh: '期初滚存结余', en: 'balance brought forward' },
    carriedForwardFen: { zh: '期末滚存结余', en: 'balance carried forward' },
  },
}

/** 收支表: income by source and expenditure by item in a period, and what is carried forward. */
export const incomeStatement = (given: StatementGiven): Statement => {
  const { from, to } = given.asked
  const { table, json } = sheetOf(plan, given, (where) =>
    incomeStatementOf(given.turnovers, given.chart, { from, to }, where),
  )
  return {
    tables: (lang) => [table(lang)],
    json: { ...headOf('income-statement', given), from: from ?? null, to: to ?? null, ...json },
  }
}
