import type { DomainEvent, Fact, RecordReversed } from '@pension-ledger/domain'
import { describe, expect, it } from 'vitest'
import { sortedRows } from '../cells/cells.js'
import { cellsOf, replay } from '../replay/replay.js'
import { aid, appropriated, day, fen, opened, pension, pensionFrom65, person, settled, year } from '../testing/facts.js'
import { done, idAt, ledgerOf, policy, refused } from '../testing/ledger-of.js'
import type { View } from '../view.js'
import { allViews } from './all-views.js'
import { benefitsView } from './benefits.view.js'
import { certificationView } from './certification.view.js'
import { contributionsView } from './contributions.view.js'
import { contributorsView } from './contributors.view.js'
import { enrolmentView } from './enrolment.view.js'
import { fundSpendingView } from './fund-spending.view.js'
import { onBehalfView } from './on-behalf.view.js'
import { recipientsView } from './recipients.view.js'

/** The cells of a view after these events, as `dimension dimension … = measure measure …`. */
const cells = async (view: View, ...events: ReadonlyArray<DomainEvent>): Promise<ReadonlyArray<string>> => {
  const replayed = await done(replay(await ledgerOf(...events), allViews)())
  return sortedRows(cellsOf(replayed, view)).map(
    ({ at, measures }) =>
      `${at.join(' ').replaceAll('chenggong 龙城街道 ', 'LC')} = ${view.measures.map((_, i) => measures[i] ?? 0).join(' ')}`,
  )
}

const anna = person('P1')
const ben = person('P2')
const home = [anna.enrolled(), ben.enrolled()]
/** A reversal of the event at a place of the log, where the policy's adoption has place 1. */
const reversal = (place: number, reversed: Fact, effectiveOn = '2022-12-31'): RecordReversed => ({
  type: 'RecordReversed',
  eventId: idAt(place),
  reason: 'wrong',
  effectiveOn: day(effectiveOn),
  reversed,
})

describe('enrolment', () => {
  it('counts everyone once, as they stand now', async () => {
    expect(await cells(enrolmentView, ...home, ben.died('2022-03-01'))).toEqual(['LC active = 1', 'LC dead = 1'])
  })
  it('counts people where they belong now', async () => {
    expect(await cells(enrolmentView, anna.enrolled(), anna.moved('zone', 'resort', '2020-01-01'))).toEqual([
      'resort 龙城街道  active = 1',
    ])
  })
  it('lets the later of pause and resumption decide, whichever came first', async () => {
    const [paused, resumed] = [
      anna.enrolmentChanged('EnrolmentSuspended', '2020-01-01'),
      anna.enrolmentChanged('EnrolmentResumed', '2021-01-01'),
    ]
    expect(await cells(enrolmentView, anna.enrolled(), resumed, paused)).toEqual(['LC active = 1'])
    expect(await cells(enrolmentView, anna.enrolled(), paused)).toEqual(['LC suspended = 1'])
  })
  it('counts nobody whose enrolment was taken back', async () => {
    expect(await cells(enrolmentView, anna.enrolled(), reversal(2, anna.enrolled()))).toEqual([])
  })
  it('counts those who left as terminated, and the dead among them as dead', async () => {
    const left = anna.enrolmentChanged('EnrolmentTerminated', '2020-01-01')
    expect(await cells(enrolmentView, anna.enrolled(), left)).toEqual(['LC terminated = 1'])
    expect(await cells(enrolmentView, anna.enrolled(), left, anna.died('2021-01-01'))).toEqual(['LC dead = 1'])
  })
})

