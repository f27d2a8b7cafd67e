import { deathFacts } from './facts-of.js'
import { overpaidIn } from './line-sums.js'
import type { PaymentRule } from './payment-rule.js'

/** 死亡后发放: whatever was paid for a month after that of the death. */
export const paidAfterDeath: PaymentRule = {
  code: 'PAID_AFTER_DEATH',
  severity: 'loss',
  share: ({ month, person: { diedIn } }, open) => (diedIn !== null && month > diedIn ? overpaidIn(open) : null),
  facts: deathFacts,
  parameters: [],
  appliesAmounts: false,
  sentence: ({ person: { diedIn }, inWords, yuan }) => ({
    zh: `${diedIn}死亡，仍发放${inWords.zh}待遇${yuan}元，未退回、未追回。`,
    en: `Died in ${diedIn}, and was paid ${yuan} yuan for ${inWords.en}, neither returned nor recovered.`,
  }),
}
