import { langs } from '../language.js'
import type { OptionAsk } from './ask.js'

/** Options that every command takes, before or after its name. */
export const globalOptions = {
  store: {
    flag: '--store',
    kind: 'text',
    placeholder: 'URL',
    words: {
      zh: '账本：sqlite:PATH、esdb://HOST 或 memory:（默认取 PENSION_LEDGER_STORE，否则 sqlite:./pension-ledger.sqlite）',
      en: 'the ledger: sqlite:PATH, esdb://HOST or memory: (default PENSION_LEDGER_STORE, else sqlite:./pension-ledger.sqlite)',
    },
  },
  json: {
    flag: '--json',
    kind: 'flag',
    placeholder: '',
    words: { zh: '只输出一份 JSON', en: 'print one JSON document and nothing else' },
  },
  lang: {
    flag: '--lang',
    kind: 'choice',
    choices: langs,
    placeholder: 'zh|en',
    words: { zh: '语言（默认随 LANG）', en: 'the language (default from LANG)' },
  },
  quiet: {
    flag: '--quiet',
    kind: 'flag',
    placeholder: '',
    words: { zh: '不显示进度和提示', en: 'no progress and no hints' },
  },
} as const satisfies Readonly<Record<string, OptionAsk>>
