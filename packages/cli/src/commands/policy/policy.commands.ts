import { defineCommand } from '../../command/command.js'
import type { CommandGroup } from '../../command/command-tree.js'

const file = {
  kind: 'text',
  placeholder: 'FILE',
  words: { zh: '政策册（JSON）', en: 'a policy book, as JSON' },
} as const

const show = defineCommand({
  path: ['policy', 'show'],
  words: {
    zh: '显示现行政策册及每个数值的依据',
    en: 'shows the policy book in force, and where each number comes from',
  },
  arguments: {},
  options: {
    parameter: {
      flag: '--parameter',
      kind: 'text',
      placeholder: 'KEY',
      words: { zh: '只看一个参数，或同一前缀的参数', en: 'only this parameter, or those that begin with it' },
    },
  },
  example: 'pension-ledger policy show --parameter basic-pension',
  load: async () => (await import('./policy-show.js')).showPolicy,
})

const check = defineCommand({
  path: ['policy', 'check'],
  words: { zh: '检查政策册文件，不写入账本', en: 'checks a policy file and writes nothing' },
  arguments: { file },
  options: {},
  example: 'pension-ledger policy check ./my-district.json',
  load: async () => (await import('./policy-check.js')).checkPolicy,
})

const adopt = defineCommand({
  path: ['policy', 'adopt'],
  words: { zh: '采用政策册：账本从此以它为准', en: 'adopts a policy book, which the ledger reads from then on' },
  arguments: { file },
  options: {},
  example: 'pension-ledger policy adopt ./my-district.json --store sqlite:./audit.sqlite',
  load: async () => (await import('./policy-adopt.js')).adoptPolicy,
})

export const policyCommands: CommandGroup = {
  name: 'policy',
  words: { zh: '政策册：现行、检查、采用', en: 'the policy book: show, check, adopt' },
  commands: [show, check, adopt],
}
