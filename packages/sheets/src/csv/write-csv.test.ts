import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvFile, readWhole, table } from '../testing/read-whole.js'
import type { Column, Row, Rows } from '../writing/column.js'
import { type CsvStyle, csvChunks, writeCsv } from './write-csv.js'

const columns: ReadonlyArray<Column> = [
  { title: '姓名', kind: 'text' },
  { title: '金额', kind: 'yuan' },
  { title: '人数', kind: 'integer' },
  { title: '月份', kind: 'month' },
  { title: '日期', kind: 'date' },
]

const bytesOf = async (rows: Rows, style?: CsvStyle, of = columns): Promise<Buffer> => {
  const chunks: Uint8Array[] = []
  for await (const chunk of csvChunks(of, rows, style)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
const textOf = async (rows: Rows, style?: CsvStyle): Promise<string> => (await bytesOf(rows, style)).toString('utf8')

describe('a CSV for people', () => {
  it('has a byte-order mark, CRLF, and yuan from fen', async () =>
    expect(await textOf([['王', 123_405, 1_234, '2022-07', '2022-07-01']])).toBe(
      '\uFEFF姓名,金额,人数,月份,日期\r\n王,1234.05,1234,2022-07,2022-07-01\r\n',
    ))
  it('writes negative amounts as numbers and guards texts that look like formulas', async () => {
    for (const start of ['=', '+', '-', '@', '\t', '\r']) {
      const [row] = (await readWhole(csvFile(await bytesOf([[`${start}1`, -5, -1, null, null]])))).sheets[0]?.rows ?? []
      expect(row?.cells).toEqual([`'${start}1`, '-0.05', '-1', '', ''])
    }
  })
  it('guards a title as well', async () =>
    expect((await bytesOf([], 'people', [{ title: '=1+1', kind: 'text' }])).toString()).toBe("\uFEFF'=1+1\r\n"))
  it('leaves an apostrophe, an ID number and leading zeros alone', async () =>
    expect(await textOf([["'001", null, null, null, null]])).toContain("\r\n'001,,,,\r\n"))
})

describe('a CSV for programs', () => {
  it('has the values, LF, and nothing else', async () =>
    expect(await textOf([['=1', 0, 0, null, null]], 'programs')).toBe('姓名,金额,人数,月份,日期\n=1,0.00,0,,\n'))
  it('quotes what must be quoted', async () =>
    expect(await textOf([['a"b,c\nd', null, null, null, null]], 'programs')).toContain('\n"a""b,c\nd",,,,\n'))
  it('written and read gives the texts back', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))),
        async (rows) => {
          // A lone surrogate is no character, a NUL no text, and a line of blanks is skipped.
          const kept = rows.filter(
            (row) =>
              row.some((cell) => cell.trim() !== '') &&
              row.every((cell) => !/\p{Cs}/u.test(cell) && !cell.includes('\0')),
          )
          const of: ReadonlyArray<Column> = [
            { title: 'a', kind: 'text' },
            { title: 'b', kind: 'text' },
          ]
          expect(table(await readWhole(csvFile(await bytesOf(kept, 'programs', of))))).toEqual([['a', 'b'], ...kept])
        },
      ),
    ))
  it('takes rows that are still being made', async () => {
    const made = async function* (): AsyncGenerator<Row> {
      for (let count = 0; count < 2_500; count += 1) yield [`${count}`, count, count, null, null]
    }
    expect((await textOf(made(), 'programs')).split('\n').at(-2)).toBe('2499,24.99,2499,,')
  })
})

describe('writing a file', () => {
  it('answers with its length and hash, and leaves nothing else', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sheets-'))
    const path = join(folder, 'a.csv')
    const outcome = await writeCsv(path, columns, [])
    const file = await readFile(path)
    expect(outcome).toMatchObject({ _tag: 'Right', right: { bytes: file.length } })
    expect(outcome).toMatchObject({ right: { sha256: (await readWhole(path)).file?.sha256 } })
    expect(await readdir(folder)).toEqual(['a.csv'])
    await rm(folder, { recursive: true })
  })
  it('says why it cannot', async () =>
    expect(await writeCsv('/nowhere/a.csv', columns, [])).toEqual({
      _tag: 'Left',
      left: { code: 'FileNotWritable', file: '/nowhere/a.csv', why: 'ENOENT' },
    }))
  it('throws for a value its column cannot hold, and leaves the old file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'sheets-'))
    const path = join(folder, 'a.csv')
    await writeCsv(path, columns, [])
    for (const row of [
      ['x', 1.5],
      ['x', '1'],
      [7],
      ['x', 1, Number.NaN],
      ['x', 1, 1, '=1'],
      ['x', 1, 1, null, '2022-7-1'],
    ]) {
      await expect(writeCsv(path, columns, [row])).rejects.toThrow(RangeError)
    }
    expect(await readdir(folder)).toEqual(['a.csv'])
    expect((await readWhole(path)).error).toBeNull()
    await rm(folder, { recursive: true })
  })
})
