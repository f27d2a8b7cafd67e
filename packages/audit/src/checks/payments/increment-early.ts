import { birthFacts } from './facts-of.js'
import { incrementKeys, overpaidIn } from './line-sums.js'
import type { PaymentRule } from './payment-rule.js'

/** 提前加发: the increment from 65 paid to a pensioner for a month before its first. */
export const incrementEarly: PaymentRule = {
  code: 'INCREMENT_EARLY',
  severity: 'loss',
  share: ({ benefit, month, person }, open) => {
    const { standing } = person.case
    const isEarly = benefit === 'pension' && standing !== null && month < standing.incrementFrom
    return isEarly ? overpaidIn(open, incrementKeys) : null
  },
  facts: birthFacts,
  parameters: ['age.increment', 'age.effect'],
  appliesAmounts: false,
  sentence: ({ person, inWords, yuan }) => ({
    zh: `65周岁以上加发应自${person.case.standing?.incrementFrom}起，${inWords.zh}提前发放${yuan}元。`,
    en: `The increment from 65 begins in ${person.case.standing?.incrementFrom}; ${yuan} yuan of it was paid for ${inWords.en}.`,
  }),
}
