import type { ExportError, SettingsError } from '@pension-ledger/national-interface'
import { exitCodes } from '../exit-code.js'
import type { Words } from '../language.js'
import { malformedPlaces } from './malformed-places.js'
import type { Tellings } from './sentences.js'

const exit = exitCodes.failed

const strangers: Readonly<Record<Extract<SettingsError, { readonly code: 'SettingsUnknown' }>['what'], Words>> = {
  field: { zh: '字段', en: 'field' },
  zone: { zh: '片区', en: 'zone' },
  'code-list': { zh: '代码表', en: 'code list' },
  value: { zh: '代码值', en: 'value of a code list' },
  item: { zh: '待遇项目', en: 'benefit item' },
}

type Own = 'PeriodEndsBeforeItBegins' | 'UnwritableCharacter' | 'ValueDoesNotFit' | 'TotalBeyondRange'

export const nationalSentences: Tellings<Extract<ExportError, { readonly code: Own }> | SettingsError> = {
  SettingsMalformed: {
    exit,
    zh: ({ problems }) => [
      `国标接口的设置有 ${problems.length} 处不合格式`,
      malformedPlaces(problems).zh,
      '改正文件后再试',
    ],
    en: ({ problems }) => [
      `The settings of the national interface are malformed in ${problems.length} ${problems.length === 1 ? 'place' : 'places'}`,
      malformedPlaces(problems).en,
      'Mend the file and try again',
    ],
  },
  SettingsUnknown: {
    exit,
    zh: ({ path, what }) => [
      '国标接口的设置中有不认识的名称',
      `${path} 不是已知的${strangers[what].zh}`,
      '改正名称，或删去它',
    ],
    en: ({ path, what }) => [
      'The settings of the national interface name what there is not',
      `${path} is no known ${strangers[what].en}`,
      'Mend the name, or take it out',
    ],
  },
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
