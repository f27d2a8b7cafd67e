import type { Words } from '../../../language.js'
import type { LatencyFigure, OverloadFigure, RateFigure } from './figures.js'
import type { ServerMeasured } from './measure-server.js'

/** 目标: a figure, what it was to be, and whether it is. */
export interface GoalRow {
  readonly measure: Words
  readonly result: string
  readonly goal: string
  /** Null where there is nothing to hold it against. */
  readonly isMet: boolean | null
  readonly remark: Words
}

const none: Words = { zh: '', en: '' }
const whole = (value: number): string => Math.round(value).toLocaleString('en-US')
const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`

/** Every goal of the server with what was measured. */
export const goalRows = (of: ServerMeasured): ReadonlyArray<GoalRow> => [
  rateRow({ zh: '片区合计', en: 'zone totals' }, of.zoneTotals),
  rateRow({ zh: '资金支出', en: 'fund spending' }, of.fundSpending),
  latencyRow({ zh: '个人账户', en: 'participant account' }, of.account, 'p99Ms', 25, {
    zh: `${of.people} 人轮流，每人约 ${of.eventsEach} 个事件，逐次写入查阅日志`,
    en: `${of.people} people in turns, about ${of.eventsEach} events each, every reading written down`,
  }),
  latencyRow({ zh: '总览页', en: 'overview page' }, of.overview, 'p95Ms', 150, none),
  {
    measure: { zh: '热启动到首个回答', en: 'warm start to first answer' },
    result: `${(of.warmStartMs / 1000).toFixed(2)} s`,
    goal: '≤ 2 s',
    isMet: of.warmStartMs <= 2_000,
    remark: {
      zh: `首次启动 ${(of.firstStartMs / 1000).toFixed(1)} 秒`,
      en: `the first start took ${(of.firstStartMs / 1000).toFixed(1)} s`,
    },
  },
  memoryRow({ zh: '内存峰值，服务器与子进程', en: 'peak memory, server and children' }, of.memory.first, {
    zh: '首次启动及首次审计',
    en: 'the first start with its first audit',
  }),
  memoryRow({ zh: '内存峰值，热启动后', en: 'peak memory, restarted' }, of.memory.restarted, {
    zh: '以上各项负载期间',
    en: 'through all loads above and one flood',
  }),
  ...of.overload.flatMap(overloadRows),
]

const rateRow = (measure: Words, of: RateFigure): GoalRow => {
  const ratio = of.perSecond / of.barePerSecond
  const dressed = (of.perSecond / of.bareWithHeadersPerSecond).toPrecision(2)
  return {
    measure,
    result: `${ratio.toPrecision(2)} (${whole(of.perSecond)}/s : ${whole(of.barePerSecond)}/s)`,
    goal: '≥ 0.7',
    isMet: ratio >= 0.7,
    remark: {
      zh: `${whole(of.bytes)} 字节，响应头 ${of.headers} 个（裸 hono ${of.bareHeaders} 个；加同样响应头则为 ${dressed}）`,
      en: `${whole(of.bytes)} bytes, ${of.headers} header fields (bare hono ${of.bareHeaders}; with ours it is ${dressed})`,
    },
  }
}

const latencyRow = (
  measure: Words,
  of: LatencyFigure,
  which: 'p95Ms' | 'p99Ms',
  most: number,
  remark: Words,
): GoalRow => ({
  measure,
  result: `${which.slice(0, 3)} ${of[which].toFixed(1)} ms, p50 ${of.p50Ms.toFixed(1)} ms`,
  goal: `≤ ${most} ms`,
  isMet: of[which] <= most && of.others === 0,
  remark: {
    zh: [`每秒 ${of.perSecond} 次`, ...(of.others === 0 ? [] : [`${of.others} 次未得到回答`]), remark.zh]
      .filter(Boolean)
      .join('；'),
    en: [`${of.perSecond}/s`, ...(of.others === 0 ? [] : [`${of.others} without an answer`]), remark.en]
      .filter(Boolean)
      .join('; '),
  },
})

const memoryRow = (measure: Words, of: ServerMeasured['memory']['first'], remark: Words): GoalRow => ({
  measure,
  result: of === null ? '–' : `${megabytes(of.together)} (${megabytes(of.ofServer)})`,
  goal: '≤ 400 MB',
  isMet: of === null ? null : of.together <= 400_000_000,
  remark: { zh: `${remark.zh}；括号内为服务器自身`, en: `${remark.en}; in brackets the server alone` },
})

const overloadRows = (of: OverloadFigure): ReadonlyArray<GoalRow> => {
  const share = of.goodputPerSecond / of.capacityPerSecond
  const by =
    of.by === 'rate'
      ? { zh: `默认限额，${of.keys} 把密钥`, en: `default limits, ${of.keys} keys` }
      : { zh: '限额已放宽，只按同时处理数', en: 'limits raised, by room alone' }
  return [
    {
      measure: { zh: `5 倍过载的有效回答（${by.zh}）`, en: `goodput at 5 × capacity (${by.en})` },
      result: `${share.toPrecision(2)} (${whole(of.goodputPerSecond)}/s : ${whole(of.capacityPerSecond)}/s)`,
      goal: '≥ 0.8',
      isMet: share >= 0.8,
      remark: {
        zh: `每秒发出 ${whole(of.offeredPerSecond)} 次；${whole(of.broken)} 次既未回答也未拒绝`,
        en: `${whole(of.offeredPerSecond)}/s sent; ${whole(of.broken)} neither answered nor refused`,
      },
    },
    {
      measure: { zh: '其拒绝用时', en: 'its refusals' },
      result: `p99 ${of.refusedP99Ms.toFixed(0)} ms`,
      goal: '≤ 1,000 ms',
      isMet: of.refusedP99Ms <= 1_000,
      remark: {
        zh: `${whole(of.refused)} 次 429 或 503；自应发出之时起 p99 为 ${whole(of.refusedDueP99Ms)} ms`,
        en: `${whole(of.refused)} with 429 or 503; p99 from when they were to be sent ${whole(of.refusedDueP99Ms)} ms`,
      },
    },
    {
      measure: { zh: '其后恢复', en: 'recovery after it' },
      result: of.recoveredMs === null ? '–' : `${(of.recoveredMs / 1000).toFixed(1)} s`,
      goal: '≤ 5 s',
      isMet: of.recoveredMs !== null && of.recoveredMs <= 5_000,
      remark: none,
    },
  ]
}
