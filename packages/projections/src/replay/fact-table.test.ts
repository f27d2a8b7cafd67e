import { businessDate, encodeEvent, paymentOf } from '@pension-ledger/domain'
import { contributed, paid } from '@pension-ledger/domain/testing'
import { piecesOf } from '@pension-ledger/store'
import { describe, expect, it } from 'vitest'
import { type FactTable, factTable } from './fact-table.js'

const payment = encodeEvent(paid({})).data
const contribution = encodeEvent(contributed()).data

/** Enters a text as a store hands it over. */
const entered = (table: FactTable, data: string, schemaVersion = 1) => {
  const { beginning, ending } = piecesOf(data)
  const fact = table.enter(beginning, schemaVersion)
  const end = ending === null ? null : table.enterEnding(ending)
  const whole = table.whole(fact, end)
  return { fact, end, whole, entry: table.entry(whole) }
}

describe('a table of facts', () => {
  it('keeps a whole fact as its body', () => {
    const { entry } = entered(factTable({}), contribution)
    expect(entry).toMatchObject({ kind: 'fact', body: { type: 'ContributionReceived' } })
  })

  it('keeps a payment in two pieces, which together are the payment', () => {
    const table = factTable({})
    const { entry, end } = entered(table, payment)
    expect(entry.kind).toBe('payment')
    if (entry.kind === 'payment') expect(table.payment(entry.month, end ?? -1)).toEqual(paymentOf(paid({}), null))
  })

  it('joins any other fact that comes in two pieces', () => {
    const unheard = JSON.stringify({ type: 'SomethingElse', of: { fen: 1 } })
    expect(entered(factTable({}), unheard).entry).toMatchObject({ kind: 'unreadable' })
    const data = JSON.stringify({ ...JSON.parse(contribution), more: { of: 'it' } })
    const { fact, whole, entry } = entered(factTable({}), data)
    expect(whole).not.toBe(fact)
    expect(entry).toEqual({ kind: 'fact', body: JSON.parse(data) })
  })

  it('has nothing for what was true only after the cut, which is no fault', () => {
    const table = factTable({ effectiveAt: businessDate('1999-12-31') })
    expect(entered(table, payment).entry).toEqual({ kind: 'later' })
    expect(entered(table, contribution).entry).toEqual({ kind: 'later' })
    expect(entered(table, JSON.stringify({ ...JSON.parse(contribution), more: {} })).entry).toEqual({ kind: 'later' })
  })

  it('says why it cannot read what a later program wrote', () => {
    const newer = { kind: 'unreadable', error: { code: 'EventOfNewerSchema', found: 2, known: 1 } }
    expect(entered(factTable({}), payment, 2).entry).toMatchObject(newer)
    expect(entered(factTable({}), contribution, 2).entry).toMatchObject(newer)
    const unheard = { kind: 'unreadable', error: { code: 'UnknownEventType', type: 'Unheard' } }
    expect(entered(factTable({}), '{"type":"Unheard"}').entry).toEqual(unheard)
  })

  it.each(['', 'null', '[]', '{"type"', '7'])('throws at %j, which is not the JSON of an object', (text) => {
    expect(() => factTable({}).enter(text, 1)).toThrow()
  })
})
