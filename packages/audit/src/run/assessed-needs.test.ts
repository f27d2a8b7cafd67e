import { businessDate, type DomainEvent, month } from '@pension-ledger/domain'
import { buried, credited, enrolled, moved, paid, returned, stateOf } from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import { allChecks } from '../all-checks.js'
import { appropriated, settled } from '../checks/funds/funds.kit.js'
import { aid133, linesFrom, pension138 } from '../testing/paid-months.js'
import { done, ledgerOf } from '../testing/recorded-ledger.js'
import { wrongDistrict } from '../testing/wrong-district.js'
import { needBook } from './assessed-needs.js'
import { audit } from './audit.js'
import type { AuditQuestion } from './audit-question.js'

const needed = (events: ReadonlyArray<DomainEvent>): ReadonlyArray<string> => {
  const book = needBook()
  book.add(stateOf(events))
  return book.needs().map(({ zone, year, purpose, level, fen }) => `${zone} ${year} ${purpose} ${level} ${fen}`)
}

const inMonth = (of: string, lines = linesFrom({ 'basic-pension:city': 900 })) => ({
  payMonth: of,
  periodOwed: of,
  paidOn: `${of}-15`,
  lines,
})
const paidIn = (...of: Parameters<typeof inMonth>) => paid(inMonth(...of))

describe('what participants needed', () => {
  it('is the public money that reached them: the increment with the pension, the aid apart, the account not', () => {
    const withAccount = { ...pension138, ...linesFrom({ 'account-pension:account': 7_000 }) }
    // Province 15.00 + 2.50, city 9.00 + 1.00, district 11.00 + 1.50.
    expect(needed([enrolled(), paidIn('2022-07', withAccount)])).toEqual([
      'chenggong 2022 basic-pension central 9800',
      'chenggong 2022 basic-pension province 1750',
      'chenggong 2022 basic-pension city 1000',
      'chenggong 2022 basic-pension district 1250',
    ])
    expect(needed([enrolled(), paidIn('2022-07', aid133)])[3]).toBe('chenggong 2022 disability-aid district 1100')
  })
  it('is of the year of the payment, whatever it was owed for', () =>
    expect(
      needed([enrolled(), paidIn('2021-12'), paid({ ...inMonth('2022-01'), kind: 'arrears', periodOwed: '2021-11' })]),
    ).toEqual(['chenggong 2021 basic-pension city 900', 'chenggong 2022 basic-pension city 900']))
  it('is less what came back, in the year it came', () =>
    expect(
      needed([
        enrolled(),
        paidIn('2022-11'),
        paidIn('2022-12'),
        returned({ ...inMonth('2022-12'), paidOn: '2023-01-03' }),
      ]),
    ).toEqual(['chenggong 2022 basic-pension city 1800', 'chenggong 2023 basic-pension city -900']))
  it('is of the zone on the day of the payment', () =>
    expect(
      needed([
        enrolled(),
        paidIn('2022-07'),
        paidIn('2022-08'),
        moved({ effectiveOn: '2022-08-15' }),
        paidIn('2022-09'),
      ]),
    ).toEqual(['chenggong 2022 basic-pension city 900', 'resort 2022 basic-pension city 1800']))
  it('has subsidies by the year of their credit, and both parts of a funeral grant', () =>
    expect(needed([enrolled(), credited({ creditedOn: '2013-01-04' }), buried()])).toEqual([
      'chenggong 2013 contribution-subsidy district 10000',
      'chenggong 2022 funeral city 61440',
      'chenggong 2022 funeral district 92160',
    ]))
})

const asked: AuditQuestion = {
  auditedOn: businessDate('2023-07-01'),
  months: { from: month('2022-01') },
  codes: ['ADVANCE_NOT_SETTLED'],
}
/** Of 2022, for the pension, from the city. */
const of2022 = { year: 2022, on: '2022-07-01', fen: 215_100 } as const
const auditOf = async (funds: ReadonlyArray<DomainEvent>, of: Partial<AuditQuestion> = {}) => {
  const { findings, checksRun, notAssessed } = await done(
    audit(await ledgerOf([...wrongDistrict, ...funds]), allChecks)({ ...asked, ...of }),
  )
  return { found: findings.map(({ code, fen }) => `${code} ${fen}`), checksRun, notAssessed }
}
const notAssessed = (need: string) => [{ code: 'ADVANCE_NOT_SETTLED', because: 'need', need }]

describe('an audit that is told no assessed needs', () => {
  // 40 times 6 months, one twice and two once too little: 239 payments with 9.00 yuan of the city.
  it('holds advances beside what the ledger has', async () => {
    expect(await auditOf([appropriated(of2022)])).toEqual({
      found: [],
      checksRun: ['ADVANCE_NOT_SETTLED'],
      notAssessed: [],
    })
    expect(await auditOf([appropriated({ ...of2022, fen: 215_199 })])).toMatchObject({
      found: ['ADVANCE_NOT_SETTLED 99'],
    })
    const back = settled({ ...of2022, on: '2023-03-15', fen: -99 })
    expect(await auditOf([appropriated({ ...of2022, fen: 215_199 }), back])).toMatchObject({ found: [] })
  })
  it('is told them in another way, and believes it', async () => {
    const assessed = [{ zone: 'chenggong', year: 2022, purpose: 'basic-pension', level: 'city', fen: 215_000 }] as const
    expect(await auditOf([appropriated(of2022)], { assessed })).toMatchObject({ found: ['ADVANCE_NOT_SETTLED 100'] })
  })
  it('does not assess a year of which it has not every month', async () => {
    const more = appropriated({ ...of2022, fen: 300_000 })
    expect(await auditOf([more], { months: { from: month('2022-02') } })).toEqual({
      found: [],
      checksRun: [],
      notAssessed: notAssessed('assessed-needs'),
    })
    expect(await auditOf([more], { months: { to: month('2022-11') } })).toMatchObject({ found: [] })
    expect(await auditOf([more], {})).toMatchObject({ found: ['ADVANCE_NOT_SETTLED 84900'] })
  })
  it('does not assess money whose level of finance nobody said, and assesses the rest', async () => {
    const wrong = appropriated({ ...of2022, fen: 215_101 })
    for (const unnamed of [
      appropriated({ ...of2022, purpose: 'on-behalf', level: 'province' }),
      appropriated({ ...of2022, purpose: 'funeral', level: null }),
    ])
      expect(await auditOf([wrong, unnamed])).toEqual({
        found: ['ADVANCE_NOT_SETTLED 1'],
        checksRun: [],
        notAssessed: notAssessed('funding-levels'),
      })
  })
})
