import { defineCommand } from '../../command/command.js'
import { cutOptions } from '../../command/cut-options.js'
import { chartOption } from '../books/chart-option.js'

export const exportCommand = defineCommand({
  path: ['export'],
  words: {
    zh: '导出历史、日记账或国标接口的表',
    en: 'writes the history, the journal, or the tables of the national interface',
  },
  about: {
    zh: `jsonl：全部事件；导入空账本后，事件、编号、顺序与报表都相同。其中没有姓名、身份证号码和银行账号。
journal：一份日记账，ledger 和 hledger 都能严格读入，期末有余额断言；可带 --effective-at、--known-at、--chart、--by-day。
gbt40217：按 GB/T 40217—2021 的表写成 XML（GB 18030）和 manifest.json，--out 是文件夹；可带 --from、--to、--known-at、--chart、--settings；只有 --with-names 时写姓名和证件号码。`,
    en: `jsonl: every event; imported into an empty ledger, it gives the same events, ids, order and reports. It holds no name, ID number or bank account.
journal: one journal that ledger and hledger both read strictly, with closing balance assertions; it takes --effective-at, --known-at, --chart, --by-day.
gbt40217: XML (GB 18030) written to the tables of GB/T 40217-2021, and manifest.json, into the folder --out; it takes --from, --to, --known-at, --chart, --settings; names and ID numbers only with --with-names.`,
  },
  arguments: {},
  options: {
    format: {
      flag: '--format',
      kind: 'choice',
      choices: ['jsonl', 'csv', 'parquet', 'journal', 'gbt40217', 'tlog'],
      placeholder: 'jsonl|journal|gbt40217',
      required: true,
      words: { zh: '格式', en: 'the format' },
    },
    out: {
      flag: '--out',
      kind: 'text',
      placeholder: 'PATH',
      words: {
        zh: '写到此文件或文件夹（jsonl、journal 默认写到标准输出）',
        en: 'the file or folder to write (default for jsonl and journal: standard output)',
      },
    },
    ...cutOptions,
    chart: chartOption,
    byDay: {
      flag: '--by-day',
      kind: 'flag',
      placeholder: '',
      words: {
        zh: '日记账按日、片区、事项汇总，余额相同',
        en: 'a journal of one transaction per day, zone and kind of event, with the same balances',
      },
    },
    settings: {
      flag: '--settings',
      kind: 'text',
      placeholder: 'FILE',
      words: {
        zh: '国标接口的设置（JSON）：行政区划、经办机构、街道社区编码、账套、代码',
        en: 'settings of the national interface, as JSON: areas, agencies, codes of streets, sets of books, code lists',
      },
    },
    from: {
      flag: '--from',
      kind: 'date',
      placeholder: 'DATE',
      words: {
        zh: '期间的第一天（默认为最后一天所在年的年初）',
        en: 'the first day of the period (default: the year’s first)',
      },
    },
    to: {
      flag: '--to',
      kind: 'date',
      placeholder: 'DATE',
      words: {
        zh: '期间的最后一天（默认为最后有发放的月的月末）',
        en: 'the last day of the period (default: of the last month with a payment)',
      },
    },
    withNames: {
      flag: '--with-names',
      kind: 'flag',
      placeholder: '',
      words: { zh: '写入姓名、证件号码和银行账号', en: 'with names, ID numbers and bank accounts' },
    },
  },
  example: 'pension-ledger export --format jsonl --out ./history.jsonl',
  load: async () => (await import('./export.js')).exportHistory,
})
