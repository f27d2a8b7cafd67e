import { lastDayOf, monthOf } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { inOrderOf } from '../in-order.js'
import type { SchemeCheck } from '../wide-check.js'
import { yuan } from '../wording.js'

/**
 * `INCOME_ACCOUNT_NOT_EMPTY` 收入户月末有余额: a bank statement shows money in the income account at the end of a month's last day. It lies
 * in the wrong place, and nobody was paid it: its fen are 0.
 */
export const incomeAccountNotEmpty: SchemeCheck = {
  scope: 'scheme',
  codes: ['INCOME_ACCOUNT_NOT_EMPTY'],
  needs: ['bank-statements'],
  check: ({ statements }, { auditedOn }) =>
    E.right(
      inOrderOf(statements, ({ on }) => on)
        .filter(({ account, balanceFen }) => account === 'income' && balanceFen !== 0)
        .filter(({ on }) => on <= auditedOn && on === lastDayOf(monthOf(on)))
        .map((statement) => {
          const { on, balanceFen } = statement
          const sign = balanceFen < 0 ? '-' : ''
          return {
            code: 'INCOME_ACCOUNT_NOT_EMPTY',
            severity: 'control',
            subject: { kind: 'scheme' },
            months: [],
            on,
            fen: 0,
            applied: [],
            evidence: [statement],
            sentence: {
              zh: `收入户 ${on} 余额 ${sign}${yuan(balanceFen)} 元，月末应为零。`,
              en: `The income account held ${sign}${yuan(balanceFen)} yuan on ${on}; at a month's end it is to be empty.`,
            },
          }
        }),
    ),
}
