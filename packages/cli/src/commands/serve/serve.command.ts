import { defineCommand } from '../../command/command.js'
import { chartOption } from '../books/chart-option.js'

export const serveCommand = defineCommand({
  path: ['serve'],
  words: {
    zh: '提供只读接口和看板，跟随账本，直到 Ctrl-C',
    en: 'serves the read-only API and the dashboard, follows the ledger, and ends at Ctrl-C',
  },
  about: {
    zh: '账本只读打开；投影文件旁另写一个可随时删除的结果缓存。每项设置依次取自命令行、环境变量 PENSION_LEDGER_…、PENSION_LEDGER_…_FILE 所指文件、设置文件、默认值；--show-settings 列出各项及其来源，口令显示为 ***。第二次 Ctrl-C 立即结束。',
    en: 'The ledger is opened for reading; beside the file of projections a cache of results is kept, which may be deleted at any time. Each setting is taken from the command line, else from PENSION_LEDGER_…, from the file that PENSION_LEDGER_…_FILE names, from the settings file, or is the default; --show-settings lists them with where each was said, and passwords as ***. A second Ctrl-C ends it at once.',
  },
  arguments: {},
  options: {
    port: {
      flag: '--port',
      kind: 'number',
      placeholder: 'N',
      words: { zh: '端口，0 为任一空闲端口（默认 8080）', en: 'the port, 0 for any that is free (default 8080)' },
    },
    host: {
      flag: '--host',
      kind: 'text',
      placeholder: 'HOST',
      words: {
        zh: '监听地址（默认 127.0.0.1，仅本机）',
        en: 'the address to listen at (default 127.0.0.1, this machine)',
      },
    },
    opsPort: {
      flag: '--ops-port',
      kind: 'number',
      placeholder: 'N',
      words: {
        zh: '本机运行监视端口：/live、/ready、/metrics（默认 9090）',
        en: 'the local port of /live, /ready and /metrics (default 9090)',
      },
    },
    keys: {
      flag: '--keys',
      kind: 'text',
      placeholder: 'FILE',
      words: {
        zh: '密钥文件，见 keys add（默认 ./pension-ledger.keys.json）',
        en: 'the key file, see keys add (default ./pension-ledger.keys.json)',
      },
    },
    demo: {
      flag: '--demo',
      kind: 'flag',
      placeholder: '',
      words: {
        zh: '演示：生成一把本次有效的密钥和一次性登录链接，只限本机',
        en: 'a demonstration: makes a key that holds until it ends and a link to sign in once, for this machine only',
      },
    },
    published: {
      flag: '--published',
      kind: 'text',
      placeholder: 'FILE',
      words: { zh: '公布数（JSON），用于对账', en: 'published figures, as JSON, to be held beside the ledger’s' },
    },
    projections: {
      flag: '--projections',
      kind: 'text',
      placeholder: 'PATH',
      words: {
        zh: '投影文件（默认在账本旁，同 projections run）',
        en: 'the file of projections (default beside the ledger, as for projections run)',
      },
    },
    chart: chartOption,
    auditFrom: {
      flag: '--audit-from',
      kind: 'month',
      placeholder: 'MONTH',
      words: { zh: '有发放记录的首月', en: 'the first month whose payments are on record' },
    },
    auditTo: {
      flag: '--audit-to',
      kind: 'month',
      placeholder: 'MONTH',
      words: { zh: '有发放记录的末月', en: 'the last month whose payments are on record' },
    },
    settings: {
      flag: '--settings',
      kind: 'text',
      placeholder: 'FILE',
      words: { zh: '设置文件（JSON），含访问控制', en: 'a file of settings, as JSON, those of access among them' },
    },
    showSettings: {
      flag: '--show-settings',
      kind: 'flag',
      placeholder: '',
      words: { zh: '只列出设置及其来源', en: 'list the settings and where each was said, and end' },
    },
    readLog: {
      flag: '--read-log',
      kind: 'text',
      placeholder: 'FILE',
      words: {
        zh: '查阅日志，见 reads verify（默认 ./pension-ledger.reads.jsonl）',
        en: 'the log of who read personal data, see reads verify (default ./pension-ledger.reads.jsonl)',
      },
    },
    requestLog: {
      flag: '--request-log',
      kind: 'flag',
      placeholder: '',
      words: {
        zh: '每个请求在标准错误写一行 JSON（无地址、无个人信息）',
        en: 'write a line of JSON for each request to stderr, without addresses and personal data',
      },
    },
    synthetic: {
      flag: '--synthetic',
      kind: 'flag',
      placeholder: '',
      words: { zh: '账本中的人为虚构，每页注明', en: 'the persons of the ledger are invented, and every page says so' },
    },
  },
  example: 'pension-ledger serve --demo --port 8080',
  load: async () => (await import('./serve.js')).serveLedger,
})
