import { birthFacts, decisionFacts } from './facts-of.js'
import { overpaidIn } from './line-sums.js'
import type { PaymentRule } from './payment-rule.js'

/** 服刑期间发放: whatever was paid for a month that was lost to prison, and not as arrears. */
export const paidInPrison: PaymentRule = {
  code: 'PAID_IN_PRISON',
  severity: 'loss',
  share: ({ entitlement }, open) => (entitlement.reason === 'imprisonment' ? overpaidIn(open) : null),
  facts: (person) => [...birthFacts(person), ...decisionFacts(person)],
  parameters: [],
  appliesAmounts: false,
  sentence: ({ inWords, yuan }) => ({
    zh: `服刑期间发放${inWords.zh}待遇${yuan}元。`,
    en: `Was paid ${yuan} yuan for ${inWords.en}, months spent in prison.`,
  }),
}
