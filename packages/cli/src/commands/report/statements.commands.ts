import { type Context, defineCommand } from '../../command/command.js'
import { cutOptions } from '../../command/cut-options.js'
import { outputOptions } from '../../command/output-options.js'
import { chartOption } from '../books/chart-option.js'
import { byOption, monthOptions, zoneOption } from './book-options.js'
import type { Asked } from './print-statement.js'
import type { StatementName } from './statement-kinds.js'

const printing = (name: StatementName) => async () => {
  const { printStatement } = await import('./print-statement.js')
  const { statementKinds } = await import('./statement-kinds.js')
  return (asked: Asked, context: Context) => printStatement(statementKinds[name], asked, context)
}

export const trialBalanceCommand = defineCommand({
  path: ['report', 'trial-balance'],
  words: { zh: '余额表：期初、发生额、期末', en: 'the trial balance: opening, turnover, closing' },
  about: {
    zh: `按收付实现制，每个事件由科目表过账；借贷总是相等，在每个片区、级次、用途之内也相等。余额借方为正。
9001 起的备查科目与基金的科目各自平衡，从不相混。`,
    en: `On the cash basis, every event posted by the chart of accounts; debits equal credits, within every zone, level and purpose too. A balance on the debit side is positive.
The memorandum accounts from 9001 on balance by themselves and never mix with the fund's own.`,
  },
  arguments: {},
  options: { ...monthOptions, by: byOption, chart: chartOption, ...cutOptions, ...outputOptions },
  example: 'pension-ledger report trial-balance --from 2022-01 --to 2022-12 --by zone',
  load: printing('trial-balance'),
})

export const incomeStatementCommand = defineCommand({
  path: ['report', 'income-statement'],
  words: { zh: '收支表：收入、支出、结余', en: 'income, expenditure, and what is carried forward' },
  about: {
    zh: '按收付实现制；按片区、级次或用途分列时各成一列，合计在最后。',
    en: 'On the cash basis; by zone, level or purpose there is a column for each, and the whole comes last.',
  },
  arguments: {},
  options: { ...monthOptions, by: byOption, chart: chartOption, ...cutOptions, ...outputOptions },
  example: 'pension-ledger report income-statement --from 2022-01 --to 2022-12 --by zone',
  load: printing('income-statement'),
})

export const balanceSheetCommand = defineCommand({
  path: ['report', 'balance-sheet'],
  words: { zh: '资产负债表，附个人账户对账', en: 'the balance sheet, with the personal accounts reconciled' },
  about: {
    zh: '截至 --effective-at 当日（默认全部）；净资产分为个人账户和统筹。CSV 只有资产负债表，对账见 report personal-accounts。',
    en: 'At the end of the day --effective-at (default: of everything); net assets are the personal accounts’ and the pooled side’s. As CSV it is the sheet alone; the accounts are in report personal-accounts.',
  },
  arguments: {},
  options: { by: byOption, chart: chartOption, ...cutOptions, ...outputOptions },
  example: 'pension-ledger report balance-sheet --effective-at 2022-12-31',
  load: printing('balance-sheet'),
})

export const personalAccountsCommand = defineCommand({
  path: ['report', 'personal-accounts'],
  words: {
    zh: '个人账户与基金对账：来源、差额、原因',
    en: 'the personal accounts beside the fund: sources, differences, reasons',
  },
  about: {
    zh: '个人账户是备查账：每个来源的记账与基金的到账并列，差额说明原因。',
    en: 'The accounts are a memorandum: what was credited from each source stands beside what the fund took in for it, and each difference has its reason.',
  },
  arguments: {},
  options: { by: zoneOption, chart: chartOption, ...cutOptions, ...outputOptions },
  example: 'pension-ledger report personal-accounts --effective-at 2022-12-31 --by zone',
  load: printing('personal-accounts'),
})
