import { businessDate, encodeEvent, paymentOf } from '@pension-ledger/domain'
import { contributed, paid } from '@pension-ledger/domain/testing'
import { piecesOf } from '@pension-ledger/store'
import { describe, expect, it } from 'vitest'
import { type FactTable, factTable } from './fact-table.js'

const payment = encodeEvent(paid({})).data
const contribution = encodeEvent(contributed()).data

/** What a table says of a text, told as a store tells it. */
const told = (table: FactTable, data: string, schemaVersion = 1) => {
  const { beginning, ending } = piecesOf(data)
  table.fact(7, beginning, schemaVersion)
  if (ending !== null) table.ending(3, ending)
  return table.entry(7, ending === null ? 0 : 3)
}

describe('a table of facts', () => {
  it('keeps a whole fact as its body', () => {
    const table = factTable({})
    expect(told(table, contribution)).toMatchObject({ kind: 'fact', body: { type: 'ContributionReceived' } })
    expect(table.isAllBooked()).toBe(true)
  })

  it('keeps a payment in two pieces, which together are the payment', () => {
    const table = factTable({})
    const entry = told(table, payment)
    expect(entry.kind).toBe('payment')
    if (entry.kind === 'payment') expect(table.payment(entry.month, 3)).toEqual(paymentOf(paid({}), null))
    expect(table.isAllBooked()).toBe(true)
  })

  it('joins any other fact that comes in two pieces', () => {
    const data = JSON.stringify({ ...JSON.parse(contribution), more: { of: 'it' } })
    expect(told(factTable({}), data)).toEqual({ kind: 'fact', body: JSON.parse(data) })
  })

  it('has nothing for what was true only after the cut, which is no fault', () => {
    const table = factTable({ effectiveAt: businessDate('1999-12-31') })
    expect(told(table, payment)).toEqual({ kind: 'later' })
    expect(told(table, contribution)).toEqual({ kind: 'later' })
    expect(told(table, JSON.stringify({ ...JSON.parse(contribution), more: {} }))).toEqual({ kind: 'later' })
    expect(table.isAllBooked()).toBe(false)
  })

  it('says why it cannot read what a later program wrote', () => {
    const newer = { kind: 'unreadable', error: { code: 'EventOfNewerSchema', found: 2, known: 1 } }
    expect(told(factTable({}), payment, 2)).toMatchObject(newer)
    expect(told(factTable({}), contribution, 2)).toMatchObject(newer)
    const unheard = { kind: 'unreadable', error: { code: 'UnknownEventType', type: 'Unheard' } }
    expect(told(factTable({}), '{"type":"Unheard"}')).toEqual(unheard)
  })

  it.each(['', 'null', '[]', '{"type"', '7'])('throws at %j, which is not the JSON of an object', (text) => {
    expect(() => factTable({}).fact(1, text, 1)).toThrow()
  })
})
