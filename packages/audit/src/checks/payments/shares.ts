import { broken, type Month } from '@pension-ledger/domain'
import { combined, isNothing, type LineSums, totalFen } from './line-sums.js'
import type { MonthUnderAudit } from './month-under-audit.js'
import type { PaymentRule } from './payment-rule.js'
import { precedence } from './precedence.js'

/** What one rule took of one month's difference. */
export interface Share {
  readonly rule: PaymentRule
  readonly month: Month
  readonly lines: LineSums
  /** The sum of the lines; other than that only where money came back that had not been overpaid. */
  readonly fen: number
  /** No money was at stake from the beginning: the rule was broken, and that is the finding. */
  readonly isOfRuleAlone: boolean
}

/** A month's difference, taken apart: in the order of precedence, and nothing is left. */
export const sharesOf = (of: MonthUnderAudit): ReadonlyArray<Share> => {
  const shares: Share[] = []
  let open = of.difference
  for (const rule of precedence) {
    const lines = rule.share(of, open)
    if (lines === null) continue
    open = combined(open, lines, -1)
    const fen = totalFen(lines)
    shares.push({ rule, month: of.month, lines, fen, isOfRuleAlone: fen === 0 })
  }
  return isNothing(open) ? shares : broken(`${of.month}: a difference that no rule takes`)
}
