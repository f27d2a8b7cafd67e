import { type BusinessDate, businessDate, type CertificationMethod } from '@pension-ledger/domain'
import {
  certified,
  chance,
  laterDate,
  type Person,
  type Random,
  type Row,
  roundsOf,
  type Weighted,
  weighted,
} from '@pension-ledger/simulator'
import type { Calibration } from '../calibration.js'
import { passedOf } from '../calibration.js'
import { partOf, scattered } from '../spread.js'
import { dayBetween } from './made.js'

const [first, second] = roundsOf(2022)

const methods = ['app', 'on-site', 'home-visit'] as const

/** The method by which the how-manieth pass of the first round was made: C3, C4 and C5 come out exactly. */
export const methodOfPass = (calibration: Calibration): ((pass: number) => CertificationMethod) => {
  const { C3, C4, C5 } = calibration.published
  const place = scattered(passedOf(calibration))
  return (pass) => methods[partOf([C3, C4, C5], place(pass))] ?? 'on-site'
}

/** Passed 2022-H1, some day before its deadline or on the day that is given. */
export const passedFirst = (
  random: Random,
  { participantId }: Person,
  enrolledOn: BusinessDate,
  method: CertificationMethod,
  on: BusinessDate | null = null,
): Row => {
  const day = on ?? dayBetween(random, laterDate(first.opensOn, enrolledOn), first.deadline)
  return certified(participantId, first.round, 'passed', day, method)
}

export const missingFirst = (random: Random, { participantId }: Person): Row =>
  certified(
    participantId,
    first.round,
    'missing',
    dayBetween(random, businessDate('2022-04-01'), businessDate('2022-06-25')),
    null,
  )

export const foundDeadOn = ({ participantId }: Person, on: BusinessDate): Row =>
  certified(participantId, first.round, 'deceased', on, null)

const laterMethods: Weighted<CertificationMethod> = [
  [24, 'app'],
  [64, 'on-site'],
  [12, 'home-visit'],
]

/** Passed 2022-H2 on a day. */
export const passedSecondOn = (random: Random, { participantId }: Person, on: BusinessDate): Row =>
  certified(participantId, second.round, 'passed', on, weighted(random, laterMethods))

const lateShare = 0.0025
const neverShare = 0.0015

/** 2022-H2 as it goes: nearly all in time, mostly in autumn; a few in December, a few not at all. */
export const secondRound = (random: Random, person: Person, notBefore: BusinessDate): ReadonlyArray<Row> => {
  if (chance(random, neverShare)) return []
  const isLate = chance(random, lateShare)
  const [from, to] = isLate
    ? [businessDate('2022-12-01'), businessDate('2022-12-20')]
    : [laterDate(businessDate('2022-08-01'), notBefore), second.deadline]
  return [passedSecondOn(random, person, dayBetween(random, from, to))]
}
