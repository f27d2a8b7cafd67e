import { type IncomeStatement, incomeStatementOf } from '@pension-ledger/books'
import type { Row } from '@pension-ledger/sheets'
import type { Lang, Words } from '../../language.js'
import {
  answeredByPart,
  dimensionOf,
  headOf,
  rowParts,
  type Statement,
  type StatementGiven,
  totalsJson,
} from './statement-asked.js'
import { accountJson, accountRows } from './statement-lines.js'
import { partColumns } from './statement-parts.js'

const totals = ['incomeFen', 'expenseFen', 'surplusFen', 'broughtForwardFen', 'carriedForwardFen'] as const
type Total = (typeof totals)[number]

const totalWords: Readonly<Record<Total, Words>> = {
  incomeFen: { zh: '收入合计', en: 'total income' },
  expenseFen: { zh: '支出合计', en: 'total expenditure' },
  surplusFen: { zh: '本期收支结余', en: 'surplus of the period' },
  broughtForwardFen: { zh: '期初滚存结余', en: 'balance brought forward' },
  carriedForwardFen: { zh: '期末滚存结余', en: 'balance carried forward' },
}

/** 收支表: income by source and expenditure by item in a period, and what is carried forward; a column for each part of the money. */
export const incomeStatement = (given: StatementGiven): Statement => {
  const { asked, turnovers, chart, policy } = given
  const period = { from: asked.from, to: asked.to }
  const parts = answeredByPart(given, ({ where }) => incomeStatementOf(turnovers, chart, period, where))
  const answers = parts.map(({ answer }) => answer)
  const totalRow = (total: Total, lang: Lang): Row => [
    null,
    totalWords[total][lang],
    ...answers.map((answer) => answer[total]),
  ]
  const lines = (section: 'income' | 'expense', lang: Lang): ReadonlyArray<Row> =>
    accountRows(
      answers.map((answer) => answer[section]),
      lang,
    )
  return {
    tables: (lang) => [
      {
        name: lang === 'zh' ? '收支表' : 'income and expenditure',
        columns: [
          { title: lang === 'zh' ? '科目代码' : 'code', kind: 'text' },
          { title: lang === 'zh' ? '项目' : 'item', kind: 'text' },
          ...partColumns(parts, asked.by, policy, lang),
        ],
        rows: [
          ...lines('income', lang),
          totalRow('incomeFen', lang),
          ...lines('expense', lang),
          totalRow('expenseFen', lang),
          totalRow('surplusFen', lang),
          totalRow('broughtForwardFen', lang),
          totalRow('carriedForwardFen', lang),
        ],
      },
    ],
    json: {
      ...headOf('income-statement', given),
      from: asked.from ?? null,
      to: asked.to ?? null,
      rows: rowParts(asked.by, parts).flatMap(({ value, answer }) => [
        ...accountJson('income', answer.income, dimensionOf(asked.by, value)),
        ...accountJson('expense', answer.expense, dimensionOf(asked.by, value)),
      ]),
      ...totalsJson(asked.by, parts, totalsOf),
    },
  }
}

const totalsOf = (answer: IncomeStatement): Readonly<Record<Total, number>> => ({
  incomeFen: answer.incomeFen,
  expenseFen: answer.expenseFen,
  surplusFen: answer.surplusFen,
  broughtForwardFen: answer.broughtForwardFen,
  carriedForwardFen: answer.carriedForwardFen,
})
