import { defineCommand } from '../../command/command.js'
import { cutOptions } from '../../command/cut-options.js'
import { participantArgument, periodOwedOption } from '../../command/participant-options.js'

export const entitlementCommand = defineCommand({
  path: ['entitlement'],
  words: { zh: '一名参保人某月应享的待遇', en: 'what one participant was owed for a month' },
  about: {
    zh: '按现行政策册和已知事实计算应发多少；实际发了多少见 events。',
    en: 'It is worked out from the policy book and the known facts. What was in fact paid stands in the events.',
  },
  arguments: participantArgument,
  options: { ...periodOwedOption, ...cutOptions },
  example: 'pension-ledger entitlement CG000123 --month 2022-10',
  load: async () => (await import('./entitlement.js')).showEntitlement,
})
