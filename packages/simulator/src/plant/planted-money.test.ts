import { deathOf, readPolicy } from '@pension-ledger/domain'
import { describe, expect, it } from 'vitest'
import type { Row } from '../files/row.js'
import { chenggong } from '../testing/chenggong.js'
import { findingOf, one, planted, subjectOf } from '../testing/planted.js'
import { right } from '../testing/simulated.js'
import type { PlantCode } from './codes.js'
import { plantCodes } from './codes.js'

const simulation = planted(one(...plantCodes.filter((code) => code !== 'DEATH_REPORTED_LATE')), { seed: 'money' })

/** 基础养老金 of all levels by hand, fen: 55+5+9+11 yuan; 70+5+9+11; 70+15+9+11; 88+15+9+11; 93+15+9+11; 98+15+9+11. */
const basicIn = (day: string): number => {
  if (day < '2014-07') return 8_000
  if (day < '2017-07') return 9_500
  if (day < '2018-01') return 10_500
  if (day < '2020-07') return 12_300
  return day < '2022-07' ? 12_800 : 13_300
}
/** 2.50 + 1.00 + 1.50 yuan. */
const incrementFen = 500

const found = (code: PlantCode, within = simulation) => {
  const finding = findingOf(within, code)
  const { state, dossier } = subjectOf(within, finding)
  return { ...finding, month: finding.months[0] ?? '', state, rows: dossier.rows }
}
/** The same plant under a book with another limit, in force for all time. */
const foundUnder = (key: 'on-behalf.deadline-month' | 'subsidy.credit-days', value: number, code: PlantCode) => {
  const { parameters } = chenggong
  const values = parameters[key]?.values.map((dated) => ({ ...dated, value }))
  const policy = right(
    readPolicy({ ...chenggong, parameters: { ...parameters, [key]: { ...parameters[key], values } } }),
  )
  return found(code, planted(one(code), { policy, participants: 300 }))
}
const ofKind = <Kind extends Row['kind']>(rows: ReadonlyArray<Row>, kind: Kind) =>
  rows.filter((row): row is Extract<Row, { kind: Kind }> => row.kind === kind)

