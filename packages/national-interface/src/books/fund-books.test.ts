import { entryOf, readChart } from '@pension-ledger/books'
import chartFile from '@pension-ledger/books/charts/residents-fund.json' with { type: 'json' }
import { businessDate, type DomainEvent, FundReceived, FuneralGrantPaid } from '@pension-ledger/domain'
import {
  anyHistory,
  contributed,
  enrolled,
  eventBuilder,
  paid,
  refunded,
  reversalOf,
  sampleBook,
} from '@pension-ledger/domain/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Period } from '../mapping/batch.js'
import type { AccountBalance, VoucherLine } from '../mapping/books.js'
import { defaultSettings } from '../settings/read-settings.js'
import { faultsOf, rowsOf } from '../testing/checker.js'
import { deliver, right, storeWith } from '../testing/delivery.js'
import { fundBooks } from './fund-books.js'

const chart = right(readChart(chartFile))
const received = eventBuilder(FundReceived, {
  type: 'FundReceived',
  zone: 'chenggong',
  year: 2022,
  purpose: 'funeral',
  fen: 500_000,
  on: '2022-03-01',
  level: 'city',
  fromAccount: null,
  toAccount: null,
  community: null,
  heads: null,
  kind: null,
})
const buried = eventBuilder(FuneralGrantPaid, {
  type: 'FuneralGrantPaid',
  participantId: 'P1',
  baseFen: 11_000,
  months: 12,
  cityFen: 52_800,
  districtFen: 79_200,
  paidOn: '2022-11-20',
})
const year2022: Period = { from: businessDate('2022-01-01'), to: businessDate('2022-12-31') }

const booksOf = (events: ReadonlyArray<DomainEvent>, period: Period = year2022) => {
  const fold = fundBooks({ chart, period, setOf: defaultSettings(sampleBook).setOf })
  for (const event of events) {
    const entry = entryOf(event, { zone: 'chenggong' }, chart)
    if (entry !== null) fold.add(entry)
  }
  return fold.books()
}

const all = async <Item>(items: AsyncIterable<Item>): Promise<ReadonlyArray<Item>> => {
  const found: Item[] = []
  for await (const item of items) found.push(item)
  return found
}

const inShort = (balances: ReadonlyArray<AccountBalance>, month: string): ReadonlyArray<string> =>
  balances
    .filter((balance) => balance.month === month)
    .map(({ account, openingFen, debitFen, creditFen, closingFen }) =>
      [account.code, account.side, openingFen, debitFen, creditFen, closingFen].join(' '),
    )

const total = (lines: ReadonlyArray<VoucherLine>, side: 'debitFen' | 'creditFen'): number =>
  lines.reduce((sum, line) => sum + line[side], 0)

/** 200.00 came in 2021; in 2022 200.00 more, 5,000.00 of the city, and a funeral of 1,320.00; one contribution went back. */
const some = [
  contributed({ fen: 20_000, year: 2021, receivedOn: '2021-12-01' }),
  contributed({ fen: 20_000, year: 2022, receivedOn: '2022-02-10' }),
  received(),
  refunded({ fen: 20_000, refundedOn: '2022-02-11' }),
  buried(),
]

