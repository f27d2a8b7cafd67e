import type { CellFileError } from '@pension-ledger/projections'
import { exitCodes } from '../exit-code.js'
import type { Words } from '../language.js'
import type { ByCode, Tellings } from './sentences.js'

const exit = exitCodes.failed

export const cellSentences: Tellings<CellFileError> = {
  CellFileMalformed: {
    exit,
    zh: ({ file, line, why }) => [`${file} 不是单元文件`, `第 ${line} 行：${why}`, '用 replay --out 重新生成'],
    en: ({ file, line, why }) => [
      `${file} is not a file of cells`,
      `line ${line}: ${why}`,
      'Write it anew with replay --out',
    ],
  },
  CellFileVersionUnknown: {
    exit,
    zh: ({ file, found, known }) => [
      `${file} 的版本本程序不认识`,
      `文件是第 ${found} 版，本程序只认识第 ${known} 版`,
      '所有分区用同一版本的程序重放',
    ],
    en: ({ file, found, known }) => [
      `${file} is of a version that this program does not know`,
      `the file has version ${found}, the program knows ${known}`,
      'Replay all partitions by the same version of the program',
    ],
  },
  CellFileDamaged: {
    exit: exitCodes.verificationFailed,
    zh: ({ file, found }) => [
      `${file} 已损坏`,
      found === null ? '文件没有结尾，是不完整的' : '内容与文件末尾的摘要不符',
      '重新重放该分区',
    ],
    en: ({ file, found }) => [
      `${file} is damaged`,
      found === null
        ? 'it has no end, so something is missing'
        : 'its bytes are not those that its last line was made from',
      'Replay that partition again',
    ],
  },
  CellFilesDiffer: {
    exit: exitCodes.wrongUsage,
    zh: ({ file, other, what }) => [`${file} 与 ${other} 不配套`, differences[what].zh, remedies[what].zh],
    en: ({ file, other, what }) => [
      `${file} and ${other} do not fit together`,
      differences[what].en,
      remedies[what].en,
    ],
  },
  CellPartitionDoubled: {
    exit: exitCodes.wrongUsage,
    zh: ({ file, other, index, count }) => [
      `分区 ${index}/${count} 出现两次`,
      `${file} 和 ${other} 是同一个分区`,
      '每个分区只给一个文件',
    ],
    en: ({ file, other, index, count }) => [
      `Partition ${index}/${count} is there twice`,
      `${file} and ${other} are of the same partition`,
      'Name one file of each partition',
    ],
  },
  CellPartitionsMissing: {
    exit: exitCodes.wrongUsage,
    zh: ({ missing, count }) => [
      `缺 ${missing.length} 个分区`,
      `没有 ${few(missing, count)}`,
      '重放这些分区，再一起合并',
    ],
    en: ({ missing, count }) => [
      `${missing.length} of ${count} partitions are missing`,
      `there is no ${few(missing, count)}`,
      'Replay those and merge all of them',
    ],
  },
}

const few = (missing: ReadonlyArray<number>, count: number): string =>
  `${missing
    .slice(0, 10)
    .map((index) => `${index}/${count}`)
    .join(', ')}${missing.length > 10 ? ' …' : ''}`

type Difference = ByCode<CellFileError>['CellFilesDiffer']['what']

const differences: Readonly<Record<Difference, Words>> = {
  position: { zh: '读到的账本位次不同', en: 'they were read up to different positions' },
  cut: { zh: '生效截至或记录截至不同', en: 'they were cut by different days or times of knowledge' },
  rules: { zh: '政策册或认证批次不同', en: 'they were counted by different rules' },
  views: { zh: '视图或其版本不同', en: 'they have other views, or other versions of them' },
  partitions: { zh: '分区总数不同', en: 'they are partitions of different numbers' },
}

const remedies: Readonly<Record<Difference, Words>> = {
  position: {
    zh: '各分区用同一个 --known-at 位次重放',
    en: 'Replay every partition with the same position at --known-at',
  },
  cut: { zh: '各分区用同样的截止重放', en: 'Replay every partition with the same cuts' },
  rules: {
    zh: '各分区从同一个账本、同一位次重放',
    en: 'Replay every partition of the same ledger at the same position',
  },
  views: { zh: '各分区用同一版本的程序重放', en: 'Replay every partition by the same version of the program' },
  partitions: { zh: '各分区用同一个 N 重放', en: 'Replay every partition with the same N' },
}
