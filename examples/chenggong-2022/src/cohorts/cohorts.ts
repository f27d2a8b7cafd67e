import { type Calibration, passedOf } from '../calibration.js'

/** 人群: everyone in the history belongs to exactly one. */
export type CohortName =
  | 'recipients-from-65'
  | 'recipients-under-65'
  | 'aid-recipients'
  | 'missing'
  | 'found-dead'
  | 'died-uncertified'
  | 'died-later'
  | 'imprisoned'
  | 'suspended'
  | 'pension-from-november'
  | 'years-missing'
  | 'on-behalf-chenggong'
  | 'on-behalf-luoyang'
  | 'on-behalf-qidian'
  | 'disabled-on-behalf'
  | 'contributors-certified'
  | 'contributors'
  | 'contributors-after-october'
  | 'idle-certified'
  | 'idle'

export interface Cohort {
  readonly name: CohortName
  readonly size: number
  /** How many of its members passed round 2022-H1, the first ones. */
  readonly passed: number
}

/** One participant's seat: which cohort, and the how-manieth there. */
export interface Seat {
  readonly cohort: Cohort
  readonly member: number
  /** The how-manieth of all who passed round 2022-H1; null for who did not. */
  readonly pass: number | null
}

/**
 * The cohorts and their sizes. Two follow from the rest: those certified for another benefit (`idle-certified`) fill up C2, and those
 * who did nothing in 2022 (`idle`) fill up E1.
 */
export const cohortsOf = (calibration: Calibration): ReadonlyArray<Cohort> => {
  const { published, inferred, chosen } = calibration
  const under65 = published.B1 - inferred.recipientsFrom65
  const settled: ReadonlyArray<Cohort> = [
    all('recipients-from-65', inferred.recipientsFrom65),
    {
      name: 'recipients-under-65',
      size: under65,
      passed: under65 - chosen.pensionFromJulyToOctober + chosen.aidBeforeThatPension,
    },
    { name: 'aid-recipients', size: published.B3, passed: published.B3 - chosen.aidFromJulyToOctober },
    none('missing', published.C6),
    none('found-dead', published.C7),
    none('died-uncertified', chosen.diedUncertifiedUntilMay),
    all('died-later', chosen.diedFromJulyToSeptember),
    none('imprisoned', chosen.imprisoned),
    all('suspended', chosen.suspendedStill),
    none('pension-from-november', chosen.pensionFromNovemberOn),
    none('years-missing', chosen.yearsMissing),
    none('on-behalf-chenggong', published.O1),
    none('on-behalf-luoyang', published.O2),
    none('on-behalf-qidian', published.O3),
    none('disabled-on-behalf', chosen.disabledPaidOnBehalf),
    all('contributors-certified', chosen.contributorsCertified),
    none('contributors', published.E2 - chosen.contributorsCertified),
    none('contributors-after-october', chosen.contributorsAfterOctober),
  ]
  const idleCertified = passedOf(calibration) - sumOf(settled, ({ passed }) => passed)
  const cohorts = [...settled, all('idle-certified', idleCertified)]
  return [...cohorts, none('idle', published.E1 - sumOf(cohorts, ({ size }) => size))]
}

const all = (name: CohortName, size: number): Cohort => ({ name, size, passed: size })
const none = (name: CohortName, size: number): Cohort => ({ name, size, passed: 0 })

const sumOf = (cohorts: ReadonlyArray<Cohort>, of: (cohort: Cohort) => number): number =>
  cohorts.reduce((sum, cohort) => sum + of(cohort), 0)

/** The seat at a place, counted through the cohorts. */
export const seatAt = (cohorts: ReadonlyArray<Cohort>, place: number): Seat => {
  let member = place
  let passedBefore = 0
  for (const cohort of cohorts) {
    if (member < cohort.size) return { cohort, member, pass: member < cohort.passed ? passedBefore + member : null }
    member -= cohort.size
    passedBefore += cohort.passed
  }
  throw new RangeError(`There is no seat ${place}.`)
}
