import { listOf } from '../../state/chain.js'
import type { ParticipantState } from '../../state/participant.state.js'
import type { BusinessDate } from '../../vocabulary/calendar/business-date.js'
import type { Month } from '../../vocabulary/calendar/month.js'
import { always, unseen, type Workings } from './workings.js'

export const noteRequired = (workings: Workings, required: number, isCounted: boolean): void =>
  workings.note({
    name: 'required-years',
    rule: 'required-years',
    inputs: {
      reached: { step: 'reached:pension' },
      schemeStart: always('scheme.start'),
      most: isCounted ? always('required-years.max') : unseen,
    },
    output: required,
  })

/** Notes each year with the day on which it was earned, and all of them together. */
export const noteYears = (
  workings: Workings,
  state: ParticipantState,
  years: ReadonlyMap<number, BusinessDate | null>,
  earned: ReadonlyArray<BusinessDate>,
): void => {
  const contributions = listOf(state.contributions)
  const inOrder = [...years].sort(([a], [b]) => a - b)
  for (const [year, since] of inOrder)
    workings.note({
      name: `year:${year}`,
      rule: 'year-earned',
      inputs: {
        year: { value: year },
        movements: {
          facts: contributions.filter(
            (fact) => fact.year === year && (fact.type === 'ContributionRefunded' || fact.kind !== 'collective'),
          ),
        },
      },
      output: since,
    })
  workings.note({
    name: 'years-earned',
    rule: 'years-earned',
    inputs: {
      years: { steps: inOrder.map(([year]) => `year:${year}`) },
      transfers: { facts: listOf(state.enrolmentChanges).filter(({ type }) => type === 'TransferredIn') },
    },
    output: earned,
  })
}

export const noteCompleted = (workings: Workings, completedOn: BusinessDate | null): void =>
  workings.note({
    name: 'years-completed',
    rule: 'years-completed',
    inputs: { required: { step: 'required-years' }, earned: { step: 'years-earned' } },
    output: completedOn,
  })

export const noteStart = (workings: Workings, start: Month | null): void =>
  workings.note({
    name: 'pension-start',
    rule: 'pension-start',
    inputs: {
      earliest: { step: 'earliest:pension' },
      required: { step: 'required-years' },
      completedOn: workings.has('years-completed') ? { step: 'years-completed' } : unseen,
    },
    output: start,
  })