describe('the fen of a plant, by hand', () => {
  it.each(['PAID_BEFORE_START', 'PAID_NOT_ELIGIBLE', 'AID_WITHOUT_CATEGORY', 'AID_AND_PENSION'] as const)(
    '%s: the basic pension, or the aid of the same height, of its month',
    (code) => {
      const { fen, month } = found(code)
      expect(fen).toBe(basicIn(month))
    },
  )

  it.each([
    'PAID_TWICE',
    'ARREARS_EXCEED_WITHHELD',
    'PAID_WHILE_WITHHELD',
    'PAID_IN_PRISON',
    'RESUMED_WITHOUT_CERTIFICATION',
  ] as const)('%s: the pension of its month, with the increment from 65', (code) => {
    const { fen, month } = found(code)
    expect([basicIn(month), basicIn(month) + incrementFen]).toContain(fen)
  })

  it('PAID_AFTER_DEATH: the last pension once more, in a month after that of the death', () => {
    const { fen, month, state } = found('PAID_AFTER_DEATH')
    const diedIn = deathOf(state)?.diedOn.slice(0, 7) ?? ''
    expect(month > diedIn).toBe(true)
    expect([8_000, 9_500, 10_500, 12_300, 12_800, 13_300].flatMap((basic) => [basic, basic + incrementFen])).toContain(
      fen,
    )
  })

  it.each([
    ['INCREMENT_MISSING', -500],
    ['INCREMENT_EARLY', 500],
    ['INCREMENT_TO_AID', 500],
    ['COMPONENT_UNDERPAID', -500],
    ['COMPONENT_OVERPAID', 500],
    ['FUNDER_SPLIT_WRONG', 0],
    ['OVERPAYMENT_NOT_DEMANDED', 0],
    ['SUBSIDY_MISSING', -10_000],
    ['SUBSIDY_TWICE', 10_000],
    ['SUBSIDY_WITHOUT_CONTRIBUTION', 10_000],
    ['INTEREST_WRONG', -50],
    ['ACCOUNT_OVERDRAWN', 5_000],
    ['FUNERAL_AMOUNT_WRONG', -6_000],
  ] as const)('%s: %d', (code, fen) => {
    const finding = found(code)
    // The disabled and the contributions from 2022-10-26 have 200 yuan.
    const isDouble = code.startsWith('SUBSIDY') && Math.abs(finding.fen) === 20_000
    expect(isDouble ? finding.fen / 2 : finding.fen).toBe(fen)
  })

  it('SUBSIDY_RATE_WRONG: 100 yuan instead of 200', () => expect(found('SUBSIDY_RATE_WRONG').fen).toBe(-10_000))

  it.each([
    ['the ninetieth day', 90, (code: PlantCode) => found(code)],
    ['the tenth day, where the book says so', 10, (code: PlantCode) => foundUnder('subsidy.credit-days', 10, code)],
  ] as const)(
    'SUBSIDY_LATE: 2.75 %% of the subsidy for the months from %s to December, up to the jiao',
    (_, days, findIn) => {
      const { fen, on, rows } = findIn('SUBSIDY_LATE')
      const late = ofKind(rows, 'subsidies').find(
        ({ fact }) => fact.creditedOn === on && fact.level === 'district',
      )?.fact
      const paidIn = ofKind(rows, 'contributions').find(
        ({ fact }) => fact.kind === 'normal' && fact.year === late?.contributionYear,
      )?.fact.receivedOn
      const allowed = new Date(Date.parse(`${paidIn}T00:00:00Z`) + days * 86_400_000)
      const months = 12 - (allowed.getUTCMonth() + 1)
      expect(fen).toBe(-Math.ceil(((late?.fen ?? 0) * 275 * months) / 120_000 / 10) * 10)
    },
  )

  it('ON_BEHALF_WITHOUT_CATEGORY and ON_BEHALF_MISSING: the lowest tier, 100 yuan, 200 from 2020', () => {
    const lowest = (on: string | null): number => ((on ?? '') < '2020' ? 10_000 : 20_000)
    const [without, missing] = [found('ON_BEHALF_WITHOUT_CATEGORY'), found('ON_BEHALF_MISSING')]
    expect(without.fen).toBe(lowest(without.on))
    expect(missing.fen).toBe(-lowest(missing.on))
  })

  it('ON_BEHALF_MISSING is found on the last day of the month that the book names', () => {
    expect(found('ON_BEHALF_MISSING').on).toMatch(/-12-31$/)
    expect(foundUnder('on-behalf.deadline-month', 11, 'ON_BEHALF_MISSING').on).toMatch(/-11-30$/)
  })

  it('FUNERAL_TWICE and FUNERAL_WITHOUT_DEATH: twelve months of the basic pension', () => {
    const [twice, without] = [found('FUNERAL_TWICE'), found('FUNERAL_WITHOUT_DEATH')]
    expect(twice.fen).toBe(12 * basicIn(deathOf(twice.state)?.diedOn ?? ''))
    expect(without.fen).toBe(12 * basicIn(without.on ?? ''))
  })

  it('FUNERAL_SPLIT_WRONG: city and district bear 6 : 4 instead of 4 : 6', () => {
    const { rows, state } = found('FUNERAL_SPLIT_WRONG')
    const total = 12 * basicIn(deathOf(state)?.diedOn ?? '')
    const [grant] = ofKind(rows, 'funerals')
    expect(grant?.fact).toMatchObject({ cityFen: (total * 6) / 10, districtFen: (total * 4) / 10 })
  })

  it('RETURN_NOT_REISSUED: the payment that came back and was not paid again', () => {
    const { fen, month, rows } = found('RETURN_NOT_REISSUED')
    const ofMonth = ofKind(rows, 'payments').filter(({ fact }) => fact.periodOwed === month)
    expect(ofMonth.map(({ fact }) => fact.type)).toEqual(['PensionPaid', 'PaymentReturned'])
    expect([-basicIn(month), -basicIn(month) - incrementFen]).toContain(fen)
  })
})
