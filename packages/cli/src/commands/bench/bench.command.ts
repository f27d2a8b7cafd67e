import { defineCommand } from '../../command/command.js'

export const benchCommand = defineCommand({
  path: ['bench'],
  words: { zh: '在本机测量导入、追加和重放的速度', en: 'measures import, append and replay on this machine' },
  about: {
    zh: `在临时文件夹中生成模拟历史并导入临时账本，每项旁边给出同一次运行测得的基线：
单条写入的基线是同一驱动、同样设置的逐行插入；重放的基线是对同样内容逐条 JSON.parse。
导入和重放各在一个子进程中测量，内存互不遮盖。结束或 Ctrl-C 后临时文件夹被删除。`,
    en: `It simulates a history into a temporary folder, imports it into a temporary ledger, and gives beside each figure the floor
measured in the same run: for single appends a bare insert by the same driver with the same settings, for the replay a
JSON.parse of each of the same payloads. Import and replay run in processes of their own, so that neither hides the
memory of the other. The folder is removed at the end, and on Ctrl-C.`,
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
      choices: ['import', 'append', 'replay'] as const,
      placeholder: 'PHASE',
      words: { zh: '阶段', en: 'the phase' },
    },
    folder: { kind: 'text', placeholder: 'DIR', words: { zh: '文件夹', en: 'its folder' } },
  },
  options: {},
  example: 'pension-ledger bench-phase import ./folder',
  load: async () => (await import('./bench-phase.js')).runPhase,
})
