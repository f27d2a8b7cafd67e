import { birthFacts } from './facts-of.js'
import { basicKeys, incrementKeys, isNothing, only, totalFen } from './line-sums.js'
import type { PaymentRule } from './payment-rule.js'

/**
 * 漏发加发: the pension of a month was paid, and of the increment from 65 that was due with it nothing. A month of which nothing at all was
 * paid is underpaid, and an increment paid in part too.
 */
export const incrementMissing: PaymentRule = {
  code: 'INCREMENT_MISSING',
  severity: 'debt',
  share: ({ net, payable }, open) => {
    const isMissing =
      totalFen(payable, incrementKeys) > 0 && isNothing(only(net, incrementKeys)) && totalFen(net, basicKeys) > 0
    const missing = only(open, incrementKeys)
    return isMissing && !isNothing(missing) ? missing : null
  },
  facts: birthFacts,
  parameters: ['age.increment', 'age.effect'],
  appliesAmounts: true,
  sentence: ({ person, inWords, yuan }) => ({
    zh: `应自${person.case.standing?.incrementFrom}起享受65周岁以上加发，${inWords.zh}漏发${yuan}元。`,
    en: `Is owed the increment from 65 since ${person.case.standing?.incrementFrom}; ${yuan} yuan of it is missing for ${inWords.en}.`,
  }),
}
