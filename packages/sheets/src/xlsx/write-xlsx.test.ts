import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWhole, table } from '../testing/read-whole.js'
import { workbookFile } from '../testing/workbook-of.js'
import type { Column, Row } from '../writing/column.js'
import { BeyondLimit } from '../writing/write-error.js'
import { layoutOf, rowXml } from './sheet-xml.js'
import { notesSheet, type SheetToWrite, writeXlsx, xlsxChunks } from './write-xlsx.js'

const columns: ReadonlyArray<Column> = [
  { title: '身份证号', kind: 'text' },
  { title: '金额', kind: 'yuan' },
  { title: '人数', kind: 'integer' },
  { title: '月份', kind: 'month' },
  { title: '日期', kind: 'date' },
]

const bytesOf = async (sheets: ReadonlyArray<SheetToWrite>): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of xlsxChunks(sheets)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const sheetXml = async (rows: ReadonlyArray<Row>, of = columns): Promise<string> =>
  strFromU8(
    unzipSync(await bytesOf([{ name: 's', columns: of, rows }]))['xl/worksheets/sheet1.xml'] ?? new Uint8Array(),
  )

describe('a workbook', () => {
  it('reads back as it was written, each cell of its kind', async () => {
    const rows = [
      ['530121195001011021', 1_234_567, 86_297, '2022-07', '2022-07-01'],
      ['010', -5, -1, null, '1899-01-01'],
    ]
    const { sheets, error } = await readWhole(workbookFile(await bytesOf([{ name: '发放', columns, rows }])))
    expect(error).toBeNull()
    expect(sheets[0]?.rows).toEqual([
      {
        line: 2,
        cells: ['530121195001011021', '12345.67', '86297', '2022-07', '2022-07-01'],
        kinds: ['text', 'number', 'number', 'text', 'date'],
        problem: null,
      },
      {
        line: 3,
        cells: ['010', '-0.05', '-1', '', '1899-01-01'],
        kinds: ['text', 'number', 'number', 'empty', 'text'],
        problem: null,
      },
    ])
  })
  it('gives every text back: rare characters, leading zeros, ID numbers, line breaks, apostrophes, formulas', () => {
    const anyText = fc.oneof(
      fc.constantFrom(
        '𠮷㐂龴',
        '007',
        '53012119500101102X',
        'a\nb\r\nc\rd',
        "'x",
        '=1+1',
        ' x ',
        '\t',
        '_x000D_',
        '&amp;<',
        '\u0085\u2028',
      ),
      fc.string({ unit: 'grapheme' }),
    )
    return fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(anyText, anyText)), async (rows) => {
        const kept = rows.filter((row) => row.some((cell) => cell.trim() !== ''))
        const of: ReadonlyArray<Column> = [
          { title: 'a', kind: 'text' },
          { title: 'b', kind: 'text' },
        ]
        expect(table(await readWhole(workbookFile(await bytesOf([{ name: 's', columns: of, rows: kept }]))))).toEqual([
          ['a', 'b'],
          ...kept,
        ])
      }),
    )
  })
  it('gives all fen back that 15 digits can tell', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), { minLength: 1 }),
        async (fen) => {
          const rows = fen.map((each) => [each])
          const [, ...cells] = table(
            await readWhole(
              workbookFile(await bytesOf([{ name: 's', columns: [{ title: 'a', kind: 'yuan' }], rows }])),
            ),
          )
          expect(cells.map(([text]) => Math.round(Number(text) * 100))).toEqual(fen)
        },
      ),
    ))
  it('leaves out characters XML cannot hold', async () =>
    expect(
      table(
        await readWhole(
          workbookFile(
            await bytesOf([{ name: 's', columns: columns.slice(0, 1), rows: [['a\u0000\u001Bb\uD800\uFFFF']] }]),
          ),
        ),
      ),
    ).toEqual([['身份证号'], ['ab']]))
  it('has a frozen header with a filter, text as text and yuan written from fen', async () => {
    const xml = await sheetXml([['a', Number.MAX_SAFE_INTEGER, 1, null, null]])
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>')
    expect(xml).toContain('<autoFilter ref="A1:E2"/>')
    expect(xml).toContain('<c r="A2" s="1" t="inlineStr"><is><t>a</t></is></c>')
    expect(xml).toContain('<c r="B2" s="2"><v>90071992547409.91</v></c>')
  })
  it('asks other programs to keep spaces at the ends and line breaks', async () => {
    for (const text of [' a', 'a ', 'a\nb']) {
      expect(await sheetXml([[text]], columns.slice(0, 1))).toContain(`<t xml:space="preserve">${text}</t>`)
    }
    expect(await sheetXml([['a b']], columns.slice(0, 1))).toContain('<t>a b</t>')
  })
  it('has columns as wide as their texts, Chinese counted twice, within bounds', async () => {
    const widths = async (text: string) =>
      /<col min="1" max="1" width="(\d+)"/.exec(await sheetXml([[text]], [{ title: 'x', kind: 'text' }]))?.[1]
    expect([
      await widths('abcdefghij'),
      await widths('一二三四五'),
      await widths(''),
      await widths('x'.repeat(99)),
    ]).toEqual(['12', '12', '10', '60'])
  })
  it('has several sheets and one of notes, with legal names', async () => {
    const { sheets } = await readWhole(
      workbookFile(
        await bytesOf([
          { name: 'a/b', columns, rows: [] },
          { name: 'A_B', columns, rows: [] },
          notesSheet([
            ['范围', '呈贡区'],
            ['截至', '2022-12-31'],
          ]),
        ]),
      ),
    )
    expect(sheets.map(({ head, rows }) => [head.sheet, rows.map(({ cells }) => cells)])).toEqual([
      ['a_b', []],
      ['A_B (2)', []],
      [
        '说明',
        [
          ['范围', '呈贡区'],
          ['截至', '2022-12-31'],
        ],
      ],
    ])
  })
  it('has the same bytes for the same sheets, in every zone, however the rows come', async () => {
    const rows = Array.from({ length: 2_500 }, (_, index): Row => [`p-${index}`, index, index, '2022-07', '2022-07-01'])
    const asMade = async function* (): AsyncGenerator<Row> {
      yield* rows
    }
    const first = await bytesOf([{ name: 's', columns, rows }])
    const zone = process.env.TZ
    process.env.TZ = 'Asia/Shanghai'
    const second = await bytesOf([{ name: 's', columns, rows: asMade() }])
    process.env.TZ = zone
    expect(Buffer.compare(first, second)).toBe(0)
  })
})

describe('a workbook is not written', () => {
  it('when a text is longer than a cell holds, and nothing is left behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sheets-'))
    const write = (length: number) =>
      writeXlsx(join(folder, 'a.xlsx'), [
        { name: 's', columns: columns.slice(0, 1), rows: [['x'], ['x'.repeat(length)]] },
      ])
    expect(await write(32_768)).toEqual({
      _tag: 'Left',
      left: { code: 'TextTooLong', sheet: 's', row: 3, column: 1, limit: 32_767 },
    })
    expect(await readdir(folder)).toEqual([])
    expect(await write(32_767)).toMatchObject({ _tag: 'Right' })
    await rm(folder, { recursive: true })
  })
  it('when a sheet is longer than the program reads', () => {
    const layout = layoutOf('s', columns)
    expect(rowXml(1_048_576, layout, [])).toBe('<row r="1048576"></row>')
    expect(() => rowXml(1_048_577, layout, [])).toThrow(BeyondLimit)
  })
  it('when a value does not fit its column', async () =>
    expect(bytesOf([{ name: 's', columns, rows: [['x', 0.1]] }])).rejects.toThrow(RangeError))
})
