import { mkdir, mkdtemp, open, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { surveyText } from '../encoding/survey.js'
import { csvFile, readWhole, table } from '../testing/read-whole.js'
import type { ByteSource } from './byte-source.js'
import { readSheets } from './read-sheets.js'
import { Refused } from './sheet-error.js'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sheets-'))
})
afterAll(() => rm(folder, { recursive: true }))

const fileOf = async (name: string, content: string | Uint8Array): Promise<string> => {
  await writeFile(join(folder, name), content)
  return join(folder, name)
}

describe('a CSV file', () => {
  it('comes with its name, hash, header and rows with their lines', async () => {
    const path = await fileOf('payments.2022.csv', 'id,姓名 \r\n\r\n1, 王\r\n2,李\r\n')
    const { file, sheets, error } = await readWhole(path)
    expect(error).toBeNull()
    expect(file).toMatchObject({ format: 'csv', bytes: 29, encoding: 'utf-8' })
    expect(sheets).toEqual([
      {
        head: {
          kind: 'sheet',
          sheet: 'payments.2022',
          line: 1,
          columns: [
            { text: 'id', column: 1 },
            { text: '姓名 ', column: 2 },
          ],
        },
        rows: [
          { line: 3, cells: ['1', ' 王'], kinds: null, problem: null },
          { line: 4, cells: ['2', '李'], kinds: null, problem: null },
        ],
        end: { kind: 'sheet-end', sheet: 'payments.2022', rows: 2, blankLines: 1 },
      },
    ])
  })
  it('may have a header and nothing else', async () => {
    const { sheets, error } = await readWhole(csvFile('a,b\n'))
    expect([sheets.length, sheets[0]?.end?.rows, error]).toEqual([1, 0, null])
  })
  it('skips and counts blank lines: empty, spaces of any kind, delimiters alone', async () => {
    const { sheets } = await readWhole(csvFile('\n \na,b\n,\n　, \n\n1,\n,2\n'))
    expect(sheets[0]?.head.line).toBe(3)
    expect(sheets[0]?.rows.map(({ line }) => line)).toEqual([7, 8])
    expect(sheets[0]?.end?.blankLines).toBe(5)
  })
  it('delivers a row that is too short or too long, with its problem', async () => {
    const { sheets, error } = await readWhole(csvFile('a,b,c\n1,2\n1,2,3\n1,2,3,4\n'))
    expect(error).toBeNull()
    expect(sheets[0]?.rows.map(({ cells, problem }) => ({ cells: cells.length, problem }))).toEqual([
      { cells: 2, problem: { code: 'RowTooShort', expected: 3, found: 2 } },
      { cells: 3, problem: null },
      { cells: 4, problem: { code: 'RowTooLong', expected: 3, found: 4 } },
    ])
  })
  it('hands rows over in batches no longer than asked', async () => {
    const lengths: number[] = []
    for await (const part of readSheets(csvFile(`a\n${'1\n'.repeat(25)}`), { batchRows: 10 })) {
      if (part._tag === 'Right' && part.right.kind === 'rows') lengths.push(part.right.rows.length)
    }
    expect(lengths).toEqual([10, 10, 5])
  })
  it('may be left early', async () => {
    const path = await fileOf('long.csv', `a,b\n${'1,2\n'.repeat(100_000)}`)
    for await (const part of readSheets(path)) if (part._tag === 'Right' && part.right.kind === 'rows') break
    await writeFile(path, '')
    expect((await readWhole(path)).error?.code).toBe('FileEmpty')
  })
  it('does not put its cells in one another: a header named __proto__ is a header', async () =>
    expect(table(await readWhole(csvFile('__proto__,constructor\n1,2\n')))).toEqual([
      ['__proto__', 'constructor'],
      ['1', '2'],
    ]))
})

