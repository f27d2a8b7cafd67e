import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Refused } from '../reading/sheet-error.js'
import { type CsvRecord, csvRecordReader } from './csv-records.js'

const limit = 1024 * 1024

/** The records of a text handed over in pieces of the given lengths. */
const records = (
  text: string,
  lengths: ReadonlyArray<number> = [],
  maxRecordBytes = limit,
): ReadonlyArray<CsvRecord> => {
  const bytes = Buffer.from(text, 'utf8')
  const read = csvRecordReader('s', maxRecordBytes)
  const all: CsvRecord[] = []
  let at = 0
  for (const length of lengths) {
    all.push(...read(bytes.subarray(at, at + length), false))
    at += length
  }
  return [...all, ...read(bytes.subarray(at), false), ...read(Buffer.alloc(0), true)]
}

const outcome = (text: string, lengths?: ReadonlyArray<number>, maxRecordBytes?: number) => {
  try {
    return records(text, lengths, maxRecordBytes)
  } catch (error) {
    if (error instanceof Refused) return error.fault
    throw error
  }
}

/** The cells as csv-parse reads them, as strict as it gets. Its line numbers count a CRLF within quotes twice, and are not asked. */
const oracle = (text: string): ReadonlyArray<ReadonlyArray<string>> | 'refused' => {
  try {
    return parse(text, { relax_column_count: true, skip_empty_lines: true, record_delimiter: ['\r\n', '\n', '\r'] })
  } catch {
    return 'refused'
  }
}

const isEmptyLine = ({ cells }: CsvRecord): boolean => cells.length === 1 && cells[0] === ''
const anyLengths = fc.array(fc.nat(5), { maxLength: 30 })
const anyCell = fc.string({ unit: fc.constantFrom('a', '王', '𠮷', ',', '"', '\n', '\r', '\r\n', ' ') })
const anyPiece = fc.constantFrom('a', '王', ' ', '"', '""', ',', ',', '\n', '\r\n', '\r')

describe('records of a CSV', () => {
  // A quoted empty line is a record to csv-parse and blank to us, so such texts are left out.
  it('are those csv-parse reads, and what it refuses is refused, however the bytes are cut', () =>
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 25 }), anyLengths, (pieces, lengths) => {
        // The delimiter is found in the first line, and the oracle is told that it is a comma.
        const text = `h,h\n${pieces.join('')}`
        fc.pre(!/(^|[\r\n])""([\r\n]|$)/.test(text))
        const ours = outcome(text, lengths)
        const theirs = oracle(text)
        if (theirs === 'refused') expect(ours).toHaveProperty('code')
        else if (!Array.isArray(ours)) expect(ours).toEqual(theirs)
        else expect(ours.filter((record) => !isEmptyLine(record)).map(({ cells }) => cells)).toEqual(theirs)
      }),
      { numRuns: 3_000 },
    ))

  it('of any cells, quoted, are those cells, each on the line where its first quote stands', () =>
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { minLength: 2, maxLength: 4 })), anyLengths, (rows, lengths) => {
        let text = 'h,h\r\n'
        const expected: CsvRecord[] = []
        for (const cells of rows) {
          expected.push({ line: text.match(/\r\n|\n|\r/g)?.length ?? 0, cells })
          text += `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`
        }
        const found = records(text, lengths).slice(1)
        expect(found.map(({ line, cells }) => ({ line: line - 1, cells }))).toEqual(expected)
      }),
    ))

  it('begin on the line a clerk sees, whatever ends the lines', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const text = ['a,b', '', '1,"x', '', 'y"', '3,4'].join(end)
      expect(records(text).filter((record) => !isEmptyLine(record))).toEqual([
        { line: 1, cells: ['a', 'b'] },
        { line: 3, cells: ['1', `x${end}${end}y`] },
        { line: 6, cells: ['3', '4'] },
      ])
    }
  })
  it('keep spaces', () => expect(records('a,b\n 1 ,\t2\n')[1]?.cells).toEqual([' 1 ', '\t2']))
  it('need no line break at the end', () => expect(records('a,b\n1,2')).toHaveLength(2))
  it('may end with a lone CR', () => expect(records('a,b\r1,2\r')).toHaveLength(2))
})

describe('the delimiter', () => {
  const cells = (text: string) => records(text).map((record) => record.cells)
  it('is a comma, a semicolon or a tab, by the header', () => {
    expect(cells('a,b;c\n1,2;3')).toEqual([
      ['a', 'b;c'],
      ['1', '2;3'],
    ])
    expect(cells('a;b;c,d\n1;2;3,4')).toEqual([
      ['a', 'b', 'c,d'],
      ['1', '2', '3,4'],
    ])
    expect(cells('a\tb\n1,5\t2')).toEqual([
      ['a', 'b'],
      ['1,5', '2'],
    ])
  })
  it('is not looked for in quotes', () =>
    expect(cells('"a,b,c";d\n1;2')).toEqual([
      ['a,b,c', 'd'],
      ['1', '2'],
    ]))
  it('is a comma when the header has one column', () => expect(cells('a\n1;2\n')).toEqual([['a'], ['1;2']]))
  it('is looked for in the first line that is not empty', () =>
    expect(cells('\n\na;b\n1;2').slice(2)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]))
})

describe('a CSV is refused', () => {
  it('for text after a closing quote, with line and column', () =>
    expect(outcome('a,b\n1,"x"y\n')).toEqual({ code: 'QuoteBroken', sheet: 's', line: 2, column: 2 }))
  it('for a space after a closing quote', () =>
    expect(outcome('a,b\n"x" ,1\n')).toMatchObject({ code: 'QuoteBroken', column: 1 }))
  it('for a quote within an unquoted cell', () =>
    expect(outcome('a,b\n1,2\n1,5" x\n')).toMatchObject({ code: 'QuoteBroken', line: 3, column: 2 }))
  it('on the line where the quote stands, in a record of several', () =>
    expect(outcome('a,b\n"x\ny"z,1\n')).toMatchObject({ code: 'QuoteBroken', line: 3, column: 1 }))
  it('for a quote that is never closed, with the line where its record begins', () =>
    expect(outcome('a,b\n1,2\n3,"4\n5,6\n')).toEqual({ code: 'FileTruncated', sheet: 's', line: 3, column: 2 }))
  it('for a record one byte over the limit, and not at the limit', () => {
    expect(outcome(`a,b\n${'x'.repeat(8)},\n`, [], 10)).toHaveLength(2)
    expect(outcome(`a,b\n${'x'.repeat(9)},\n`, [], 10)).toEqual({ code: 'LineTooLong', sheet: 's', line: 2, limit: 10 })
  })
  it('for a quoted record of short lines over the limit', () =>
    expect(outcome(`a,b\n1,2\n3,"${'x\n'.repeat(50)}"`, [], 40)).toMatchObject({ code: 'LineTooLong', line: 3 }))
  it('for a line that never ends, before it has', () => {
    const read = csvRecordReader('s', 100)
    read(Buffer.from('a,b\n'), false)
    expect(() => {
      for (let piece = 0; piece < 3; piece += 1) read(Buffer.alloc(50, 'x'), false)
    }).toThrow(Refused)
  })
})
