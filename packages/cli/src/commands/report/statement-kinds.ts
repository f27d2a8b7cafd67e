import { balanceSheet } from './balance-sheet.js'
import { incomeStatement } from './income-statement.js'
import { periodFacts, periodFactsIfAsked } from './period-facts.js'
import type { StatementKind } from './print-statement.js'
import { reconciledAccounts } from './reconciled-accounts.js'
import { trialBalance } from './trial-balance.js'

const openings = {
  zh: '账本没有期初余额的事件；从中途开始的历史缺期初余额。',
  en: 'The ledger has no event for an opening balance; a history that begins in the middle lacks it.',
} as const

export type StatementName = 'trial-balance' | 'income-statement' | 'balance-sheet' | 'personal-accounts'

/** The statements there are, by the names of their reports. */
export const statementKinds: Readonly<Record<StatementName, StatementKind>> = {
  'trial-balance': {
    title: { zh: '余额表', en: 'Trial balance' },
    facts: periodFacts,
    make: trialBalance,
    notes: { zh: [], en: [] },
  },
  'income-statement': {
    title: { zh: '收支表', en: 'Income and expenditure statement' },
    facts: periodFactsIfAsked,
    make: incomeStatement,
    notes: {
      zh: ['收付实现制：收入为实际到账，支出为实际支付（已扣退票和追回）。', openings.zh],
      en: ['On the cash basis: income is what arrived, expenditure what was paid, net of what came back.', openings.en],
    },
  },
  'balance-sheet': {
    title: { zh: '资产负债表', en: 'Balance sheet' },
    facts: () => [],
    make: balanceSheet,
    notes: {
      zh: ['净资产 = 资产 - 负债 = 个人账户 + 统筹；个人账户为备查账的余额。', openings.zh],
      en: [
        'Net assets are assets less liabilities, and personal accounts and the pooled side together; the accounts are by the memorandum.',
        openings.en,
      ],
    },
  },
  'personal-accounts': {
    title: { zh: '个人账户与基金对账', en: 'Personal accounts beside the fund' },
    facts: () => [],
    make: reconciledAccounts,
    notes: {
      zh: ['差额 = 基金 - 账户记账：正数为到账尚未记账，负数为记账尚未到账。'],
      en: [
        'The difference is in the fund less on accounts: positive where money is on no account yet, negative where it is still to come.',
      ],
    },
  },
}
