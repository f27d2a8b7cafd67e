import { birthFacts, disabilityFacts } from './facts-of.js'
import { aidKeys, basicKeys, incrementKeys, overpaidIn, totalFen } from './line-sums.js'
import type { PaymentRule } from './payment-rule.js'

/** 养老补助人员加发: the increment from 65 paid to somebody who is owed the aid, or was paid an aid and no pension. */
export const incrementToAid: PaymentRule = {
  code: 'INCREMENT_TO_AID',
  severity: 'loss',
  share: ({ benefit, net }, open) => {
    const isAid =
      benefit === 'disability-aid' || (benefit === null && totalFen(net, aidKeys) > 0 && totalFen(net, basicKeys) <= 0)
    return isAid ? overpaidIn(open, incrementKeys) : null
  },
  facts: (person) => [...birthFacts(person), ...disabilityFacts(person)],
  parameters: ['age.pension', 'age.aid', 'age.increment'],
  appliesAmounts: false,
  sentence: ({ inWords, yuan }) => ({
    zh: `养老补助领取人员${inWords.zh}被发放65周岁以上加发${yuan}元。`,
    en: `Receives disability aid, and was paid ${yuan} yuan of the increment from 65 for ${inWords.en}.`,
  }),
}
