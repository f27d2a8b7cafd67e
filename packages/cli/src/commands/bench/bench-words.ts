import { enScaleWords, type Said, zhScaleWords } from './bench-scale-words.js'

/** The words of the benchmark's table, in Chinese. */
export const zhWords = {
  title: '基准测试',
  machine: '机器',
  software: '软件',
  history: '历史',
  historyOf: (events: string, rows: string, persons: string) => `${events} 个事件，${rows} 行，${persons} 名参保人`,
  measure: '项目',
  result: '结果',
  floor: '基线',
  ratio: '比值',
  remark: '说明',
  importRate: '导入，行/秒',
  appendRate: '逐条持久追加，次/秒',
  replayRate: '重放全部投影，事件/秒（单核）',
  importMemory: '导入的内存峰值，MB',
  replayMemory: '重放的内存峰值，MB',
  bytesPerEvent: '每个事件的字节数',
  appendFloor: '基线：同一驱动、同样设置逐行插入',
  replayFloor: '基线：对同样内容逐条 JSON.parse',
  ownProcess: '单独的进程，最大常驻内存',
  indices: '账本文件，含索引',
  entitlementRate: '应享待遇（不含说明），人月/秒（单核）',
  entitlementFloor: (asked: string, owed: string) =>
    `基线：对同样的人月只读一个金额并累加；共问 ${asked} 个人月，${owed} 有应发`,
  auditSeconds: '全量审计，秒',
  auditRate: '全量审计，事件/秒',
  auditMemory: '审计的内存峰值，MB',
  auditOf: '与 audit 命令相同，含报告和它启动的进程',
  allProcesses: (processes: number) => `${processes} 个进程的最大常驻内存之和`,
  notTold: '本系统不提供子进程的内存',
  medianMs: { account: '查个人账户，中位数，毫秒', explain: '待遇计算说明，中位数，毫秒' },
  p99Ms: { account: '查个人账户，第 99 百分位，毫秒', explain: '待遇计算说明，第 99 百分位，毫秒' },
  questionOf: {
    account: (participants: number) => `已预热的进程；${participants} 名参保人各一次，全部历史`,
    explain: (participants: number, months: number) =>
      `已预热的进程；${participants} 名参保人各一次，${months} 个不同月份，不含输出`,
  },
  scale: zhScaleWords,
  medians: (rounds: number) => `有基线的速率为 ${rounds} 轮的中位数，各轮与基线交替进行；导入和审计各运行一次。`,
} as const

/** The same words in any language. */
export type BenchWords = Said<typeof zhWords>

/** The words of the benchmark's table, in English. */
export const enWords: BenchWords = {
  title: 'Benchmark',
  machine: 'machine',
  software: 'software',
  history: 'history',
  historyOf: (events, rows, persons) => `${events} events, ${rows} rows, ${persons} participants`,
  measure: 'measure',
  result: 'result',
  floor: 'floor',
  ratio: 'ratio',
  remark: 'remark',
  importRate: 'import, rows/s',
  appendRate: 'single durable appends/s',
  replayRate: 'replay of all projections, events/s (one core)',
  importMemory: 'peak memory of the import, MB',
  replayMemory: 'peak memory of the replay, MB',
  bytesPerEvent: 'bytes per event',
  appendFloor: 'floor: bare inserts by the same driver with the same settings',
  replayFloor: 'floor: JSON.parse of each of the same payloads',
  ownProcess: 'a process of its own, maximum resident set',
  indices: 'the ledger’s file, indices included',
  entitlementRate: 'entitlements without explanation, person-months/s (one core)',
  entitlementFloor: (asked, owed) =>
    `floor: one amount read and added for each of the same months; ${asked} asked for, ${owed} with something owed`,
  auditSeconds: 'audit of everything, s',
  auditRate: 'audit of everything, events/s',
  auditMemory: 'peak memory of the audit, MB',
  auditOf: 'as the command audit runs, its report and its processes included',
  allProcesses: (processes) =>
    `sum of the maximum resident sets of ${processes} ${processes === 1 ? 'process' : 'processes'}`,
  notTold: 'this system does not tell the memory of child processes',
  medianMs: { account: 'account of one participant, median, ms', explain: 'explain one month, median, ms' },
  p99Ms: {
    account: 'account of one participant, 99th percentile, ms',
    explain: 'explain one month, 99th percentile, ms',
  },
  questionOf: {
    account: (participants) => `a warm process; ${participants} participants once each, whole histories`,
    explain: (participants, months) =>
      `a warm process; ${participants} participants once each, ${months} different months, not printed`,
  },
  scale: enScaleWords,
  medians: (rounds) =>
    `Rates beside a floor are medians of ${rounds} rounds, each beside a round of its floor; the import and the audit ran once.`,
}
