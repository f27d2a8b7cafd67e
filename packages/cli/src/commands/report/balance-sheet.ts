import { type BalanceSheet, balanceSheetOf } from '@pension-ledger/books'
import type { Row } from '@pension-ledger/sheets'
import type { Lang, Words } from '../../language.js'
import { reconciledTable } from './reconciled-accounts.js'
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

const totals = ['assetsFen', 'liabilitiesFen', 'personalAccountsFen', 'pooledFen', 'netAssetsFen'] as const
type Total = (typeof totals)[number]

const totalWords: Readonly<Record<Total, Words>> = {
  assetsFen: { zh: '资产合计', en: 'total assets' },
  liabilitiesFen: { zh: '负债合计', en: 'total liabilities' },
  personalAccountsFen: { zh: '其中：个人账户', en: 'of which personal accounts' },
  pooledFen: { zh: '其中：统筹', en: 'of which the pooled side' },
  netAssetsFen: { zh: '净资产合计', en: 'total net assets' },
}

/** 资产负债表 at the cut: what the fund has and whose it is; below it the personal accounts, reconciled to the fund. */
export const balanceSheet = (given: StatementGiven): Statement => {
  const { asked, turnovers, chart, policy } = given
  const parts = answeredByPart(given, ({ where }) => balanceSheetOf(turnovers, chart, null, where))
  const answers = parts.map(({ answer }) => answer)
  const totalRow = (total: Total, lang: Lang): Row => [
    null,
    totalWords[total][lang],
    ...answers.map((answer) => answer[total]),
  ]
  const lines = (section: 'assets' | 'liabilities', lang: Lang): ReadonlyArray<Row> =>
    accountRows(
      answers.map((answer) => answer[section]),
      lang,
    )
  return {
    tables: (lang) => [
      {
        name: lang === 'zh' ? '资产负债表' : 'balance sheet',
        columns: [
          { title: lang === 'zh' ? '科目代码' : 'code', kind: 'text' },
          { title: lang === 'zh' ? '项目' : 'item', kind: 'text' },
          ...partColumns(parts, asked.by, policy, lang),
        ],
        rows: [
          ...lines('assets', lang),
          totalRow('assetsFen', lang),
          ...lines('liabilities', lang),
          totalRow('liabilitiesFen', lang),
          totalRow('netAssetsFen', lang),
          totalRow('personalAccountsFen', lang),
          totalRow('pooledFen', lang),
        ],
      },
      reconciledTable(given, lang),
    ],
    json: {
      ...headOf('balance-sheet', given),
      rows: rowParts(asked.by, parts).flatMap(({ value, answer }) => [
        ...accountJson('assets', answer.assets, dimensionOf(asked.by, value)),
        ...accountJson('liabilities', answer.liabilities, dimensionOf(asked.by, value)),
      ]),
      ...totalsJson(asked.by, parts, totalsOf),
    },
  }
}

const totalsOf = (answer: BalanceSheet): Readonly<Record<Total, number>> => ({
  assetsFen: answer.assetsFen,
  liabilitiesFen: answer.liabilitiesFen,
  netAssetsFen: answer.netAssetsFen,
  personalAccountsFen: answer.personalAccountsFen,
  pooledFen: answer.pooledFen,
})