describe('contributions and contributors', () => {
  const twice = [anna.contributed(), anna.contributed({ receivedOn: day('2022-06-01'), fen: fen(5_000) })]

  it('adds money by year, kind and tier', async () => {
    expect(
      await cells(contributionsView, ...home, ...twice, ben.contributed({ kind: 'back', year: year(2021) })),
    ).toEqual(['LC 2021 back 20000 = 1 20000', 'LC 2022 normal 20000 = 2 25000'])
  })
  it('counts a contributor of two payments once', async () => {
    expect(await cells(contributorsView, ...home, ...twice)).toEqual(['LC 2022 normal = 1'])
  })
  it('counts a contributor once for each kind and each year', async () => {
    const others = [anna.contributed({ kind: 'collective' }), anna.contributed({ year: year(2021) })]
    expect(await cells(contributorsView, ...home, ...twice, ...others)).toEqual([
      'LC 2021 normal = 1',
      'LC 2022 collective = 1',
      'LC 2022 normal = 1',
    ])
  })
  it('keeps refunds apart, and contributors in', async () => {
    const events = [...home, anna.contributed(), anna.refunded(2022, 20_000, '2022-07-01')]
    expect(await cells(contributionsView, ...events)).toEqual([
      'LC 2022 normal 20000 = 1 20000',
      'LC 2022 refund  = 1 20000',
    ])
    expect(await cells(contributorsView, ...events)).toEqual(['LC 2022 normal = 1'])
  })
  it('puts money where somebody belonged on its day', async () => {
    const moved = anna.moved('zone', 'resort', '2022-05-11')
    expect(await cells(contributionsView, anna.enrolled(), moved, ...twice)).toEqual([
      'LC 2022 normal 20000 = 1 20000',
      'resort 龙城街道  2022 normal 20000 = 1 5000',
    ])
  })
  it('forgets a contribution that was reversed', async () => {
    expect(await cells(contributorsView, ...home, anna.contributed(), reversal(4, anna.contributed()))).toEqual([])
  })
})

describe('assessments on behalf', () => {
  it('count a participant once a year, under the first', async () => {
    const later = anna.assessed('extreme-poverty', '2022-06-01')
    const first = anna.assessed('minimum-living', '2022-03-01')
    expect(await cells(onBehalfView, ...home, later, first)).toEqual([
      'LC 2022 extreme-poverty 呈贡区 = 0 10000',
      'LC 2022 minimum-living 呈贡区 = 1 10000',
    ])
  })
})

describe('benefits and recipients', () => {
  const october = anna.paid('2022-10', pension)

  it('adds payments by component and level', async () => {
    expect(await cells(benefitsView, ...home, october, ben.paid('2022-10', pensionFrom65))).toEqual([
      'LC 2022-10 2022-10 regular age-65-increment city = 100 0',
      'LC 2022-10 2022-10 regular age-65-increment district = 150 0',
      'LC 2022-10 2022-10 regular age-65-increment province = 250 0',
      'LC 2022-10 2022-10 regular basic-pension central = 19600 0',
      'LC 2022-10 2022-10 regular basic-pension city = 1800 0',
      'LC 2022-10 2022-10 regular basic-pension district = 2200 0',
      'LC 2022-10 2022-10 regular basic-pension province = 3000 0',
    ])
  })
  it('keeps arrears under the month they were owed for', async () => {
    const arrears = anna.paid(
      '2022-10',
      { 'basic-pension:district': fen(1_100) },
      { kind: 'arrears', periodOwed: anna.paid('2022-09', {}).periodOwed },
    )
    expect(await cells(benefitsView, ...home, arrears)).toEqual([
      'LC 2022-10 2022-09 arrears basic-pension district = 1100 0',
    ])
    expect(await cells(recipientsView, ...home, october, arrears)).toEqual(['LC 2022-10 pension = 1 2'])
  })
  it('takes returned payments off, and shows them', async () => {
    const back = anna.returned('2022-10', { 'basic-pension:district': fen(100) })
    const paid = anna.paid('2022-10', { 'basic-pension:district': fen(1_100) })
    expect(await cells(benefitsView, ...home, paid, back)).toEqual([
      'LC 2022-10 2022-10 regular basic-pension district = 1000 100',
    ])
  })
  it('does not count whose payment came back whole', async () => {
    expect(await cells(recipientsView, ...home, october, anna.returned('2022-10', pension))).toEqual([])
    expect(await cells(benefitsView, ...home, october, anna.returned('2022-10', pension))).toContain(
      'LC 2022-10 2022-10 regular basic-pension central = 0 9800',
    )
  })
  it('counts a recipient of two payments in a month once, with one month', async () => {
    const more = anna.paid(
      '2022-10',
      { 'basic-pension:district': fen(500) },
      { kind: 'adjustment', periodOwed: anna.paid('2022-08', {}).periodOwed },
    )
    expect(await cells(recipientsView, ...home, october, more)).toEqual(['LC 2022-10 pension = 1 1'])
  })
  it('counts pension and aid apart', async () => {
    expect(await cells(recipientsView, ...home, october, ben.paid('2022-10', aid))).toEqual([
      'LC 2022-10 disability-aid = 1 1',
      'LC 2022-10 pension = 1 1',
    ])
  })
  it('counts the same when payments came out of order', async () => {
    const months = ['2022-10', '2022-08', '2022-10', '2022-09'].map((month, i) =>
      anna.paid(month, pension, { paidOn: day(`2022-11-0${i + 1}`) }),
    )
    expect(await cells(recipientsView, ...home, ...months)).toEqual([
      'LC 2022-08 pension = 1 1',
      'LC 2022-09 pension = 1 1',
      'LC 2022-10 pension = 1 1',
    ])
  })
  it('puts a payment where somebody belonged on the first day of its pay month', async () => {
    const onTheFirst = anna.moved('zone', 'resort', '2022-10-01')
    const onTheSecond = anna.moved('zone', 'resort', '2022-10-02')
    expect(await cells(recipientsView, anna.enrolled(), october, onTheFirst)).toEqual([
      'resort 龙城街道  2022-10 pension = 1 1',
    ])
    expect(await cells(recipientsView, anna.enrolled(), october, onTheSecond)).toEqual(['LC 2022-10 pension = 1 1'])
  })
})

