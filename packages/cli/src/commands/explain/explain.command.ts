import { defineCommand } from '../../command/command.js'
import { cutOptions } from '../../command/cut-options.js'
import { participantArgument, periodOwedOption } from '../../command/participant-options.js'

export const explainCommand = defineCommand({
  path: ['explain'],
  words: { zh: '一名参保人某月待遇的计算说明', en: 'why one participant is owed what for a month' },
  about: {
    zh: '每一项金额 → 规则 → 参数（数值、施行日期、文件、条款、证据等级）→ 所用事实 → 来源文件和行号。--json 输出可独立核验的文件，格式见 docs/reference/explanation.md。',
    en: 'Each amount, its rule, the parameters with document and clause, the facts used with file and line. --json writes a document that can be checked without the ledger; docs/reference/explanation.md defines it.',
  },
  arguments: participantArgument,
  options: { ...periodOwedOption, ...cutOptions },
  example: 'pension-ledger explain CG000123 --month 2022-10 --json > explanation.json',
  load: async () => (await import('./explain.js')).showExplanation,
})
