import { defineCommand } from '../../command/command.js'

export const mergeCommand = defineCommand({
  path: ['merge'],
  words: {
    zh: '把 replay 各分区的单元文件合并为全体',
    en: 'merges the files that replay wrote of all partitions into the whole',
  },
  about: {
    zh: `先核对每个文件的摘要，再核对它们是否配套：同一位次、同样的截止、规则和视图，每个分区恰好一次；不配套则拒绝，什么也不写。
结果与不分区的 replay --out 逐字节相同，与文件的先后无关。不需要账本。`,
    en: `Each file is checked against its own digest, and all against each other: the same position, cut, rules and views, every partition exactly
once. What does not fit is refused and nothing is written. The result is to the byte what replay --out writes without partitions, in
whatever order the files are named. No ledger is needed.`,
  },
  arguments: {
    files: {
      kind: 'text',
      placeholder: 'FILE',
      repeated: true,
      words: { zh: 'replay --partition 写的文件', en: 'files that replay --partition wrote' },
    },
  },
  options: {
    out: {
      flag: '--out',
      kind: 'text',
      placeholder: 'FILE',
      words: {
        zh: '把合并后的单元写入此文件（默认只核对）',
        en: 'the file to write the whole to (default: only check)',
      },
    },
  },
  example: 'pension-ledger merge ./cells-0.jsonl ./cells-1.jsonl --out ./cells.jsonl',
  load: async () => (await import('./merge.js')).mergeFiles,
})
