import { valueInForce } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { FundCheck } from '../../check.js'
import type { Finding } from '../../finding.js'
import { purposeNames, yuan } from '../wording.js'
import { movementsOf } from './movements-of.js'

/**
 * `OUTSIDE_PURPOSE` 用途外支出: money was moved to an account that is none of the fund's (office cost, say). That is where it can be seen:
 * a purpose outside the benefits cannot be recorded. A transfer whose target the source does not name says nothing.
 *
 * Source: 社会保险法 69.
 */
export const outsidePurpose: FundCheck = {
  scope: 'fund',
  codes: ['OUTSIDE_PURPOSE'],
  needs: [],
  check: (of, frame) => {
    const findings: Finding[] = []
    for (const movement of movementsOf(of, frame.auditedOn)) {
      const { type, on, fen, purpose, toAccount } = movement
      if (type !== 'FundTransferred' || toAccount === null) continue
      const accounts = valueInForce(frame.rules.policy, 'fund.accounts', on)
      if (E.isLeft(accounts)) return accounts
      if (accounts.right.includes(toAccount)) continue
      findings.push({
        code: 'OUTSIDE_PURPOSE',
        severity: 'loss',
        subject: { kind: 'fund', zone: of.zone, year: of.year },
        months: [],
        on,
        fen,
        applied: [{ parameter: 'fund.accounts', on }],
        evidence: [movement],
        sentence: {
          zh: `${on} 以${purposeNames[purpose].zh}名义划出 ${yuan(fen)} 元至“${toAccount}”，该账户不属基金账户。`,
          en: `${yuan(fen)} yuan were moved on ${on}, in the name of the ${purposeNames[purpose].en}, to “${toAccount}”, which is no account of the fund.`,
        },
      })
    }
    return E.right(findings)
  },
}
