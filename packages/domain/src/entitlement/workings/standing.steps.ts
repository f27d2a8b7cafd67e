import type { Benefit } from '../../events/benefit.events.js'
import { listOf } from '../../state/chain.js'
import type { ParticipantState } from '../../state/participant.state.js'
import { deathOf, type Suspension } from '../../state/timelines.js'
import { BusinessDate } from '../../vocabulary/calendar/business-date.js'
import type { Month } from '../../vocabulary/calendar/month.js'
import type { End, Standing } from '../standing.js'
import { always, type Step } from './workings.js'

/** The two days on which everything else rests. */
export const basisSteps = (
  state: ParticipantState,
  enrolledOn: BusinessDate,
  birthDate: BusinessDate,
): ReadonlyArray<Step> => {
  const enrolments = { facts: listOf(state.enrolments) }
  const corrections = listOf(state.identity).filter(
    (fact) => fact.type === 'IdentityCorrected' && fact.field === 'birth-date' && BusinessDate.is(fact.after),
  )
  return [
    { name: 'enrolled-on', rule: 'enrolled-on', inputs: { enrolments }, output: enrolledOn },
    {
      name: 'birth-date',
      rule: 'birth-date',
      inputs: { enrolments, corrections: { facts: corrections } },
      output: birthDate,
    },
  ]
}

/** An age that decides something, named after what it decides. */
export type Age = 'pension' | 'increment' | 'aid'

/** When an age is reached and when it takes effect. */
export const ageSteps = (age: Age, reached: Month, inEffect: Month): ReadonlyArray<Step> => [
  {
    name: `reached:${age}`,
    rule: 'age-reached',
    inputs: { birthDate: { step: 'birth-date' }, age: always(`age.${age}`) },
    output: reached,
  },
  {
    name: `effect:${age}`,
    rule: 'age-in-effect',
    inputs: { reached: { step: `reached:${age}` }, effect: always('age.effect') },
    output: inEffect,
  },
]

export const earliestStep = (age: Exclude<Age, 'increment'>, month: Month): Step => ({
  name: `earliest:${age}`,
  rule: 'earliest-month',
  inputs: {
    schemeStart: always('scheme.start'),
    enrolledOn: { step: 'enrolled-on' },
    ageInEffect: { step: `effect:${age}` },
  },
  output: month,
})

/** The death, and the end of a benefit by it or by a decision. */
export const endSteps = (state: ParticipantState, benefit: Benefit, end: End | null): ReadonlyArray<Step> => {
  const died = deathOf(state)
  return [
    {
      name: 'death',
      rule: 'death',
      inputs: { deaths: { facts: listOf(state.deaths) } },
      output: died === null ? null : { diedOn: died.diedOn, reportedOn: died.reportedOn },
    },
    {
      name: `end:${benefit}`,
      rule: 'benefit-end',
      inputs: {
        benefit: { value: benefit },
        departures: {
          facts: listOf(state.enrolmentChanges).filter(
            ({ type }) => type === 'EnrolmentTerminated' || type === 'TransferredOut',
          ),
        },
        terminations: {
          facts: listOf(state.benefits).filter((fact) => fact.type === 'BenefitTerminated' && fact.benefit === benefit),
        },
        death: { step: 'death' },
      },
      output: end,
    },
  ]
}

/** The suspensions of a benefit, and the months that those for prison cost. */
export const suspensionSteps = (
  state: ParticipantState,
  benefit: Benefit,
  suspensions: ReadonlyArray<Suspension>,
  lost: ReadonlyArray<Suspension>,
): ReadonlyArray<Step> => [
  {
    name: `suspensions:${benefit}`,
    rule: 'suspensions',
    inputs: {
      benefit: { value: benefit },
      decisions: {
        facts: listOf(state.benefits).filter(
          (fact) => (fact.type === 'BenefitSuspended' || fact.type === 'BenefitResumed') && fact.benefit === benefit,
        ),
      },
    },
    output: suspensions,
  },
  {
    name: `lost:${benefit}`,
    rule: 'months-lost',
    inputs: { suspensions: { step: `suspensions:${benefit}` } },
    output: lost.map(({ from, until }) => ({ from, until })),
  },
]

export const disabilitiesStep = (state: ParticipantState, disabilities: Standing['disabilities']): Step => {
  const facts = listOf(state.categories).filter(({ category }) => category === 'disabled')
  return {
    name: 'disabilities',
    rule: 'disabilities',
    inputs: {
      granted: { facts: facts.filter(({ type }) => type === 'CategoryGranted') },
      ended: { facts: facts.filter(({ type }) => type === 'CategoryEnded') },
    },
    output: disabilities.map(({ grade, from, to }) => ({ grade, from, to })),
  }
}
