import {
  accountOf,
  addMonths,
  broken,
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

const every = (
  simulation: Simulation,
  check: (dossier: Dossier, state: ParticipantState, index: number) => void,
): void => {
  for (let index = 0; index < simulation.participants; index++) {
    const dossier = simulation.dossierOf(index)
    check(dossier, folded(dossier), index)
  }
}

describe('a simulated history is clean', () => {
  it('pays what is owed and released, in the month of its release, by component and level, for any seed', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (seed) => {
        const simulation = simulated(seed, { participants: 60 })
        every(simulation, (_, state) => {
          expect(paid(state)).toEqual(released(state, simulation))
          expect(keptAfterDeath(state)).toEqual({})
        })
      }),
      { numRuns: 25 },
    ))

  const simulation = simulated('clean', { participants: 1_500 })

  it('does so for many participants of one seed too', () =>
    every(simulation, (_, state) => {
      expect(paid(state)).toEqual(released(state, simulation))
      expect(keptAfterDeath(state)).toEqual({})
    }))

  it('credits the district subsidy once for each year that attracts it, at the rate of its day', () =>
    every(simulation, (dossier, state) => {
      const credited: Sums = {}
      for (const row of dossier.rows)
        if (row.kind === 'subsidies' && row.fact.level === 'district')
          add(credited, String(row.fact.contributionYear), row.fact.fen)
      const due: Sums = {}
      for (let year = 2011; year <= 2022; year++)
        add(due, String(year), answer(districtSubsidyFor(state, year, chenggong))?.fen ?? 0)
      expect(credited).toEqual(due)
    }))

  it('pays the funeral grant of every death, as the rules make it, and of nobody else', () =>
    every(simulation, (dossier, state) => {
      const grant = answer(funeralGrantOf(state, chenggong))
      const grants = dossier.rows.flatMap((row) =>
        row.kind === 'funerals' ? [row.fact.cityFen + row.fact.districtFen] : [],
      )
      expect(grants).toEqual(grant === null ? [] : [grant.totalFen])
    }))

  it('leaves no account overdrawn, and none with a balance after a death or a departure', () =>
    every(simulation, (dossier, state) => {
      const { balanceFen } = accountOf(state)
      const isClosed = dossier.rows.some(
        ({ fact }) =>
          fact.type === 'DeathRecorded' || fact.type === 'EnrolmentTerminated' || fact.type === 'TransferredOut',
      )
      if (isClosed) expect(balanceFen).toBe(0)
      else expect(balanceFen).toBeGreaterThanOrEqual(0)
    }))

  it('has two different hands on every record, and no date after its end', () =>
    every(simulation, ({ rows }) => {
      for (const { fact } of rows)
        for (const value of Object.values(fact))
          if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) expect(value <= '2022-12-31').toBe(true)
    }))

  it('has everything that happens in such a scheme', () => {
    const kinds = new Set<FileKind>()
    const types = new Set<string>()
    const seen = new Set<string>()
    every(simulated('all', { participants: 6_000 }), ({ rows }) => {
      for (const row of rows) {
        kinds.add(row.kind)
        for (const fact of factsOf(row)) types.add(fact.type)
        for (const word of words(row)) seen.add(word)
      }
    })
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
    every(right(simulate(found)), ({ rows }) => {
      for (const row of rows) events += factsOf(row).length
    })
    expect(Math.abs(events - 60_000)).toBeLessThan(6_000)
  })

  it('may be of a single year', () => {
    const simulation = simulated('one', { fromYear: 2022, toYear: 2022, participants: 50 })
    every(simulation, ({ rows }) => expect(rows[0]?.fact.type).toBe('ParticipantEnrolled'))
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
