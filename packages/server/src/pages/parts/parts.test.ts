import { jsx } from 'hono/jsx'
import { describe, expect, it } from 'vitest'
import { contextOf } from '../../testing/page-context.kit.js'
import { badge, type Cell, CellContent, code, count, fen, text, time } from './cell.js'
import { Figure } from './figure.js'
import { Filters, Pager } from './forms.js'
import { type Table, TableView } from './table.js'
import { Tree } from './tree.js'

const ctx = contextOf({ path: '/findings', query: { zone: 'chenggong', lang: 'en', cursor: 'c1' } })
const shown = async (tag: Parameters<typeof jsx>[0], props: object): Promise<string> =>
  `${await jsx(tag, props).toString()}`
const cellShown = (cell: Cell): Promise<string> => shown(CellContent, { cell, formats: ctx.formats })

describe('a cell', () => {
  it.each<readonly [string, Cell, string]>([
    ['yuan', fen(123_456_789), '1,234,567.89'],
    ['less than nothing', fen(-5), '<span class="negative">-0.05</span>'],
    ['nothing owed', fen(0), '0.00'],
    ['no number', fen(null), '<span class="nothing">–</span>'],
    ['heads', count(86_297), '86,297'],
    ['a way down', count(3, '/zones?a=1&b=2'), '<a href="/zones?a=1&amp;b=2">3</a>'],
    ['a month', time('2022-10'), '<time class="nowrap">2022-10</time>'],
    ['markup as text', text('<b>&'), '&lt;b&gt;&amp;'],
    ['a code', code('p-1'), '<span class="code">p-1</span>'],
    ['a badge', badge('一致', 'good'), '<span class="badge good">一致</span>'],
  ])('shows %s', async (_, cell, html) => expect(await cellShown(cell)).toBe(html))
})

describe('a table', () => {
  const table: Table = {
    caption: '按片区',
    heads: 1,
    columns: [{ label: '片区' }, { label: '金额', isNumber: true }],
    rows: [[text('呈贡区'), fen(100)]],
    totals: [text('合计'), fen(100)],
    empty: '没有数据。',
  }

  it('names its rows and columns for those who hear it', async () => {
    const html = await shown(TableView, { table, ctx })
    expect(html).toContain('<caption>按片区</caption>')
    expect(html.match(/<th scope="(row|col)"/g)).toHaveLength(4)
  })

  it('sorts money by its fen', async () => expect(await shown(TableView, { table, ctx })).toContain('data-value="100"'))

  it('says so when it is empty', async () => {
    const html = await shown(TableView, { table: { ...table, rows: [] }, ctx })
    expect([html.includes('没有数据。'), html.includes('<table')]).toEqual([true, false])
  })
})

describe('a figure', () => {
  const chart = {
    kind: 'stacked',
    unit: 'fen',
    categories: ['2022-01', '2022-02'],
    series: [
      { name: '中央', values: [100, null] },
      { name: '区级', values: [23, 4] },
    ],
  } as const

  it('has its data beside it, with what a stack is together', async () => {
    const html = await shown(Figure, { ctx, caption: '支出', category: '月份', chart })
    expect(html.match(/<svg/g)).toHaveLength(2)
    expect(html).toContain('<td class="end" data-value="123">1.23</td>')
    expect(html).toContain('<td class="end" data-value="4">0.04</td>')
  })

  it('draws nothing where there is nothing', async () =>
    expect(
      await shown(Figure, { ctx, caption: '支出', category: '月份', chart: { ...chart, categories: [] } }),
    ).not.toContain('<svg'))
})

describe('forms', () => {
  it('keep what they do not ask, and not the place in a list', async () => {
    const html = await shown(Filters, {
      ctx,
      filters: [
        {
          name: 'zone',
          label: '片区',
          options: [
            ['chenggong', '呈贡区'],
            ['resort', '度假区'],
          ],
        },
      ],
    })
    expect(html).toContain('<input type="hidden" name="lang" value="en"/>')
    expect(html).not.toContain('cursor')
    expect(html).toContain('<option value="chenggong" selected="">')
    expect(html.match(/selected/g)).toHaveLength(1)
  })

  it('lead to the next page and back to the first', async () => {
    const html = await shown(Pager, { ctx, nextCursor: 'c2' })
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      '/findings?zone=chenggong&amp;lang=en',
      '/findings?zone=chenggong&amp;lang=en&amp;cursor=c2',
    ])
  })

  it('have no pager for a list of one page', async () =>
    expect(await shown(Pager, { ctx: contextOf(), nextCursor: null })).toBe(''))
})

describe('a tree', () => {
  it('is unfolded as deep as was said', async () => {
    const branch = { text: '1', branches: [{ text: '2', branches: [{ text: '3', href: '/e', branches: [] }] }] }
    const html = await shown(Tree, { branches: [branch], open: 1 })
    expect([html.match(/<details open/g)?.length, html.match(/<details/g)?.length]).toEqual([1, 2])
    expect(html).toContain('<a href="/e">3</a>')
  })
})