describe('the books of a batch', () => {
  it('open a year with what was carried forward, and close each month with what turned over', async () => {
    const balances = await all(booksOf(some).balances)
    expect(inShort(balances, '2022-01')).toEqual([
      '1002 debit 20000 0 0 20000',
      '1003 debit 0 0 0 0',
      '1004 debit 0 0 0 0',
      // The income of 2021.
      '3001.02 credit 20000 0 0 20000',
      '4001.01 credit 0 0 0 0',
      '4002.04 credit 0 0 0 0',
      '5001.03 debit 0 0 0 0',
    ])
    expect(inShort(balances, '2022-02').slice(0, 1)).toEqual(['1002 debit 20000 20000 20000 20000'])
    expect(inShort(balances, '2022-12')).toEqual([
      '1002 debit 20000 0 0 20000',
      '1003 debit -132000 0 0 -132000',
      '1004 debit 500000 0 0 500000',
      '3001.02 credit 20000 0 0 20000',
      '4001.01 credit 0 0 0 0',
      '4002.04 credit 500000 0 0 500000',
      '5001.03 debit 132000 0 0 132000',
    ])
  })

  it('of a batch from the middle of a year open with what the year has brought so far, and with what was before it', async () => {
    const late = [...some, contributed({ fen: 30_000, year: 2022, receivedOn: '2022-03-10' })]
    const { balances } = booksOf(late, { from: businessDate('2022-04-01'), to: businessDate('2022-04-30') })
    expect(inShort(await all(balances), '2022-04')).toEqual([
      // 200 + 200 + 300 − 200
      '1002 debit 50000 0 0 50000',
      '1004 debit 500000 0 0 500000',
      '3001.02 credit 20000 0 0 20000',
      // 200 + 300 − 200 of the year.
      '4001.01 credit 30000 0 0 30000',
      '4002.04 credit 500000 0 0 500000',
    ])
  })

  it('carry the result of a year within the batch into the next', async () => {
    const balances = await all(
      booksOf(some, { from: businessDate('2021-12-01'), to: businessDate('2022-01-31') }).balances,
    )
    expect(inShort(balances, '2021-12')).toEqual(['1002 debit 0 20000 0 20000', '4001.01 credit 0 0 20000 20000'])
    expect(inShort(balances, '2022-01')).toEqual(['1002 debit 20000 0 0 20000', '3001.02 credit 20000 0 0 20000'])
  })

  it('have a line for each level, and a number for each voucher of a day', async () => {
    const lines = await all(
      booksOf([...some, buried({ participantId: 'P2' }), paid({ paidOn: '2022-11-20' })]).voucherLines,
    )
    const day = lines.filter(({ on }) => on === '2022-11-20')
    expect(
      day
        .map(({ voucher, account, debitFen, creditFen, summary }) =>
          [voucher, account.path.join('--'), debitFen, creditFen, summary.slice(0, summary.indexOf('；'))].join(' '),
        )
        .slice(0, 4),
    ).toEqual([
      '20221120-001 丧葬补助金支出 105600 0 丧葬补助金发放，市级，2 笔',
      '20221120-001 丧葬补助金支出 158400 0 丧葬补助金发放，区县级，2 笔',
      '20221120-001 支出户存款 0 105600 丧葬补助金发放，市级，2 笔',
      '20221120-001 支出户存款 0 158400 丧葬补助金发放，区县级，2 笔',
    ])
    expect(new Set(day.map(({ voucher }) => voucher))).toEqual(new Set(['20221120-001', '20221120-002']))
  })

  it('name an account by those above it', async () => {
    const lines = await all(
      booksOf([paid({ lines: { 'age-65-increment:city': 100 }, paidOn: '2022-08-15' })]).voucherLines,
    )
    expect(lines[0]?.account.path).toEqual(['基础养老金支出', '65周岁以上加发支出'])
  })

  it('show what was taken back in red, on the side it was on', async () => {
    const fact = contributed({ fen: 20_000, year: 2022, receivedOn: '2022-02-10' })
    const lines = await all(
      booksOf([fact, { ...reversalOf(fact), effectiveOn: businessDate('2022-03-01') }]).voucherLines,
    )
    expect(lines.map(({ account, debitFen, creditFen }) => [account.code, debitFen, creditFen])).toEqual([
      ['1002', 20_000, 0],
      ['4001.01', 0, 20_000],
      ['1002', -20_000, 0],
      ['4001.01', 0, -20_000],
    ])
    expect(lines[2]?.summary).toMatch(/^冲正 缴费/)
  })

  it('agree in any life: vouchers balance, months are their vouchers, and what closes a month opens the next', () =>
    fc.assert(
      fc.asyncProperty(anyHistory, async ({ facts }) => {
        const events = [...facts, ...facts.filter((_, i) => i % 3 === 0).map(reversalOf)]
        // Reversals are of 1 January 2023, in the middle of the batch.
        const period = { from: businessDate('2022-06-01'), to: businessDate('2023-06-30') }
        const balances = await all(booksOf(events, period).balances)
        const lines = await all(booksOf(events, period).voucherLines)
        for (const voucher of new Set(lines.map((line) => line.voucher))) {
          const own = lines.filter((line) => line.voucher === voucher)
          expect(total(own, 'debitFen')).toBe(total(own, 'creditFen'))
        }
        for (const { account, month, openingFen, debitFen, creditFen, closingFen } of balances) {
          const own = lines.filter((line) => line.account.code === account.code && line.on.startsWith(month))
          expect([debitFen, creditFen]).toEqual([total(own, 'debitFen'), total(own, 'creditFen')])
          expect(closingFen).toBe(
            account.side === 'debit' ? openingFen + debitFen - creditFen : openingFen + creditFen - debitFen,
          )
        }
        expect(total(lines, 'debitFen')).toBe(balances.reduce((sum, { debitFen }) => sum + debitFen, 0))
        const signed = balances.map(({ account, closingFen }) => (account.side === 'debit' ? closingFen : -closingFen))
        expect(signed.reduce((sum, fen) => sum + fen, 0) === 0).toBe(true)
      }),
      { numRuns: 40 },
    ))
})

describe('a delivery with the books', () => {
  it('passes the checker, and every account of tables 19 and 20 is in table 18', async () => {
    const { files, manifest } = await deliver(await storeWith([enrolled()]), { books: booksOf(some), names: null })
    expect(faultsOf(files, manifest).filter((fault) => !/(社会保障号码|姓名|证件号码) is empty$/.test(fault))).toEqual(
      [],
    )
    const { rows } = rowsOf(files.get('财务信息.xml') ?? Buffer.alloc(0))
    const codes = (table: string) =>
      new Set(
        rows
          .filter((row) => row.table === table)
          .map(({ fields }) => fields.find(([name]) => name === '科目编码')?.[1]),
      )
    expect(codes('会计科目表')).toEqual(codes('科目余额表'))
    expect(codes('会计科目表')).toEqual(new Set(['1002', '1003', '1004', '3001.02', '4001.01', '4002.04', '5001.03']))
    const totals = manifest.files.flatMap(({ tables }) => tables).find(({ number }) => number === 20)?.totalsFen
    // 200.00 in, 200.00 back (red income), 5,000.00 and 1,320.00: both sides alike.
    expect(totals).toEqual({
      借方金额: 20_000 + 20_000 + 500_000 + 132_000,
      贷方金额: 20_000 + 20_000 + 500_000 + 132_000,
    })
  })
})
