import { defineCommand } from '../../command/command.js'
import { cutOptions } from '../../command/cut-options.js'
import { outputOptions } from '../../command/output-options.js'
import { chartOption } from '../books/chart-option.js'
import { byOption, monthOptions } from './book-options.js'

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
  options: {
    ...monthOptions,
    by: byOption,
    chart: chartOption,
    ...cutOptions,
    ...outputOptions,
  },
  example: 'pension-ledger report trial-balance --from 2022-01 --to 2022-12 --by zone',
  load: async () => (await import('./print-trial-balance.js')).printTrialBalance,
})
