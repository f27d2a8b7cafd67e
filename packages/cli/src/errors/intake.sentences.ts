import type { FileProblem, ImportError } from '@pension-ledger/intake'
import type { SheetError } from '@pension-ledger/sheets'
import type { VaultError } from '@pension-ledger/store'
import { exitCodes } from '../exit-code.js'
import type { Tellings } from './sentences.js'

type IntakeError = Exclude<ImportError, VaultError | { readonly code: 'DiskFull' }> | Exclude<FileProblem, SheetError>

const exit = exitCodes.failed

export const intakeSentences: Tellings<IntakeError> = {
  PathMissing: {
    exit: exitCodes.inputOutput,
    zh: ({ path }) => [`找不到 ${path}`, '该路径上没有文件，也没有文件夹', '核对路径和文件名'],
    en: ({ path }) => [
      `${path} cannot be found`,
      'there is neither a file nor a folder',
      'Check the path and the name',
    ],
  },
  PathUnreadable: {
    exit: exitCodes.inputOutput,
    zh: ({ path, why }) => [`${path} 无法读取`, why, '检查权限和磁盘'],
    en: ({ path, why }) => [`${path} cannot be read`, why, 'Check your rights and the disk'],
  },
  QuarantineNotWritable: {
    exit: exitCodes.inputOutput,
    zh: ({ file, why }) => [`隔离文件 ${file} 无法写入`, why, '使该文件夹可写，再运行同一条命令'],
    en: ({ file, why }) => [
      `The quarantine file ${file} cannot be written`,
      why,
      'Make its folder writable and run the same command again',
    ],
  },
  NothingToImport: {
    exit,
    zh: ({ unknownFiles }) => [
      '没有可导入的文件',
      unknownFiles.length === 0 ? '没有 CSV 或 XLSX 文件' : `文件名看不出种类：${unknownFiles.join('、')}`,
      '按种类命名（如 payments.csv），或用 --kind 指明',
    ],
    en: ({ unknownFiles }) => [
      'There is nothing to import',
      unknownFiles.length === 0 ? 'there is no CSV or XLSX file' : `no name tells a kind: ${unknownFiles.join(', ')}`,
      'Name files by their kind, such as payments.csv, or say it with --kind',
    ],
  },
  ColumnsMissing: {
    exit,
    zh: ({ file, columns }) => [
      `文件 ${file} 没有导入`,
      `缺少必需的列：${columns.join('、')}`,
      '补上这些列，或核对文件种类',
    ],
    en: ({ file, columns }) => [
      `${file} was not imported`,
      `required columns are missing: ${columns.join(', ')}`,
      'Add them, or check the kind of the file',
    ],
  },
  ColumnDoubled: {
    exit,
    zh: ({ file, column, headers: [first, second] }) => [
      `文件 ${file} 没有导入`,
      `“${first}”和“${second}”都是 ${column} 列`,
      '删去或改名其中一列',
    ],
    en: ({ file, column, headers: [first, second] }) => [
      `${file} was not imported`,
      `"${first}" and "${second}" both mean the column ${column}`,
      'Remove or rename one of them',
    ],
  },
}
