import { balanceSheetOf } from '@pension-ledger/books'
import { reconciledTable } from './reconciled-accounts.js'
import { headOf, type Statement, type StatementGiven } from './statement-asked.js'
import { type SheetPlan, sheetOf } from './statement-sheet.js'

const plan: SheetPlan<
  'assets' | 'liabilities',
  'assetsFen' | 'liabilitiesFen' | 'netAssetsFen' | 'personalAccountsFen' | 'pooledFen'
> = {
  name: { zh: '资产负债表', en: 'balance sheet' },
  sections: [
    ['assets', 'assetsFen'],
    ['liabilities', 'liabilitiesFen'],
  ],
  below: ['netAssetsFen', 'personalAccountsFen', 'pooledFen'],
  words: {
    assetsFen: { zh: '资产合计', en: 'total assets' },
    liabilitiesFen: { zh: '负债合计', en: 'total liabilities' },
    netAssetsFen: { zh: '净资产合计', en: 'total net assets' },
    personalAccountsFen: { zh: '其中：个人账户', en: 'of which personal accounts' },
    pooledFen: { zh: '其中：统筹', en: 'of which the pooled side' },
  },
}

/** 资产负债表 at the cut: what the fund has and whose it is; below it the personal accounts, reconciled to the fund. */
export const balanceSheet = (given: StatementGiven): Statement => {
  const { table, json } = sheetOf(plan, given, (where) => balanceSheetOf(given.turnovers, given.chart, null, where))
  return {
    tables: (lang) => [table(lang), reconciledTable(given, lang)],
    json: { ...headOf('balance-sheet', given), ...json },
  }
}
