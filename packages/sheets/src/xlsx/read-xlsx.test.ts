import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWhole, table } from '../testing/read-whole.js'
import { type WorkbookParts, workbookFile, workbookOf, workbookParts } from '../testing/workbook-of.js'

const read = (workbook: WorkbookParts, options = {}) => readWhole(workbookOf(workbook), options)
const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const header = `<row>${['a', 'b', 'c'].map(inline).join('')}</row>`
/** The kind and text of each cell of the first row. */
const firstRow = async (cells: string, workbook: Partial<WorkbookParts> = {}) => {
  const { sheets, error } = await read({ rows: `${header}<row>${cells}</row>`, ...workbook })
  expect(error).toBeNull()
  const row = sheets[0]?.rows[0]
  return row?.cells.map((text, index) => [row.kinds?.[index], text])
}

describe('a workbook', () => {
  it('comes with its name, header and rows with their numbers', async () => {
    const { file, sheets, error } = await read({
      rows: `<row r="2"><c r="A2" t="inlineStr"><is><t>id</t></is></c></row><row r="4"/><row r="7"><c r="A7"><v>5</v></c></row>`,
    })
    expect(error).toBeNull()
    expect(file).toMatchObject({ format: 'xlsx', encoding: null })
    expect(sheets[0]?.head).toEqual({ kind: 'sheet', sheet: '发放', line: 2, columns: [{ text: 'id', column: 1 }] })
    expect(sheets[0]?.rows).toEqual([{ line: 7, cells: ['5'], kinds: ['number'], problem: null }])
    expect(sheets[0]?.end).toEqual({ kind: 'sheet-end', sheet: '发放', rows: 1, blankLines: 1 })
  })
  it('tells an ID number stored as a number from one stored as text', async () =>
    expect(await firstRow(`<c><v>5.3012119500101102E+17</v></c>${inline('530121195001011021')}`)).toEqual([
      ['number', '530121195001011000'],
      ['text', '530121195001011021'],
      ['empty', ''],
    ]))
  it('reads shared texts, rich ones whole, phonetic ones not', async () => {
    const sharedTexts =
      '<si><t>王</t></si><si><r><t>龙</t></r><r><rPr><b/></rPr><t xml:space="preserve">城 </t></r><rPh sb="0" eb="1"><t>long</t></rPh></si><si><t>a_x000D_b_x005F_x000D_</t></si>'
    expect(await firstRow('<c t="s"><v>1</v></c><c t="s"><v>0</v></c><c t="s"><v>2</v></c>', { sharedTexts })).toEqual([
      ['text', '龙城 '],
      ['text', '王'],
      ['text', 'a\rb_x000D_'],
    ])
  })
  it('reads inline texts with runs, results of formulas, truth values and errors', async () => {
    expect(
      await firstRow(
        '<c t="inlineStr"><is><r><t>甲</t></r><r><t>&amp;乙</t></r><rPh><t>x</t></rPh></is></c><c t="str"><f>A1&amp;"x"</f><v>甲x</v></c><c><f>1+1</f><v>2</v></c>',
      ),
    ).toEqual([
      ['text', '甲&乙'],
      ['text', '甲x'],
      ['number', '2'],
    ])
    expect(await firstRow('<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c>')).toEqual([
      ['bool', 'TRUE'],
      ['bool', 'FALSE'],
      ['error', '#N/A'],
    ])
  })
  it('reads dates by their formats, built in or not', async () => {
    const cellFormats =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="20"/></cellXfs>'
    expect(
      await firstRow('<c s="1"><v>44927</v></c><c s="2"><v>44927.5</v></c><c><v>44927</v></c>', { cellFormats }),
    ).toEqual([
      ['date', '2023-01-01'],
      ['date', '2023-01-01T12:00:00'],
      ['number', '44927'],
    ])
    expect(
      await firstRow('<c s="3"><v>0.5</v></c><c s="1"><v>60</v></c><c t="d"><v>2023-01-01T00:00:00</v></c>', {
        cellFormats,
      }),
    ).toEqual([
      ['number', '0.5'],
      ['number', '60'],
      ['date', '2023-01-01'],
    ])
  })
  it('reads dates of the calendar of 1904', async () =>
    expect(
      await firstRow('<c s="1"><v>43465</v></c>', {
        workbookProperties: '<workbookPr date1904="1"/>',
        cellFormats: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
      }),
    ).toEqual([
      ['date', '2023-01-01'],
      ['empty', ''],
      ['empty', ''],
    ]))
  it('takes cells that say where they are and cells that do not, in any order', async () =>
    expect(await firstRow(`<c r="C2"><v>3</v></c><c r="A2"><v>1</v></c>${'<c><v>2</v></c>'}`)).toEqual([
      ['number', '1'],
      ['number', '2'],
      ['number', '3'],
    ]))
  it('takes a row that ends early as it is, and one that goes on with its problem; styled empty cells are nothing', async () => {
    const { sheets } = await read({
      rows: `${header}<row>${inline('1')}<c/><c s="1"/><c r="XFD2" s="1"/></row><row><c/><c/><c/><c><v>4</v></c></row>`,
    })
    expect(sheets[0]?.rows).toEqual([
      { line: 2, cells: ['1', '', ''], kinds: ['text', 'empty', 'empty'], problem: null },
      {
        line: 3,
        cells: ['', '', '', '4'],
        kinds: ['empty', 'empty', 'empty', 'number'],
        problem: { code: 'RowTooLong', expected: 3, found: 4 },
      },
    ])
  })
  it('reads prefixed names, comments, CDATA and UTF-16', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><x:worksheet xmlns:x="m"><!-- c --><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t><![CDATA[<王>]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`
    const { sheets } = await read({
      rows: '',
      parts: { 'xl/worksheets/sheet1.xml': Buffer.from(`\uFEFF${xml}`, 'utf16le') },
    })
    expect(sheets[0]?.head.columns).toEqual([{ text: '<王>', column: 1 }])
  })
  it('has its sheets in the order of the tabs, without charts and empty ones', async () => {
    const sheet = (text: string) =>
      `<worksheet><sheetData>${text === '' ? '' : `<row>${inline(text)}</row>`}</sheetData></worksheet>`
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const { sheets, error } = await read({
      rows: '',
      parts: {
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="乙" r:id="r2"/><sheet name="图" r:id="r4"/><sheet name="空" r:id="r3"/><sheet name="甲" r:id="r1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': `<Relationships>${['1', '2', '3'].map((id) => `<Relationship Id="r${id}" Type="${type}/worksheet" Target="worksheets/Sheet${id}.xml"/>`).join('')}<Relationship Id="r4" Type="${type}/chartsheet" Target="c.xml"/></Relationships>`,
        'xl/worksheets/sheet1.xml': sheet('1'),
        'xl/worksheets/sheet2.xml': sheet('2'),
        'xl/worksheets/sheet3.xml': sheet(''),
      },
    })
    expect(error).toBeNull()
    expect(sheets.map(({ head }) => [head.sheet, head.columns[0]?.text])).toEqual([
      ['乙', '2'],
      ['甲', '1'],
    ])
  })
  it('needs neither styles, shared texts nor package relationships', async () =>
    expect(
      table(await read({ rows: header, without: ['xl/styles.xml', 'xl/sharedStrings.xml', '_rels/.rels'] })),
    ).toEqual([['a', 'b', 'c']]))
  it('may be stored without packing', async () =>
    expect(table(await readWhole(workbookFile(zipSync(workbookParts({ rows: header }), { level: 0 }))))).toEqual([
      ['a', 'b', 'c'],
    ]))
  it('may tell its sizes and places in 64 bits', async () => {
    const bytes = Buffer.from(zipSync(workbookParts({ rows: header })))
    const start = bytes.readUInt32LE(bytes.length - 6)
    const end = bytes.length - 22
    const wide = (...values: ReadonlyArray<number>): Buffer => {
      const fields = Buffer.alloc(8 * values.length)
      values.forEach((value, index) => {
        fields.writeBigUInt64LE(BigInt(value), 8 * index)
      })
      return fields
    }
    // The first entry's sizes and place move to an extra field, the directory's size and place to a record of their own.
    const first = Buffer.from(bytes.subarray(start, start + 46 + bytes.readUInt16LE(start + 28)))
    const sizes = wide(first.readUInt32LE(24), first.readUInt32LE(20), first.readUInt32LE(42))
    const extra = Buffer.concat([Buffer.from([1, 0, sizes.length, 0]), sizes])
    for (const field of [20, 24, 42]) first.writeUInt32LE(0xffffffff, field)
    first.writeUInt16LE(extra.length, 30)
    const directory = Buffer.concat([first, extra, bytes.subarray(start + first.length, end)])
    const record = Buffer.concat([Buffer.from('504b0606', 'hex'), Buffer.alloc(36), wide(directory.length, start)])
    const locator = Buffer.concat([
      Buffer.from('504b060700000000', 'hex'),
      wide(start + directory.length),
      Buffer.alloc(4),
    ])
    const last = Buffer.from(bytes.subarray(end))
    last.fill(0xff, 12, 20)
    const file = Buffer.concat([bytes.subarray(0, start), directory, record, locator, last])
    expect(table(await readWhole(workbookFile(file)))).toEqual([['a', 'b', 'c']])
  })
})

describe('a workbook is refused', () => {
  const error = async (workbook: WorkbookParts, options = {}) => (await read(workbook, options)).error
  const bytesOf = (workbook: WorkbookParts): Buffer => Buffer.from(zipSync(workbookParts(workbook)))
  const file = 'payments.xlsx'

  it('when nothing is in it', async () =>
    expect(await error({ rows: '<row><c/></row>' })).toEqual({ code: 'FileEmpty', file }))
  it('when a header is doubled', async () =>
    expect(await error({ rows: `<row>${inline('a')}${inline('a')}</row>` })).toMatchObject({
      code: 'HeaderDoubled',
      sheet: '发放',
      columns: [1, 2],
    }))
  it('when it has lost its end', async () => {
    const bytes = bytesOf({ rows: header })
    for (const kept of [4, 30, 200, bytes.length - 23, bytes.length - 1]) {
      expect((await readWhole(workbookFile(bytes.subarray(0, kept)))).error).toEqual({ code: 'FileTruncated', file })
    }
  })
  it('when it has lost its middle', async () => {
    const bytes = bytesOf({ rows: header })
    expect(
      (await readWhole(workbookFile(Buffer.concat([bytes.subarray(0, 100), bytes.subarray(400)])))).error?.code,
    ).toMatch(/FileTruncated|WorkbookBroken/)
  })
  it('when a byte of a part is another', async () => {
    const bytes = Buffer.from(zipSync(workbookParts({ rows: header }), { level: 0 }))
    bytes.write('z', bytes.indexOf('<t>a</t>') + 3)
    expect((await readWhole(workbookFile(bytes))).error).toMatchObject({
      code: 'WorkbookBroken',
      why: 'its checksum does not match',
    })
  })
  it('when a part is missing', async () =>
    expect(await error({ rows: header, without: ['xl/worksheets/sheet1.xml'] })).toEqual({
      code: 'WorkbookBroken',
      part: 'xl/workbook.xml',
      why: 'a sheet is missing',
      sheet: '发放',
      file,
    }))
  it('when its XML is not well-formed, ends early, or is not in its encoding', async () => {
    for (const sheet of [
      '<worksheet><row></worksheet>',
      '<worksheet><sheetData>',
      'no xml',
      Buffer.from([0x3c, 0x61, 0xff, 0x2f, 0x3e]),
    ]) {
      expect(await error({ rows: '', parts: { 'xl/worksheets/sheet1.xml': sheet } })).toMatchObject({
        code: 'WorkbookBroken',
        part: 'xl/worksheets/sheet1.xml',
      })
    }
  })
  it('when it brings a document type, and with it entities', async () =>
    expect(
      await error({
        rows: '',
        parts: { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>' },
      }),
    ).toMatchObject({ code: 'WorkbookBroken', why: 'it has a document type' }))
  it('when a cell says what cannot be, with its place', async () => {
    for (const cell of [
      '<c r="B2"><v>x</v></c>',
      '<c r="B2" t="s"><v>7</v></c>',
      '<c r="B2" t="z"><v>1</v></c>',
      '<c r="B2" t="s"><v>-1</v></c>',
      '<c r="B2" t="s"><v>length</v></c>',
    ]) {
      expect(await error({ rows: `${header}<row r="2">${cell}</row>` })).toMatchObject({
        code: 'WorkbookBroken',
        sheet: '发放',
        line: 2,
        column: 2,
      })
    }
    expect(await error({ rows: `${header}<row r="2"><c r="?"><v>1</v></c></row>` })).toMatchObject({
      code: 'WorkbookBroken',
      line: 2,
    })
    for (const row of ['0', '-1', '1048577', 'x', '1.5']) {
      expect(await error({ rows: `<row r="${row}"/>` })).toMatchObject({
        code: 'WorkbookBroken',
        why: `there is no row ${row}`,
      })
    }
  })
  it('when it would unpack to too much: by ratio, by size, by what the parts come to together', async () => {
    const rows = `${header}<row>${inline(' '.repeat(3_000_000))}</row>`
    expect(await error({ rows })).toMatchObject({
      code: 'ZipBomb',
      part: 'xl/worksheets/sheet1.xml',
      measure: 'ratio',
      limit: 500,
    })
    expect(await error({ rows }, { maxUnpackedBytes: 2_000_000 })).toMatchObject({
      code: 'ZipBomb',
      measure: 'size',
      limit: 2_000_000,
    })
    const parts = workbookParts({ rows: header })
    const total = Object.values(parts).reduce((sum, part) => sum + part.length, 0)
    expect((await readWhole(workbookOf({ rows: header }), { maxUnpackedBytes: total })).error).toBeNull()
    expect((await readWhole(workbookOf({ rows: header }), { maxUnpackedBytes: total - 1 })).error?.code).toBe('ZipBomb')
  })
  it('when a part is longer than the directory says', async () => {
    const bytes = bytesOf({ rows: header })
    const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46
    bytes.writeUInt32LE(bytes.readUInt32LE(entry + 24) - 1, entry + 24)
    expect((await readWhole(workbookFile(bytes))).error).toMatchObject({
      code: 'WorkbookBroken',
      why: 'it is longer than the directory says',
    })
  })
  it('when a part is shorter than the directory says', async () => {
    const bytes = bytesOf({ rows: header })
    const entry = bytes.lastIndexOf('xl/worksheets/sheet1.xml') - 46
    bytes.writeUInt32LE(bytes.readUInt32LE(entry + 24) + 1, entry + 24)
    expect((await readWhole(workbookFile(bytes))).error).toMatchObject({
      code: 'WorkbookBroken',
      why: 'it is shorter than the directory says',
    })
  })
  it('when its shared texts are too much to keep', async () =>
    expect(
      await error({ rows: header, sharedTexts: `<si><t>${'王'.repeat(100)}</t></si>` }, { maxSharedTextBytes: 300 }),
    ).toMatchObject({
      code: 'ZipBomb',
      part: 'xl/sharedStrings.xml',
      measure: 'size',
    }))
  it('when a row is too long, and when a text never ends', async () => {
    const options = { maxRecordBytes: 1_000, maxUnpackRatio: 2_000 }
    const long = `${inline('x'.repeat(600))}`
    expect(await error({ rows: `${header}<row>${long}</row>` }, options)).toBeNull()
    expect(await error({ rows: `${header}<row>${long}${long}</row>` }, options)).toMatchObject({
      code: 'LineTooLong',
      line: 2,
      limit: 1_000,
    })
    expect(await error({ rows: inline('x'.repeat(200_000)) }, options)).toMatchObject({
      code: 'WorkbookBroken',
      why: 'a text or a tag is longer than 1000 bytes',
    })
  })
  it('when it has too many columns', async () =>
    expect(await error({ rows: `${header}<row><c r="ALM2"><v>1</v></c></row>` })).toMatchObject({
      code: 'TooManyColumns',
      line: 2,
      found: 1_001,
    }))
  it('when it is encrypted, part by part or whole', async () => {
    const bytes = bytesOf({ rows: header })
    const entry = bytes.lastIndexOf('xl/workbook.xml') - 46
    bytes.writeUInt16LE(bytes.readUInt16LE(entry + 8) | 1, entry + 8)
    expect((await readWhole(workbookFile(bytes))).error).toEqual({ code: 'WorkbookEncrypted', file })
    const compound = Buffer.alloc(2_048)
    compound.write('d0cf11e0a1b11ae1', 'hex')
    compound.writeUInt16LE(9, 30)
    expect((await readWhole(workbookFile(compound))).error).toEqual({
      code: 'WorkbookUnsupported',
      format: 'xls',
      file,
    })
    compound.write('EncryptedPackage', 600, 'utf16le')
    expect((await readWhole(workbookFile(compound))).error).toEqual({ code: 'WorkbookEncrypted', file })
  })
  it('when it is another kind of file in a zip', async () => {
    const zip = async (...names: ReadonlyArray<string>) =>
      (await readWhole(workbookFile(zipSync(Object.fromEntries(names.map((name) => [name, Buffer.from('<x/>')]))))))
        .error
    expect(await zip('mimetype', 'content.xml')).toEqual({ code: 'WorkbookUnsupported', format: 'ods', file })
    expect(await zip('xl/workbook.bin')).toEqual({ code: 'WorkbookUnsupported', format: 'xlsb', file })
    expect(await zip('../../etc/passwd')).toEqual({ code: 'WorkbookUnsupported', format: 'zip', file })
    expect(await zip()).toEqual({ code: 'WorkbookUnsupported', format: 'zip', file })
  })
  it('when a part is in it twice', async () =>
    expect(await error({ rows: header, parts: { 'XL/workbook.xml': '<workbook/>' } })).toMatchObject({
      code: 'WorkbookBroken',
      why: 'the part is in the file twice',
    }))
})
