import { displayWidth } from '@pension-ledger/sheets'
import { type Axis, axisLabel } from './axis.js'
import type { Chart, Series } from './chart.js'
import { inkOfSeries, standIn } from './inks.js'

/** The size of a drawing, and what fits into it. */
export interface Sheet {
  readonly width: number
  readonly height: number
  /** Categories that can be named along the axis. */
  readonly names: number
}

/** Months and days need room; bars from the left grow with their number. */
export const sheetOf = ({ kind, categories, series }: Chart, width: 'wide' | 'narrow'): Sheet => {
  const wide = width === 'wide'
  const height = kind === 'across' ? 34 + categories.length * (12 + series.length * (wide ? 13 : 12)) : wide ? 260 : 220
  return { width: wide ? 880 : 400, height, names: wide ? 14 : 5 }
}

const text = { color: standIn('ink'), fontSize: 12, fontFamily: 'x' }
const dashes: ReadonlyArray<string> = ['solid', 'dashed', 'dotted', 'solid', 'dashed', 'dotted']

const scaled = ({ values }: Series, { divisor }: Axis): ReadonlyArray<number | null> =>
  values.map((value) => (value === null ? null : value / divisor))

/** The last balance holds on, so a step chart ends one step behind its last day. */
const heldOn = <Value>(kind: Chart['kind'], values: ReadonlyArray<Value>, last: Value): ReadonlyArray<Value> =>
  kind === 'steps' ? [...values, last] : values

const markOf = (kind: Chart['kind'], color: string, i: number, isDense: boolean): object => {
  switch (kind) {
    case 'stacked':
      return {
        type: 'bar',
        stack: 'all',
        barMaxWidth: 46,
        itemStyle: { color, borderColor: standIn('paper'), borderWidth: 0.5 },
      }
    case 'across':
      return { type: 'bar', barMaxWidth: 13, barGap: '10%', itemStyle: { color } }
    case 'lines':
      return {
        type: 'line',
        showSymbol: !isDense,
        symbol: i % 2 === 0 ? 'circle' : 'rect',
        symbolSize: 5,
        itemStyle: { color, borderColor: color },
        lineStyle: { color, width: 2, type: dashes[i] ?? 'solid' },
      }
    case 'steps':
      return {
        type: 'line',
        step: 'end',
        stack: 'all',
        showSymbol: false,
        itemStyle: { color },
        lineStyle: { color, width: 1 },
        areaStyle: { color, opacity: 0.85 },
      }
  }
}

const marks = ({ kind, categories, series }: Chart, axis: Axis): ReadonlyArray<object> =>
  series.map((each, i) => ({
    name: each.name,
    data: heldOn(kind, scaled(each, axis), scaled(each, axis).at(-1) ?? null),
    silent: true,
    animation: false,
    ...markOf(kind, standIn(inkOfSeries(i)), i, categories.length > 14),
  }))

/** Every so many names, so that they do not run into each other. */
const everyOther = (count: number, names: number): number => Math.max(0, Math.ceil(count / names) - 1)

/** What the library is told: axes in the ink of a page, no decoration, nothing that moves. */
export const optionOf = (chart: Chart, axis: Axis, { names, width }: Sheet) => {
  const lines = { lineStyle: { color: standIn('rule'), width: 1 } }
  const values = {
    type: 'value',
    axisLabel: { ...text, formatter: axisLabel },
    splitLine: lines,
    splitNumber: width > 400 ? 5 : 3,
    minInterval: chart.unit === 'count' ? 1 : undefined,
  }
  const across = chart.kind === 'across'
  const categories = {
    type: 'category',
    data: heldOn(chart.kind, chart.categories, ''),
    inverse: across,
    boundaryGap: chart.kind === 'stacked' || across,
    axisLabel: { ...text, interval: across ? 0 : everyOther(chart.categories.length, names), hideOverlap: !across },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: standIn('ink'), width: 1 } },
  }
  const left = across
    ? Math.min(width / 2.6, 14 + 6.4 * Math.max(0, ...chart.categories.map(displayWidth)))
    : width > 400
      ? 64
      : 48
  return {
    animation: false,
    textStyle: { fontFamily: 'x' },
    grid: { left, right: 18, top: 12, bottom: 26, containLabel: false },
    xAxis: across ? values : categories,
    yAxis: across ? categories : values,
    series: marks(chart, axis),
  }
}
