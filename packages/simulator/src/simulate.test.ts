import type { PolicyBook } from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { factsOf } from './files/row.js'
import type { Plan } from './plan.js'
import { planFor, simulate } from './simulate.js'
import { chenggong } from './testing/chenggong.js'
import { everybody, plan, right, simulated } from './testing/simulated.js'

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
