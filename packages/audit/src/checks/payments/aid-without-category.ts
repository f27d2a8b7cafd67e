import { birthFacts, disabilityFacts } from './facts-of.js'
import { aidKeys, overpaidIn } from './line-sums.js'
import type { PaymentRule } from './payment-rule.js'

/** 无重度残疾身份领取养老补助: no disability of a grade that gives the aid was on record on the first day of the month. */
export const aidWithoutCategory: PaymentRule = {
  code: 'AID_WITHOUT_CATEGORY',
  severity: 'loss',
  share: ({ isSeverelyDisabled, person }, open) =>
    isSeverelyDisabled || person.case.standing === null ? null : overpaidIn(open, aidKeys),
  facts: (person) => [...birthFacts(person), ...disabilityFacts(person)],
  parameters: ['disability-aid.grades'],
  appliesAmounts: false,
  sentence: ({ inWords, yuan }) => ({
    zh: `${inWords.zh}无重度残疾身份记录，发放养老补助${yuan}元。`,
    en: `Was paid ${yuan} yuan of disability aid for ${inWords.en}, with no severe disability on record.`,
  }),
}
