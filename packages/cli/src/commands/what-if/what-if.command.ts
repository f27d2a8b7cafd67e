import { defineCommand } from '../../command/command.js'
import { cutOptions } from '../../command/cut-options.js'
import { outputOptions } from '../../command/output-options.js'

export const whatIfCommand = defineCommand({
  path: ['what-if'],
  words: {
    zh: '按另一政策册重算历史，与现行政策并列',
    en: 'replays the history under another policy book, beside the one in force',
  },
  about: {
    zh: `支出按待遇项目、级次、片区和费款所属期，停发的月份分列；另有人数，以及月均增减的人数档次（5、10、50、100 元）。
事实、认证批次和片区以记录为准。终端上各月合计；逐月的数用 csv 或 xlsx，各表齐全用 xlsx 或 json。什么也不写入账本。`,
    en: `Costs by component, level, zone and month owed, with withheld months apart; heads; and who gains or loses how much a month (bands of 5, 10, 50 and 100 yuan).
Facts, certification rounds and zones stay as recorded. A terminal shows the months in sum; csv has costs month by month, xlsx and json every table. Nothing is written to the ledger.`,
  },
  arguments: {},
  options: {
    policy: {
      flag: '--policy',
      kind: 'text',
      placeholder: 'FILE',
      required: true,
      words: { zh: '要试的政策册（JSON）', en: 'the policy book to try, as JSON' },
    },
    from: {
      flag: '--from',
      kind: 'month',
      placeholder: 'MONTH',
      words: {
        zh: '第一个月（默认为制度开始的月份）',
        en: 'the first month (default: that in which the scheme begins)',
      },
    },
    to: {
      flag: '--to',
      kind: 'month',
      placeholder: 'MONTH',
      words: {
        zh: '最后一个月（默认为截止日所在月，或最后有发放的月）',
        en: 'the last month (default: that of the cut, else the last with a payment)',
      },
    },
    ...cutOptions,
    ...outputOptions,
  },
  example: 'pension-ledger what-if --policy ./proposed.json --from 2022-01 --to 2022-12',
  load: async () => (await import('./try-policy.js')).tryPolicy,
})
