import { defineCommand } from '../../command/command.js'

export const verifyExplanationCommand = defineCommand({
  path: ['verify-explanation'],
  words: {
    zh: '仅凭待遇计算说明本身重新计算并核验',
    en: 'works an explanation out again from itself alone, and refuses one that was tampered with',
  },
  about: {
    zh: '不读账本，由独立的程序按格式文档 docs/reference/explanation.md 重算每一步。核验不通过时退出码为 4，并列出全部不符之处。事实是否如实、是否齐全，只有账本能回答。',
    en: 'No ledger is read: a program of its own works every step out again as docs/reference/explanation.md says. Where anything differs, everything that differs is listed and the exit is 4. Whether the facts are true and complete only the ledger can say.',
  },
  arguments: {
    file: {
      kind: 'text',
      placeholder: 'FILE',
      words: { zh: '待遇计算说明（JSON）', en: 'an explanation, as explain --json writes it' },
    },
  },
  options: {},
  example: 'pension-ledger verify-explanation ./explanation.json',
  load: async () => (await import('./verify-explanation.js')).verifyExplanationFile,
})
