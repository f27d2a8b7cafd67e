import {
  accountOf,
  addMonths,
  broken,
  businessDateOf,
  caseOf,
  deathOf,
  districtSubsidyFor,
  emptyParticipant,
  entitlementIn,
  evolveParticipant,
  funeralGrantOf,
  lineKeys,
  listOf,
  type Month,
  month,
  monthOf,
  monthsBetween,
  type NoPolicyInForce,
  type ParticipantState,
  type PolicyBook,
} from '@pension-ledger/domain'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { type FileKind, factsOf, type Row } from './files/row.js'
import type { Dossier } from './office/dossier.js'
import type { Plan } from './plan.js'
import { planFor, type Simulation, simulate } from './simulate.js'
import { chenggong } from './testing/chenggong.js'

const right = <Left extends { readonly code: string }, Right>(of: E.Either<Left, Right>): Right =>
  E.isRight(of) ? of.right : broken(`refused: ${of.left.code}`)
const answer = <Answer>(of: E.Either<NoPolicyInForce, Answer>): Answer => right(of)

const plan: Plan = { participants: 400, fromYear: 2011, toYear: 2022, seed: 'a', policy: chenggong }
const simulated = (seed: string, more: Partial<Plan> = {}): Simulation => right(simulate({ ...plan, seed, ...more }))

const months = Array.from({ length: monthsBetween(month('2011-07'), month('2022-12')) + 1 }, (_, i) =>
  addMonths(month('2011-07'), i),
)

/** Folds the lines anew, as a ledger that imported them would. */
const folded = ({ rows }: Dossier): ParticipantState =>
  rows.flatMap(factsOf).reduce(evolveParticipant, emptyParticipant)

type Sums = Record<string, number>
const add = (sums: Sums, key: string, fen: number): void => {
  sums[key] = (sums[key] ?? 0) + fen
  if (sums[key] === 0) delete sums[key]
}

/** What the rules release, by month owed, month of release and line. */
const released = (state: ParticipantState, { setting }: Simulation): Sums => {
  const of = answer(caseOf(state, setting))
  const sums: Sums = {}
  for (const owed of months) {
    const entitlement = answer(entitlementIn(of, owed))
    if (entitlement.status !== 'owed' || (entitlement.releasedIn ?? owed) > '2022-12') continue
    for (const key of lineKeys)
      add(sums, `${owed} in ${entitlement.releasedIn ?? owed} ${key}`, entitlement.lines[key] ?? 0)
  }
  return sums
}

const wasReissued = (state: ParticipantState, owed: Month): boolean =>
  listOf(state.payments).some(({ status, periodOwed }) => status === 'returned' && periodOwed === owed)

/** What was paid, less what came back. A payment that was sent back and paid again counts for the month of its first run. */
const paid = (state: ParticipantState): Sums => {
  const sums: Sums = {}
  const death = deathOf(state)
  for (const { status, periodOwed, payMonth, lines } of listOf(state.payments)) {
    if (death !== null && periodOwed > monthOf(death.diedOn)) continue
    const run = wasReissued(state, periodOwed) ? periodOwed : payMonth
    for (const key of lineKeys)
      add(sums, `${periodOwed} in ${run} ${key}`, (status === 'paid' ? 1 : -1) * (lines[key] ?? 0))
  }
  return sums
}

/** What was paid for months after a death, less what came back from the bank or the family. */
const keptAfterDeath = (state: ParticipantState): Sums => {
  const sums: Sums = {}
  const death = deathOf(state)
  if (death === null) return sums
  for (const { status, periodOwed, lines } of listOf(state.payments)) {
    if (periodOwed <= monthOf(death.diedOn)) continue
    for (const fen of Object.values(lines)) add(sums, periodOwed, (status === 'paid' ? 1 : -1) * fen)
  }
  for (const recovery of listOf(state.recoveries))
    if (recovery.type === 'RecoveryReceived') add(sums, recovery.periodOwed ?? '', -recovery.fen)
  return sums
}

interface Simulated {
  readonly dossier: Dossier
  readonly state: ParticipantState
}

const everybody = (simulation: Simulation): ReadonlyArray<Simulated> =>
  Array.from({ length: simulation.participants }, (_, index) => {
    const dossier = simulation.dossierOf(index)
    return { dossier, state: folded(dossier) }
  })

