import { defineCommand } from '../../../command/command.js'

export const benchServeCommand = defineCommand({
  path: ['bench', 'serve'],
  words: {
    zh: '在本机测量服务器：速率、用时、内存、热启动和过载',
    en: 'measures the server on this machine: rates, times, memory, warm start and overload',
  },
  about: {
    zh: `以独立进程启动 serve，旁边以独立进程运行只回答同一 JSON 的裸 hono，轮流测量。没有 --store 时先生成并导入一个模拟账本；有 --store 时只读打开该账本，投影、密钥和查阅日志写在临时文件夹中，结束后删除。
需要 autocannon（源码仓库中已有；别处用 npm install autocannon）。`,
    en: `It starts serve as a process, and beside it hono alone with the same JSON, each measured in turn. Without --store it simulates and imports a ledger first; a ledger that is named is opened for reading, and cells, keys and the read log go to a temporary folder that is removed at the end.
It takes autocannon, which stands in the repository; elsewhere, npm install autocannon.`,
  },
  arguments: {},
  options: {
    participants: {
      flag: '--participants',
      kind: 'count',
      placeholder: 'N',
      words: {
        zh: '模拟账本的参保人数（默认 2000）',
        en: 'participants of the simulated ledger (default 2000)',
      },
    },
    seconds: {
      flag: '--seconds',
      kind: 'count',
      placeholder: 'N',
      words: { zh: '每轮秒数（默认 3）', en: 'seconds of each round (default 3)' },
    },
    published: {
      flag: '--published',
      kind: 'text',
      placeholder: 'FILE',
      words: { zh: '公布数（JSON），同 serve', en: 'published figures, as for serve' },
    },
  },
  example: 'pension-ledger bench serve --store sqlite:./pension-ledger.sqlite',
  load: async () => (await import('./bench-serve.js')).runBenchServe,
})
