import { defineCommand } from '../../command/command.js'

export const importCommand = defineCommand({
  path: ['import'],
  words: {
    zh: '导入数据文件：读取 = 已记录 + 已知 + 隔离',
    en: 'records rows of files: read = recorded + already known + quarantined',
  },
  about: {
    zh: `文件名（或工作表名）表明种类，例如 payments.csv；.jsonl 是 export 导出的历史。有问题的行写入账本旁的
quarantine.csv，改正后再导入。重复导入不会重复记录；Ctrl-C 后再运行同一条命令即可继续。
有隔离的行时退出码为 3。`,
    en: `A file's name (or a sheet's) tells its kind, such as payments.csv; .jsonl is a history written by export. Rows with
problems go to quarantine.csv beside the ledger: mend them and import again. Importing twice records nothing twice, and
after Ctrl-C the same command goes on. The exit code is 3 when rows were quarantined.`,
  },
  arguments: {
    paths: {
      kind: 'text',
      placeholder: 'FILE|DIR',
      repeated: true,
      words: { zh: 'CSV、XLSX 文件，或装有它们的文件夹', en: 'CSV or XLSX files, or folders of them' },
    },
  },
  options: {
    kind: {
      flag: '--kind',
      kind: 'text',
      placeholder: 'KIND',
      words: { zh: '全部文件都是此种类，不论文件名', en: 'every file is of this kind, whatever its name' },
    },
    policy: {
      flag: '--policy',
      kind: 'text',
      placeholder: 'FILE',
      words: {
        zh: '新账本采用的政策册（默认昆明市呈贡区）',
        en: 'the policy book a new ledger adopts (default: Chenggong, Kunming)',
      },
    },
    allowQuarantine: {
      flag: '--allow-quarantine',
      kind: 'flag',
      placeholder: '',
      words: { zh: '有隔离的行时也以 0 退出', en: 'exit with 0 though rows were quarantined' },
    },
  },
  example: 'pension-ledger import ./files --store sqlite:./audit.sqlite',
  load: async () => (await import('./import.js')).importPaths,
})
