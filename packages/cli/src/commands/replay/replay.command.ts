import { defineCommand } from '../../command/command.js'
import { cutOptions } from '../../command/cut-options.js'

export const replayCommand = defineCommand({
  path: ['replay'],
  words: {
    zh: '从头重放账本，统计全部视图；可只重放一个分区',
    en: 'folds the ledger anew and counts every view, of everybody or of one partition',
  },
  about: {
    zh: `打印位次、事件数、每个视图的单元数和单元文件的 SHA-256；--out 把单元写入文件（JSON Lines，格式见 docs/reference/cells.md）。
分区按人员和资金的流划分，从 0 数起：--partition 0/4 到 3/4。各分区的文件用 merge 合并后，与不分区的文件逐字节相同。
账本还在增加时，各分区用同一个 --known-at 位次。`,
    en: `It prints the position, the events, the cells of each view, and the SHA-256 of the cells as a file; --out writes that file (JSON Lines,
see docs/reference/cells.md). Partitions divide the streams of participants and funds and count from 0: --partition 0/4 to 3/4.
The files of all partitions, merged by merge, are to the byte the file of the whole.
While the ledger grows, give every partition the same position by --known-at.`,
  },
  arguments: {},
  options: {
    partition: {
      flag: '--partition',
      kind: 'partition',
      placeholder: 'I/N',
      words: { zh: '只重放 N 个分区中的第 I 个（从 0 数起）', en: 'only partition I of N, counted from 0' },
    },
    out: {
      flag: '--out',
      kind: 'text',
      placeholder: 'FILE',
      words: { zh: '把单元写入此文件', en: 'the file to write the cells to' },
    },
    eventsInMemory: {
      flag: '--events-in-memory',
      kind: 'count',
      placeholder: 'N',
      words: {
        zh: '内存中同时最多几个事件（默认 2000000，约 250 MB）；更长的账本分几遍读，结果相同',
        en: 'events in memory at once (default 2000000, about 250 MB); a longer log is read in several passes, with the same result',
      },
    },
    ...cutOptions,
  },
  example: 'pension-ledger replay --partition 0/2 --out ./cells-0.jsonl',
  load: async () => (await import('./replay.js')).replayLedger,
})
