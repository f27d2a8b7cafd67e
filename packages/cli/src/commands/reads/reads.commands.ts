import { defineCommand } from '../../command/command.js'
import type { CommandGroup } from '../../command/command-tree.js'

const verify = defineCommand({
  path: ['reads', 'verify'],
  words: {
    zh: '核验查阅日志：有无改动、缺行、换位',
    en: 'verifies a read log: nothing was changed, left out or moved',
  },
  about: {
    zh: '逐行重算摘要链。只凭日志本身，看不出末尾被整行截去或全部重写；把本命令给出的锚另存他处，下次用 --anchor 核对，即可发现。不符时退出码为 4。',
    en: 'Follows the chain of hashes line by line. From the log alone nobody can tell that whole lines were cut off at its end, or that all of it was written anew: keep the anchor that this command tells somewhere else, and give it with --anchor the next time. Where something is wrong the exit is 4.',
  },
  arguments: {
    file: { kind: 'text', placeholder: 'FILE', words: { zh: '查阅日志（JSON Lines）', en: 'a read log, JSON Lines' } },
  },
  options: {
    anchor: {
      flag: '--anchor',
      kind: 'text',
      placeholder: 'N:HASH',
      words: { zh: '以前另存的锚', en: 'an anchor that was kept earlier' },
    },
  },
  example: 'pension-ledger reads verify ./pension-ledger.reads.jsonl',
  load: async () => (await import('./reads-verify.js')).verifyReadLog,
})

export const readsCommands: CommandGroup = {
  name: 'reads',
  words: { zh: '查阅日志：谁看过谁的个人信息', en: 'the read log: who was shown whose personal data' },
  commands: [verify],
}
