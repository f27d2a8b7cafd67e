import { defineCommand } from '../../command/command.js'

export const benchCommand = defineCommand({
  path: ['bench'],
  words: {
    zh: '在本机测量导入、追加、重放、待遇计算、审计和查询的速度',
    en: 'measures import, append, replay, entitlement, audit and questions on this machine',
  },
  about: {
    zh: `在临时文件夹中生成模拟历史并导入临时账本，有基线的项目旁边给出同一次运行测得的基线：
单条写入的基线是同一驱动、同样设置的逐行插入；重放的基线是对同样内容逐条 JSON.parse；待遇计算的基线是对同样的人月只读一个金额并累加。
待遇计算问全体参保人 2011-01 至 2022-12 的每个月，不含说明，读取历史不计时；审计与 audit 命令相同，包括它启动的进程；
查询在已预热的进程中逐次进行。各项在单独的子进程中测量，内存互不遮盖。结束或 Ctrl-C 后临时文件夹被删除。`,
    en: `It simulates a history into a temporary folder, imports it into a temporary ledger, and gives beside a figure, where
there is one, the floor measured in the same run: for single appends a bare insert by the same driver with the same settings, for the replay a
JSON.parse of each of the same payloads, for entitlements one amount read and added for each of the same months.
Entitlements are those of all participants for each month from 2011-01 to 2022-12, without explanation; reading the histories
is not counted. The audit is the command audit with its processes; questions are asked one by one in a warm process.
Each runs in a process of its own, so that none hides the memory of another. The folder is removed at the end, and on Ctrl-C.`,
  },
  arguments: {},
  options: {
    events: {
      flag: '--events',
      kind: 'count',
      placeholder: 'N',
      words: { zh: '大约多少个事件（默认 100000）', en: 'about how many events (default 100000)' },
    },
  },
  example: 'pension-ledger bench --events 1000000',
  load: async () => (await import('./bench.js')).runBench,
})

/** One phase of `bench`, in a process of its own; it prints what it measured as JSON. */
export const benchPhaseCommand = defineCommand({
  path: ['bench-phase'],
  isHidden: true,
  words: { zh: '基准测试的一个阶段', en: 'one phase of the benchmark' },
  arguments: {
    phase: {
      kind: 'choice',
      choices: ['import', 'append', 'replay', 'entitlement', 'audit', 'questions'] as const,
      placeholder: 'PHASE',
      words: { zh: '阶段', en: 'the phase' },
    },
    folder: { kind: 'text', placeholder: 'DIR', words: { zh: '文件夹', en: 'its folder' } },
  },
  options: {},
  example: 'pension-ledger bench-phase import ./folder',
  load: async () => (await import('./bench-phase.js')).runPhase,
})