/** 结息 by rules §2 in whole numbers, written anew: ten-thousandths of a fen, twelfths of a year, up to the jiao. */
const interestDue = (state: ParticipantState, leftIn: Month | null, lastYear: number): Sums => {
  const movements = [
    ...listOf(state.contributions).map((fact) =>
      fact.type === 'ContributionReceived' ? [fact.receivedOn, fact.fen] : [fact.refundedOn, -fact.fen],
    ),
    ...listOf(state.credits).flatMap((fact) => (fact.type === 'SubsidyCredited' ? [[fact.creditedOn, fact.fen]] : [])),
    ...listOf(state.enrolmentChanges).flatMap((fact) =>
      fact.type === 'TransferredIn' ? [[fact.effectiveOn, fact.fen]] : [],
    ),
  ].map(([on, fen]) => ({
    year: Number(String(on).slice(0, 4)),
    month: Number(String(on).slice(5, 7)),
    fen: Number(fen),
  }))
  const due: Sums = {}
  let opening = 0
  for (let year = 2011; year <= (leftIn === null ? lastYear : Number(leftIn.slice(0, 4))); year++) {
    const until = leftIn?.startsWith(String(year)) ? Number(leftIn.slice(5)) : 12
    const ofYear = movements.filter((movement) => movement.year === year)
    const twelfths = ofYear.reduce((sum, { month, fen }) => sum + fen * Math.max(0, until - month), opening * until)
    const fen = Math.ceil((twelfths * 275) / 1_200_000) * 10
    add(due, String(year), fen)
    opening += fen + ofYear.reduce((sum, movement) => sum + movement.fen, 0)
  }
  return due
}

const monthOfLeaving = (state: ParticipantState): Month | null => {
  const death = deathOf(state)
  if (death !== null) return monthOf(death.diedOn)
  const left = listOf(state.enrolmentChanges).find(
    ({ type }) => type === 'EnrolmentTerminated' || type === 'TransferredOut',
  )
  return left === undefined ? null : monthOf(left.effectiveOn)
}

describe('a simulated history is clean', () => {
  it('pays what is owed and released, in the month of its release, by component and level, for any seed', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (seed) => {
        const simulation = simulated(seed, { participants: 60 })
        for (const { state } of everybody(simulation)) {
          expect(paid(state)).toEqual(released(state, simulation))
          expect(keptAfterDeath(state)).toEqual({})
        }
      }),
      { numRuns: 25 },
    ))

  const simulation = simulated('clean', { participants: 1_500 })
  const all = everybody(simulation)

  it('does so for many participants of one seed too', () => {
    for (const { state } of all) {
      expect(paid(state)).toEqual(released(state, simulation))
      expect(keptAfterDeath(state)).toEqual({})
    }
  })

  it('credits the district subsidy once for each year that attracts it, at the rate of its day', () => {
    for (const { dossier, state } of all) {
      const credited: Sums = {}
      for (const row of dossier.rows)
        if (row.kind === 'subsidies' && row.fact.level === 'district')
          add(credited, String(row.fact.contributionYear), row.fact.fen)
      const due: Sums = {}
      for (let year = 2011; year <= 2022; year++)
        add(due, String(year), answer(districtSubsidyFor(state, year, chenggong))?.fen ?? 0)
      expect(credited).toEqual(due)
    }
  })

  it('credits the subsidies of province and city by the tier and day of a year’s first normal contribution', () => {
    for (const { dossier, state } of all)
      for (const level of ['province', 'city'] as const) {
        const credited: Sums = {}
        for (const row of dossier.rows)
          if (row.kind === 'subsidies' && row.fact.level === level)
            add(credited, String(row.fact.contributionYear), row.fact.fen)
        const due: Sums = {}
        const normal = listOf(state.contributions).filter(
          (fact) => fact.type === 'ContributionReceived' && fact.kind === 'normal',
        )
        for (const fact of [...normal].sort((a, b) => (businessDateOf(a) < businessDateOf(b) ? -1 : 1))) {
          if (fact.type !== 'ContributionReceived' || String(fact.year) in due) continue
          const table = chenggong.parameters[`subsidy.${level}`]?.values
            .filter(({ from }) => from <= fact.receivedOn)
            .at(-1)
          due[String(fact.year)] = table?.value.find(({ tierFen }) => tierFen === fact.tierFen)?.fen ?? 0
        }
        for (const [year, fen] of Object.entries(due)) if (fen === 0) delete due[year]
        expect(credited).toEqual(due)
      }
  })

  it('credits the interest of every year, to the month of a death or a departure, and none else', () => {
    for (const { dossier, state } of all) {
      const credited: Sums = {}
      for (const row of dossier.rows) if (row.kind === 'interest') add(credited, String(row.fact.year), row.fact.fen)
      expect(credited).toEqual(interestDue(state, monthOfLeaving(state), 2022))
    }
  })

  it('pays the funeral grant of every death, as the rules make it, and of nobody else', () => {
    for (const { dossier, state } of all) {
      const grant = answer(funeralGrantOf(state, chenggong))
      const grants = dossier.rows.flatMap((row) =>
        row.kind === 'funerals' ? [row.fact.cityFen + row.fact.districtFen] : [],
      )
      expect(grants).toEqual(grant === null ? [] : [grant.totalFen])
    }
  })

  it('leaves no account overdrawn, and none with a balance after a death or a departure', () => {
    for (const { dossier, state } of all) {
      const { balanceFen } = accountOf(state)
      const isClosed = dossier.rows.some(
        ({ fact }) =>
          fact.type === 'DeathRecorded' || fact.type === 'EnrolmentTerminated' || fact.type === 'TransferredOut',
      )
      if (isClosed) expect(balanceFen).toBe(0)
      else expect(balanceFen).toBeGreaterThanOrEqual(0)
    }
  })

  it('has no date after its end', () => {
    for (const { dossier } of all) {
      for (const { fact } of dossier.rows)
        for (const value of Object.values(fact))
          if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) expect(value <= '2022-12-31').toBe(true)
    }
  })

  it('has everything that happens in such a scheme', () => {
    const kinds = new Set<FileKind>()
    const types = new Set<string>()
    const seen = new Set<string>()
    const many = simulated('all', { participants: 5_000 })
    for (let index = 0; index < many.participants; index++)
      for (const row of many.dossierOf(index).rows) {
        kinds.add(row.kind)
        for (const fact of factsOf(row)) types.add(fact.type)
        for (const word of words(row)) seen.add(word)
      }
    expect(kinds.size).toBe(15)
    expect([...types].sort()).toMatchSnapshot()
    expect([...seen].sort()).toMatchSnapshot()
  })
})

