import { birthFacts } from './facts-of.js'
import { combined, type LineSums, linesAlsoIn, noLines, overpaidUpTo } from './line-sums.js'
import type { PaymentRule } from './payment-rule.js'

/**
 * 重复发放: a line was paid by more than one regular payment for one month, none of them returned. What the later ones pay too much is
 * the finding; payments that share the lines of a month among them are no repetition, nor is a month paid in two right parts.
 */
export const paidTwice: PaymentRule = {
  code: 'PAID_TWICE',
  severity: 'loss',
  share: ({ benefit, standing }, open) => {
    if (benefit === null) return null
    let before = noLines
    let repeated: LineSums = noLines
    for (const { kind, lines } of standing) {
      if (kind !== 'regular') continue
      repeated = combined(repeated, linesAlsoIn(lines, before), 1)
      before = combined(before, lines, 1)
    }
    return overpaidUpTo(open, repeated)
  },
  facts: birthFacts,
  parameters: [],
  appliesAmounts: true,
  sentence: ({ inWords, yuan }) => ({
    zh: `${inWords.zh}待遇重复发放，多发${yuan}元。`,
    en: `Was paid more than once for ${inWords.en}: ${yuan} yuan too much.`,
  }),
}
