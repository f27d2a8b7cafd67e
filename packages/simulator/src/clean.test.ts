import { accountOf, businessDateOf, districtSubsidyFor, funeralGrantOf, listOf } from '@pension-ledger/domain'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FileKind, factsOf, type Row } from './files/row.js'
import { chenggong } from './testing/chenggong.js'
import { interestDue, monthOfLeaving } from './testing/interest-due.js'
import { keptAfterDeath, paid, released } from './testing/owed-and-paid.js'
import { add, answer, everybody, type Sums, simulated } from './testing/simulated.js'

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
