import { birthFacts, certificationFacts, decisionFacts } from './facts-of.js'
import { componentsWhere } from './line-sums.js'
import type { PaymentRule } from './payment-rule.js'

/** 少发: whatever else was paid too little of a component, and what was recovered beyond all overpayment. */
export const componentUnderpaid: PaymentRule = {
  code: 'COMPONENT_UNDERPAID',
  severity: 'debt',
  share: (_, open) => componentsWhere(open, (fen) => fen < 0),
  facts: (person) => [...birthFacts(person), ...certificationFacts(person), ...decisionFacts(person)],
  parameters: [],
  appliesAmounts: true,
  sentence: ({ inWords, yuan }) => ({
    zh: `${inWords.zh}少发${yuan}元。`,
    en: `Is owed ${yuan} yuan for ${inWords.en}.`,
  }),
}
