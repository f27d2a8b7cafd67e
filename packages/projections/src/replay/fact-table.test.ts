import { businessDate, encodeEvent, paymentOf } from '@pension-ledger/domain'
import { contributed, paid } from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import { factTable } from './fact-table.js'

const payment = encodeEvent(paid({})).data
const contribution = encodeEvent(contributed()).data

describe('a table of facts', () => {
  it('numbers what is entered, and makes a payment once', () => {
    const { enter, entries } = factTable({})
    expect([enter(payment, 1), enter(contribution, 1)]).toEqual([0, 1])
    expect(entries[0]?.payment).toEqual(paymentOf(paid({}), null))
    expect(entries[1]).toMatchObject({ body: { type: 'ContributionReceived' }, payment: null })
  })

  it('has nothing for what was true only after the cut, which is no fault', () => {
    const { enter, entries, faultOf } = factTable({ effectiveAt: businessDate('1999-12-31') })
    expect(entries[enter(payment, 1)]).toBeNull()
    expect(faultOf(0)).toBeNull()
  })

  it('says why it cannot read what a later program wrote', () => {
    const { enter, entries, faultOf } = factTable({})
    expect(entries[enter(payment, 2)]).toBeNull()
    expect(faultOf(0)).toMatchObject({ code: 'EventOfNewerSchema', found: 2, known: 1 })
    expect(faultOf(enter('{"type":"Unheard"}', 1))).toEqual({ code: 'UnknownEventType', type: 'Unheard' })
  })

  it.each(['', 'null', '[]', '{"type"', '7'])('throws at %j, which is not the JSON of an object', (text) => {
    expect(() => factTable({}).enter(text, 1)).toThrow()
  })
})
