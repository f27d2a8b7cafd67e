import { exitCodes } from '../exit-code.js'
import type { Tellings } from './sentences.js'
import type { UsageError } from './usage-error.js'

const exit = exitCodes.wrongUsage

/** What is wrong with an order: how many irregularities to plant, how much an auditor can bear. */
export const orderSentences: Tellings<Extract<UsageError, { readonly code: 'BadYuan' | 'BadPlants' }>> = {
  BadYuan: {
    exit,
    zh: ({ option, text }) => [
      `${option} 的“${text}”不是金额`,
      '应为元，不为负，至多两位小数',
      '例如写成 50000 或 50000.00',
    ],
    en: ({ option, text }) => [
      `"${text}" of ${option} is no amount`,
      'it takes yuan, not negative, with two decimals at most',
      'Write it like 50000 or 50000.00',
    ],
  },
  BadPlants: {
    exit,
    zh: ({ option, text }) => [
      `${option} 的“${text}”读不懂`,
      '应为以逗号分隔的“代码=个数”，每个代码一次',
      '例如写成 PAID_TWICE=2,SUBSIDY_LATE=1',
    ],
    en: ({ option, text }) => [
      `"${text}" of ${option} cannot be read`,
      'it takes CODE=N, separated by commas, each code once',
      'Write it like PAID_TWICE=2,SUBSIDY_LATE=1',
    ],
  },
}
