import { displayWidth } from '@pension-ledger/sheets'
import { describe, expect, it } from 'vitest'
import type { Page } from './page.js'
import { pageText } from './page-text.js'

const page: Page = {
  title: '对账',
  facts: [
    ['结果', '相等 1'],
    ['账本位次', '13'],
  ],
  tables: [
    {
      name: '数',
      columns: [
        { title: '指标', kind: 'text' },
        { title: '公布数', kind: 'text', isFigure: true },
        { title: '口径', kind: 'text', isLong: true },
      ],
      rows: [
        ['发放', '2950879.00', 'long'],
        ['覆盖率', '95', 'long'],
        ['日期', '2022-10-26', 'long'],
        ['小数', '-0.1234', 'long'],
      ],
    },
  ],
  notes: ['备注'],
  hints: ['not here'],
}

describe('a page as text', () => {
  const lines = pageText(page).split('\n')

  it('reads so', () =>
    expect(pageText(page)).toMatchInlineSnapshot(`
    "对账
    结果      相等 1
    账本位次  13

    指标          公布数
    ──────  ────────────
    发放    2,950,879.00
    覆盖率            95
    日期      2022-10-26
    小数         -0.1234

    备注
    "
  `))

  it('ends its figures at one place, in Chinese too', () => {
    const table = lines.filter((line) => /发放|覆盖率|日期|小数|公布数/.test(line))
    expect(new Set(table.map(displayWidth)).size).toBe(1)
  })

  it('leaves long columns and hints out', () => {
    expect(pageText(page)).not.toContain('long')
    expect(pageText(page)).not.toContain('not here')
  })
})
