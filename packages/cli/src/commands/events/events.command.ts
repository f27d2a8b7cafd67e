import { defineCommand } from '../../command/command.js'

export const eventsCommand = defineCommand({
  path: ['events'],
  words: { zh: '按记录顺序列出事件（JSON Lines）', en: 'lists events in the order they were recorded, as JSON Lines' },
  arguments: {},
  options: {
    stream: {
      flag: '--stream',
      kind: 'text',
      placeholder: 'S',
      words: { zh: '只看一个流，例如 participant-CG000123', en: 'only this stream, such as participant-CG000123' },
    },
    type: {
      flag: '--type',
      kind: 'text',
      placeholder: 'T',
      words: { zh: '只看一种事件，例如 PensionPaid', en: 'only this type, such as PensionPaid' },
    },
    from: {
      flag: '--from',
      kind: 'number',
      placeholder: 'POS',
      words: { zh: '从此位置开始（含）', en: 'from this position on, it included' },
    },
    limit: {
      flag: '--limit',
      kind: 'count',
      placeholder: 'N',
      words: { zh: '最多几条', en: 'at most so many' },
    },
  },
  example: 'pension-ledger events --type PensionPaid --limit 10',
  load: async () => (await import('./events.js')).listEvents,
})
