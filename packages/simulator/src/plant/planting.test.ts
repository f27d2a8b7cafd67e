import { accountOf, lineKeys } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { PlantingPlan } from '../plan.js'
import { simulate } from '../simulate.js'
import { chenggong } from '../testing/chenggong.js'
import { interestDue, monthOfLeaving } from '../testing/interest-due.js'
import { paid, released } from '../testing/owed-and-paid.js'
import { findingOf, indexOf, one, planted, subjectOf } from '../testing/planted.js'
import { add, plan, type Sums, simulated } from '../testing/simulated.js'
import { fundCodes, type PlantCode, plantCodes } from './codes.js'

/** Within 2011–2022 no death can be late: the duty holds from 2023-12-01. */
const codes = plantCodes.filter((code) => code !== 'DEATH_REPORTED_LATE')
const simulation = planted(one(...codes))
const { findings, plantedOf } = simulation.planting
const clean = simulated('planted', { participants: 1_200 })

describe('a planted history', () => {
  it('has one finding of each code, and for the overpayment that was not demanded the overpayment itself', () => {
    const found = findings.map(({ code }) => code)
    expect(found.sort()).toEqual([...codes, 'COMPONENT_OVERPAID'].sort())
  })

  it('changes nobody’s lines but those of the participants it names, and of those who share an account with them', () => {
    const changed: number[] = []
    for (let index = 0; index < 1_200; index++) {
      const [before, after] = [clean.dossierOf(index).rows, simulation.dossierOf(index).rows]
      if (JSON.stringify(before) !== JSON.stringify(after)) changed.push(index)
      if (plantedOf(index) === null) expect(after).toEqual(before)
    }
    const named = new Set(findings.filter(({ subject }) => subject.kind === 'participant').map(indexOf))
    // Lists and desks stand beside the lines; a third recipient draws on the shared account.
    for (const code of ['SCHEME_OVERLAP', 'ON_EXTERNAL_DEATH_LIST', 'SAME_MAKER_CHECKER'] as const)
      named.delete(indexOf(findingOf(simulation, code)))
    expect(changed.filter((index) => !named.has(index)).length).toBe(1)
    expect(changed.length).toBe(named.size + 1)
  })

  it('gives nobody two', () => {
    const subjects = findings.filter(({ code }) => code !== 'OVERPAYMENT_NOT_DEMANDED').map(({ subject }) => subject)
    const participants = subjects.filter(({ kind }) => kind === 'participant').map((subject) => JSON.stringify(subject))
    expect(new Set(participants).size).toBe(participants.length)
  })

  it('is the same for the same seed, and another for another', () => {
    const some = one('PAID_TWICE', 'SUBSIDY_MISSING', 'INCOME_ACCOUNT_NOT_EMPTY')
    const [a, b] = [planted(some, { participants: 150 }), planted(some, { participants: 150 })]
    expect(a.planting.findings).toEqual(b.planting.findings)
    const other = planted(some, { participants: 150, seed: 'other' })
    expect(other.planting.findings).not.toEqual(a.planting.findings)
  })

  it('plants as many as were asked for', () => {
    const { planting } = planted(new Map([['PAID_TWICE', 5]]), { participants: 400 })
    expect(planting.findings.map(({ code }) => code)).toEqual(Array.from({ length: 5 }, () => 'PAID_TWICE'))
    expect(new Set(planting.findings.map(indexOf)).size).toBe(5)
  })
})

