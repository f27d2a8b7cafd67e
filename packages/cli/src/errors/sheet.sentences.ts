import type { SheetError, WriteError } from '@pension-ledger/sheets'
import { exitCodes } from '../exit-code.js'
import type { Tellings } from './sentences.js'

type FileError = SheetError | Exclude<WriteError, { readonly code: 'DiskFull' }>

const exit = exitCodes.failed

export const sheetSentences: Tellings<FileError> = {
  FileMissing: {
    exit: exitCodes.inputOutput,
    zh: ({ file }) => [`找不到文件 ${file}`, '该路径上没有文件', '核对路径和文件名'],
    en: ({ file }) => [`${file} cannot be found`, 'there is no file at this path', 'Check the path and the name'],
  },
  FileIsDirectory: {
    exit: exitCodes.inputOutput,
    zh: ({ file }) => [`${file} 是文件夹`, '这里需要一个文件', '写出文件夹中的文件'],
    en: ({ file }) => [`${file} is a folder`, 'a file is needed here', 'Name a file in it'],
  },
  FileNotReadable: {
    exit: exitCodes.inputOutput,
    zh: ({ file, why }) => [`文件 ${file} 无法读取`, why, '检查权限和磁盘'],
    en: ({ file, why }) => [`${file} cannot be read`, why, 'Check your rights and the disk'],
  },
  FileNotWritable: {
    exit: exitCodes.inputOutput,
    zh: ({ file, why }) => [`文件 ${file} 无法写入`, why, '换一个已存在且可写的文件夹'],
    en: ({ file, why }) => [`${file} cannot be written`, why, 'Choose a folder that exists and can be written'],
  },
  FileEmpty: {
    exit,
    zh: ({ file }) => [`文件 ${file} 是空的`, '没有表头，也没有数据', '向数据提供方重新索取该文件'],
    en: ({ file }) => [`${file} is empty`, 'it has neither a header nor rows', 'Ask its source for the file again'],
  },
  FileBinary: {
    exit,
    zh: ({ file, offset }) => [
      `文件 ${file} 不是表格`,
      `第 ${offset + 1} 个字节是二进制内容`,
      '导出为 CSV（UTF-8 或 GB18030）或 XLSX',
    ],
    en: ({ file, offset }) => [
      `${file} is not a table`,
      `byte ${offset + 1} is not text`,
      'Export it as CSV (UTF-8 or GB18030) or XLSX',
    ],
  },
  FileTruncated: {
    exit,
    zh: ({ file, line }) => [
      `文件 ${file} 不完整`,
      line === undefined ? '文件的结尾缺失' : `第 ${line} 行的引号直到文件结尾也没有关闭`,
      '重新拷贝或重新导出该文件',
    ],
    en: ({ file, line }) => [
      `${file} is cut off`,
      line === undefined ? 'its end is missing' : `the quote opened in line ${line} is still open at the end`,
      'Copy or export the file again',
    ],
  },
  FileChanged: {
    exit: exitCodes.inputOutput,
    zh: ({ file }) => [`读取时文件 ${file} 被改动`, '另一个程序在写它', '等它写完再运行同一条命令'],
    en: ({ file }) => [
      `${file} changed while it was read`,
      'another program is writing to it',
      'Run the same command again when that has ended',
    ],
  },
  UnknownEncoding: {
    exit,
    zh: ({ file, offset }) => [
      `文件 ${file} 的编码无法识别`,
      `第 ${offset + 1} 个字节既不是 UTF-8 也不是 GB18030`,
      '另存为 UTF-8 后再导入',
    ],
    en: ({ file, offset }) => [
      `The encoding of ${file} is not known`,
      `byte ${offset + 1} fits neither UTF-8 nor GB18030`,
      'Save it as UTF-8 and import it again',
    ],
  },
  QuoteBroken: {
    exit,
    zh: ({ file, line, column }) => [
      `文件 ${file} 第 ${line} 行第 ${column} 列的引号写错`,
      '引号只能包住整个单元格',
      '改正该行，或重新导出',
    ],
    en: ({ file, line, column }) => [
      `${file}, line ${line}, column ${column} has a quote in the wrong place`,
      'a quote may only enclose a whole cell',
      'Mend the line, or export the file again',
    ],
  },
  LineTooLong: {
    exit,
    zh: ({ file, line, limit }) => [
      `文件 ${file} 第 ${line} 行太长`,
      `一行最多 ${limit} 字节`,
      '检查该行是否缺少换行或引号',
    ],
    en: ({ file, line, limit }) => [
      `Line ${line} of ${file} is too long`,
      `a line has at most ${limit} bytes`,
      'See whether a line break or a quote is missing there',
    ],
  },
  TooManyColumns: {
    exit,
    zh: ({ file, line, found, limit }) => [
      `文件 ${file} 第 ${line} 行有 ${found} 列`,
      `最多 ${limit} 列`,
      '检查分隔符是否正确',
    ],
    en: ({ file, line, found, limit }) => [
      `Line ${line} of ${file} has ${found} columns`,
      `at most ${limit} are read`,
      'See whether the delimiter is right',
    ],
  },
  HeaderDoubled: {
    exit,
    zh: ({ file, header, columns }) => [
      `文件 ${file} 的表头重复`,
      `“${header}”出现在第 ${columns.join('、')} 列`,
      '删去或改名其中一列',
    ],
    en: ({ file, header, columns }) => [
      `${file} has a column twice`,
      `"${header}" heads columns ${columns.join(' and ')}`,
      'Remove or rename one of them',
    ],
  },
  ZipBomb: {
    exit,
    zh: ({ file, part }) => [
      `工作簿 ${file} 未读取`,
      `其中 ${part} 解压后超出上限，可能是恶意文件`,
      '核对来源，或改用 CSV',
    ],
    en: ({ file, part }) => [
      `${file} was not read`,
      `${part} in it would unpack beyond the limit, as a hostile file does`,
      'Check where it comes from, or use CSV',
    ],
  },
  WorkbookEncrypted: {
    exit,
    zh: ({ file }) => [`工作簿 ${file} 已加密`, '没有密码无法读取', '去掉密码后另存一份'],
    en: ({ file }) => [`${file} is encrypted`, 'it cannot be read without its password', 'Save a copy without one'],
  },
  WorkbookUnsupported: {
    exit,
    zh: ({ file, format }) => [`文件 ${file} 不是 XLSX`, `它的格式是 ${format}`, '另存为 XLSX 或 CSV'],
    en: ({ file, format }) => [`${file} is not XLSX`, `its format is ${format}`, 'Save it as XLSX or CSV'],
  },
  WorkbookBroken: {
    exit,
    zh: ({ file, part, why }) => [`工作簿 ${file} 已损坏`, `${part}：${why}`, '用表格软件打开并另存，或重新导出'],
    en: ({ file, part, why }) => [
      `${file} is broken`,
      `${part}: ${why}`,
      'Open it in a spreadsheet program and save it anew, or export it again',
    ],
  },
  SheetTooLong: {
    exit,
    zh: ({ sheet, limit }) => [`工作表 ${sheet} 放不下`, `一张表最多 ${limit} 行`, '改用 --format csv'],
    en: ({ sheet, limit }) => [
      `Sheet ${sheet} cannot hold it`,
      `a sheet has at most ${limit} rows`,
      'Use --format csv',
    ],
  },
  TextTooLong: {
    exit,
    zh: ({ sheet, row, column, limit }) => [
      `工作表 ${sheet} 第 ${row} 行第 ${column} 列放不下`,
      `一个单元格最多 ${limit} 字`,
      '改用 --format csv',
    ],
    en: ({ sheet, row, column, limit }) => [
      `Row ${row}, column ${column} of sheet ${sheet} cannot hold its text`,
      `a cell has at most ${limit} characters`,
      'Use --format csv',
    ],
  },
}
