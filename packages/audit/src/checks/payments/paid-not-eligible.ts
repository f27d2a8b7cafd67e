import { birthFacts, contributionFacts } from './facts-of.js'
import { overpaidIn, pensionKeys } from './line-sums.js'
import type { PaymentRule } from './payment-rule.js'

/** 不符合领取条件: a pension to somebody who never completed the required years, or anything to somebody who never enrolled. */
export const paidNotEligible: PaymentRule = {
  code: 'PAID_NOT_ELIGIBLE',
  severity: 'loss',
  share: ({ person }, open) => {
    const { standing } = person.case
    if (standing === null) return overpaidIn(open)
    return standing.pension === null ? overpaidIn(open, pensionKeys) : null
  },
  facts: (person) => [...birthFacts(person), ...contributionFacts(person)],
  parameters: ['scheme.start', 'age.pension', 'required-years.max'],
  appliesAmounts: false,
  sentence: ({ inWords, yuan }) => ({
    zh: `缴费年限不足且无过渡期待遇，${inWords.zh}发放养老金${yuan}元。`,
    en: `Was paid a pension of ${yuan} yuan for ${inWords.en}, without the required contribution years and without a transitional right.`,
  }),
}
