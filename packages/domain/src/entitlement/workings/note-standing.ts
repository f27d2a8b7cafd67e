import type { Benefit } from '../../events/benefit.events.js'
import { listOf } from '../../state/chain.js'
import type { ParticipantState } from '../../state/participant.state.js'
import { deathOf, type Suspension } from '../../state/timelines.js'
import { BusinessDate } from '../../vocabulary/calendar/business-date.js'
import type { Month } from '../../vocabulary/calendar/month.js'
import type { End, Standing } from '../standing.js'
import { always, type Workings } from './workings.js'

/** Notes the two days on which everything else rests. */
export const noteBasis = (
  workings: Workings,
  state: ParticipantState,
  enrolledOn: BusinessDate,
  birthDate: BusinessDate,
): void => {
  const enrolments = { facts: listOf(state.enrolments) }
  workings.note({ name: 'enrolled-on', rule: 'enrolled-on', inputs: { enrolments }, output: enrolledOn })
  const corrections = listOf(state.identity).filter(
    (fact) => fact.type === 'IdentityCorrected' && fact.field === 'birth-date' && BusinessDate.is(fact.after),
  )
  workings.note({
    name: 'birth-date',
    rule: 'birth-date',
    inputs: { enrolments, corrections: { facts: corrections } },
    output: birthDate,
  })
}

/** An age that decides something, named after what it decides. */
type Age = 'pension' | 'increment' | 'aid'

/** Notes when an age is reached and when it takes effect. */
export const noteAge = (workings: Workings, age: Age, reached: Month, inEffect: Month): void => {
  workings.note({
    name: `reached:${age}`,
    rule: 'age-reached',
    inputs: { birthDate: { step: 'birth-date' }, age: always(`age.${age}`) },
    output: reached,
  })
  workings.note({
    name: `effect:${age}`,
    rule: 'age-in-effect',
    inputs: { reached: { step: `reached:${age}` }, effect: always('age.effect') },
    output: inEffect,
  })
}

export const noteEarliest = (workings: Workings, age: Exclude<Age, 'increment'>, month: Month): void =>
  workings.note({
    name: `earliest:${age}`,
    rule: 'earliest-month',
    inputs: {
      schemeStart: always('scheme.start'),
      enrolledOn: { step: 'enrolled-on' },
      ageInEffect: { step: `effect:${age}` },
    },
    output: month,
  })

export const noteEnd = (workings: Workings, state: ParticipantState, benefit: Benefit, end: End | null): void => {
  const died = deathOf(state)
  workings.note({
    name: 'death',
    rule: 'death',
    inputs: { deaths: { facts: listOf(state.deaths) } },
    output: died === null ? null : { diedOn: died.diedOn, reportedOn: died.reportedOn },
  })
  workings.note({
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
  })
}

export const noteSuspensions = (
  workings: Workings,
  state: ParticipantState,
  benefit: Benefit,
  suspensions: ReadonlyArray<Suspension>,
  lost: ReadonlyArray<Suspension>,
): void => {
  workings.note({
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
  })
  workings.note({
    name: `lost:${benefit}`,
    rule: 'months-lost',
    inputs: { suspensions: { step: `suspensions:${benefit}` } },
    output: lost.map(({ from, until }) => ({ from, until })),
  })
}

export const noteDisabilities = (
  workings: Workings,
  state: ParticipantState,
  disabilities: Standing['disabilities'],
): void => {
  const facts = listOf(state.categories).filter(({ category }) => category === 'disabled')
  workings.note({
    name: 'disabilities',
    rule: 'disabilities',
    inputs: {
      granted: { facts: facts.filter(({ type }) => type === 'CategoryGranted') },
      ended: { facts: facts.filter(({ type }) => type === 'CategoryEnded') },
    },
    output: disabilities.map(({ grade, from, to }) => ({ grade, from, to })),
  })
}
