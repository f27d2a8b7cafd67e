import { birthFacts } from './facts-of.js'
import { componentsWhere } from './line-sums.js'
import type { PaymentRule } from './payment-rule.js'

/** 分担级次错误: a component was paid right in total, and not by the levels that bear it. No money is lost; one fund owes another. */
export const funderSplitWrong: PaymentRule = {
  code: 'FUNDER_SPLIT_WRONG',
  severity: 'control',
  share: (_, open) => componentsWhere(open, (fen) => fen === 0),
  facts: birthFacts,
  parameters: [],
  appliesAmounts: true,
  sentence: ({ inWords }) => ({
    zh: `${inWords.zh}发放总额正确，但各级财政分担有误。`,
    en: `The total for ${inWords.en} is right, but it was borne by the wrong levels.`,
  }),
}