describe('fund spending', () => {
  it('keeps what was appropriated, settled and paid apart', async () => {
    const events = [
      ...home,
      appropriated('chenggong', 'basic-pension', 5_000),
      settled('chenggong', 'basic-pension', -3_650),
      anna.paid('2022-10', pensionFrom65),
    ]
    expect(await cells(fundSpendingView, ...events)).toEqual([
      'chenggong basic-pension appropriated district 2022 2022-03 = 5000',
      'chenggong basic-pension paid central 2022 2022-10 = 9800',
      'chenggong basic-pension paid city 2022 2022-10 = 1000',
      'chenggong basic-pension paid district 2022 2022-10 = 1250',
      'chenggong basic-pension paid province 2022 2022-10 = 1750',
      'chenggong basic-pension settled district 2022 2022-12 = -3650',
    ])
  })
  it('counts funerals, aids, subsidies and contributions on behalf as paid', async () => {
    const events = [
      ...home,
      ben.buried(63_840, 95_760, '2022-11-02'),
      ben.paid('2022-10', { 'disability-aid:district': fen(1_100) }),
      anna.subsidised('district', 10_000, '2022-12-01'),
      anna.subsidised('district', 5_000, '2022-12-31'),
      anna.contributed({ kind: 'onBehalf', fen: fen(10_000) }),
    ]
    expect(await cells(fundSpendingView, ...events)).toEqual([
      'chenggong contribution-subsidy paid district 2022 2022-12 = 15000',
      'chenggong disability-aid paid district 2022 2022-10 = 1100',
      'chenggong funeral paid city 2022 2022-11 = 63840',
      'chenggong funeral paid district 2022 2022-11 = 95760',
      'chenggong on-behalf paid  2022 2022-05 = 10000',
    ])
  })
  it('takes returned payments off', async () => {
    expect(
      await cells(fundSpendingView, ...home, anna.paid('2022-10', pension), anna.returned('2022-10', pension)),
    ).toEqual([])
  })
  it('forgets an appropriation that was reversed', async () => {
    const wrong = appropriated('resort', 'funeral', 100)
    expect(await cells(fundSpendingView, wrong, reversal(2, wrong))).toEqual([])
  })
})

