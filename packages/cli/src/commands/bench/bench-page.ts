import type { Context } from '../../command/command.js'
import type { Page } from '../../output/page.js'
import type { AppendMeasured, ImportMeasured, ReplayMeasured } from './measured.js'

/** What one benchmark found. */
export interface Bench {
  readonly participants: number
  readonly imported: ImportMeasured
  readonly appended: AppendMeasured
  readonly replayed: ReplayMeasured
}

export const benchPage = ({ participants, imported, appended, replayed }: Bench, { io, lang }: Context): Page => {
  const zh = lang === 'zh'
  const { host } = io
  const words = zh ? zhWords : enWords
  return {
    title: words.title,
    facts: [
      [words.machine, `${host.processor} × ${host.cores}`],
      [words.software, `Node ${host.node}, ${appended.driver}, SQLite ${appended.sqlite}`],
      [words.history, words.historyOf(grouped(imported.events), grouped(imported.rows), grouped(participants))],
    ],
    tables: [
      {
        name: words.title,
        columns: [
          { title: words.measure, kind: 'text' },
          { title: words.result, kind: 'integer' },
          { title: words.floor, kind: 'integer' },
          { title: words.ratio, kind: 'text' },
          { title: words.remark, kind: 'text' },
        ],
        rows: [
          [words.importRate, rateOf(imported), null, null, limitOf(imported, zh)],
          [
            words.appendRate,
            Math.round(appended.perSecond),
            Math.round(appended.floorPerSecond),
            ratioText(appended.perSecond, appended.floorPerSecond),
            words.appendFloor,
          ],
          [
            words.replayRate,
            Math.round(replayed.eventsPerSecond),
            Math.round(replayed.floorPerSecond),
            ratioText(replayed.eventsPerSecond, replayed.floorPerSecond),
            words.replayFloor,
          ],
          [words.importMemory, megabytes(imported.peakMemoryBytes), null, null, words.ownProcess],
          [words.replayMemory, megabytes(replayed.peakMemoryBytes), null, null, words.ownProcess],
          [words.bytesPerEvent, Math.round(imported.storeBytes / imported.events), null, null, words.indices],
        ],
      },
    ],
    notes: [words.medians(replayed.rounds)],
    hints: [],
  }
}

export const benchJson = ({ participants, imported, appended, replayed }: Bench, { io: { host } }: Context) => ({
  machine: {
    processor: host.processor,
    cores: host.cores,
    node: host.node,
    driver: appended.driver,
    sqlite: appended.sqlite,
  },
  participants,
  events: imported.events,
  import: {
    rows: imported.rows,
    seconds: imported.seconds,
    rowsPerSecond: rateOf(imported),
    busy: imported.busy,
    peakMemoryBytes: imported.peakMemoryBytes,
  },
  append: {
    perSecond: Math.round(appended.perSecond),
    floorPerSecond: Math.round(appended.floorPerSecond),
    ratio: appended.perSecond / appended.floorPerSecond,
  },
  replay: {
    eventsPerSecond: Math.round(replayed.eventsPerSecond),
    floorPerSecond: Math.round(replayed.floorPerSecond),
    ratio: replayed.eventsPerSecond / replayed.floorPerSecond,
    rounds: replayed.rounds,
    peakMemoryBytes: replayed.peakMemoryBytes,
  },
  bytesPerEvent: Math.round(imported.storeBytes / imported.events),
})

const rateOf = ({ rows, seconds }: ImportMeasured): number => Math.round(rows / seconds)

/** A core that is busy nearly all the time is what holds the import up; otherwise it waits, and mostly for durable commits. */
const limitOf = ({ busy }: ImportMeasured, zh: boolean): string => {
  const percent = `${Math.round(busy * 100)}%`
  if (busy >= 0.85)
    return zh ? `受限于一个核的计算（占用 ${percent}）` : `limited by the work of one core (${percent} busy)`
  return zh
    ? `受限于等待：磁盘或其他程序（占用 ${percent}）`
    : `limited by waiting, for the disk or other programs (${percent} busy)`
}

const ratioText = (rate: number, floor: number): string => (rate / floor).toFixed(2)

const megabytes = (bytes: number): number => Math.round(bytes / 1_000_000)

const grouped = (count: number): string => count.toLocaleString('en-US')

const zhWords = {
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
  medians: (rounds: number) => `比率为 ${rounds} 轮的中位数，各轮与基线交替进行。`,
} as const

const enWords: {
  readonly [Key in keyof typeof zhWords]: (typeof zhWords)[Key] extends string ? string : (typeof zhWords)[Key]
} = {
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
  medians: (rounds) => `Rates are medians of ${rounds} rounds, each beside a round of its floor.`,
}
