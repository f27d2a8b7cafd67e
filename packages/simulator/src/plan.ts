import {
  constantOf,
  dateIn,
  laterMonth,
  month,
  type NoPolicyInForce,
  type ParameterKey,
  type PolicyBook,
  valueInForce,
  yearOf,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import type { PlantOrder } from './plant/codes.js'
import { roundsOf } from './scheme/rounds.js'
import { type Setting, settingOf } from './scheme/setting.js'

/** What is to be simulated. Two equal plans give the same bytes. */
export interface Plan {
  readonly participants: number
  readonly fromYear: number
  readonly toYear: number
  readonly seed: string
  readonly policy: PolicyBook
}

/** 植入: a plan whose history is to hold so many irregularities of each code. */
export interface PlantingPlan extends Plan {
  readonly plant: PlantOrder
}

/** Why a plan cannot be simulated. */
export type PlanRefused =
  | { readonly code: 'ParticipantsOutOfRange'; readonly participants: number; readonly most: number }
  | {
      readonly code: 'YearsOutOfRange'
      readonly fromYear: number
      readonly toYear: number
      readonly earliest: number
      readonly latest: number
    }
  | { readonly code: 'NoStreets'; readonly policy: string }
  | NoPolicyInForce

/** Beyond it ID numbers would repeat. */
export const mostParticipants = 5_000_000
const latestYear = 2100

/** Every parameter that a simulated history rests on. */
const needed: ReadonlyArray<ParameterKey> = [
  'scheme.start',
  'age.pension',
  'age.increment',
  'age.aid',
  'age.effect',
  'required-years.max',
  'basic-pension.central',
  'basic-pension.province',
  'basic-pension.city',
  'basic-pension.district',
  'age-65-increment.province',
  'age-65-increment.city',
  'age-65-increment.district',
  'disability-aid.central',
  'disability-aid.province',
  'disability-aid.city',
  'disability-aid.district',
  'disability-aid.grades',
  'subsidy.district.general',
  'subsidy.district.disabled',
  'subsidy.district.kinds',
  'subsidy.province',
  'subsidy.city',
  'contribution.tiers',
  'interest.rate',
  'interest.rounding',
  'funeral.base',
  'funeral.months',
  'funeral.split',
]

const firstMissing = (policy: PolicyBook, setting: Setting): NoPolicyInForce | null => {
  for (const key of needed) {
    const isYearly = key === 'contribution.tiers' || key.startsWith('interest.')
    const value = valueInForce(policy, key, isYearly ? dateIn(yearOf(setting.firstDay), 1, 1) : setting.firstDay)
    if (E.isLeft(value)) return value.left
  }
  return null
}

/**
 * The setting a plan is simulated in: from the scheme's start or the first year, to the end of the last; two certification rounds a
 * year.
 *
 * Rejects: ParticipantsOutOfRange, YearsOutOfRange, NoStreets, NoPolicyInForce.
 */
export const settingFor = ({ participants, fromYear, toYear, policy }: Plan): E.Either<PlanRefused, Setting> => {
  if (!Number.isInteger(participants) || participants < 1 || participants > mostParticipants)
    return E.left({ code: 'ParticipantsOutOfRange', participants, most: mostParticipants })

  const start = constantOf(policy, 'scheme.start')
  if (E.isLeft(start)) return start
  const earliest = yearOf(start.right)
  const areYears = Number.isInteger(fromYear) && Number.isInteger(toYear)
  if (!areYears || fromYear < earliest || toYear < fromYear || toYear > latestYear)
    return E.left({ code: 'YearsOutOfRange', fromYear, toYear, earliest, latest: latestYear })
  if (policy.streets.length === 0) return E.left({ code: 'NoStreets', policy: policy.id })

  const from = laterMonth(start.right, month(`${fromYear}-01`))
  const rounds = Array.from({ length: toYear - fromYear + 1 }, (_, i) => roundsOf(fromYear + i))
    .flat()
    .filter(({ opensOn }) => opensOn >= `${from}-01`)
  const setting = settingOf({ policy, rounds, from, paidFrom: from, to: month(`${toYear}-12`) })
  const missing = firstMissing(policy, setting)
  return missing === null ? E.right(setting) : E.left(missing)
}
