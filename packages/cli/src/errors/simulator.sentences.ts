import type { NoPolicyInForce } from '@pension-ledger/domain'
import type { PlanRefused, PlantRefused } from '@pension-ledger/simulator'
import { exitCodes } from '../exit-code.js'
import type { Tellings } from './sentences.js'

const exit = exitCodes.wrongUsage

export const simulatorSentences: Tellings<Exclude<PlanRefused, NoPolicyInForce> | PlantRefused> = {
  ParticipantsOutOfRange: {
    exit,
    zh: ({ participants, most }) => [
      `不能模拟 ${participants} 名参保人`,
      `最多 ${most} 名，再多身份证号码会重复`,
      '减小 --participants',
    ],
    en: ({ participants, most }) => [
      `${participants} participants cannot be simulated`,
      `beyond ${most} their ID numbers would repeat`,
      'Lower --participants',
    ],
  },
  YearsOutOfRange: {
    exit,
    zh: ({ fromYear, toYear, earliest, latest }) => [
      `不能模拟 ${fromYear}-${toYear} 年`,
      `制度从 ${earliest} 年开始，最晚到 ${latest} 年`,
      '改变 --years',
    ],
    en: ({ fromYear, toYear, earliest, latest }) => [
      `The years ${fromYear}-${toYear} cannot be simulated`,
      `the scheme begins in ${earliest}, and ${latest} is the last`,
      'Change --years',
    ],
  },
  NoStreets: {
    exit,
    zh: ({ policy }) => ['不能模拟', `政策册 ${policy} 没有列出街道`, '在政策册中补上 streets，或换一个政策册'],
    en: ({ policy }) => [
      'Nobody can be simulated',
      `the policy book ${policy} lists no streets to live in`,
      'Add streets to it, or take another book',
    ],
  },
  PlantCountOutOfRange: {
    exit,
    zh: ({ plant, asked }) => [`不能植入 ${asked} 个 ${plant}`, '个数应为从 0 起的整数', '改变 --plant'],
    en: ({ plant, asked }) => [
      `${asked} of ${plant} cannot be planted`,
      'it takes a whole number from 0',
      'Change --plant',
    ],
  },
  PlantsDoNotFit: {
    exit,
    zh: ({ short }) => [
      '植入的问题放不下',
      short.map(({ plant, asked, could }) => `${plant} 要 ${asked} 个，只放得下 ${could} 个`).join('；'),
      '增加 --participants 或 --years，或减少 --plant',
    ],
    en: ({ short }) => [
      'The irregularities do not fit into the history',
      short.map(({ plant, asked, could }) => `of ${asked} ${plant} only ${could} found a place`).join('; '),
      'Raise --participants or --years, or plant fewer',
    ],
  },
}
