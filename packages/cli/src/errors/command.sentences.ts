import { exitCodes } from '../exit-code.js'
import type { CommandError } from './command-error.js'
import type { Tellings } from './sentences.js'

export const commandSentences: Tellings<CommandError> = {
  NotJson: {
    exit: exitCodes.failed,
    zh: ({ file, why }) => [`文件 ${file} 不是 JSON`, why, '改正文件后再试'],
    en: ({ file, why }) => [`${file} is not JSON`, why, 'Mend the file and try again'],
  },
  FormatNotYet: {
    exit: exitCodes.wrongUsage,
    zh: ({ format, formats }) => [`本版本还不能导出 ${format}`, `可用的格式：${formats.join('、')}`, '改用其中之一'],
    en: ({ format, formats }) => [
      `This version cannot export ${format} yet`,
      `it can export ${formats.join(', ')}`,
      'Choose one of these',
    ],
  },
  FolderNotOurs: {
    exit: exitCodes.wrongUsage,
    zh: ({ folder, stranger }) => [
      `没有写入文件夹 ${folder}`,
      `其中有不是本命令写的文件：${stranger}`,
      '换一个空的或新的文件夹',
    ],
    en: ({ folder, stranger }) => [
      `Nothing was written to ${folder}`,
      `it holds ${stranger}, which this command did not write`,
      'Name an empty or a new folder',
    ],
  },
  NothingInMemory: {
    exit: exitCodes.wrongUsage,
    zh: () => ['内存账本里什么也没有', 'memory: 的账本随进程一起消失，没有可以提问的内容', '用 --store sqlite:PATH'],
    en: () => [
      'There is nothing in a ledger in memory',
      'it is gone with the process that made it, so nothing can be asked of it',
      'Use --store sqlite:PATH',
    ],
  },
  MemoryNotCopied: {
    exit: exitCodes.wrongUsage,
    zh: ({ option }) => [
      `${option} 不能是 memory:`,
      '内存账本随进程一起消失，没有可复制的，也留不下副本',
      `${option} 用 sqlite:PATH`,
    ],
    en: ({ option }) => [
      `${option} cannot be memory:`,
      'a ledger in memory is gone with the process, so there is nothing to copy and no copy would stay',
      `Use ${option} sqlite:PATH`,
    ],
  },
  CopyToItself: {
    exit: exitCodes.wrongUsage,
    zh: ({ url }) => ['没有复制', `--from 和 --to 是同一个账本 ${url}`, '换一个目标'],
    en: ({ url }) => ['Nothing was copied', `--from and --to are the same ledger, ${url}`, 'Name another target'],
  },
  ChildFailed: {
    exit: exitCodes.failed,
    zh: ({ command, why }) => [`子进程“${command}”失败`, why, '检查内存和临时文件夹的空间后再试'],
    en: ({ command, why }) => [
      `The child process "${command}" failed`,
      why,
      'Check memory and the space of the temporary folder, and try again',
    ],
  },
  ToolMissing: {
    exit: exitCodes.failed,
    zh: ({ tool }) => [`没有 ${tool}，无法测量`, '它不随本软件安装，只有测量需要', `先安装：npm install ${tool}`],
    en: ({ tool }) => [
      `${tool} is not installed, and nothing can be measured without it`,
      'only measuring needs it, so that it comes with no package of ours',
      `Install it with npm install ${tool}`,
    ],
  },
}
