import { defineCommand } from '../../command/command.js'
import { cutOptions } from '../../command/cut-options.js'
import { outputOptions } from '../../command/output-options.js'

export const sampleCommand = defineCommand({
  path: ['audit', 'sample'],
  words: { zh: '货币单元抽样：抽取待检查的发放', en: 'draws a monetary-unit sample of the payments' },
  about: {
    zh: `用于不能重算的内容，例如核对原件。总体是已记录且未冲正的发放，按记录的顺序；同一账本、同一种子抽出同一样本。`,
    en: `For what cannot be recomputed, such as looking at the papers. The population is every recorded payment that was not reversed, in the order of the log; the same ledger and seed give the same sample.`,
  },
  arguments: {},
  options: {
    tolerable: {
      flag: '--tolerable',
      kind: 'text',
      placeholder: 'YUAN',
      required: true,
      words: { zh: '可容忍错报', en: 'the misstatement of the whole that can be borne' },
    },
    expected: {
      flag: '--expected',
      kind: 'text',
      placeholder: 'YUAN',
      required: true,
      words: { zh: '预计错报', en: 'the misstatement that is expected' },
    },
    confidence: {
      flag: '--confidence',
      kind: 'text',
      placeholder: 'C',
      words: { zh: '可信赖程度（默认 0.95）', en: 'the confidence (default 0.95)' },
    },
    seed: {
      flag: '--seed',
      kind: 'number',
      placeholder: 'N',
      required: true,
      words: { zh: '种子：随机起点由它决定', en: 'the seed, which decides where the sample starts' },
    },
    ...cutOptions,
    ...outputOptions,
  },
  example: 'pension-ledger audit sample --tolerable 50000 --expected 5000 --confidence 0.95 --seed 20221031',
  load: async () => (await import('./draw-payments.js')).drawPayments,
})
