import type { ChartError } from '@pension-ledger/books'
import { exitCodes } from '../exit-code.js'
import { malformedPlaces } from './malformed-places.js'
import type { Tellings } from './sentences.js'

const exit = exitCodes.failed

export const bookSentences: Tellings<ChartError> = {
  UnknownField: {
    exit,
    zh: ({ path }) => ['科目表中有不认识的字段', path, '改正字段名，或删去它'],
    en: ({ path }) => ['The chart of accounts has a field nobody knows', path, 'Mend its name, or take it out'],
  },
  ChartMalformed: {
    exit,
    zh: ({ problems }) => [`科目表有 ${problems.length} 处不合格式`, malformedPlaces(problems).zh, '改正文件后再试'],
    en: ({ problems }) => [
      `The chart of accounts is malformed in ${problems.length} ${problems.length === 1 ? 'place' : 'places'}`,
      malformedPlaces(problems).en,
      'Mend the file and try again',
    ],
  },
  UnknownAccount: {
    exit,
    zh: ({ path, key }) => ['科目表中有不能过账的科目', `${path}：没有分录用到“${key}”`, '删去该科目，或改正它的 key'],
    en: ({ path, key }) => [
      'The chart has an account that nothing is posted to',
      `${path}: no posting knows "${key}"`,
      'Take the account out, or mend its key',
    ],
  },
  KindDiffers: {
    exit,
    zh: ({ path, expected, found }) => ['科目的类别不对', `${path} 应为 ${expected}，写的是 ${found}`, '改正类别'],
    en: ({ path, expected, found }) => [
      'An account has the wrong kind',
      `${path} should be ${expected}, and is ${found}`,
      'Mend its kind',
    ],
  },
  NamedTwice: {
    exit,
    zh: ({ path, text }) => ['科目表中有重复', `${path}：“${text}”已用过`, '让每个科目有自己的代码和名称'],
    en: ({ path, text }) => [
      'The chart of accounts says a name twice',
      `${path}: "${text}" was used before`,
      'Give each account a code and names of its own',
    ],
  },
  NoDeposit: {
    exit,
    zh: ({ path, key }) => ['该科目不能有银行户名', `${path}：${key} 不是存款科目`, '把户名移到存款科目'],
    en: ({ path, key }) => [
      'The account cannot have names of bank accounts',
      `${path}: ${key} is no deposit`,
      'Move them to a deposit',
    ],
  },
  AccountMissing: {
    exit,
    zh: ({ key }) => ['科目表不全', `缺少 ${key}`, '补上该科目'],
    en: ({ key }) => ['The chart of accounts is not whole', `it lacks ${key}`, 'Add the account'],
  },
}
