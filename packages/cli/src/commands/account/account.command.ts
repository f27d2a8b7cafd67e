import { defineCommand } from '../../command/command.js'
import { cutOptions } from '../../command/cut-options.js'
import { participantArgument } from '../../command/participant-options.js'

export const accountCommand = defineCommand({
  path: ['account'],
  words: { zh: '一名参保人的个人账户，按资金来源分项', en: 'one participant’s account, by where the money came from' },
  about: {
    zh: '账户显示的是已记录的内容；应计而未记的利息和补贴不在其中。',
    en: 'The account shows what was recorded. Interest or subsidies that should have been credited, and were not, are not in it.',
  },
  arguments: participantArgument,
  options: cutOptions,
  example: 'pension-ledger account CG000123 --effective-at 2022-12-31',
  load: async () => (await import('./account.js')).showAccount,
})