/** The words that tell one case from another. */
const words = (row: Row): ReadonlyArray<string> => {
  switch (row.kind) {
    case 'payments':
      return [row.fact.type, row.fact.kind, ...Object.keys(row.fact.lines)].map((word) => `payments: ${word}`)
    case 'certifications':
      return [`certifications: ${row.fact.result} ${row.fact.method}`]
    case 'benefits':
      return [`benefits: ${row.fact.type} ${row.fact.benefit} ${'reason' in row.fact ? row.fact.reason : ''}`]
    case 'contributions':
      return [`contributions: ${row.fact.kind} ${row.fact.category}`]
    case 'categories':
      return [`categories: ${row.fact.category} ${row.fact.grade} ${row.ended === null ? 'held' : 'ended'}`]
    case 'changes':
      return [`changes: ${row.fact.type} ${'field' in row.fact ? row.fact.field : ''}`]
    default:
      return []
  }
}

describe('a plan', () => {
  it('gives a participant the same life in a population of any size', () => {
    const [few, many] = [simulated('same', { participants: 10 }), simulated('same', { participants: 100_000 })]
    for (const index of [0, 3, 9]) expect(few.dossierOf(index).rows).toEqual(many.dossierOf(index).rows)
  })

  it('gives a participant the same life whatever was asked before', () => {
    const simulation = simulated('same')
    const first = simulation.dossierOf(5).rows
    simulation.dossierOf(1)
    expect(simulation.dossierOf(5).rows).toEqual(first)
  })

  it('gives others for another seed', () =>
    expect(simulated('a').dossierOf(0).rows).not.toEqual(simulated('b').dossierOf(0).rows))

  it('for a number of events makes about as many', () => {
    const found = right(planFor({ events: 60_000, fromYear: 2011, toYear: 2022, seed: 'n', policy: chenggong }))
    let events = 0
    for (const { dossier } of everybody(right(simulate(found))))
      for (const row of dossier.rows) events += factsOf(row).length
    expect(Math.abs(events - 60_000)).toBeLessThan(6_000)
  })

  it('may be of a single year', () => {
    const simulation = simulated('one', { fromYear: 2022, toYear: 2022, participants: 50 })
    for (const { dossier } of everybody(simulation)) expect(dossier.rows[0]?.fact.type).toBe('ParticipantEnrolled')
  })

  const refusal = (more: Partial<Plan>): unknown => {
    const refused = simulate({ ...plan, ...more })
    return E.isLeft(refused) ? refused.left : null
  }

  it.each([0, -1, 1.5, Number.NaN, 5_000_001])('refuses %d participants', (participants) =>
    expect(refusal({ participants })).toEqual({ code: 'ParticipantsOutOfRange', participants, most: 5_000_000 }),
  )

  it.each([
    [2010, 2022],
    [2022, 2021],
    [2011, 2101],
    [2011.5, 2022],
  ])('refuses the years from %d to %d', (fromYear, toYear) =>
    expect(refusal({ fromYear, toYear })).toMatchObject({ code: 'YearsOutOfRange', earliest: 2011, latest: 2100 }),
  )

  it('refuses a policy that names no street', () =>
    expect(refusal({ policy: { ...chenggong, streets: [] } })).toEqual({
      code: 'NoStreets',
      policy: 'kunming-chenggong',
    }))

  it('refuses a policy without a rule it needs: a missing rule is not zero', () => {
    const { 'funeral.split': _, ...parameters } = chenggong.parameters
    const policy: PolicyBook = { ...chenggong, parameters }
    expect(refusal({ policy })).toMatchObject({ code: 'NoPolicyInForce', parameter: 'funeral.split' })
  })
})