describe('certification', () => {
  const h1 = opened('2022-H1', '2022-06-30')
  const young = ben.enrolled({ birthDate: day('1990-01-01') })

  it('counts what came of those who were due', async () => {
    const events = [h1, ...home, anna.certified({ method: 'app' })]
    expect(await cells(certificationView, ...events)).toEqual([
      'LC 2022-H1 outstanding  = 1',
      'LC 2022-H1 passed app = 1',
    ])
  })
  it('does not ask those who are not entitled', async () => {
    expect(await cells(certificationView, h1, young)).toEqual([])
  })
  it('counts whoever has a result, entitled or not', async () => {
    expect(await cells(certificationView, h1, young, ben.certified({ result: 'missing', method: null }))).toEqual([
      'LC 2022-H1 missing  = 1',
    ])
  })
  it('asks from the first month of entitlement on, not a month before', async () => {
    const reaching60In = (birth: string) => [
      h1,
      anna.enrolled({ birthDate: day(birth) }),
      anna.contributed({ year: year(2012), receivedOn: day('2012-03-01') }),
      ...years,
    ]
    const years = Array.from({ length: 11 }, (_, i) =>
      anna.contributed({ year: year(2011 + i), receivedOn: day(`${2011 + i}-09-01`) }),
    )
    expect(await cells(certificationView, ...reaching60In('1962-05-31'))).toEqual(['LC 2022-H1 outstanding  = 1'])
    expect(await cells(certificationView, ...reaching60In('1962-06-01'))).toEqual([])
  })
  it('asks in the very month of 60 where the policy says so', async () => {
    const effect = policy.parameters['age.effect']
    const values = (effect?.values ?? []).map((dated) => ({ ...dated, value: 'same-month' as const }))
    const parameters = { ...policy.parameters, ...(effect && { 'age.effect': { ...effect, values } }) }
    const sameMonth: Fact = {
      type: 'PolicyAdopted',
      adoptedOn: day('2022-01-01'),
      book: { ...policy, version: 'same-month', parameters },
    }
    const years = Array.from({ length: 11 }, (_, i) =>
      anna.contributed({ year: year(2011 + i), receivedOn: day(`${2011 + i}-09-01`) }),
    )
    const born = (birth: string) => [sameMonth, h1, anna.enrolled({ birthDate: day(birth) }), ...years]
    expect(await cells(certificationView, ...born('1962-06-30'))).toEqual(['LC 2022-H1 outstanding  = 1'])
    expect(await cells(certificationView, ...born('1962-07-01'))).toEqual([])
  })
  it('asks the severely disabled from the month after 55', async () => {
    const at55 = (birth: string, grade: number) => [h1, anna.enrolled({ birthDate: day(birth) }), anna.disabled(grade)]
    expect(await cells(certificationView, ...at55('1967-05-31', 2))).toEqual(['LC 2022-H1 outstanding  = 1'])
    expect(await cells(certificationView, ...at55('1967-06-01', 2))).toEqual([])
    expect(await cells(certificationView, ...at55('1967-05-31', 3))).toEqual([])
  })
  it('does not ask those who died before the month of the deadline', async () => {
    expect(await cells(certificationView, h1, anna.enrolled(), anna.died('2022-05-31'))).toEqual([])
    expect(await cells(certificationView, h1, anna.enrolled(), anna.died('2022-06-01'))).toEqual([
      'LC 2022-H1 outstanding  = 1',
    ])
  })
  it('is refused where a rule it needs is not in force', async () => {
    const { 'age.pension': _gone, ...parameters } = policy.parameters
    const ledger = await ledgerOf(
      { type: 'PolicyAdopted', adoptedOn: day('2022-01-01'), book: { ...policy, version: 'without', parameters } },
      h1,
      anna.enrolled(),
    )
    expect(await refused(replay(ledger, [certificationView])())).toMatchObject({
      code: 'NoPolicyInForce',
      parameter: 'age.pension',
    })
  })
})
