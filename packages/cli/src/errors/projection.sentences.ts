import type { AnnualError, PublishedError, ReportError, WhatIfRefusal } from '@pension-ledger/projections'
import { exitCodes } from '../exit-code.js'
import { malformedPlaces } from './malformed-places.js'
import type { Tellings } from './sentences.js'

const exit = exitCodes.failed

export const projectionSentences: Tellings<ReportError | AnnualError | PublishedError | WhatIfRefusal> = {
  NotBy: {
    exit: exitCodes.wrongUsage,
    zh: ({ report, by, offered }) => [
      `report ${report} 不能按 ${by} 统计`,
      `其中的数只到 ${offered}，没有更细的归属`,
      `改用 --by ${offered}`,
    ],
    en: ({ report, by, offered }) => [
      `report ${report} cannot go by ${by}`,
      `its numbers have a ${offered} and nothing finer`,
      `Use --by ${offered}`,
    ],
  },
  YearNotReached: {
    exit: exitCodes.wrongUsage,
    zh: ({ year, effectiveAt }) => [
      `没有 ${year} 年度可报告`,
      `截止日 ${effectiveAt} 在该年度之前`,
      '改变 --year 或 --effective-at',
    ],
    en: ({ year, effectiveAt }) => [
      `There is nothing to report of ${year}`,
      `the cut of ${effectiveAt} is before it begins`,
      'Change --year or --effective-at',
    ],
  },
  PublishedMalformed: {
    exit,
    zh: ({ problems }) => [
      `公布数文件有 ${problems.length} 处不合格式`,
      malformedPlaces(problems).zh,
      '改正文件后再试',
    ],
    en: ({ problems }) => [
      `The file of published figures is malformed in ${problems.length} ${problems.length === 1 ? 'place' : 'places'}`,
      malformedPlaces(problems).en,
      'Mend the file and try again',
    ],
  },
  DoubledFigure: {
    exit,
    zh: ({ path, id }) => ['公布数文件中编号重复', `${path}：${id} 已用过`, '给每个数一个自己的编号'],
    en: ({ path, id }) => [
      'The file of published figures has an id twice',
      `${path}: ${id} was used before`,
      'Give each figure an id of its own',
    ],
  },
  UnknownInQuery: {
    exit,
    zh: ({ path, what, name }) => [
      '公布数文件问到了不存在的东西',
      `${path}：没有名为“${name}”的 ${what}`,
      '核对名称后再试',
    ],
    en: ({ path, what, name }) => [
      'The file of published figures asks for what does not exist',
      `${path}: there is no ${what} "${name}"`,
      'Check the name and try again',
    ],
  },
  CircularFigure: {
    exit,
    zh: ({ path, id }) => ['公布数文件中有循环', `${path}：${id} 由它自己算出`, '改正其中一个算式'],
    en: ({ path, id }) => [
      'The file of published figures goes in a circle',
      `${path}: ${id} is worked out from itself`,
      'Mend one of the queries',
    ],
  },
  MonthsOutOfOrder: {
    exit: exitCodes.wrongUsage,
    zh: ({ from, to }) => ['范围内没有月份', `${from} 在 ${to} 之后`, '改变 --from、--to 或 --effective-at'],
    en: ({ from, to }) => [
      'There is no month in the range',
      `${from} is after ${to}`,
      'Change --from, --to or --effective-at',
    ],
  },
  BoundsOutOfOrder: {
    exit: exitCodes.wrongUsage,
    zh: ({ bounds }) => ['损益档次不成序', `${bounds.join('、')} 分应大于零并逐个增大`, '改正档次'],
    en: ({ bounds }) => [
      'The bands of gains and losses are out of order',
      `${bounds.join(', ')} fen should be above zero and rise`,
      'Mend the bounds',
    ],
  },
  NoPolicyInForceUnder: {
    exit,
    zh: ({ policy, id, version, parameter, at }) => [
      '推演没有结果',
      `${policy === 'proposed' ? '拟议' : '现行'}政策册 ${id} ${version} 在 ${at} 没有生效的 ${parameter}，缺少规则不等于零`,
      policy === 'proposed' ? '在拟议的政策册中补上，或缩短月份范围' : '先采用补全的政策册，或缩短月份范围',
    ],
    en: ({ policy, id, version, parameter, at }) => [
      'The policies cannot be compared',
      `under the ${policy === 'proposed' ? 'proposed book' : 'book in force'} ${id} ${version} no ${parameter} is in force on ${at}, and a missing rule is not zero`,
      policy === 'proposed'
        ? 'Add it to the proposed book, or ask for fewer months'
        : 'Adopt a book that has it, or ask for fewer months',
    ],
  },
}
