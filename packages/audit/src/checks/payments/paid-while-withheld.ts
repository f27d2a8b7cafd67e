import { birthFacts, certificationFacts, decisionFacts } from './facts-of.js'
import { noLines, overpaidUpTo } from './line-sums.js'
import { wasPaidWhileWithheld, wasResumedBefore } from './paid-early.js'
import type { PaymentRule } from './payment-rule.js'
import { sumOf } from './standing-payments.js'

/**
 * 停发期间发放: a regular payment made while payment was withheld. What is still withheld, or was paid again as arrears, is a loss; where
 * the month was released later and paid once, the money is right, and only the rule was broken.
 */
export const paidWhileWithheld: PaymentRule = {
  code: 'PAID_WHILE_WITHHELD',
  severity: 'loss',
  share: (of, open) => {
    const early = of.standing.filter(
      (payment) => payment.kind === 'regular' && wasPaidWhileWithheld(of, payment) && !wasResumedBefore(of, payment),
    )
    return early.length === 0 ? null : (overpaidUpTo(open, sumOf(early)) ?? noLines)
  },
  facts: (person) => [...birthFacts(person), ...certificationFacts(person), ...decisionFacts(person)],
  parameters: [],
  appliesAmounts: true,
  sentence: ({ inWords, yuan }) => ({
    zh: `停发期间仍正常发放：${inWords.zh}，涉及${yuan}元。`,
    en: `A regular payment was made while payment was withheld: ${inWords.en}, ${yuan} yuan at stake.`,
  }),
}
