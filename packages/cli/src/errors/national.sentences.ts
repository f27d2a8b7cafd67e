import type { ExportError } from '@pension-ledger/national-interface'
import { exitCodes } from '../exit-code.js'
import type { Tellings } from './sentences.js'

const exit = exitCodes.failed

type Own = 'PeriodEndsBeforeItBegins' | 'UnwritableCharacter' | 'ValueDoesNotFit' | 'TotalBeyondRange'

export const nationalSentences: Tellings<Extract<ExportError, { readonly code: Own }>> = {
  PeriodEndsBeforeItBegins: {
    exit: exitCodes.wrongUsage,
    zh: ({ from, to }) => ['没有可导出的期间', `${from} 在 ${to} 之后`, '改变 --from 或 --to'],
    en: ({ from, to }) => ['There is no period to write', `${from} is after ${to}`, 'Change --from or --to'],
  },
  UnwritableCharacter: {
    exit,
    zh: ({ table, record, field, character, because }) => [
      `${table} 的 ${record} 无法写出`,
      `${field} 中的字符 ${character} ${because === 'not-in-xml' ? '不能用于 XML' : '在 GB 18030 中没有编码'}，不以别的字符代替`,
      '改正该值后再导出',
    ],
    en: ({ table, record, field, character, because }) => [
      `${record} cannot be written to ${table}`,
      `${character} in "${field}" ${because === 'not-in-xml' ? 'is forbidden in XML' : 'has no code in GB 18030'}, and is not replaced`,
      'Correct the value and export again',
    ],
  },
  ValueDoesNotFit: {
    exit,
    zh: ({ table, record, field, because }) => [
      `${table} 的 ${record} 无法写出`,
      `${field} 的值不合字段（${because}），不截断`,
      '改正该值后再导出',
    ],
    en: ({ table, record, field, because }) => [
      `${record} cannot be written to ${table}`,
      `the value of "${field}" does not fit (${because}), and nothing is cut`,
      'Correct the value and export again',
    ],
  },
  TotalBeyondRange: {
    exit,
    zh: ({ table, field }) => [`${table} 的控制总数算不出`, `${field} 的合计超出整数的精确范围`, '缩短期间后再导出'],
    en: ({ table, field }) => [
      `The control total of ${table} cannot be worked out`,
      `the sum of "${field}" is beyond what a whole number holds exactly`,
      'Export a shorter period',
    ],
  },
}
