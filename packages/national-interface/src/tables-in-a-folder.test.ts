import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { accountOf, businessDate, month } from '@pension-ledger/domain'
import { anyHistory, contributed, enrolled, paid, stateOf } from '@pension-ledger/domain/testing'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { encodeGb18030 } from './encoding/gb18030.js'
import { exportTables } from './export-tables.js'
import { accountYears } from './mapping/account-years.js'
import type { BooksOfAccount, LedgerAccount } from './mapping/books.js'
import { enrolmentSpells } from './mapping/enrolment-spells.js'
import { faultsOf, rowsOf } from './testing/checker.js'
import { deliver, provenance, right, storeWith, year2022 } from './testing/delivery.js'
import { cellText } from './writing/cell.js'
import { folderAt } from './writing/folder-at.js'

async function* each<Item>(...items: ReadonlyArray<Item>): AsyncGenerator<Item, void> {
  yield* items
}

const cash: LedgerAccount = {
  books: { code: 'CG', name: '呈贡区', zone: 'chenggong' },
  code: '1001',
  path: ['银行存款', '支出户'],
  side: 'debit',
}
const books = (): BooksOfAccount => ({
  accounts: each({ account: cash, year: 2022 }),
  balances: each({
    account: cash,
    month: month('2022-08'),
    openingFen: 10_000,
    debitFen: 0,
    creditFen: 1_100,
    closingFen: 8_900,
  }),
  voucherLines: each({
    account: cash,
    voucher: '8-001',
    on: businessDate('2022-08-15'),
    summary: '发放',
    debitFen: 0,
    creditFen: 1_100,
    maker: '张三',
    checker: null,
    poster: '台账',
  }),
})

describe('the books', () => {
  it('fill tables 18 to 20; table 19 has 修改时间 in the thirteenth place', async () => {
    const { files, manifest } = await deliver(await storeWith([enrolled()]), { books: books(), names: null })
    const { rows } = rowsOf(files.get('财务信息.xml') ?? Buffer.alloc(0))
    expect(rows.map(({ fields }) => fields.slice(6).map(([, text]) => text))).toEqual([
      ['CG', '呈贡区', '2022', '1001', '银行存款--支出户', '借', ''],
      ['CG', '呈贡区', '1001', '银行存款--支出户', '2022', '8月', '', '借', '100.00', '0.00', '11.00', '89.00'],
      [
        'CG',
        '呈贡区',
        '2022',
        '8月',
        '8-001',
        '20220815',
        '1001',
        '银行存款--支出户',
        '发放',
        '0.00',
        '11.00',
        '张三',
        '',
        '台账',
        '',
      ],
    ])
    expect(manifest.emptyTables.map(({ because }) => because)).not.toContain('no-books-given')
  })
})

