import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayWidth, truncated } from './display-width.js'
import { type TextColumn, textTable } from './text-table.js'
import { fenAsWanyuan, fenAsYuan, plainYuan } from './yuan.js'

describe('yuan', () => {
  it('has two decimals and separators', () => {
    const examples: ReadonlyArray<readonly [number, string]> = [
      [0, '0.00'],
      [1, '0.01'],
      [-1, '-0.01'],
      [99, '0.99'],
      [100, '1.00'],
      [99_999, '999.99'],
      [100_000, '1,000.00'],
      [1_234_567, '12,345.67'],
      [-123_456_789, '-1,234,567.89'],
      [Number.MAX_SAFE_INTEGER, '90,071,992,547,409.91'],
    ]
    for (const [fen, text] of examples) expect(fenAsYuan(fen)).toBe(text)
  })
  it('without separators reads back as the same fen', () =>
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        expect(BigInt(plainYuan(fen).replace('.', ''))).toBe(BigInt(fen))
      }),
    ))
  it('in ten thousands rounds a half away from zero, once', () => {
    const examples: ReadonlyArray<readonly [number, string]> = [
      [4_999, '0.00'],
      [5_000, '0.01'],
      [14_999, '0.01'],
      [-4_999, '0.00'],
      [-5_000, '-0.01'],
      // In two steps, by yuan, it would become 1.00.
      [994_999, '0.99'],
      [995_000, '1.00'],
      [123_456_789_012, '123,456.79'],
    ]
    for (const [fen, text] of examples) expect(fenAsWanyuan(fen)).toBe(text)
  })
})

describe('the width of a text', () => {
  const examples: ReadonlyArray<readonly [string, number]> = [
    ['', 0],
    ['abc', 3],
    ['王小明', 6],
    ['𠮷㐂龴', 6],
    ['（元）', 6],
    ['ｱｲｳ', 3],
    ['１２', 4],
    ['한국', 4],
    ['e\u0301', 1],
    ['葛\u{E0100}', 2],
    ['👨‍👩‍👧', 2],
    ['🇨🇳', 2],
    ['❤️', 2],
    ['✓…─', 3],
    ['\u200B', 0],
  ]
  for (const [text, width] of examples)
    it(`of ${JSON.stringify(text)} is ${width}`, () => expect(displayWidth(text)).toBe(width))
})

describe('a truncated text', () => {
  it('is as it was when it fits', () => expect(truncated('王小明', 6)).toBe('王小明'))
  it('ends in … and never in half a character', () => {
    expect(truncated('王小明', 5)).toBe('王小…')
    expect(truncated('王小明', 4)).toBe('王…')
    expect(truncated('👨‍👩‍👧👨‍👩‍👧', 3)).toBe('👨‍👩‍👧…')
    expect(truncated('ab', 1)).toBe('…')
    expect(truncated('ab', 0)).toBe('')
  })
  it('is never wider than asked', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, width) => {
        expect(displayWidth(truncated(text, width))).toBeLessThanOrEqual(width)
      }),
    ))
})

describe('a text table', () => {
  const columns: ReadonlyArray<TextColumn> = [
    { title: '区域', kind: 'text' },
    { title: '人数', kind: 'integer' },
    { title: '金额（元）', kind: 'yuan' },
    { title: 'note', kind: 'text', maxWidth: 8 },
  ]
  const rows = [
    ['呈贡区', 86_297, 123_456_789, '已核对的注释'],
    ['A', 5, -5, null],
  ]
  it('aligns Chinese and numbers, and ends without spaces', () =>
    expect(textTable(columns, rows, { totals: ['合计', 86_302, 123_456_784, null] })).toBe(
      [
        '区域      人数    金额（元）  note',
        '──────  ──────  ────────────  ───────',
        '呈贡区  86,297  1,234,567.89  已核对…',
        'A            5         -0.05',
        '──────  ──────  ────────────  ───────',
        '合计    86,302  1,234,567.84',
        '',
      ].join('\n'),
    ))
  it('may go without header and rules', () =>
    expect(textTable(columns, rows.slice(1), { header: false, rules: false, gap: ' | ' })).toBe('A | 5 | -0.05 |\n'))
  it('of no rows is its header', () =>
    expect(textTable(columns, [], { rules: false })).toBe('区域  人数  金额（元）  note\n'))
  it('lets no text move the cursor, break the line or turn the writing round', () =>
    expect(textTable([{ title: 'x', kind: 'text' }], [['a\u001B[2Jb\r\nc\u202Ed']], { header: false })).toBe(
      'a [2Jb c d\n',
    ))
  it('gives every line the same columns, whatever the texts', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.integer())), (values) => {
        const lines = textTable(
          [
            { title: '名', kind: 'text', maxWidth: 12 },
            { title: '数', kind: 'integer' },
          ],
          values,
          { gap: ' ' },
        ).split('\n')
        expect(lines).toHaveLength(values.length + 3)
        expect(new Set(lines.slice(0, -1).map(displayWidth)).size).toBe(1)
      }),
    ))
  it('refuses fen that are not whole', () =>
    expect(() => textTable([{ title: 'x', kind: 'yuan' }], [[0.5]])).toThrow(RangeError))
})
