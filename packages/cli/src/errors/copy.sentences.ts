import type { CopyDifference, CopyError } from '@pension-ledger/store'
import { exitCodes } from '../exit-code.js'
import type { Words } from '../language.js'
import type { Tellings } from './sentences.js'

type Refusal = Extract<CopyError, { readonly code: `Copy${string}` }>

const exit = exitCodes.verificationFailed

export const copySentences: Tellings<Refusal> = {
  CopyTargetDiffers: {
    exit,
    zh: ({ position, stream, difference, written }) => [
      written === 0 ? '没有复制' : `复制未通过核对（已写入 ${written} 个事件）`,
      `来源位置 ${position}（流 ${stream}）处，${parts[difference].zh}`,
      written === 0 ? '换一个空的目标；目标未被改动' : '不要使用该目标，换一个空的目标再复制',
    ],
    en: ({ position, stream, difference, written }) => [
      written === 0 ? 'Nothing was copied' : `The copy failed its verification, after ${written} events were written`,
      `at position ${position} of the source (stream ${stream}) ${parts[difference].en}`,
      written === 0
        ? 'Name an empty target; nothing in this one was changed'
        : 'Do not use this target; copy to an empty one',
    ],
  },
  CopyTargetGoesOn: {
    exit,
    zh: ({ events, stream, written }) => [
      written === 0 ? '没有复制' : `已复制 ${written} 个事件，但目标还有别的`,
      `来源只有 ${events} 个事件，目标在此之后还有（流 ${stream}）：它已另行记账`,
      '换一个空的目标，或核对 --from 与 --to 是否颠倒',
    ],
    en: ({ events, stream, written }) => [
      written === 0 ? 'Nothing was copied' : `${written} events were copied, but the target has others`,
      `the source ends after ${events} events and the target goes on (stream ${stream}): it has become a ledger of its own`,
      'Name an empty target, or see whether --from and --to were swapped',
    ],
  },
}

const parts: Readonly<Record<CopyDifference, Words>> = {
  missing: { zh: '目标缺这个事件', en: 'the target has no event' },
  stream: { zh: '目标的事件在另一个流', en: 'the target has an event of another stream' },
  revision: { zh: '目标的事件版次不同', en: 'the event of the target has another revision' },
  id: { zh: '目标是另一个事件', en: 'the target has another event' },
  type: { zh: '目标的事件种类不同', en: 'the event of the target has another type' },
  schemaVersion: { zh: '目标的事件格式版本不同', en: 'the event of the target has another schema version' },
  data: { zh: '目标的事件内容不同', en: 'the event of the target has other data' },
  provenance: { zh: '目标的事件经办信息不同', en: 'the event of the target has another provenance' },
  learnedAt: { zh: '目标的事件得知时刻不同', en: 'the event of the target was learned at another time' },
}
