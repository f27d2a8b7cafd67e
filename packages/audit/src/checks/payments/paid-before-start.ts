import { birthFacts, contributionFacts } from './facts-of.js'
import { aidKeys, overpaidIn, pensionKeys } from './line-sums.js'
import type { PaymentRule } from './payment-rule.js'

/**
 * 提前发放: a pension for a month before the first one of the pension, an aid for a month before the first at which its age allows it.
 * The first month of a pension is also that after the payment which completed the years; whoever never completed them is not eligible
 * from the age on, and too young before it.
 */
export const paidBeforeStart: PaymentRule = {
  code: 'PAID_BEFORE_START',
  severity: 'loss',
  share: ({ month, person }, open) => {
    const { standing } = person.case
    if (standing === null) return null
    const isPensionEarly = month < (standing.pension?.from ?? standing.pensionEarliest)
    const isAidEarly = month < standing.aid.from
    return overpaidIn(open, [...(isPensionEarly ? pensionKeys : []), ...(isAidEarly ? aidKeys : [])])
  },
  facts: (person) => [...birthFacts(person), ...contributionFacts(person)],
  parameters: ['scheme.start', 'age.pension', 'age.aid', 'age.effect', 'required-years.max'],
  appliesAmounts: false,
  sentence: ({ person, inWords, yuan }) => {
    const from = person.case.standing?.pension?.from ?? null
    return from === null
      ? {
          zh: `未到领取年龄，${inWords.zh}已发放${yuan}元。`,
          en: `Was paid ${yuan} yuan for ${inWords.en}, before the age of the benefit.`,
        }
      : {
          zh: `养老金应自${from}起领取，${inWords.zh}已发放${yuan}元。`,
          en: `Was paid ${yuan} yuan for ${inWords.en}, before the benefit began; the pension begins in ${from}.`,
        }
  },
}
