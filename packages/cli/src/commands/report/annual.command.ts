import { defineCommand } from '../../command/command.js'
import { cutOptions } from '../../command/cut-options.js'
import { outputOptions } from '../../command/output-options.js'

export const annualCommand = defineCommand({
  path: ['report', 'annual'],
  words: { zh: '年度绩效自评报告（草稿）', en: 'the yearly self-evaluation, as a draft in Chinese' },
  about: {
    zh: '每个数都由事件算出，并注明口径；账本不能知道的留给单位填写。不给 --effective-at 时截至年末。报告和其中的表总是中文，与 --lang 无关。',
    en: `Each figure is worked out from the events and has a note on its basis; what no ledger can know is left to the office.
Without --effective-at it stands at the end of the year. It goes to a Chinese office: it and its tables are in Chinese, whatever --lang says.`,
  },
  arguments: {},
  options: {
    year: {
      flag: '--year',
      kind: 'year',
      placeholder: 'Y',
      required: true,
      words: { zh: '年度', en: 'the year' },
    },
    ...cutOptions,
    ...outputOptions,
  },
  example: 'pension-ledger report annual --year 2022 --effective-at 2022-10-31 --format html --out ./2022.html',
  load: async () => (await import('./print-annual.js')).printAnnual,
})
