import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Ledger } from '@pension-ledger/ledger'
import { type SheetToWrite, writeXlsx } from '@pension-ledger/sheets'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { importInto, logOf, newDirectory, openSample } from '../testing/sample-ledger.js'

let directory: string
let ledger: Ledger

beforeEach(async () => {
  directory = await newDirectory()
  ledger = await openSample('memory:')
})
afterEach(async () => {
  await ledger.close()
  await rm(directory, { recursive: true })
})

const contributions: SheetToWrite = {
  name: '缴费',
  columns: [
    { title: '个人编号', kind: 'text' },
    { title: '缴费年度', kind: 'integer' },
    { title: '缴费类型', kind: 'text' },
    { title: '缴费金额', kind: 'yuan' },
    { title: '到账日期', kind: 'date' },
  ],
  rows: [
    ['p-1', 2022, '正常', 20_050, '2022-03-01'],
    ['p-2', 2022, '正常', 1, '2022-03-01'],
  ],
}
const participants: SheetToWrite = {
  name: '参保登记',
  columns: [
    { title: '个人编号', kind: 'text' },
    { title: '身份证号', kind: 'text' },
    { title: '姓名', kind: 'text' },
    { title: '性别', kind: 'text' },
    { title: '出生日期', kind: 'date' },
    { title: '参保日期', kind: 'date' },
    { title: '片区', kind: 'text' },
    { title: '街道', kind: 'text' },
  ],
  rows: [['p-1', '530121195703011232', '某人', '男', '1957-03-01', '2011-07-01', '度假区', '大渔街道']],
}

const written = async (name: string, sheets: ReadonlyArray<SheetToWrite>): Promise<void> => {
  expect(E.isRight(await writeXlsx(join(directory, name), sheets))).toBe(true)
}

describe('a workbook', () => {
  it('is imported sheet by sheet in the order of kinds, with dates and amounts from their cells', async () => {
    await written('book.xlsx', [contributions, participants])
    const summary = await importInto(ledger, directory)
    expect(summary.files.map(({ file, sheet, recorded, quarantined }) => [file, sheet, recorded, quarantined])).toEqual(
      [
        ['book.xlsx', '参保登记', 1, 0],
        ['book.xlsx', '缴费', 1, 1],
      ],
    )
    const last = (await logOf(ledger)).at(-1)
    expect(last?.provenance.source).toMatchObject({ file: 'book.xlsx#缴费', line: 2 })
    expect(JSON.parse(last?.data ?? '')).toMatchObject({ fen: 20_050, year: 2022, receivedOn: '2022-03-01' })
  })

  it('whose sheets tell no kind is what its name tells, by its first sheet', async () => {
    await written('participants.xlsx', [
      { ...participants, name: 'Sheet1' },
      { ...contributions, name: '填表说明' },
    ])
    expect(await importInto(ledger, directory)).toMatchObject({
      recorded: 1,
      unknownFiles: ['participants.xlsx#填表说明'],
    })
  })

  it('that cannot be opened is named, and the others are imported', async () => {
    await written('book.xlsx', [participants])
    await writeFile(join(directory, 'payments.xlsx'), 'PK\u0003\u0004 nothing')
    const summary = await importInto(ledger, directory)
    expect(summary).toMatchObject({ recorded: 1, unreadableFiles: [{ code: expect.any(String) }] })
  })
})
