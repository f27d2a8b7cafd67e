import { birthFacts, disabilityFacts } from './facts-of.js'
import { aidKeys, keysOf, overpaidIn, pensionKeys, totalFen } from './line-sums.js'
import type { PaymentRule } from './payment-rule.js'

const withoutIncrement = keysOf('basic-pension', 'account-pension')

/** 养老补助与养老金重领: both were paid for a month in which one was owed; the other one's lines are the finding. */
export const aidAndPension: PaymentRule = {
  code: 'AID_AND_PENSION',
  severity: 'loss',
  share: ({ benefit, net }, open) => {
    if (benefit === null || totalFen(net, aidKeys) <= 0 || totalFen(net, withoutIncrement) <= 0) return null
    return overpaidIn(open, benefit === 'pension' ? aidKeys : pensionKeys)
  },
  facts: (person) => [...birthFacts(person), ...disabilityFacts(person)],
  parameters: ['age.pension', 'age.aid', 'age.effect'],
  appliesAmounts: false,
  sentence: ({ inWords, yuan }) => ({
    zh: `${inWords.zh}同时发放养老补助和养老金，不应发放的一项共${yuan}元。`,
    en: `Was paid both disability aid and pension for ${inWords.en}; the one that was not owed came to ${yuan} yuan.`,
  }),
}
