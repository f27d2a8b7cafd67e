import type { NoPolicyInForce } from '@pension-ledger/domain'
import type { PlanRefused } from '@pension-ledger/simulator'
import { exitCodes } from '../exit-code.js'
import type { Tellings } from './sentences.js'

const exit = exitCodes.wrongUsage

export const simulatorSentences: Tellings<Exclude<PlanRefused, NoPolicyInForce>> = {
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
}
