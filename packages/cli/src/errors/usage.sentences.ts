import { nearest } from '../command/nearest.js'
import { exitCodes } from '../exit-code.js'
import type { Tellings } from './sentences.js'
import type { UsageError } from './usage-error.js'

const exit = exitCodes.wrongUsage

export const usageSentences: Tellings<
  Exclude<UsageError, { readonly code: 'BadYuan' | 'BadPlants' | 'BadKeyName' | 'BadZones' | 'BadAnchor' }>
> = {
  UnknownCommand: {
    exit,
    zh: ({ text, meant }) => [
      `没有“${text}”这个命令`,
      '本版本的命令列在 --help 中',
      meantZh(meant, '运行 pension-ledger --help 查看全部命令'),
    ],
    en: ({ text, meant }) => [
      `There is no command "${text}"`,
      'the commands of this version are listed by --help',
      meantEn(meant, 'Run pension-ledger --help to see them'),
    ],
  },
  UnknownOption: {
    exit,
    zh: ({ text, meant }) => [
      `没有“${text}”这个选项`,
      '该命令不识别它',
      meantZh(meant, '在命令后加 --help 查看它的选项'),
    ],
    en: ({ text, meant }) => [
      `There is no option "${text}"`,
      'this command does not know it',
      meantEn(meant, 'Add --help to the command to see its options'),
    ],
  },
  CommandMissing: {
    exit,
    zh: ({ group, commands }) => [
      `“${group}”后面缺少命令`,
      `它包括：${commands.join('、')}`,
      `例如 pension-ledger ${group} ${commands[0] ?? ''}`,
    ],
    en: ({ group, commands }) => [
      `"${group}" needs a command after it`,
      `there are ${commands.join(', ')}`,
      `Write, for example, pension-ledger ${group} ${commands[0] ?? ''}`,
    ],
  },
  ArgumentMissing: {
    exit,
    zh: ({ argument }) => [`缺少参数 ${argument}`, '没有它命令无法执行', '补上参数，或加 --help 看示例'],
    en: ({ argument }) => [
      `${argument} is missing`,
      'the command cannot work without it',
      'Add it, or see the example in --help',
    ],
  },
  TooManyArguments: {
    exit,
    zh: ({ command }) => ['参数太多', `“${command}”不需要这么多参数`, '含空格的路径请加引号，或加 --help 看用法'],
    en: ({ command }) => [
      'There are too many arguments',
      `"${command}" takes fewer`,
      'Put a path with spaces in quotes, or see --help',
    ],
  },
  OptionMissing: {
    exit,
    zh: ({ option }) => [`缺少 ${option}`, '该命令必须有它', `补上 ${option}，或加 --help 看示例`],
    en: ({ option }) => [
      `${option} is missing`,
      'this command needs it',
      `Add ${option}, or see the example in --help`,
    ],
  },
  OptionValueMissing: {
    exit,
    zh: ({ option }) => [`${option} 后面没有值`, '该选项需要一个值', '把值写在选项后面'],
    en: ({ option }) => [`${option} stands without its value`, 'the option needs one', 'Write the value after it'],
  },
  OptionEmpty: {
    exit,
    zh: ({ option }) => [`${option} 的值是空的`, '空值不指向任何东西', '写上值，或去掉该选项'],
    en: ({ option }) => [
      `The value of ${option} is empty`,
      'an empty value names nothing',
      'Give a value, or leave the option out',
    ],
  },
  OptionDoubled: {
    exit,
    zh: ({ option }) => [`${option} 写了两次`, '无法判断以哪一个为准', '只保留一个'],
    en: ({ option }) => [`${option} was given twice`, 'there is no telling which was meant', 'Keep one of them'],
  },
  NoSuchChoice: {
    exit,
    zh: ({ option, text, choices }) => [
      `${option} 不能是“${text}”`,
      `可选：${listed(choices, '、', '等')}`,
      meantZh(nearest(text, choices), '改用其中一个'),
    ],
    en: ({ option, text, choices }) => [
      `${option} cannot be "${text}"`,
      `it can be ${listed(choices, ', ', ' and others')}`,
      meantEn(nearest(text, choices), 'Choose one of these'),
    ],
  },
  NoSuchDate: {
    exit,
    zh: ({ option, text }) => [
      `${option} 的“${text}”不是一个日期`,
      '日历上没有这一天，或写法不是 YYYY-MM-DD',
      '例如写成 2022-10-31',
    ],
    en: ({ option, text }) => [
      `"${text}" of ${option} is not a date`,
      'the calendar has no such day, or it is not written YYYY-MM-DD',
      'Write it like 2022-10-31',
    ],
  },
  NoSuchMonth: {
    exit,
    zh: ({ option, text }) => [
      `${option} 的“${text}”不是一个年月`,
      '没有这个月，或写法不是 YYYY-MM',
      '例如写成 2022-10',
    ],
    en: ({ option, text }) => [
      `"${text}" of ${option} is not a month`,
      'there is no such month, or it is not written YYYY-MM',
      'Write it like 2022-10',
    ],
  },
  NoSuchYear: {
    exit,
    zh: ({ option, text }) => [
      `${option} 的“${text}”不是一个年度`,
      '年度是 1900 至 2199 之间的四位数',
      '例如写成 2022',
    ],
    en: ({ option, text }) => [
      `"${text}" of ${option} is not a year`,
      'a year has four digits, from 1900 to 2199',
      'Write it like 2022',
    ],
  },
  NoSuchRound: {
    exit,
    zh: ({ option, text }) => [`${option} 的“${text}”不是认证批次`, '每年有 H1、H2 两批', '例如写成 2022-H1'],
    en: ({ option, text }) => [
      `"${text}" of ${option} is not a certification round`,
      'a year has two, H1 and H2',
      'Write it like 2022-H1',
    ],
  },
  BadYearRange: {
    exit,
    zh: ({ option, text }) => [
      `${option} 的“${text}”不是年度区间`,
      '应为“起始年-结束年”，起始年不晚于结束年',
      '例如写成 2011-2022',
    ],
    en: ({ option, text }) => [
      `"${text}" of ${option} is not a range of years`,
      'it is a first and a last year, the first not after the last',
      'Write it like 2011-2022',
    ],
  },
  BadKnownAt: {
    exit,
    zh: ({ option, text }) => [
      `${option} 的“${text}”既不是位置也不是时刻`,
      '位置是从 0 起的整数；时刻按 RFC 3339 书写，且必须存在',
      '例如写成 1200 或 2022-10-31T16:00:00Z',
    ],
    en: ({ option, text }) => [
      `"${text}" of ${option} is neither a position nor an instant`,
      'a position is a whole number from 0; an instant is written as in RFC 3339, and has to exist',
      'Write it like 1200 or 2022-10-31T16:00:00Z',
    ],
  },
  NotAWholeNumber: {
    exit,
    zh: ({ option, text, least }) => [`${option} 不能是“${text}”`, `它是不小于 ${least} 的整数`, '改成这样的数'],
    en: ({ option, text, least }) => [
      `${option} cannot be "${text}"`,
      `it is a whole number from ${least}`,
      'Give such a number',
    ],
  },
  NotAParticipantId: {
    exit,
    zh: ({ option }) => [
      `${option} 不是个人编号`,
      '个人编号由 1 至 40 个字母、数字和连字符组成，不是身份证号码',
      '用参保登记时的个人编号',
    ],
    en: ({ option }) => [
      `${option} is not a participant's number`,
      'it has 1 to 40 letters, digits and hyphens, and is not an ID-card number',
      'Use the number given at enrolment',
    ],
  },
  BadPartition: {
    exit,
    zh: ({ option, text, most }) => [
      `${option} 不能是“${text}”`,
      `它是 I/N：N 个分区（1 至 ${most}）中的第 I 个，从 0 数到 N-1`,
      '例如 --partition 0/4',
    ],
    en: ({ option, text, most }) => [
      `${option} cannot be "${text}"`,
      `it is I/N: of N partitions (1 to ${most}) the one with number I, from 0 to N-1`,
      'Write, for example, --partition 0/4',
    ],
  },
  OptionsContradict: {
    exit,
    zh: ({ options: [first, second] }) => [`${first} 与 ${second} 矛盾`, '两者要求的结果不同', '去掉其中一个'],
    en: ({ options: [first, second] }) => [
      `${first} and ${second} contradict each other`,
      'they ask for different things',
      'Leave one of them out',
    ],
  },
  OutMissing: {
    exit,
    zh: ({ format }) => [`缺少 --out`, `${format} 不能显示在终端上`, '用 --out 指定文件，或把输出接到管道'],
    en: ({ format }) => [
      '--out is missing',
      `${format} cannot be shown on a terminal`,
      'Name a file with --out, or send the output into a pipe',
    ],
  },
}

/** As many as a line holds. */
const listed = (choices: ReadonlyArray<string>, comma: string, others: string): string =>
  choices.slice(0, 12).join(comma) + (choices.length > 12 ? others : '')

const meantZh = (meant: string | null, otherwise: string): string =>
  meant === null ? otherwise : `是不是想写“${meant}”？`

const meantEn = (meant: string | null, otherwise: string): string =>
  meant === null ? otherwise : `Did you mean "${meant}"?`
