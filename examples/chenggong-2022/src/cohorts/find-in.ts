import type { Calibration } from '../calibration.js'
import { scattered } from '../spread.js'
import { type CohortName, cohortsOf, seatAt } from './cohorts.js'

/** The participant id of a member of a cohort: somebody to look at. */
export const findIn = (calibration: Calibration): ((name: CohortName, member: number) => string) => {
  const cohorts = cohortsOf(calibration)
  const place = scattered(calibration.published.E1)
  return (name, member) => {
    for (let index = 0; index < calibration.published.E1; index++) {
      const seat = seatAt(cohorts, place(index))
      if (seat.cohort.name === name && seat.member === member) return `P${String(index + 1).padStart(8, '0')}`
    }
    throw new RangeError(`The cohort ${name} has no member ${member}.`)
  }
}
