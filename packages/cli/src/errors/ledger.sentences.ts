import type { EventDecodeError, NoPolicyInForce } from '@pension-ledger/domain'
import type {
  EventUnreadable,
  ExplainError,
  HistoryError,
  ImportEventsError,
  NoPolicyAdopted,
} from '@pension-ledger/ledger'
import type { ReplayError } from '@pension-ledger/projections'
import type { StoreError } from '@pension-ledger/store'
import { exitCodes } from '../exit-code.js'
import { malformedPlaces } from './malformed-places.js'
import type { Tellings } from './sentences.js'

/** A replay reads pages of data alone, and cannot name the stream. */
type UnreadableInReplay = Extract<ReplayError, { readonly code: 'EventUnreadable' }>

type LedgerError =
  | EventUnreadable
  | UnreadableInReplay
  | Exclude<ExplainError, HistoryError | NoPolicyInForce | NoPolicyAdopted>
  | Exclude<ImportEventsError, StoreError>

const exit = exitCodes.failed

export const ledgerSentences: Tellings<LedgerError> = {
  EventUnreadable: {
    exit: exitCodes.verificationFailed,
    zh: ({ position, error }) => [
      `位置 ${position} 或稍前的事件读不懂`,
      unreadable.zh(error),
      '用写它的那个版本打开；若版本相同，从备份恢复后再查',
    ],
    en: ({ position, error }) => [
      `An event at position ${position} or a little before cannot be understood`,
      unreadable.en(error),
      'Use the version that wrote it; if it was this one, restore a backup',
    ],
  },
  UnknownParticipant: {
    exit,
    zh: ({ participantId }) => [
      `没有参保人 ${participantId}`,
      '在所选范围内没有此人的任何记录',
      '核对个人编号，或放宽 --effective-at、--known-at',
    ],
    en: ({ participantId }) => [
      `There is no participant ${participantId}`,
      'nothing is recorded of one within the cut',
      'Check the number, or widen --effective-at and --known-at',
    ],
  },
  MonthBeforeScheme: {
    exit,
    zh: ({ month, start }) => [
      `${month} 没有可说明的待遇`,
      `制度自 ${start} 起实施`,
      `用 --month 给出 ${start} 或以后的月份`,
    ],
    en: ({ month, start }) => [
      `Nothing can be owed for ${month}`,
      `the scheme began in ${start}`,
      `Give --month ${start} or a later month`,
    ],
  },
  LineNotJson: {
    exit,
    zh: ({ line, why }) => [`第 ${line} 行不是 JSON`, why, '重新导出该文件；此前各行已记录'],
    en: ({ line, why }) => [
      `Line ${line} is not JSON`,
      why,
      'Export the file again; what stood before the line is recorded',
    ],
  },
  EnvelopeMalformed: {
    exit,
    zh: ({ line, problems }) => [
      `第 ${line} 行不是事件`,
      malformedPlaces(problems).zh,
      '重新导出该文件；此前各行已记录',
    ],
    en: ({ line, problems }) => [
      `Line ${line} is not an event`,
      malformedPlaces(problems).en,
      'Export the file again; what stood before the line is recorded',
    ],
  },
  PositionUnexpected: {
    exit,
    zh: ({ line, expected, found }) => [
      `第 ${line} 行的位置是 ${found}`,
      `应为 ${expected}：导出从 1 起，不缺不乱`,
      '使用完整的导出文件',
    ],
    en: ({ line, expected, found }) => [
      `Line ${line} has position ${found}`,
      `${expected} was expected: an export begins with 1 and leaves nothing out`,
      'Use the whole export',
    ],
  },
  LineEventUnreadable: {
    exit,
    zh: ({ line, error }) => [`第 ${line} 行的事件读不懂`, unreadable.zh(error), '用导出它的那个版本导入'],
    en: ({ line, error }) => [
      `The event in line ${line} cannot be understood`,
      unreadable.en(error),
      'Import it with the version that exported it',
    ],
  },
  LineStreamUnexpected: {
    exit,
    zh: ({ line, stream, type }) => [
      `第 ${line} 行的事件放错了流`,
      `${type} 不属于流 ${stream}`,
      '使用未经改动的导出文件',
    ],
    en: ({ line, stream, type }) => [
      `The event in line ${line} stands in the wrong stream`,
      `a ${type} does not belong to ${stream}`,
      'Use the export as it was written',
    ],
  },
  LineEventNotCanonical: {
    exit,
    zh: ({ line }) => [`第 ${line} 行的事件被改动过`, '它的字段与账本写出的不同', '使用未经改动的导出文件'],
    en: ({ line }) => [
      `The event in line ${line} was changed`,
      'its fields are not as a ledger writes them',
      'Use the export as it was written',
    ],
  },
  LedgerDiffers: {
    exit,
    zh: ({ line, position }) => [`第 ${line} 行与账本不符`, `账本在位置 ${position} 已有另一个事件`, '导入到空账本'],
    en: ({ line, position }) => [
      `Line ${line} is not what the ledger holds`,
      `it has another event at position ${position}`,
      'Import into an empty ledger',
    ],
  },
}

const unreadable = {
  zh: (error: EventDecodeError): string => {
    switch (error.code) {
      case 'UnknownEventType':
        return `没有 ${error.type} 这种事件`
      case 'EventOfNewerSchema':
        return `${error.type} 的结构是第 ${error.found} 版，本程序只认识到第 ${error.known} 版`
      case 'EventMalformed':
        return `${error.type} 的字段不合格式：${error.problems.map(({ path }) => path).join('、')}`
    }
  },
  en: (error: EventDecodeError): string => {
    switch (error.code) {
      case 'UnknownEventType':
        return `there is no event ${error.type}`
      case 'EventOfNewerSchema':
        return `${error.type} has schema version ${error.found}, and the program knows up to ${error.known}`
      case 'EventMalformed':
        return `fields of ${error.type} are malformed: ${error.problems.map(({ path }) => path).join(', ')}`
    }
  },
} as const
