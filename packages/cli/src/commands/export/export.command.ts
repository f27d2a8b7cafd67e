import { defineCommand } from '../../command/command.js'

export const exportCommand = defineCommand({
  path: ['export'],
  words: { zh: '导出全部历史', en: 'writes the whole history to a file' },
  about: {
    zh: '导出的事件导入空账本后，事件、编号、顺序与报表都相同。姓名、身份证号码和银行账号不在其中。',
    en: 'Imported into an empty ledger, it gives the same events, ids, order and reports. It holds no name, ID number or bank account.',
  },
  arguments: {},
  options: {
    format: {
      flag: '--format',
      kind: 'choice',
      choices: ['jsonl', 'csv', 'parquet', 'journal', 'gbt40217', 'tlog'],
      placeholder: 'jsonl',
      required: true,
      words: { zh: '格式；本版本只有 jsonl', en: 'the format; this version has jsonl only' },
    },
    out: {
      flag: '--out',
      kind: 'text',
      placeholder: 'PATH',
      words: { zh: '写到此文件（默认写到标准输出）', en: 'the file to write (default: standard output)' },
    },
  },
  example: 'pension-ledger export --format jsonl --out ./history.jsonl',
  load: async () => (await import('./export.js')).exportHistory,
})
