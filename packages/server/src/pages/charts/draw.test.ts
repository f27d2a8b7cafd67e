import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisLabel, axisOf } from './axis.js'
import type { Chart, Told } from './chart.js'
import { drawing } from './draw.js'

const told: Told = { title: '资金', description: '<按片区>', lang: 'zh' }
const kinds = ['stacked', 'lines', 'across', 'steps'] as const

const chartOf = (
  kind: Chart['kind'],
  values: ReadonlyArray<number | null> = [172_430_000, null, -70_630_000],
): Chart => ({
  kind,
  unit: 'fen',
  categories: ['呈贡区', '度假区', '高新区 & <b>'].slice(0, values.length),
  series: [
    { name: '公布数', values },
    { name: '账上数', values: values.map((value) => (value ?? 0) + 1_000_000) },
  ],
})

const svgOf = async (chart: Chart): Promise<string> => {
  const { wide, narrow } = await drawing(5)(chart, told)
  return wide + narrow
}

describe.each(kinds)('a drawing of %s', (kind) => {
  it('has nothing that a strict policy forbids, and nothing for a script', async () =>
    expect(await svgOf(chartOf(kind))).not.toMatch(/style|<script|ecmeta|zr\d|:hover|href|on\w+=/))

  it('has no colour of its own', async () =>
    expect(await svgOf(chartOf(kind))).not.toMatch(/#[0-9a-f]{3,6}"|rgb|(fill|stroke)="(?!none")/))

  it('is the same to the byte in every drawing room', async () =>
    expect(await svgOf(chartOf(kind))).toBe(await svgOf(chartOf(kind))))

  it('has a mark of each series in its own ink', async () => {
    const svg = await svgOf(chartOf(kind))
    expect([/-s1[" ]/.test(svg), /-s2[" ]/.test(svg), /-s3[" ]/.test(svg)]).toEqual([true, true, false])
  })

  it('says what it is to those who do not see it', async () => {
    const [, titleId, descId] =
      /role="img"[^>]*aria-labelledby="(\S+) (\S+)"/.exec((await drawing(1)(chartOf(kind), told)).wide) ?? []
    const { wide } = await drawing(1)(chartOf(kind), told)
    expect(wide).toContain(`<title id="${titleId}">资金</title><desc id="${descId}">&lt;按片区&gt;</desc>`)
  })
})

describe('drawings', () => {
  it('refer to nothing but their own parts', async () => {
    const svg = await svgOf(chartOf('steps'))
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect([...svg.matchAll(/url\(#([^)]+)\)/g)].filter(([, id]) => !ids.includes(id))).toEqual([])
  })

  it('show names as text, never as markup', async () => {
    const svg = await svgOf(chartOf('across'))
    expect([svg.includes('高新区 &amp; &lt;b&gt;'), svg.includes('<b>')]).toEqual([true, false])
  })

  it('are remembered until others are asked for more lately', async () => {
    const draw = drawing(2)
    const [a, b, c] = [chartOf('across', [1, 2]), chartOf('across', [3, 4]), chartOf('across', [5, 6])]
    const first = await draw(a, told)
    await draw(b, told)
    expect(await draw(a, told)).toBe(first)
    const second = await draw(b, told)
    await draw(c, told)
    expect(await draw(b, told)).toBe(second)
    expect(await draw(a, told)).not.toBe(first)
    expect(await draw(a, told)).toEqual(first)
  })
})

describe('an axis', () => {
  it.each([
    [199, '元'],
    [1_999_999, '元'],
    [2_000_000, '万元'],
    [19_999_999_999, '万元'],
    [20_000_000_000, '亿元'],
    [-2_000_000, '万元'],
  ])('whose greatest value is %i fen is in %s', (fen, unit) =>
    expect(
      axisOf({ kind: 'lines', unit: 'fen', categories: ['a'], series: [{ name: 'x', values: [fen] }] }, 'zh').unit,
    ).toBe(unit),
  )

  it('is as high as a stack is together', () => {
    const chart = (kind: Chart['kind']): Chart => ({
      kind,
      unit: 'fen',
      categories: ['a'],
      series: [1, 2].map((n) => ({ name: `${n}`, values: [1_000_000] })),
    })
    expect([axisOf(chart('stacked'), 'zh').unit, axisOf(chart('lines'), 'zh').unit]).toEqual(['万元', '元'])
  })

  it('counts heads as they are', () =>
    expect(
      axisOf({ kind: 'lines', unit: 'count', categories: ['a'], series: [{ name: 'x', values: [86_297] }] }, 'en'),
    ).toEqual({ divisor: 1, unit: '' }))

  it.each([
    [0.30000000000000004, '0.3'],
    [-12_000, '-12,000'],
    [1_234_567.5, '1,234,567.5'],
  ])('labels %d as %s', (value, label) => expect(axisLabel(value)).toBe(label))

  it('never shortens a label below what tells it from its neighbour', () =>
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (tenths) => {
        expect(Number(axisLabel(tenths / 10).replaceAll(',', ''))).toBe(tenths / 10)
      }),
    ))
})
