import type { ProjectionError } from '@pension-ledger/projections'
import type { StoreError } from '@pension-ledger/store'
import { exitCodes } from '../exit-code.js'
import type { Tellings } from './sentences.js'

const exit = exitCodes.failed

export const keptProjectionSentences: Tellings<Exclude<ProjectionError, StoreError>> = {
  LeaseLost: {
    exit,
    zh: ({ holder }) => ['投影由另一个进程接手', `现在由 ${holder ?? '另一个进程'} 写入`, '用 projections status 查看'],
    en: ({ holder }) => [
      'Another process has taken over the projections',
      `${holder ?? 'another one'} writes them now`,
      'See projections status',
    ],
  },
  ProjectionMoved: {
    exit,
    zh: ({ name }) => [`投影 ${name} 没有写成`, '期间被放弃、回退或重新开始', '再运行同一条命令'],
    en: ({ name }) => [
      `The projection ${name} was not written`,
      'it was cancelled, rolled back or begun anew meanwhile',
      'Run the same command again',
    ],
  },
  ProjectionMissing: {
    exit,
    zh: ({ name }) => [`没有投影 ${name} 的数据`, '还没有统计过', '先运行 projections run --once'],
    en: ({ name }) => [
      `Nothing is kept of the projection ${name}`,
      'it was never counted',
      'Run projections run --once first',
    ],
  },
  ProjectionOtherVersion: {
    exit,
    zh: ({ name, kept, known }) => [
      `投影 ${name} 是另一版本`,
      `所存为第 ${kept} 版，本程序统计第 ${known.join('、')} 版`,
      '用 projections rebuild 重建，或用写它的版本打开',
    ],
    en: ({ name, kept, known }) => [
      `The projection ${name} is of another version`,
      `version ${kept} is kept, and this program counts version ${known.join(', ')}`,
      'Use projections rebuild, or the program that wrote it',
    ],
  },
  ProjectionsApart: {
    exit,
    zh: ({ positions }) => [
      '这些投影不在同一位次',
      positions.map(({ name, position }) => `${name} 在 ${position}`).join('，'),
      '等落后的追上；暂停的见 projections status',
    ],
    en: ({ positions }) => [
      'The projections stand at different positions',
      positions.map(({ name, position }) => `${name} at ${position}`).join(', '),
      'Wait for those behind; projections status tells which are paused',
    ],
  },
  NoSuchProjection: {
    exit: exitCodes.wrongUsage,
    zh: ({ name, known }) => [`没有名为“${name}”的投影`, `有 ${known.join('、')}`, '改正名称'],
    en: ({ name, known }) => [`There is no projection "${name}"`, `there are ${known.join(', ')}`, 'Give one of these'],
  },
  NothingToCancel: {
    exit,
    zh: ({ name }) => [`投影 ${name} 没有可放弃的重建`, '没有重建在进行', '用 projections status 查看'],
    en: ({ name }) => [`There is no rebuild of ${name} to cancel`, 'none is under way', 'See projections status'],
  },
  NothingToRollBackTo: {
    exit,
    zh: ({ name }) => [`投影 ${name} 不能回退`, '没有留下更早的一份', '需要时用 projections rebuild 重建'],
    en: ({ name }) => [
      `The projection ${name} cannot be rolled back`,
      'no earlier one is kept',
      'Use projections rebuild if it should be counted anew',
    ],
  },
}
