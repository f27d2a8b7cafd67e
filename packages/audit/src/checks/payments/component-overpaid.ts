import { birthFacts, certificationFacts, decisionFacts } from './facts-of.js'
import { componentsWhere } from './line-sums.js'
import type { PaymentRule } from './payment-rule.js'

/** 多发: whatever else was paid too much of a component. */
export const componentOverpaid: PaymentRule = {
  code: 'COMPONENT_OVERPAID',
  severity: 'loss',
  share: (_, open) => componentsWhere(open, (fen) => fen > 0),
  facts: (person) => [...birthFacts(person), ...certificationFacts(person), ...decisionFacts(person)],
  parameters: [],
  appliesAmounts: true,
  sentence: ({ inWords, yuan }) => ({
    zh: `${inWords.zh}多发${yuan}元。`,
    en: `Was paid ${yuan} yuan too much for ${inWords.en}.`,
  }),
}
