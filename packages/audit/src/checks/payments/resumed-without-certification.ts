import { birthFacts, certificationFacts, decisionFacts } from './facts-of.js'
import { noLines, overpaidUpTo } from './line-sums.js'
import { wasPaidWhileWithheld, wasResumedBefore } from './paid-early.js'
import type { PaymentRule } from './payment-rule.js'
import { sumOf } from './standing-payments.js'

/**
 * 未认证恢复发放: withheld for want of a certification, and paid again before a `passed` result was on record. That payment was resumed,
 * and not merely never stopped, shows in a recorded resumption, or in arrears for the months withheld.
 */
export const resumedWithoutCertification: PaymentRule = {
  code: 'RESUMED_WITHOUT_CERTIFICATION',
  severity: 'loss',
  share: (of, open) => {
    const early = of.standing.filter((payment) => wasPaidWhileWithheld(of, payment) && wasResumedBefore(of, payment))
    return early.length === 0 ? null : (overpaidUpTo(open, sumOf(early)) ?? noLines)
  },
  facts: (person) => [...birthFacts(person), ...certificationFacts(person), ...decisionFacts(person)],
  parameters: [],
  appliesAmounts: true,
  sentence: ({ inWords, yuan }) => ({
    zh: `停发后未见认证通过记录即恢复发放：${inWords.zh}，涉及${yuan}元。`,
    en: `Payment was resumed after a lapse with no passed certification on record: ${inWords.en}, ${yuan} yuan at stake.`,
  }),
}