describe('a folder', () => {
  let path = ''
  beforeEach(() => {
    path = mkdtempSync(join(tmpdir(), 'tables-'))
  })
  afterEach(() => rmSync(path, { recursive: true }))

  it('holds the nine files and the manifest, and nothing on its way', async () => {
    // So many payments that rows reach the file in several pieces.
    const payments = Array.from({ length: 120 }, (_, i) =>
      paid({
        paidOn: `2022-08-${String((i % 28) + 1).padStart(2, '0')}`,
        kind: i < 28 ? 'regular' : 'arrears',
        periodOwed: `20${12 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
      }),
    )
    const store = await storeWith([enrolled(), contributed({ year: 2022, receivedOn: '2022-05-01' }), ...payments])
    const manifest = right(
      await exportTables({
        from: { kind: 'store', store },
        names: null,
        books: null,
        folder: folderAt(path),
        options: year2022,
      })(),
    )
    const files = new Map(readdirSync(path).map((name) => [name, readFileSync(join(path, name))]))
    expect(faultsOf(files, manifest).filter((fault) => !/(社会保障号码|姓名|证件号码) is empty$/.test(fault))).toEqual(
      [],
    )
    expect(manifest.files.find(({ file }) => file === '待遇支付.xml')?.bytes).toBeGreaterThan(1 << 17)
  })

  it('that does not exist is an answer', async () => {
    const answer = await exportTables({
      from: { kind: 'store', store: await storeWith([enrolled()]) },
      names: null,
      books: null,
      folder: folderAt(join(path, 'absent')),
      options: year2022,
    })()
    expect(answer).toEqual(E.left({ code: 'FileNotWritable', file: '单位信息.xml', why: 'ENOENT' }))
  })
})

const recorded = {
  id: 'e',
  type: 't',
  schemaVersion: 1,
  data: '{}',
  provenance,
  stream: 'participant-P1',
  revision: 0,
  position: 1,
  recordedAt: '2023-01-01T00:00:00Z',
}

describe('laws', () => {
  it('the years of an account end with the balance of the account, and each begins where the one before ended', () => {
    fc.assert(
      fc.property(anyHistory, ({ facts }) => {
        const years = accountYears(
          facts.map((fact) => ({ recorded, fact })),
          2199,
        )
        expect(years.at(-1)?.closingFen ?? 0).toBe(accountOf(stateOf(facts)).balanceFen)
        for (const [i, year] of years.entries()) {
          expect(year.closingFen).toBe(year.openingFen + year.principalFen + year.interestFen - year.outgoFen)
          const before = years[i - 1]
          expect(year.openingFen).toBe(before?.closingFen ?? 0)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('the spells of an enrolment follow one another, and change its status each time', () => {
    fc.assert(
      fc.property(anyHistory, ({ facts }) => {
        const spells = enrolmentSpells(facts.map((fact) => ({ recorded, fact })))
        expect(spells[0]?.status).toBe('contributing')
        for (const [i, spell] of spells.entries()) {
          const next = spells[i + 1]
          if (next === undefined) continue
          expect(spell.from <= next.from).toBe(true)
          if (spell.status !== 'ended') expect(spell.status).not.toBe(next.status)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('every text comes back from GB 18030, or is refused', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true, ignoreBOM: true })
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const bytes = encodeGb18030(text)
        if (E.isRight(bytes)) expect(decoder.decode(bytes.right)).toBe(text)
        else expect(bytes.left.character).toMatch(/^U\+(E|F)[0-9A-F]{3}$/)
      }),
    )
  })

  it('money is written in yuan, and reads back to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000_000_000_000, max: 100_000_000_000_000 }), (fen) => {
        const text = cellText(fen, { kind: 'decimal', width: 20, places: 2 })
        expect(E.isRight(text) && BigInt(text.right.replace('.', ''))).toBe(BigInt(fen))
      }),
    )
  })
})

describe('the limits of a field', () => {
  const money = { kind: 'decimal', width: 16, places: 2 } as const
  it.each([
    [5, money, E.right('0.05')],
    [-5, money, E.right('-0.05')],
    [999_999_999_999_999, money, E.right('9999999999999.99')],
    [1_000_000_000_000_000, money, E.left('too-long')],
    [0.5, money, E.left('not-whole')],
    [null, money, E.right('')],
    ['2022-08-15', { kind: 'day', exact: 8 } as const, E.right('20220815')],
    ['2022-08', { kind: 'day', exact: 8 } as const, E.left('wrong-length')],
    ['𠮷𠮷', { kind: 'text', most: 2 } as const, E.right('𠮷𠮷')],
    ['𠮷𠮷𠮷', { kind: 'text', most: 2 } as const, E.left('too-long')],
    [999, { kind: 'integer', digits: 3 } as const, E.right('999')],
    [1_000, { kind: 'integer', digits: 3 } as const, E.left('too-long')],
    ['12345', { kind: 'code', exact: 6 } as const, E.left('wrong-length')],
  ])('%s as %o', (cell, representation, text) => expect(cellText(cell, representation)).toEqual(text))
})

describe('the codes that today’s GB 18030 gives to other characters', () => {
  // A6D9 was U+E78D in the edition of 2005 and is U+FE10 today; FE59 was U+E81E and is 龴 (U+9FB4).
  it.each([
    ['\uFE10', 'a6d9'],
    ['龴', 'fe59'],
    ['𠮷', '9534b235'],
    ['王', 'cdf5'],
  ])('%s is %s', (character, bytes) =>
    expect(E.map((code: Buffer) => code.toString('hex'))(encodeGb18030(character))).toEqual(E.right(bytes)),
  )
})