describe('the money of a planted history', () => {
  /** Codes whose fen is what was paid for a month less what is released for it. */
  const ofMonths: ReadonlyArray<PlantCode> = [
    'ARREARS_EXCEED_WITHHELD',
    'INCREMENT_TO_AID',
    'PAID_NOT_ELIGIBLE',
    'AID_WITHOUT_CATEGORY',
    'PAID_BEFORE_START',
    'INCREMENT_EARLY',
    'INCREMENT_MISSING',
    'RESUMED_WITHOUT_CERTIFICATION',
    'UNCERTIFIED_OPEN',
    'RETURN_NOT_REISSUED',
    'PAID_TWICE',
    'PAID_WHILE_WITHHELD',
    'PAID_IN_PRISON',
    'COMPONENT_UNDERPAID',
    'FUNDER_SPLIT_WRONG',
    'AID_AND_PENSION',
  ]

  it.each(ofMonths)(
    '%s: what was paid differs from what was due by its fen, in its months, and nowhere else',
    (code) => {
      const finding = findingOf(simulation, code)
      const { state } = subjectOf(simulation, finding)
      const differences: Sums = {}
      for (const [key, fen] of Object.entries(paid(state))) add(differences, key.slice(0, 7), fen)
      for (const [key, fen] of Object.entries(released(state, simulation))) add(differences, key.slice(0, 7), -fen)
      expect(differences).toEqual(finding.fen === 0 ? {} : { [finding.months[0] ?? '']: finding.fen })
    },
  )

  it('FUNDER_SPLIT_WRONG: two levels differ, the total does not', () => {
    const finding = findingOf(simulation, 'FUNDER_SPLIT_WRONG')
    const { state } = subjectOf(simulation, finding)
    const [due, was] = [released(state, simulation), paid(state)]
    const wrong = lineKeys.filter((key) => {
      const of = `${finding.months[0]} regular in ${finding.months[0]} ${key}`
      return (due[of] ?? 0) !== (was[of] ?? 0)
    })
    expect(wrong).toEqual(['basic-pension:city', 'basic-pension:district'])
  })

  it('the interest of everybody else rests on what is on the account', () => {
    for (const finding of findings) {
      if (finding.subject.kind !== 'participant' || finding.code === 'INTEREST_WRONG') continue
      const { state, dossier } = subjectOf(simulation, finding)
      const credited: Sums = {}
      for (const row of dossier.rows) if (row.kind === 'interest') add(credited, String(row.fact.year), row.fact.fen)
      expect(credited, finding.code).toEqual(interestDue(state, monthOfLeaving(state), 2022))
    }
  })

  it('everything overpaid is demanded ten days later, but where that is the finding', () => {
    for (const finding of findings) {
      if (finding.fen <= 0 || finding.subject.kind !== 'participant') continue
      const { dossier } = subjectOf(simulation, finding)
      const isNotDemanded = plantedOf(indexOf(finding))?.findings.some((one) => one.code === 'OVERPAYMENT_NOT_DEMANDED')
      const demands = dossier.rows.filter(({ fact }) => fact.type === 'RecoveryDemanded' && fact.fen === finding.fen)
      expect(demands.length, finding.code).toBe(isNotDemanded ? 0 : 1)
    }
  })

  it('ACCOUNT_OVERDRAWN and ACCOUNT_NOT_REFUNDED leave on the account what they say', () => {
    for (const code of ['ACCOUNT_OVERDRAWN', 'ACCOUNT_NOT_REFUNDED'] as const) {
      const finding = findingOf(simulation, code)
      expect(accountOf(subjectOf(simulation, finding).state).balanceFen).toBe(-finding.fen)
    }
  })
})

describe('a plan that plants', () => {
  const refusal = (more: Partial<PlantingPlan>): unknown => {
    const refused = simulate({ ...plan, plant: new Map(), ...more })
    return E.isLeft(refused) ? refused.left : null
  }

  it('is refused where nobody fits, and says how many could', () =>
    expect(refusal({ participants: 60, plant: one('DEATH_REPORTED_LATE', 'PAID_TWICE') })).toEqual({
      code: 'PlantsDoNotFit',
      short: [{ plant: 'DEATH_REPORTED_LATE', asked: 1, could: 0 }],
    }))

  it('is refused where there are fewer than were asked for', () =>
    expect(refusal({ participants: 40, plant: new Map([['SAME_MAKER_CHECKER', 1_000]]) })).toMatchObject({
      code: 'PlantsDoNotFit',
      short: [{ plant: 'SAME_MAKER_CHECKER', asked: 1_000 }],
    }))

  it.each(fundCodes)('is refused where a history of one year is too short for many %s', (code) =>
    expect(refusal({ participants: 20, fromYear: 2022, plant: new Map([[code, 500]]) })).toMatchObject({
      code: 'PlantsDoNotFit',
      short: [{ plant: code, asked: 500 }],
    }),
  )

  it.each([-1, 0.5, Number.NaN])('is refused with a count of %d', (asked) =>
    expect(refusal({ plant: new Map([['PAID_TWICE', asked]]) })).toEqual({
      code: 'PlantCountOutOfRange',
      plant: 'PAID_TWICE',
      asked,
    }),
  )

  it.each([
    ['SUBSIDY_LATE', 'subsidy.credit-days'],
    ['ON_BEHALF_MISSING', 'on-behalf.deadline-month'],
    ['DEATH_REPORTED_LATE', 'death.report-days'],
  ] as const)('is refused with %s under a book without %s: a missing limit is none', (code, key) => {
    const { [key]: _, ...parameters } = chenggong.parameters
    const policy = { ...chenggong, parameters }
    expect(refusal({ policy, plant: one(code) })).toEqual({
      code: 'NoPolicyInForce',
      parameter: key,
      at: '2011-07-01',
    })
    expect(refusal({ policy, participants: 20, plant: new Map([[code, 0]]) })).toBeNull()
  })

  it('is refused as a plan without plants is', () =>
    expect(refusal({ participants: 0 })).toMatchObject({ code: 'ParticipantsOutOfRange' }))

  it('with a count of nothing is a clean history', () => {
    const { planting, dossierOf } = planted(new Map([['PAID_TWICE', 0]]), { participants: 20 })
    expect(planting.findings).toEqual([])
    expect(dossierOf(3).rows).toEqual(simulated('planted').dossierOf(3).rows)
  })
})
