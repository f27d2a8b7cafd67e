import { defineCommand } from '../../command/command.js'
import { cutOptions } from '../../command/cut-options.js'
import { outputOptions } from '../../command/output-options.js'

export const reconcileCommand = defineCommand({
  path: ['reconcile'],
  words: { zh: '公布数与账本逐项核对', en: 'holds each published figure beside the ledger’s' },
  about: {
    zh: `每个公布数按自己的口径和截止日期从事件重算：相等、不等，或无法同时成立（unexplained，附原因）。
什么都不会被凑平。有不等的数时退出码为 3。`,
    en: `Each figure is worked out from the events anew, on its own basis and by its own day: it is equal, it differs, or it is
one of two that cannot both be right (unexplained, with the reason). Nothing is forced to match. The exit code is 3 when a
figure differs.`,
  },
  arguments: {},
  options: {
    published: {
      flag: '--published',
      kind: 'text',
      placeholder: 'FILE',
      required: true,
      words: { zh: '公布数及其口径（JSON）', en: 'the published figures and their basis, as JSON' },
    },
    knownAt: cutOptions.knownAt,
    ...outputOptions,
    allowDifferences: {
      flag: '--allow-differences',
      kind: 'flag',
      placeholder: '',
      words: { zh: '有不等的数时也以 0 退出', en: 'exit with 0 though figures differ' },
    },
  },
  example: 'pension-ledger reconcile --published examples/chenggong-2022/published-2022.json',
  load: async () => (await import('./reconcile.js')).reconcilePublished,
})
