import { defineCommand } from '../../command/command.js'

export const simulateCommand = defineCommand({
  path: ['simulate'],
  words: { zh: '生成模拟的历史数据文件', en: 'writes a synthetic history as import files' },
  about: {
    zh: `人物和金额都是虚构的。同样的选项生成同样的文件。
没有 --plant 的历史没有差错；有 --plant 时，审计应查出的问题列在 planted.json。`,
    en: `Persons and amounts are invented. The same options give the same files, byte for byte.
Without --plant nothing in the history is wrong; with it, planted.json lists what an audit must find.`,
  },
  arguments: {},
  options: {
    out: {
      flag: '--out',
      kind: 'text',
      placeholder: 'DIR',
      required: true,
      words: {
        zh: '写到此文件夹：新的、空的，或本命令写过的',
        en: 'the folder: a new or empty one, or one this command wrote',
      },
    },
    participants: {
      flag: '--participants',
      kind: 'count',
      placeholder: 'N',
      words: { zh: '参保人数（默认 1000）', en: 'how many participants (default 1000)' },
    },
    years: {
      flag: '--years',
      kind: 'years',
      placeholder: 'FROM-TO',
      words: { zh: '起止年度（默认 2011-2022）', en: 'the years (default 2011-2022)' },
    },
    seed: {
      flag: '--seed',
      kind: 'text',
      placeholder: 'S',
      words: { zh: '种子：另一个种子，另一批人（默认 1）', en: 'another seed, other persons (default 1)' },
    },
    plant: {
      flag: '--plant',
      kind: 'text',
      placeholder: 'CODE=N,…',
      words: {
        zh: '植入的问题及个数，例如 PAID_AFTER_DEATH=3,PAID_TWICE=2',
        en: 'irregularities to plant, and how many of each: PAID_AFTER_DEATH=3,PAID_TWICE=2',
      },
    },
    policy: {
      flag: '--policy',
      kind: 'text',
      placeholder: 'FILE',
      words: {
        zh: '所依据的政策册（默认昆明市呈贡区）',
        en: 'the policy book it follows (default: Chenggong, Kunming)',
      },
    },
  },
  example: 'pension-ledger simulate --out ./files --participants 5000 --years 2011-2022 --seed 7',
  load: async () => (await import('./simulate.js')).simulateFiles,
})
