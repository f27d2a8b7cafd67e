import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { gb18030 } from '../testing/gb18030.js'
import { csvFile, readWhole } from '../testing/read-whole.js'
import { workbookFile, workbookParts } from '../testing/workbook-of.js'

/** Read to the end or refused with a code; anything thrown fails the property. */
const isReadOrRefused = async (bytes: Uint8Array): Promise<void> => {
  const { error, sheets } = await readWhole(csvFile(bytes), { maxRecordBytes: 10_000 })
  if (error === null) expect(sheets.at(-1)?.end).not.toBeNull()
  else expect(error.code).toMatch(/^[A-Z]\w+$/)
  for (const { head, rows } of sheets) {
    for (const { cells, problem } of rows) expect(cells.length === head.columns.length).toBe(problem === null)
  }
}

const csv = '姓名,街道,"备\n注"\r\n王小明,"龙城""街道",1\r\n李,吴家营,\n'
const rows =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>b</t></is></c></row><row r="2"><c s="1"><v>44927</v></c><c t="b"><v>1</v></c></row>'
const workbook = workbookParts({
  rows,
  sharedTexts: '<si><t>a</t></si>',
  cellFormats: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
})

const valid: Readonly<Record<string, Buffer>> = {
  'a CSV in UTF-8': Buffer.from(csv, 'utf8'),
  'a CSV in GB18030': gb18030(csv),
  'a CSV in UTF-16': Buffer.from(`\uFEFF${csv}`, 'utf16le'),
  'a workbook': Buffer.from(zipSync(workbook)),
  'a workbook without packing': Buffer.from(zipSync(workbook, { level: 0 })),
}

const mutated = (bytes: Buffer) =>
  fc
    .array(
      fc.record({
        at: fc.nat(bytes.length - 1),
        what: fc.constantFrom('set', 'cut', 'insert', 'end'),
        byte: fc.nat(255),
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((changes) =>
      changes.reduce<Buffer>((changed, { at, what, byte }) => {
        const before = changed.subarray(0, at)
        if (what === 'end') return before
        return Buffer.concat([
          before,
          ...(what === 'cut' ? [] : [Buffer.from([byte])]),
          changed.subarray(what === 'insert' ? at : at + 1),
        ])
      }, bytes),
    )

describe('whatever the bytes, a file is read or refused', () => {
  it('random bytes', () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), isReadOrRefused), { numRuns: 1_000 }))
  it('random text', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: fc.constantFrom('a', ',', ';', '\t', '"', '\n', '\r', ' ', '王', '\0', '\uFEFF') }),
        (text) => isReadOrRefused(Buffer.from(text, 'utf8')),
      ),
      { numRuns: 1_000 },
    ))
  it('random bytes that begin like a zip file or a compound file', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom('504b0304', '504b0506', 'd0cf11e0a1b11ae1'),
        fc.uint8Array({ maxLength: 300 }),
        (start, rest) => isReadOrRefused(Buffer.concat([Buffer.from(start, 'hex'), rest])),
      ),
      { numRuns: 500 },
    ))
  for (const [name, bytes] of Object.entries(valid)) {
    it(`${name}, as it is`, async () => expect((await readWhole(csvFile(bytes))).error).toBeNull())
    it(`${name}, mutated`, () => fc.assert(fc.asyncProperty(mutated(bytes), isReadOrRefused), { numRuns: 1_000 }))
  }
  it('a workbook whose XML is mutated behind a right checksum', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.keys(workbook)),
        fc.infiniteStream(fc.nat()),
        async (part, numbers) => {
          const changed = Buffer.from(workbook[part] ?? [])
          for (let count = 0; count < 3; count += 1) {
            const { value: at } = numbers.next()
            const { value: byte } = numbers.next()
            changed[at % changed.length] = byte % 128
          }
          await isReadOrRefused(zipSync({ ...workbook, [part]: changed }))
          expect((await readWhole(workbookFile(zipSync({ ...workbook, [part]: changed })))).error?.code).not.toBe(
            'FileTruncated',
          )
        },
      ),
      { numRuns: 1_000 },
    ))
})
