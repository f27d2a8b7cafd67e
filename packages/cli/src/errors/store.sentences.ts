import type { DenialReason, StoreError } from '@pension-ledger/store'
import { exitCodes } from '../exit-code.js'
import type { Tellings } from './sentences.js'

/** A disk can be full under a ledger, or under a file that is written. */
type FileDiskFull = { readonly code: 'DiskFull'; readonly file: string }

export const storeSentences: Tellings<StoreError | FileDiskFull> = {
  StoreMissing: {
    exit: exitCodes.storeUnusable,
    zh: ({ url }) => [
      `账本 ${url} 不存在`,
      isServer(url) ? '服务器上没有这个前缀的账本' : '那里没有文件',
      '先用 import 建立账本，或用 --store 指明它在哪里',
    ],
    en: ({ url }) => [
      `The ledger ${url} does not exist`,
      isServer(url) ? 'the server holds no ledger with its prefix' : 'there is no file',
      'Make one with import, or say with --store where it is',
    ],
  },
  StoreLocked: {
    exit: exitCodes.storeUnusable,
    zh: ({ url }) => [`账本 ${url} 正被占用`, '另一个程序正在写它', '等它结束后再运行同一条命令'],
    en: ({ url }) => [
      `The ledger ${url} is in use`,
      'another program is writing to it',
      'Run the same command again when that has ended',
    ],
  },
  StoreVersionUnknown: {
    exit: exitCodes.storeUnusable,
    zh: ({ url, found, known }) => [
      `账本 ${url} 的版本本程序不认识`,
      `文件是第 ${found} 版，本程序只认识第 ${known} 版`,
      '用写它的那个版本的 pension-ledger 打开，文件未被改动',
    ],
    en: ({ url, found, known }) => [
      `The ledger ${url} is of a version that this program does not know`,
      `the file has version ${found}, the program knows ${known}`,
      'Open it with the version of pension-ledger that wrote it; nothing in it was changed',
    ],
  },
  NotAStore: {
    exit: exitCodes.storeUnusable,
    zh: ({ url }) => [`${url} 不是账本`, '该路径上的不是 pension-ledger 写的文件', '核对 --store 的路径，文件未被改动'],
    en: ({ url, why }) => [`${url} is not a ledger`, why, 'Check the path of --store; nothing there was changed'],
  },
  StoreNotWritable: {
    exit: exitCodes.inputOutput,
    zh: ({ url, why }) => [`账本 ${url} 无法写入`, why, '换一个可写的文件夹，或取得写权限'],
    en: ({ url, why }) => [
      `The ledger ${url} cannot be written`,
      why,
      'Choose a folder that can be written, or get the right to write there',
    ],
  },
  DiskFull: {
    exit: exitCodes.inputOutput,
    zh: (fault) => [
      `磁盘已满，${placeOf(fault)} 没有写完`,
      '没有剩余空间',
      '腾出空间后再运行同一条命令，已记录的不会重复',
    ],
    en: (fault) => [
      `The disk is full: ${placeOf(fault)} was not written to its end`,
      'there is no space left',
      'Free some and run the same command again; what is recorded is not recorded twice',
    ],
  },
  StoreUnavailable: {
    exit: exitCodes.inputOutput,
    zh: ({ url, why }) => [
      `账本 ${url} 无法读写`,
      why,
      isServer(url)
        ? '检查服务器、地址和账户，然后重复同一命令；已记录的不会重复记录'
        : '检查磁盘和文件，必要时从备份恢复',
    ],
    en: ({ url, why }) => [
      `The ledger ${url} can be neither read nor written`,
      why,
      isServer(url)
        ? 'Check the server, its address and the account, then run the same command again; what is recorded is not recorded twice'
        : 'Check the disk and the file; restore a backup if need be',
    ],
  },
  StoreAccessDenied: {
    exit: exitCodes.storeUnusable,
    zh: ({ url, because, why }) => [`服务器 ${url} 拒绝访问`, ...denials.zh[because](why)],
    en: ({ url, because, why }) => [`The server ${url} refuses access`, ...denials.en[because](why)],
  },
  BadStoreUrl: {
    exit: exitCodes.wrongUsage,
    zh: ({ url, why }) => [
      `“${url}”不是账本地址`,
      isServer(url) ? why : '账本地址是 sqlite:PATH、esdb://HOST 或 memory:',
      isServer(url)
        ? '例如 --store esdb://USER:PASSWORD@HOST:2113?tlsCAFile=./ca.crt'
        : '例如 --store sqlite:./pension-ledger.sqlite',
    ],
    en: ({ url, why }) => [
      `"${url}" is not the URL of a ledger`,
      why,
      isServer(url)
        ? 'Write, for example, --store esdb://USER:PASSWORD@HOST:2113?tlsCAFile=./ca.crt'
        : 'Write, for example, --store sqlite:./pension-ledger.sqlite',
    ],
  },
  UnsupportedRuntime: {
    exit: exitCodes.failed,
    zh: ({ why }) => ['这个运行环境不能打开账本', why, '换用 Node 20.19 以上的 20、22 或 24 版'],
    en: ({ why }) => ['This runtime cannot open a ledger', why, 'Use Node 20 from 20.19, 22 or 24'],
  },
  CorruptEvent: {
    exit: exitCodes.verificationFailed,
    zh: ({ position, stream, why }) => [
      `位置 ${position}（流 ${stream}）的事件已损坏`,
      `存储的文本无法读取：${why}`,
      '不要继续写入，从备份恢复后再查',
    ],
    en: ({ position, stream, why }) => [
      `The event at position ${position} (stream ${stream}) is damaged`,
      `its stored text cannot be read: ${why}`,
      'Write nothing more to this ledger, and restore a backup',
    ],
  },
  RevisionConflict: {
    exit: exitCodes.failed,
    zh: ({ stream, actual }) => [`流 ${stream} 没有写成`, `另一个程序先写到了版次 ${actual}`, '再运行同一条命令'],
    en: ({ stream, actual }) => [
      `Stream ${stream} was not written`,
      `another program wrote up to revision ${actual} first`,
      'Run the same command again',
    ],
  },
  BadStreamName: {
    exit: exitCodes.failed,
    zh: ({ stream, why }) => [`“${stream}”不能作流名`, why, '核对流名，例如 participant-CG000123'],
    en: ({ stream, why }) => [`"${stream}" cannot name a stream`, why, 'Check the name; one is participant-CG000123'],
  },
  BadEvent: {
    exit: exitCodes.failed,
    zh: ({ stream, why }) => [`流 ${stream} 的一个事件未被接受`, why, '没有写入；请把这条消息报告给维护者'],
    en: ({ stream, why }) => [
      `An event of stream ${stream} was refused`,
      why,
      'Nothing was written; please report this message to the maintainers',
    ],
  },
  EventTooLarge: {
    exit: exitCodes.failed,
    zh: ({ stream, bytes, limit }) => [
      `流 ${stream} 的一个事件太大`,
      `它有 ${bytes} 字节，上限是 ${limit}`,
      '缩短该行中过长的文字',
    ],
    en: ({ stream, bytes, limit }) => [
      `An event of stream ${stream} is too large`,
      `it has ${bytes} bytes, and ${limit} is the limit`,
      'Shorten the long text in its row',
    ],
  },
  DuplicateEventId: {
    exit: exitCodes.failed,
    zh: ({ stream, id }) => [`流 ${stream} 没有写成`, `事件 ${id} 已在别处记录`, '再运行同一条命令，已记录的会被认出'],
    en: ({ stream, id }) => [
      `Stream ${stream} was not written`,
      `event ${id} is recorded already, elsewhere`,
      'Run the same command again; what is recorded will be recognised',
    ],
  },
  EmptyAppend: {
    exit: exitCodes.failed,
    zh: ({ stream }) => [`流 ${stream} 没有可写的事件`, '要写入的内容是空的', '请把这条消息报告给维护者'],
    en: ({ stream }) => [
      `There was nothing to write to stream ${stream}`,
      'the append was empty',
      'Please report this message to the maintainers',
    ],
  },
  Aborted: {
    exit: exitCodes.interrupted,
    zh: () => ['已中断', '收到了停止的要求', '再运行同一条命令即可继续'],
    en: () => ['Interrupted', 'it was asked to stop', 'Run the same command again to go on'],
  },
  StoreClosed: {
    exit: exitCodes.failed,
    zh: () => ['账本已关闭', '在它关闭之后仍有读写', '请把这条消息报告给维护者'],
    en: () => ['The ledger is closed', 'it was used after that', 'Please report this message to the maintainers'],
  },
}

