import type { AuditError, DrawRefusal, PlanRefusal } from '@pension-ledger/audit'
import { fenAsYuan } from '@pension-ledger/sheets'
import { exitCodes } from '../exit-code.js'
import type { Tellings } from './sentences.js'

type Own =
  | Extract<AuditError, { readonly code: 'WorkerFailed' | 'LedgerGrew' | 'TooManyFindings' }>
  | PlanRefusal
  | DrawRefusal

const usage = exitCodes.wrongUsage

export const auditSentences: Tellings<Own> = {
  WorkerFailed: {
    exit: exitCodes.failed,
    zh: ({ why }) => ['审计的一个子进程失败', why, '检查内存后再试'],
    en: ({ why }) => ['A process of the audit failed', why, 'Check memory and try again'],
  },
  LedgerGrew: {
    exit: exitCodes.failed,
    zh: ({ positions }) => [
      '审计没有完成',
      `审计期间账本有新记录，各进程读到 ${positions.join('、')}`,
      '导入结束后再运行',
    ],
    en: ({ positions }) => [
      'The audit did not come to an end',
      `the ledger grew meanwhile: its processes read up to ${positions.join(', ')}`,
      'Run it again when the import has ended',
    ],
  },
  TooManyFindings: {
    exit: exitCodes.failed,
    zh: ({ most }) => [
      '审计没有完成',
      `发现超过 ${most.toLocaleString('en-US')} 个`,
      '用 --code、--zone 缩小范围，发放类检查可用 --from、--to',
    ],
    en: ({ most }) => [
      'The audit did not come to an end',
      `there are more than ${most.toLocaleString('en-US')} findings`,
      'Ask for less: --code, --zone, and --from, --to for checks of payments',
    ],
  },
  ConfidenceOutOfRange: {
    exit: usage,
    zh: ({ confidence }) => [`可信赖程度 ${confidence} 不可用`, '应大于 0、小于 1', '例如写成 --confidence 0.95'],
    en: ({ confidence }) => [
      `A confidence of ${confidence} cannot be used`,
      'it lies between 0 and 1, neither included',
      'Write it like --confidence 0.95',
    ],
  },
  ExpectedBelowZero: {
    exit: usage,
    zh: ({ expectedFen }) => ['预计错报为负', `${fenAsYuan(expectedFen)} 元`, '改变 --expected'],
    en: ({ expectedFen }) => ['Less than nothing is expected', `${fenAsYuan(expectedFen)} yuan`, 'Change --expected'],
  },
  TolerableNotAboveExpected: {
    exit: usage,
    zh: ({ tolerableFen, expectedFen }) => [
      '无法设计样本',
      `可容忍错报 ${fenAsYuan(tolerableFen)} 元应大于预计错报 ${fenAsYuan(expectedFen)} 元`,
      '增大 --tolerable，或减小 --expected',
    ],
    en: ({ tolerableFen, expectedFen }) => [
      'No sample can be planned',
      `the tolerable ${fenAsYuan(tolerableFen)} yuan must be above the expected ${fenAsYuan(expectedFen)}`,
      'Raise --tolerable, or lower --expected',
    ],
  },
  PopulationEmpty: {
    exit: exitCodes.failed,
    zh: ({ zeroItems, negativeItems }) => [
      '没有可抽样的发放',
      `范围内没有大于零的发放（零 ${zeroItems} 笔，负 ${negativeItems} 笔）`,
      '放宽 --effective-at 或 --known-at',
    ],
    en: ({ zeroItems, negativeItems }) => [
      'There is nothing to sample',
      `no payment within the cut is above zero (${zeroItems} are zero, ${negativeItems} negative)`,
      'Widen --effective-at or --known-at',
    ],
  },
  ExpectedTooNearTolerable: {
    exit: usage,
    zh: ({ tolerableFen, expectedFen }) => [
      '样本会过大',
      `预计错报 ${fenAsYuan(expectedFen)} 元离可容忍错报 ${fenAsYuan(tolerableFen)} 元太近`,
      '改为全部检查，或减小 --expected',
    ],
    en: ({ tolerableFen, expectedFen }) => [
      'The sample would be too large',
      `the expected ${fenAsYuan(expectedFen)} yuan are too near the tolerable ${fenAsYuan(tolerableFen)}`,
      'Examine everything, or lower --expected',
    ],
  },
  SeedNotWhole: {
    exit: usage,
    zh: ({ seed }) => [`种子 ${seed} 不可用`, '应为从 0 起的整数', '改变 --seed'],
    en: ({ seed }) => [`The seed ${seed} cannot be used`, 'it takes a whole number from 0', 'Change --seed'],
  },
  PopulationChanged: {
    exit: exitCodes.failed,
    zh: ({ counted, drawn }) => [
      '样本没有抽成',
      `两次读到的发放不同：先 ${counted.items} 笔，后 ${drawn.items} 笔`,
      '导入结束后再运行',
    ],
    en: ({ counted, drawn }) => [
      'No sample was drawn',
      `two readings had different payments: first ${counted.items}, then ${drawn.items}`,
      'Run it again when the import has ended',
    ],
  },
  ItemIdTwice: {
    exit: exitCodes.verificationFailed,
    zh: ({ id }) => ['样本没有抽成', `事件编号 ${id} 出现两次`, '从备份恢复账本后再查'],
    en: ({ id }) => ['No sample was drawn', `the event id ${id} stands twice`, 'Restore the ledger from a backup'],
  },
}
