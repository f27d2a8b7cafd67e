import { businessDate, type Fact, factKinds, month, participantId, wholeFen } from '@pension-ledger/domain'
import { describe, expect, it } from 'vitest'
import { naturalKeyOf, naturalKeys } from './natural-key.js'

const paid: Fact = {
  type: 'PensionPaid',
  participantId: participantId('p-1'),
  periodOwed: month('2022-10'),
  payMonth: month('2022-10'),
  paidOn: businessDate('2022-10-20'),
  kind: 'regular',
  lines: { 'basic-pension:district': wholeFen(1_100) },
}

describe('natural keys', () => {
  it('exist for every fact, and name only its fields or derived parts', () => {
    expect(Object.keys(naturalKeys).sort()).toEqual(Object.keys(factKinds).sort())
    const derived = ['document', 'paid-benefit', 'book']
    for (const [type, parts] of Object.entries(naturalKeys)) {
      const codec = Object.entries(factKinds).find(([name]) => name === type)?.[1].codec
      const fields = Object.keys(codec?.type.type.props ?? {})
      for (const part of parts) expect([...fields, ...derived], `${type}.${part}`).toContain(part)
    }
  })

  it('keep the same payment of another month, kind or status apart', () => {
    const keys = [
      paid,
      { ...paid, periodOwed: month('2022-09') },
      { ...paid, payMonth: month('2022-11') },
      { ...paid, kind: 'arrears' as const },
      { ...paid, type: 'PaymentReturned' as const },
    ].map((fact) => naturalKeyOf(fact, null))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('keep an aid and a pension of one month apart, so that paying both can be recorded and found', () => {
    const aid: Fact = { ...paid, lines: { 'disability-aid:district': wholeFen(1_100) } }
    expect(naturalKeyOf(aid, null)).not.toBe(naturalKeyOf(paid, null))
  })

  it('leave amounts out: the same payment with another amount is the same payment', () => {
    const more: Fact = { ...paid, lines: { 'basic-pension:district': wholeFen(1_101) } }
    expect(naturalKeyOf(more, null)).toBe(naturalKeyOf(paid, null))
  })

  it('tell two vouchers apart for money, and not for an enrolment state', () => {
    expect(naturalKeyOf(paid, 'A-1')).not.toBe(naturalKeyOf(paid, 'A-2'))
    const died: Fact = {
      type: 'DeathRecorded',
      participantId: participantId('p-1'),
      diedOn: businessDate('2022-03-01'),
      reportedOn: businessDate('2022-03-05'),
      source: '民政',
    }
    expect(naturalKeyOf(died, 'A-1')).toBe(naturalKeyOf({ ...died, diedOn: businessDate('2022-03-02') }, 'A-2'))
  })
})
