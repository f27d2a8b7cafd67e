import { birthFacts, certificationFacts, decisionFacts } from './facts-of.js'
import { overpaidUpTo } from './line-sums.js'
import type { PaymentRule } from './payment-rule.js'
import { sumOf } from './standing-payments.js'

/** 多补发: arrears for a month that was not withheld, that is withheld still, or that was spent in prison; or more than was withheld. */
export const arrearsExceedWithheld: PaymentRule = {
  code: 'ARREARS_EXCEED_WITHHELD',
  severity: 'loss',
  share: ({ standing }, open) => overpaidUpTo(open, sumOf(standing.filter(({ kind }) => kind === 'arrears'))),
  facts: (person) => [...birthFacts(person), ...certificationFacts(person), ...decisionFacts(person)],
  parameters: [],
  appliesAmounts: true,
  sentence: ({ inWords, yuan }) => ({
    zh: `${inWords.zh}补发超过应补发数，多补${yuan}元。`,
    en: `Arrears for ${inWords.en} exceed what was withheld by ${yuan} yuan.`,
  }),
}
