import { type DomainEvent, month, type PolicyBook, wholeFen } from '@pension-ledger/domain'
import { bookWith, sampleBook } from '@pension-ledger/domain/testing'
import { describe, expect, it } from 'vitest'
import { groupedBy, sumWhere } from '../cells/selection.js'
import { day, opened, person, year } from '../testing/facts.js'
import { adoption, done, ledgerOf, recordAll, refused } from '../testing/ledger-of.js'
import { bookWithFrom } from './policies.kit.js'
import { type WhatIf, whatIf } from './what-if.js'
import { whatIfBands, whatIfCosts, whatIfRecipients } from './what-if-cells.js'
import type { WhatIfQuestion } from './what-if-question.js'

const bounds = [500, 1_000].map(wholeFen)
const in2022 = (proposed: PolicyBook): WhatIfQuestion => ({
  proposed,
  from: month('2022-01'),
  to: month('2022-12'),
  bounds,
})
const under = async (proposed: PolicyBook, ...events: ReadonlyArray<DomainEvent>): Promise<WhatIf> =>
  done(whatIf(await ledgerOf(...events))(in2022(proposed)))

const bandsOf = ({ bands }: WhatIf) =>
  groupedBy(whatIfBands, bands, ['zone', 'band']).map(({ at, measures }) => [...at, ...measures])
const costs = (of: WhatIf, measure: string, where = {}): number => sumWhere(whatIfCosts, of.costs, measure, where)

/** Born 1950-03: pension and increment in every month of 2022, 133.00 and from July on 138.00 yuan. */
const elders = ['P1', 'P2', 'P3'].map((id) => person(id).enrolled())
/** The district pays 21.00 yuan of the basic pension from April on, where it pays 11.00. */
const dearer = bookWithFrom('basic-pension.district', '2022-04-01', 2_100)

describe('one parameter changed from one month on', () => {
  it('costs exactly heads × difference × months: 3 × 10.00 yuan × 9', async () => {
    const found = await under(dearer, ...elders)
    expect(costs(found, 'proposedFen') - costs(found, 'inForceFen')).toBe(27_000)
    const changed = groupedBy(whatIfCosts, found.costs, ['zone', 'month', 'component', 'level', 'status'])
      .filter(({ measures }) => measures[0] !== measures[1])
      .map(({ at, measures }) => [...at, ...measures])
    // 3 × 11.00 and 3 × 21.00 yuan, April to December, and nothing else.
    expect(changed).toEqual(
      ['04', '05', '06', '07', '08', '09', '10', '11', '12'].map((of) => [
        'chenggong',
        `2022-${of}`,
        'basic-pension',
        'district',
        'owed',
        3_300,
        6_300,
        3,
        3,
      ]),
    )
  })

  it('stands beside what is in force: 3 × (6 × 133.00 + 6 × 138.00) yuan', async () =>
    expect(costs(await under(dearer, ...elders), 'inForceFen')).toBe(3 * (6 * 13_300 + 6 * 13_800)))

  // 90.00 yuan in twelve months are 7.50 a month: over 5.00 and not over 10.00.
  it('gives each 7.50 yuan a month over the year', async () =>
    expect(bandsOf(await under(dearer, ...elders))).toEqual([['chenggong', 2, 3, 36, 27_000]]))

  it('gives 10.00 yuan over the months from April on, which is the end of a band', async () => {
    const found = await done(whatIf(await ledgerOf(...elders))({ ...in2022(dearer), from: month('2022-04') }))
    expect(bandsOf(found)).toEqual([['chenggong', 2, 3, 27, 27_000]])
  })

  it('changes nothing for months before it', async () => {
    const found = await done(whatIf(await ledgerOf(...elders))({ ...in2022(dearer), to: month('2022-03') }))
    expect(bandsOf(found)).toEqual([['chenggong', 0, 3, 9, 0]])
  })

  it('is a loss where it is less: 11.00 less 0.99 over nine months are 7.51 a month', async () => {
    const cheaper = bookWithFrom('basic-pension.district', '2022-04-01', 99)
    expect(bandsOf(await under(cheaper, ...elders))).toEqual([['chenggong', -2, 3, 36, 3 * 9 * -1_001]])
  })

  it('leaves alone those of whom it does not speak: aid recipients and the young', async () => {
    const aided = person('P4')
    const young = person('P5').enrolled({ birthDate: day('1990-01-01') })
    // Born 1965-06: 55 in 2020-06, 60 in 2025-06.
    const found = await under(dearer, aided.enrolled({ birthDate: day('1965-06-01') }), aided.disabled(1), young)
    expect(found.participants).toBe(2)
    expect(bandsOf(found)).toEqual([['chenggong', 0, 1, 12, 0]])
    expect(costs(found, 'proposedFen', { component: 'disability-aid', level: 'central' })).toBe(6 * 9_300 + 6 * 9_800)
  })

  it('counts the dead to the month of their death: 2 × 10.00 yuan, in five months 4.00 a month', async () => {
    const [first] = elders
    const found = await under(dearer, ...(first === undefined ? [] : [first]), person('P1').died('2022-05-01'))
    expect(bandsOf(found)).toEqual([['chenggong', 1, 1, 5, 2_000]])
  })
})

