import { defineCommand } from '../../command/command.js'
import type { CommandGroup } from '../../command/command-tree.js'

const keysFile = {
  flag: '--keys',
  kind: 'text',
  placeholder: 'FILE',
  words: {
    zh: '密钥文件（默认 ./pension-ledger.keys.json）',
    en: 'the key file (default ./pension-ledger.keys.json)',
  },
} as const

const add = defineCommand({
  path: ['keys', 'add'],
  words: { zh: '建立一把访问密钥，只显示这一次', en: 'makes a key to the server, and shows it this once' },
  about: {
    zh: '文件中只留密钥的摘要，丢失后不能找回，只能另建。没有文件时新建，只有本人可以读写。权限 personal:unmask 允许在说明理由后查看完整的姓名和号码，每次都记入查阅日志。',
    en: 'The file keeps a hash of the key: one that was lost cannot be found again, only replaced. Where there is no file it is made, for its owner alone. The scope personal:unmask lets names and numbers be shown whole where a reason is given; each time is written to the read log.',
  },
  arguments: {
    name: {
      kind: 'text',
      placeholder: 'NAME',
      words: { zh: '名称，查阅日志中显示', en: 'a name for it, which the read log shows' },
    },
  },
  options: {
    scopes: {
      flag: '--scopes',
      kind: 'text',
      placeholder: 'SCOPE,…',
      required: true,
      words: {
        zh: '权限：fund:read、participants:read、findings:read、events:read、personal:unmask、reads:read',
        en: 'what it may ask: fund:read, participants:read, findings:read, events:read, personal:unmask, reads:read',
      },
    },
    zones: {
      flag: '--zones',
      kind: 'text',
      placeholder: 'all|ZONE,…',
      required: true,
      words: { zh: '可查看的片区', en: 'the zones that it may see' },
    },
    until: {
      flag: '--until',
      kind: 'date',
      placeholder: 'DATE',
      words: {
        zh: '有效的最后一天，北京时间（默认不失效）',
        en: 'the last day it holds, China time (default: it does not expire)',
      },
    },
    keys: keysFile,
  },
  example: 'pension-ledger keys add audit-team --scopes fund:read,participants:read --zones all --until 2030-12-31',
  load: async () => (await import('./keys-add.js')).addServerKey,
})

const list = defineCommand({
  path: ['keys', 'list'],
  words: {
    zh: '列出访问密钥及其权限和状态',
    en: 'lists the keys to the server, what they may ask, and whether they hold',
  },
  arguments: {},
  options: { keys: keysFile },
  example: 'pension-ledger keys list --keys ./pension-ledger.keys.json',
  load: async () => (await import('./keys-list.js')).listServerKeys,
})

const revoke = defineCommand({
  path: ['keys', 'revoke'],
  words: { zh: '收回一把访问密钥', en: 'takes a key to the server back' },
  about: {
    zh: '运行中的服务器在一秒内不再接受它，用它登录的页面也随之退出。收回的密钥仍留在文件中，日志中的编号因此始终有据可查。',
    en: 'A running server refuses it within a second, and whoever signed in with it is signed out. It stays in the file, so that its id in a log keeps its meaning.',
  },
  arguments: {
    key: { kind: 'text', placeholder: 'KEY', words: { zh: '编号或名称', en: 'its id or its name' } },
  },
  options: { keys: keysFile },
  example: 'pension-ledger keys revoke audit-team',
  load: async () => (await import('./keys-revoke.js')).revokeServerKey,
})

export const keysCommands: CommandGroup = {
  name: 'keys',
  words: { zh: '服务器的访问密钥：建立、列出、收回', en: 'keys to the server: add, list, revoke' },
  commands: [add, list, revoke],
}
