import type { Sample } from '@pension-ledger/audit'
import { fenAsYuan } from '@pension-ledger/sheets'
import type { RecordedEvent } from '@pension-ledger/store'
import type { Lang } from '../../language.js'
import type { Page } from '../../output/page.js'

const words = {
  zh: {
    title: '货币单元抽样',
    seed: '种子',
    items: '总体笔数',
    book: '总体金额（元）',
    tolerable: '可容忍错报（元）',
    expected: '预计错报（元）',
    confidence: '可信赖程度',
    factor: '可靠程度系数',
    size: '样本规模',
    interval: '抽样间隔（元）',
    start: '随机起点（元）',
    number: '序号',
    participant: '人员编号',
    position: '位次',
    event: '事件编号',
    amount: '金额（元）',
    stratum: '层',
    top: '大额',
    sampled: '抽中',
    total: '合计',
    negative: '为零或为负的发放不在抽样之内，应另行检查：',
  },
  en: {
    title: 'Monetary-unit sample',
    seed: 'seed',
    items: 'payments',
    book: 'book amount (yuan)',
    tolerable: 'tolerable (yuan)',
    expected: 'expected (yuan)',
    confidence: 'confidence',
    factor: 'factor',
    size: 'sample size',
    interval: 'interval (yuan)',
    start: 'start (yuan)',
    number: 'no.',
    participant: 'participant',
    position: 'position',
    event: 'event',
    amount: 'amount (yuan)',
    stratum: 'stratum',
    top: 'top',
    sampled: 'sampled',
    total: 'total',
    negative: 'Payments of zero or less cannot be drawn, and want an examination of their own: ',
  },
} as const

/** 样本 as people get it: what to examine, and all that is needed to draw it again. */
export const samplePage = (
  { plan, startFen, selected }: Sample,
  drawn: ReadonlyMap<string, RecordedEvent>,
  seed: number,
  facts: Page['facts'],
  lang: Lang,
): Page => {
  const say = words[lang]
  const { population } = plan
  const left = population.zeroItems + population.negativeItems
  return {
    title: say.title,
    facts: [
      ...facts,
      [say.items, population.items.toLocaleString('en-US')],
      [say.book, fenAsYuan(population.bookFen)],
      [say.tolerable, fenAsYuan(plan.tolerableFen)],
      [say.expected, fenAsYuan(plan.expectedFen)],
      [say.confidence, String(plan.confidence)],
      [say.factor, plan.factor.toFixed(2)],
      [say.size, plan.size.toLocaleString('en-US')],
      [say.interval, fenAsYuan(plan.intervalFen)],
      [say.seed, String(seed)],
      [say.start, fenAsYuan(startFen)],
    ],
    tables: [
      {
        name: say.title,
        columns: [
          { title: say.number, kind: 'integer' },
          { title: say.participant, kind: 'text' },
          { title: say.position, kind: 'integer' },
          { title: say.amount, kind: 'yuan' },
          { title: say.stratum, kind: 'text' },
          { title: say.event, kind: 'text' },
        ],
        rows: selected.map(({ id, fen, stratum }, index) => {
          const event = drawn.get(id)
          return [
            index + 1,
            event?.stream.replace(/^participant-/, '') ?? null,
            event?.position ?? null,
            fen,
            say[stratum],
            id,
          ]
        }),
        totals: [null, say.total, null, selected.reduce((total, { fen }) => total + fen, 0), null, null],
      },
    ],
    notes: left === 0 ? [] : [`${say.negative}${left}`],
    hints: [],
  }
}
