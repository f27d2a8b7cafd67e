import { grouped } from '@pension-ledger/sheets'
import type { Lang } from '../words.js'
import type { Chart } from './chart.js'

/** How values are written along an axis: what one step of it stands for, and its name. */
export interface Axis {
  /** Values are divided by it before they are drawn. */
  readonly divisor: number
  readonly unit: string
}

const moneyScales: Readonly<Record<Lang, ReadonlyArray<Axis>>> = {
  zh: [
    { divisor: 10_000_000_000, unit: '亿元' },
    { divisor: 1_000_000, unit: '万元' },
    { divisor: 100, unit: '元' },
  ],
  en: [
    { divisor: 100_000_000, unit: 'million yuan' },
    { divisor: 100_000, unit: 'thousand yuan' },
    { divisor: 100, unit: 'yuan' },
  ],
}

/** The height that an axis has to reach: stacks are as high as their parts together. */
const reach = ({ kind, categories, series }: Chart): number =>
  Math.max(
    0,
    ...categories.map((_, i) => {
      const values = series.map(({ values }) => Math.abs(values[i] ?? 0))
      return kind === 'stacked' || kind === 'steps' ? values.reduce((a, b) => a + b, 0) : Math.max(0, ...values)
    }),
  )

/** The coarsest scale on which the greatest value is still more than two. */
export const axisOf = (chart: Chart, lang: Lang): Axis => {
  if (chart.unit === 'count') return { divisor: 1, unit: '' }
  const height = reach(chart)
  const yuan = { divisor: 100, unit: lang === 'zh' ? '元' : 'yuan' }
  return moneyScales[lang].find(({ divisor }) => height >= divisor * 2) ?? yuan
}

/** A number beside an axis: `-12,000`, `0.5`. Floating remainders of a division are cut off. */
export const axisLabel = (value: number): string => grouped(String(Number(value.toPrecision(10))))
