import { type Benefit, type Fact, factsOf } from '../document/fact.js'
import { ageInEffect, ageReached, birthDate, earliestMonth, enrolledOn } from '../rules/age.rules.js'
import { disabilities } from '../rules/due.rules.js'
import { benefitEnd, type Death, death, monthsLost, suspensions } from '../rules/end.rules.js'
import {
  type Movement,
  pensionStart,
  requiredYears,
  yearEarned,
  yearsCompleted,
  yearsEarned,
} from '../rules/years.rules.js'
import { ageAid, ageEffect, ageIncrement, agePension, mostYears, schemeStart } from './parameters.js'
import { type Asked, type Bench, given, notLookedAt, outputsOf, type Source, untold } from './workings.js'

export type Standing = ReturnType<typeof planStanding>

/** What holds of a participant whatever the month: ages, years, start and end of the benefits. */
export const planStanding = (bench: Bench, facts: ReadonlyArray<Fact>) => {
  const { step, parameter, allFacts } = bench
  const enrolments = allFacts(factsOf(facts, 'ParticipantEnrolled'))
  const enrolled = step('enrolled-on', enrolledOn, { enrolments })
  const born = step('birth-date', birthDate, {
    enrolments,
    corrections: allFacts(factsOf(facts, 'IdentityCorrected')),
  })
  const reachedAt = (name: string, age: Asked<number>) =>
    step(`reached:${name}`, ageReached, { birthDate: born, age: parameter(age) })
  const effectOf = (name: string, reached: Source<string>) =>
    step(`effect:${name}`, ageInEffect, { reached, effect: parameter(ageEffect) })
  const earliestOf = (name: string, inEffect: Source<string>) =>
    step(`earliest:${name}`, earliestMonth, {
      schemeStart: parameter(schemeStart),
      enrolledOn: enrolled,
      ageInEffect: inEffect,
    })

  const reachedPension = reachedAt('pension', agePension)
  const earliest = earliestOf('pension', effectOf('pension', reachedPension))
  const died = step('death', death, { deaths: allFacts(factsOf(facts, 'DeathRecorded')) })
  return {
    earliest,
    reachedPension,
    start: planStart(bench, facts, reachedPension, earliest),
    aidFrom: earliestOf('aid', effectOf('aid', reachedAt('aid', ageAid))),
    /** Is asked for only where a pension is due. */
    incrementFrom: () => effectOf('increment', reachedAt('increment', ageIncrement)),
    death: died,
    /** Is asked for only where the aid is in question. */
    disabilities: () =>
      step('disabilities', disabilities, {
        granted: allFacts(factsOf(facts, 'CategoryGranted')),
        ended: allFacts(factsOf(facts, 'CategoryEnded')),
      }),
    pension: planBenefit(bench, facts, 'pension', died),
    aid: planBenefit(bench, facts, 'disability-aid', died),
  }
}

const planStart = (
  bench: Bench,
  facts: ReadonlyArray<Fact>,
  reached: Source<string>,
  earliest: Source<string>,
): Source<string | null> => {
  const { step, parameter } = bench
  const start = parameter(schemeStart)
  const isOldEnough =
    reached.value === undefined || start.value === undefined ? undefined : reached.value <= start.value
  const required = step('required-years', requiredYears, {
    reached,
    schemeStart: start,
    most: isOldEnough === undefined ? untold : isOldEnough ? notLookedAt : parameter(mostYears),
  })
  const completed = (): Source<string | null> => {
    if (required.value === undefined) return untold
    return required.value === 0 ? notLookedAt : planYears(bench, facts, required)
  }
  return step('pension-start', pensionStart, { earliest, required, completedOn: completed() })
}

const planYears = (bench: Bench, facts: ReadonlyArray<Fact>, required: Source<number>): Source<string | null> => {
  const { step, allFacts } = bench
  const movements = factsOf(facts, 'ContributionReceived', 'ContributionRefunded').filter(
    (one) => one.type === 'ContributionRefunded' || one.data.kind !== 'collective',
  )
  const byYear = new Map<number, Movement[]>()
  for (const one of movements) byYear.set(one.data.year, [...(byYear.get(one.data.year) ?? []), one])
  const years = [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([year, of]) => step(`year:${year}`, yearEarned, { year: given(year), movements: allFacts(of) }))
  const earned = step('years-earned', yearsEarned, {
    years: outputsOf(years),
    transfers: allFacts(factsOf(facts, 'TransferredIn')),
  })
  return step('years-completed', yearsCompleted, { required, earned })
}

const planBenefit = (
  { step, allFacts }: Bench,
  facts: ReadonlyArray<Fact>,
  benefit: Benefit,
  died: Source<Death | null>,
) => {
  const suspended = step(`suspensions:${benefit}`, suspensions, {
    benefit: given(benefit),
    decisions: allFacts(
      factsOf(facts, 'BenefitSuspended', 'BenefitResumed').filter(({ data }) => data.benefit === benefit),
    ),
  })
  return {
    suspensions: suspended,
    lost: step(`lost:${benefit}`, monthsLost, { suspensions: suspended }),
    end: step(`end:${benefit}`, benefitEnd, {
      benefit: given(benefit),
      departures: allFacts(factsOf(facts, 'EnrolmentTerminated', 'TransferredOut')),
      terminations: allFacts(factsOf(facts, 'BenefitTerminated').filter(({ data }) => data.benefit === benefit)),
      death: died,
    }),
  }
}