describe('places', () => {
  it('a month belongs to the zone of its first day, a participant to that of the last month', async () => {
    const found = await under(dearer, ...elders, person('P1').moved('zone', 'resort', '2022-07-02'))
    const more = groupedBy(whatIfCosts, found.costs, ['zone']).map(({ at, measures }) => [
      at[0],
      (measures[1] ?? 0) - (measures[0] ?? 0),
    ])
    // Two stay for nine months, one leaves after April to July, and is in the resort for August to December.
    expect(more).toEqual([
      ['chenggong', 2 * 9_000 + 4_000],
      ['resort', 5_000],
    ])
    expect(bandsOf(found)).toEqual([
      ['chenggong', 2, 2, 24, 18_000],
      ['resort', 2, 1, 12, 9_000],
    ])
  })
})

describe('who is owed', () => {
  // Born 1961-09: 60 in 2021-09, 62 in 2023-09. Ten years were required, and were paid.
  const contributor = person('P1')
  const years = Array.from({ length: 10 }, (_, i) =>
    contributor.contributed({ year: year(2011 + i), receivedOn: day(`${2011 + i}-08-01`) }),
  )
  const facts = [contributor.enrolled({ birthDate: day('1961-09-01') }), ...years]

  it('may be others: whoever waits until 62 loses everything', async () => {
    const found = await under(bookWith({ 'age.pension': 62 }), ...facts)
    expect(costs(found, 'proposedFen')).toBe(0)
    expect(bandsOf(found)).toEqual([['chenggong', -3, 1, 12, -costs(found, 'inForceFen')]])
    expect(groupedBy(whatIfRecipients, found.recipients, ['month']).map(({ measures }) => measures)).toEqual(
      Array.from({ length: 12 }, () => [1, 0]),
    )
  })

  it('keeps what is withheld apart: uncertified from July on', async () => {
    const found = await under(dearer, opened('2022-H1', '2022-06-30'), ...elders.slice(0, 1))
    expect(
      groupedBy(whatIfRecipients, found.recipients, ['status']).map(({ at, measures }) => [...at, ...measures]),
    ).toEqual([
      ['owed', 6, 6],
      ['withheld', 6, 6],
    ])
    expect(costs(found, 'inForceFen', { status: 'owed' })).toBe(6 * 13_300)
    expect(costs(found, 'proposedFen', { status: 'withheld' })).toBe(6 * 14_800)
  })
})

describe('a question', () => {
  it('goes by the policy that was known at the cut', async () => {
    const ledger = await ledgerOf(...elders)
    await recordAll(ledger, [adoption(dearer)])
    const same = await done(whatIf(ledger)(in2022(dearer)))
    expect(bandsOf(same)).toEqual([['chenggong', 0, 3, 36, 0]])
    const earlier = await done(whatIf(ledger)(in2022(dearer), { cut: { knownAt: 4 } }))
    expect(bandsOf(earlier)).toEqual([['chenggong', 2, 3, 36, 27_000]])
    expect([earlier.position, earlier.inForce.version, earlier.proposed.version]).toEqual([
      4,
      sampleBook.version,
      'tried',
    ])
  })

  it('of another policy without a rule is refused, by name of policy and parameter', async () => {
    const lacking = bookWith({ 'basic-pension.city': null })
    expect(await refused(whatIf(await ledgerOf(...elders))(in2022(lacking)))).toEqual({
      code: 'NoPolicyInForceUnder',
      policy: 'proposed',
      id: lacking.id,
      version: lacking.version,
      parameter: 'basic-pension.city',
      at: '2022-01-01',
    })
  })

  it('of another policy without an age is refused before any month is asked for', async () =>
    expect(await refused(whatIf(await ledgerOf(...elders))(in2022(bookWith({ 'age.increment': null }))))).toMatchObject(
      { policy: 'proposed', parameter: 'age.increment' },
    ))

  it('of a policy in force without a rule is refused alike', async () => {
    const ledger = await ledgerOf(...elders)
    await recordAll(ledger, [adoption(bookWith({ 'age.increment': null }))])
    expect(await refused(whatIf(ledger)(in2022(sampleBook)))).toMatchObject({
      code: 'NoPolicyInForceUnder',
      policy: 'in-force',
      parameter: 'age.increment',
    })
    expect(await refused(whatIf(ledger)(in2022(bookWith({ 'age.increment': null }))))).toMatchObject({
      policy: 'in-force',
    })
  })

  it.each([
    [{ from: month('2022-02'), to: month('2022-01') }, 'MonthsOutOfOrder'],
    [{ bounds: [1_000, 1_000].map(wholeFen) }, 'BoundsOutOfOrder'],
    [{ bounds: [0, 1_000].map(wholeFen) }, 'BoundsOutOfOrder'],
  ])('of %j is refused', async (given, code) =>
    expect(await refused(whatIf(await ledgerOf())({ ...in2022(dearer), ...given }))).toMatchObject({ code }),
  )

  it('of one month has one', async () => {
    const question = { ...in2022(dearer), from: month('2022-04'), to: month('2022-04') }
    expect(bandsOf(await done(whatIf(await ledgerOf(...elders))(question)))).toEqual([['chenggong', 2, 3, 3, 3_000]])
  })
})
