import { listOf } from '../../state/chain.js'
import type { ParticipantState } from '../../state/participant.state.js'
import type { BusinessDate } from '../../vocabulary/calendar/business-date.js'
import type { Month } from '../../vocabulary/calendar/month.js'
import { always, type Step, unseen } from './workings.js'

export const requiredStep = (required: number, isCounted: boolean): Step => ({
  name: 'required-years',
  rule: 'required-years',
  inputs: {
    reached: { step: 'reached:pension' },
    schemeStart: always('scheme.start'),
    most: isCounted ? always('required-years.max') : unseen,
  },
  output: required,
})

/** Each year with the day on which it was earned, null where it was not, and all of them together. */
export const yearSteps = (
  state: ParticipantState,
  years: ReadonlyArray<readonly [year: number, since: BusinessDate | null]>,
  earned: ReadonlyArray<BusinessDate>,
): ReadonlyArray<Step> => {
  const contributions = listOf(state.contributions)
  const inOrder = [...years].sort(([a], [b]) => a - b)
  return [
    ...inOrder.map(
      ([year, since]): Step => ({
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
      }),
    ),
    {
      name: 'years-earned',
      rule: 'years-earned',
      inputs: {
        years: { steps: inOrder.map(([year]) => `year:${year}`) },
        transfers: { facts: listOf(state.enrolmentChanges).filter(({ type }) => type === 'TransferredIn') },
      },
      output: earned,
    },
  ]
}

export const completedStep = (completedOn: BusinessDate | null): Step => ({
  name: 'years-completed',
  rule: 'years-completed',
  inputs: { required: { step: 'required-years' }, earned: { step: 'years-earned' } },
  output: completedOn,
})

export const startStep = (required: number, start: Month | null): Step => ({
  name: 'pension-start',
  rule: 'pension-start',
  inputs: {
    earliest: { step: 'earliest:pension' },
    required: { step: 'required-years' },
    completedOn: required === 0 ? unseen : { step: 'years-completed' },
  },
  output: start,
})
