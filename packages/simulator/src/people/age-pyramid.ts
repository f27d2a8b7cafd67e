import { addDays, type BusinessDate, dateIn, yearOf } from '@pension-ledger/domain'
import { between, type Random, type Weighted, weighted } from '../random/random.js'

/** 参保年龄: ages at enrolment, youngest of a band of five years. When the scheme begins, all ages come. */
const agesAtTheBeginning: Weighted<number> = [
  [5, 16],
  [8, 20],
  [9, 25],
  [9, 30],
  [10, 35],
  [11, 40],
  [10, 45],
  [9, 50],
  [8, 55],
  [7, 60],
  [5, 65],
  [4, 70],
  [3, 75],
  [2, 80],
  [1, 85],
]

/** Later mostly the young come, and those who return to the place. */
const agesLater: Weighted<number> = [
  [30, 16],
  [18, 20],
  [12, 25],
  [10, 30],
  [9, 35],
  [8, 40],
  [6, 45],
  [4, 50],
  [2, 55],
  [1, 60],
]

/** A birth date by the age pyramid of those who enrol on a day. */
export const birthDateFor = (random: Random, enrolledOn: BusinessDate, isAtTheBeginning: boolean): BusinessDate => {
  const age = weighted(random, isAtTheBeginning ? agesAtTheBeginning : agesLater) + between(random, 0, 4)
  const birthday = dateIn(
    yearOf(enrolledOn) - age,
    Number(enrolledOn.slice(5, 7)),
    Math.min(28, Number(enrolledOn.slice(8))),
  )
  return addDays(birthday, -between(random, 1, 364))
}
