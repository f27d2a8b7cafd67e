import type { KeyFileFault, KeyListRefusal, KeyStoreError } from '@pension-ledger/server'
import { exitCodes } from '../exit-code.js'
import type { Tellings } from './sentences.js'
import type { UsageError } from './usage-error.js'

const wrongUsage = exitCodes.wrongUsage
const inputOutput = exitCodes.inputOutput

type AccessUsage = Extract<UsageError, { readonly code: 'BadKeyName' | 'BadZones' | 'BadAnchor' }>

/** What can be wrong with the keys of a server, and with what is asked of them. */
export const accessSentences: Tellings<KeyStoreError | KeyListRefusal | AccessUsage> = {
  BadKeyName: {
    exit: wrongUsage,
    zh: ({ option }) => [`${option} 不是密钥名称`, '应为一行之内的 1 至 80 个字，首尾没有空格', '例如写成“审计一组”'],
    en: ({ option }) => [
      `${option} is no name for a key`,
      'it takes 1 to 80 characters in one line, without spaces around them',
      'Write it like audit-team-1',
    ],
  },
  BadZones: {
    exit: wrongUsage,
    zh: ({ option, text }) => [
      `${option} 的“${text}”读不懂`,
      '应为 all，或以逗号分隔的片区代码',
      '例如写成 all 或 chenggong,resort',
    ],
    en: ({ option, text }) => [
      `"${text}" of ${option} cannot be read`,
      'it takes all, or codes of zones separated by commas',
      'Write it like all, or like chenggong,resort',
    ],
  },
  BadAnchor: {
    exit: wrongUsage,
    zh: ({ option, text }) => [
      `${option} 的“${text}”不是锚`,
      '应为“条数:64 位十六进制摘要”',
      '照抄当时 reads verify 或服务器给出的锚',
    ],
    en: ({ option, text }) => [
      `"${text}" of ${option} is no anchor`,
      'it takes the number of entries, a colon and a hash of 64 hexadecimal digits',
      'Copy it as reads verify or the server told it then',
    ],
  },
  KeysMissing: {
    exit: inputOutput,
    zh: ({ file }) => [`没有密钥文件 ${file}`, '它不在那里', '用 keys add 建立第一把密钥，或用 --keys 指明文件'],
    en: ({ file }) => [
      `There is no key file ${file}`,
      'nothing is there',
      'Make the first key with keys add, or name the file with --keys',
    ],
  },
  KeysOpenToOthers: {
    exit: inputOutput,
    zh: ({ file, mode }) => [
      `没有使用密钥文件 ${file}`,
      `其他用户也能读写它（权限 ${mode}）`,
      `运行 chmod 600 ${file}，并考虑换发密钥`,
    ],
    en: ({ file, mode }) => [
      `The key file ${file} was not used`,
      `others than its owner may use it (mode ${mode})`,
      `Run chmod 600 ${file}, and consider new keys`,
    ],
  },
  KeysNotReadable: {
    exit: inputOutput,
    zh: ({ file, why }) => [`密钥文件 ${file} 无法读取`, why, '检查路径和权限；不接受链接'],
    en: ({ file, why }) => [
      `The key file ${file} cannot be read`,
      why,
      'Check its path and its permissions; a link is not followed',
    ],
  },
  KeysNotWritable: {
    exit: inputOutput,
    zh: ({ file, why }) => [`密钥文件 ${file} 无法写入`, why, '检查文件夹的权限和磁盘空间；原文件没有改动'],
    en: ({ file, why }) => [
      `The key file ${file} cannot be written`,
      why,
      'Check the permissions of its folder and the space on the disk; the file is as it was',
    ],
  },
  KeysLocked: {
    exit: inputOutput,
    zh: ({ file, lock }) => [
      `密钥文件 ${file} 正被修改`,
      `锁文件 ${lock} 存在`,
      '等另一条命令结束；确认没有命令在运行时，删除锁文件',
    ],
    en: ({ file, lock }) => [
      `The key file ${file} is being changed`,
      `its lock ${lock} is there`,
      'Wait for the other command; where none is running, remove the lock',
    ],
  },
  KeysTooLong: {
    exit: inputOutput,
    zh: ({ file, limit }) => [`${file} 不是密钥文件`, `它超过 ${limit} 字节`, '用 --keys 指明密钥文件'],
    en: ({ file, limit }) => [
      `${file} is no key file`,
      `it is longer than ${limit} bytes`,
      'Name the key file with --keys',
    ],
  },
  KeysRefused: {
    exit: inputOutput,
    zh: ({ file, fault }) => [`没有使用密钥文件 ${file}`, faultZh(fault), '改正该处，或用 keys add 另建密钥文件'],
    en: ({ file, fault }) => [
      `The key file ${file} was not used`,
      faultEn(fault),
      'Mend it there, or make another key file with keys add',
    ],
  },
  KeyNameTaken: {
    exit: exitCodes.failed,
    zh: ({ name }) => [
      `没有建立密钥 ${name}`,
      '已有一把有效的密钥叫这个名称',
      '换一个名称，或先用 keys revoke 收回旧的',
    ],
    en: ({ name }) => [
      `The key ${name} was not made`,
      'another key in force has that name',
      'Choose another name, or take the old one back with keys revoke',
    ],
  },
  KeyAlreadyExpired: {
    exit: wrongUsage,
    zh: ({ expiresAt }) => ['没有建立密钥', `它在 ${expiresAt} 已经失效`, '用 --until 指明今天或以后的日期'],
    en: ({ expiresAt }) => [
      'The key was not made',
      `it would have expired at ${expiresAt}`,
      'Name today or a later day with --until',
    ],
  },
  NoSuchKey: {
    exit: exitCodes.failed,
    zh: ({ key }) => [`没有密钥 ${key}`, '文件中没有这个编号或名称', '用 keys list 查看全部密钥'],
    en: ({ key }) => [
      `There is no key ${key}`,
      'the file has no such id and no such name',
      'See all keys with keys list',
    ],
  },
}

const faultZh = (fault: KeyFileFault): string => {
  switch (fault.code) {
    case 'KeysNotJson':
      return '它不是 JSON'
    case 'KeysMalformed':
      return `${fault.path === '' ? '整个文件' : fault.path} 处应为：${fault.expected}`
    case 'KeysUnknownField':
      return `${fault.path} 是不认识的字段`
    case 'KeyIdDoubled':
      return `编号 ${fault.id} 出现了两次`
  }
}

const faultEn = (fault: KeyFileFault): string => {
  switch (fault.code) {
    case 'KeysNotJson':
      return 'it is not JSON'
    case 'KeysMalformed':
      return `at ${fault.path === '' ? 'its root' : fault.path} it takes ${fault.expected}`
    case 'KeysUnknownField':
      return `nobody knows the field ${fault.path}`
    case 'KeyIdDoubled':
      return `the id ${fault.id} stands there twice`
  }
}
