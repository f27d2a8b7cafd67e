import { businessDate, participantId, wholeFen } from '@pension-ledger/domain'
import { describe, expect, it } from 'vitest'
import { bankAccountChanged, enrolment } from '../life/enrolment.js'
import { yearNumber } from '../scheme/year-number.js'
import { ownText } from './cells.js'
import { handlingText } from './handling.js'
import type { Row } from './row.js'

const person = {
  index: 6,
  participantId: participantId('P00000007'),
  sex: 'F',
  birthDate: businessDate('1957-03-05'),
  name: '𠮷,"月"',
  idNumber: '990006195703050006',
  bankAccount: '0000000000000000006',
} as const
const enrolledOn = businessDate('2012-02-01')
const desk = { maker: 'JB001', checker: 'FH001' }

describe('the cells of a line', () => {
  it('quote a comma and a quotation mark, as RFC 4180 has it', () =>
    expect(ownText(enrolment(person, enrolledOn, { zone: 'resort', street: '大渔街道', community: null }))).toBe(
      'P00000007,990006195703050006,"𠮷,""月""",F,1957-03-05,2012-02-01,resort,大渔街道,,0000000000000000006',
    ))

  it('write fen as yuan with two decimals, and a debt with its sign', () => {
    const row: Row = {
      kind: 'interest',
      fact: {
        type: 'InterestCredited',
        participantId: person.participantId,
        year: yearNumber(2022),
        rate: '0.0275',
        fen: wholeFen(-5),
        creditedOn: businessDate('2022-12-31'),
      },
    }
    expect(ownText(row)).toBe('P00000007,2022,0.0275,-0.05,2022-12-31')
  })

  it('keep a passbook’s old and new number', () =>
    expect(ownText(bankAccountChanged(person, businessDate('2020-05-05'), '0000010000000000006'))).toContain(
      ',,0000000000000000006,0000010000000000006,',
    ))

  it('say that a death was learned of when it was reported', () => {
    const row: Row = {
      kind: 'deaths',
      fact: {
        type: 'DeathRecorded',
        participantId: person.participantId,
        diedOn: businessDate('2022-03-30'),
        reportedOn: businessDate('2022-05-02'),
        source: '家属申报',
      },
    }
    expect(handlingText(row, desk, enrolledOn)).toBe('JB001,FH001,2022-05-02T08:30:00Z,')
  })

  it('say that a category older than the enrolment was learned of with it', () => {
    const row: Row = {
      kind: 'categories',
      fact: {
        type: 'CategoryGranted',
        participantId: person.participantId,
        category: 'other',
        from: businessDate('2010-01-01'),
        grade: null,
        sourceAgency: null,
      },
      ended: null,
    }
    expect(ownText(row)).toBe('P00000007,other,2010-01-01,,,')
    expect(handlingText(row, desk, enrolledOn)).toContain(',2012-02-01T08:30:00Z,')
  })

  it('leave open when a bank’s statement was entered', () =>
    expect(
      handlingText(
        {
          kind: 'bank-statements',
          fact: { type: 'BankStatementRecorded', account: 'income', on: enrolledOn, balanceFen: wholeFen(0) },
        },
        desk,
        null,
      ),
    ).toBe('JB001,FH001,,'))
})
