import { defineCommand } from '../../command/command.js'

export const copyCommand = defineCommand({
  path: ['copy'],
  words: {
    zh: '把账本复制到另一个存储，可续传，逐条核对',
    en: 'copies a ledger to another store, resumable and verified',
  },
  about: {
    zh: `事件、编号、内容、经办信息、流、版次和先后都不变。目标必须是空的，或是同一账本的前一部分；否则拒绝，什么也不写。
中断（包括断电）后再运行同一条命令，从目标的末尾继续；写完后从两边重读，逐条比较；再次运行不会改变任何东西。
记录时刻由目标自己写；来源没有写明何时得知的事实，以原账本的记录时刻为 sourceRecordedAt，所以按时刻的 --known-at 前后一致。
位次由目标自己编排：两边都是 sqlite 时相同，KurrentDB 的位次不同，跨存储比较时用时刻。
姓名、身份证号码和银行账号在身份库里，不在事件中，也不随之复制。`,
    en: `Events, ids, data, provenance, streams, revisions and order stay as they are. The target must be empty, or hold the beginning of the
same ledger; anything else is refused and nothing is written. After an interruption, a power cut too, the same command goes on
where the target ends. Then both are read again and compared event by event. A second run changes nothing.
The target writes times of recording of its own; where a source did not say when it learned a fact, the time of the first recording goes
along as sourceRecordedAt, so that --known-at INSTANT means the same in both.
Positions are the target's own: the same from sqlite to sqlite, others in KurrentDB, so that questions to both are cut by an instant.
Names, ID numbers and bank accounts are in the identity vault, not in events, and are not copied.`,
  },
  arguments: {},
  options: {
    from: {
      flag: '--from',
      kind: 'text',
      placeholder: 'URL',
      required: true,
      words: { zh: '来源账本', en: 'the ledger to copy' },
    },
    to: {
      flag: '--to',
      kind: 'text',
      placeholder: 'URL',
      required: true,
      words: { zh: '目标账本，没有则新建', en: 'where it is copied to; made if there is none' },
    },
  },
  example: 'pension-ledger copy --from sqlite:./pension-ledger.sqlite --to sqlite:./copy.sqlite',
  load: async () => (await import('./copy.js')).copyLedger,
})
