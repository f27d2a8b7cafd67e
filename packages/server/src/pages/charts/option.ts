import { displayWidth } from '@pension-ledger/sheets'
import { type Axis, axisLabel } from './axis.js'
import type { Chart, Series } from './chart.js'
import { inkOfSeries, standIn } from './inks.js'
import { measurableText } from './measurable-text.js'

/** The size of a drawing, and what fits into it. */
export interface Sheet {
  readonly width: number
  readonly height: number
}

/** Months and days need room; bars from the left grow with their number. */
export const sheetOf = ({ kind, categories, series }: Chart, width: 'wide' | 'narrow'): Sheet => {
  const wide = width === 'wide'
  const height = kind === 'across' ? 34 + categories.length * (12 + series.length * (wide ? 13 : 12)) : wide ? 260 : 220
  return { width: wide ? 880 : 400, height }
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
    name: measurableText(each.name),
    data: heldOn(kind, scaled(each, axis), scaled(each, axis).at(-1) ?? null),
    silent: true,
    animation: false,
    ...markOf(kind, standIn(inkOfSeries(i)), i, categories.length > 14),
  }))

/** A letter takes about so much, a Chinese one twice; and so much stands between two names. */
const [letter, gap] = [6.4, 12]

/** How many names are left out after each that is written, so that they do not run into each other. */
const leftOut = (categories: ReadonlyArray<string>, width: number): number => {
  const widest = Math.max(1, ...categories.map(displayWidth)) * letter + gap
  return Math.max(0, Math.ceil((categories.length * widest) / width) - 1)
}

/** What the library is told: axes in the ink of a page, no decoration, nothing that moves. */
export const optionOf = (chart: Chart, axis: Axis, { width }: Sheet) => {
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
    data: heldOn(chart.kind, chart.categories.map(measurableText), ''),
    inverse: across,
    boundaryGap: chart.kind === 'stacked' || across,
    axisLabel: { ...text, interval: across ? 0 : leftOut(chart.categories, width - 82), hideOverlap: !across },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: standIn('ink'), width: 1 } },
  }
  const left = across
    ? Math.min(width / 2.6, 14 + letter * Math.max(0, ...chart.categories.map(displayWidth)))
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