type Denial = (why: string) => readonly [why: string, remedy: string]
type Denials = Readonly<Record<DenialReason, Denial>>

/** What was not accepted, and who can mend it: whoever typed the URL, whoever keeps the server's access lists, or its certificates. */
const denials: { readonly zh: Denials; readonly en: Denials } = {
  zh: {
    login: () => [
      '服务器不认识这个用户和密码',
      '核对 --store 中的用户和密码；密码中的 : @ % 要写成 %3A %40 %25。没有写入任何内容',
    ],
    rights: () => [
      '服务器认识这个账户，但它的权限不够：账本要读 $all 并写自己前缀的流',
      '请服务器管理员在 $all 的访问控制表（ACL）中给予读权限，并给予写流的权限，然后重复同一命令；已记录的不会重复记录',
    ],
    certificate: (why) => [
      why,
      '核对 tlsCAFile 是否为签发该节点证书的机构，主机名是否写在证书中，以及 userCertFile 和 userKeyFile',
    ],
  },
  en: {
    login: () => [
      'it does not know this user with this password',
      'Check user and password in --store; in a password : @ % are written %3A %40 %25. Nothing was written',
    ],
    rights: () => [
      'it knows the account, which may not do this: a ledger reads $all and writes the streams of its prefix',
      'Have its administrator give the account these rights in the access lists, then run the same command again; what is recorded is not recorded twice',
    ],
    certificate: (why) => [
      why,
      'Check that tlsCAFile is the authority that signed the certificate of the node, that the host is named in it, and userCertFile and userKeyFile',
    ],
  },
}

/** A ledger on a server has no file and no disk that could be looked after here. */
const isServer = (url: string): boolean => /^(esdb|kurrentdb)/.test(url)

const placeOf = (fault: { readonly url: string } | { readonly file: string }): string =>
  'url' in fault ? fault.url : fault.file