describe('a file is refused, with a code and the file', () => {
  const code = async (path: string) => (await readWhole(path)).error
  it('when it is missing', async () => {
    expect(await code(join(folder, 'none.csv'))).toEqual({ code: 'FileMissing', file: join(folder, 'none.csv') })
    expect((await code(join(await fileOf('f', 'a'), 'x.csv')))?.code).toBe('FileMissing')
    await symlink(join(folder, 'none'), join(folder, 'dangling.csv'))
    expect((await code(join(folder, 'dangling.csv')))?.code).toBe('FileMissing')
  })
  it('when it is a folder', async () => {
    await mkdir(join(folder, 'sub.csv'))
    expect((await code(join(folder, 'sub.csv')))?.code).toBe('FileIsDirectory')
  })
  it('when its name cannot be a path', async () =>
    expect(await code(`${folder}/${'x'.repeat(300)}`)).toMatchObject({ code: 'FileNotReadable', why: 'ENAMETOOLONG' }))
  it('when it is no plain file', async () =>
    expect(await code('/dev/null')).toMatchObject({ code: 'FileNotReadable', why: 'not a plain file' }))
  for (const [what, content] of [
    ['no bytes', ''],
    ['a byte-order mark', '\uFEFF'],
    ['blank lines', '\n\r\n \n,,\n'],
  ] as const) {
    it(`when it holds only ${what}`, async () =>
      expect((await readWhole(csvFile(content))).error?.code).toBe('FileEmpty'))
  }
  it('when it was written to while it was read', async () => {
    const path = await fileOf('growing.csv', `a,b\n${'1,2\n'.repeat(100_000)}`)
    let last: string | null = null
    let grown = false
    for await (const part of readSheets(path)) {
      if (part._tag === 'Left') last = part.left.code
      else if (part.right.kind === 'rows' && !grown) {
        grown = true
        const handle = await open(path, 'a')
        await handle.write('3,4\n')
        await handle.close()
      }
    }
    expect(last).toBe('FileChanged')
  })
  it('when it was cut while it was read', async () => {
    const path = await fileOf('cut.csv', `a,b\n${'1,2\n'.repeat(100_000)}`)
    let last: string | null = null
    for await (const part of readSheets(path)) {
      if (part._tag === 'Left') last = part.left.code
      else if (part.right.kind === 'sheet') await truncate(path, 10)
    }
    expect(last).toBe('FileChanged')
  })
  it('when a header stands twice, spaces aside', async () =>
    expect((await readWhole(csvFile('id,b, id \n'))).error).toEqual({
      code: 'HeaderDoubled',
      sheet: 'payments',
      line: 1,
      header: 'id',
      columns: [1, 3],
      file: 'payments.csv',
    }))
  it('but not when headers are empty', async () => expect((await readWhole(csvFile('id,,\n1,2,3\n'))).error).toBeNull())
  it('for one column too many in the header or a row, and not at the limit', async () => {
    const row = (count: number) => Array.from({ length: count }, (_, index) => index).join()
    expect((await readWhole(csvFile(row(1_000)))).error).toBeNull()
    expect((await readWhole(csvFile(row(1_001)))).error).toMatchObject({
      code: 'TooManyColumns',
      line: 1,
      found: 1_001,
      limit: 1_000,
    })
    expect((await readWhole(csvFile(`a,b\n${row(1_001)}`))).error).toMatchObject({ code: 'TooManyColumns', line: 2 })
  })
  it('for a broken quote, with what came before it delivered', async () => {
    const { sheets, error } = await readWhole(csvFile(`a,b\n${'1,2\n'.repeat(50_000)}"x"y,1\n`))
    expect(error).toMatchObject({ code: 'QuoteBroken', line: 50_002, column: 1 })
    expect(sheets[0]?.rows.length).toBeGreaterThan(1_000)
    expect(sheets[0]?.end).toBeNull()
  })
})

describe('a line without an end', () => {
  const chunk = Buffer.alloc(128 * 1024, 'x')
  /** A gigabyte that is never made, and counts what is read of it. */
  const endless = (start: string): ByteSource & { read: ByteSource['read']; readBytes: () => number } => {
    let bytes = 0
    return {
      size: 1024 ** 3,
      read: async (offset, length) => {
        bytes += length
        const block = Buffer.from(chunk.subarray(0, length))
        if (offset === 0) block.write(start)
        return block
      },
      readBytes: () => bytes,
      stamp: async () => '',
      close: async () => {},
    }
  }
  it('of a gigabyte is refused after a few times the limit', async () => {
    const source = endless('a,b\n1,2\r\n3,4\r')
    const refusal = await surveyText(source, 's', 1024 ** 2).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(Refused)
    expect(refusal).toMatchObject({ fault: { code: 'LineTooLong', sheet: 's', line: 4, limit: 1024 ** 2 } })
    expect(source.readBytes()).toBeLessThan(4 * 1024 ** 2)
  })
  it('is refused in UTF-16 as well', async () => {
    const source = endless('\xff\xfe')
    source.read = async (offset, length) => {
      const block = Buffer.alloc(length, Buffer.from('王', 'utf16le'))
      if (offset === 0) block.set([0xff, 0xfe])
      return block
    }
    await expect(surveyText(source, 's', 1024 ** 2)).rejects.toMatchObject({ fault: { code: 'LineTooLong', line: 1 } })
  })
  it('of 64 MB on the disk is refused quickly, its first lines undelivered', async () => {
    const path = join(folder, 'line.csv')
    const handle = await open(path, 'w')
    await handle.write('a,b\n1,2\n')
    const block = Buffer.alloc(1024 ** 2, 'x')
    for (let count = 0; count < 64; count += 1) await handle.write(block)
    await handle.close()
    const { error, sheets } = await readWhole(path)
    expect(error).toMatchObject({ code: 'LineTooLong', line: 3 })
    expect(sheets).toEqual([])
    await rm(path)
  })
})

it('reads the same from a path and from memory', async () => {
  const path = await fileOf('same.csv', 'a;b\n"1\n";2\n')
  const fromPath = await readWhole(path)
  expect(await readWhole({ name: path, bytes: await readFile(path) })).toEqual(fromPath)
  expect(fromPath.sheets[0]?.rows).toHaveLength(1)
})
