import { type EventBody, InvariantBroken } from '@pension-ledger/domain'
import { contributed, paid, reversalOf } from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import { entryOf } from '../posting/entry.js'
import { sampleChart } from '../testing/sample-chart.js'
import { received } from '../testing/sample-facts.js'
import { journalWriter, type SourcedEntry } from './journal-writer.js'

const sourced = (
  event: EventBody,
  eventId: string,
  participantId: string | null,
  recordedAt: string | null = null,
): SourcedEntry => {
  const entry = entryOf(event, { zone: 'chenggong' }, sampleChart)
  if (entry === null) throw new Error('moves no money')
  return { entry, source: { kind: 'event', eventId, participantId, recordedAt } }
}

describe('a journal', () => {
  it('is written in one pass', () => {
    const writer = journalWriter(sampleChart, { header: ['position 3', 'effectiveAt 2022-12-31'] })
    const payment = paid({ lines: { 'basic-pension:city': 900, 'basic-pension:district': 1_100 } })
    const lines = [
      ...writer.open(),
      ...writer.entry(sourced(payment, 'e-1', 'P1')),
      ...writer.entry(sourced(reversalOf(payment), 'e-2', 'P1', '2023-01-02T01:00:00Z')),
      ...writer.close(),
    ]
    expect(lines.join('\n')).toBe(`; 城乡居民基本养老保险基金科目表 residents-fund 2022.1
; position 3
; effectiveAt 2022-12-31

commodity CNY
    format 1000.00 CNY

tag event
tag events
tag participant
tag recorded
tag rule

account expenses:5001.01 基础养老金支出:chenggong:city:basic-pension
account assets:1003 支出户存款:chenggong:city:basic-pension
account expenses:5001.01 基础养老金支出:chenggong:district:basic-pension
account assets:1003 支出户存款:chenggong:district:basic-pension

2022-08-15 待遇发放 PensionPaid
    ; event: e-1
    ; participant: P1
    ; rule: 待遇支出按项目和资金级次，由支出户支付（财办〔2018〕43号 5001）
    expenses:5001.01 基础养老金支出:chenggong:city:basic-pension  9.00 CNY
    assets:1003 支出户存款:chenggong:city:basic-pension  -9.00 CNY
    expenses:5001.01 基础养老金支出:chenggong:district:basic-pension  11.00 CNY
    assets:1003 支出户存款:chenggong:district:basic-pension  -11.00 CNY

2023-01-01 冲正 待遇发放 PensionPaid
    ; event: e-2
    ; participant: P1
    ; recorded: 2023-01-02T01:00:00Z
    ; rule: 待遇支出按项目和资金级次，由支出户支付（财办〔2018〕43号 5001）
    expenses:5001.01 基础养老金支出:chenggong:city:basic-pension  -9.00 CNY
    assets:1003 支出户存款:chenggong:city:basic-pension  9.00 CNY
    expenses:5001.01 基础养老金支出:chenggong:district:basic-pension  -11.00 CNY
    assets:1003 支出户存款:chenggong:district:basic-pension  11.00 CNY

2023-01-01 期末余额 closing balances
    assets:1003 支出户存款:chenggong:city:basic-pension  0.00 CNY = 0.00 CNY
    assets:1003 支出户存款:chenggong:district:basic-pension  0.00 CNY = 0.00 CNY
    expenses:5001.01 基础养老金支出:chenggong:city:basic-pension  0.00 CNY = 0.00 CNY
    expenses:5001.01 基础养老金支出:chenggong:district:basic-pension  0.00 CNY = 0.00 CNY
`)
  })

  it('of nothing asserts nothing', () => {
    expect(journalWriter(sampleChart).close()).toEqual([])
  })

  it('has no participant where there is none, and English names for who asks', () => {
    const lines = journalWriter(sampleChart, { language: 'en' }).entry(sourced(received(), 'e-1', null))
    expect(lines.filter((line) => line.includes('participant'))).toEqual([])
    expect(lines).toContain('    assets:1004 fiscal special account deposit:resort:central:basic-pension  10000.00 CNY')
  })

  it('out of the order of dates is a defect', () => {
    const writer = journalWriter(sampleChart)
    writer.entry(sourced(contributed({ receivedOn: '2012-05-02' }), 'e-1', 'P1'))
    writer.entry(sourced(contributed({ receivedOn: '2012-05-02' }), 'e-2', 'P1'))
    expect(() => writer.entry(sourced(contributed({ receivedOn: '2012-05-01' }), 'e-3', 'P1'))).toThrow(InvariantBroken)
  })
})
