import {
  addDays,
  type BusinessDate,
  type DeathRecorded,
  dateIn,
  type PolicyBook,
  valueInForce,
  yearOf,
} from '@pension-ledger/domain'
import * as E from 'fp-ts/lib/Either.js'
import { deathBetween } from '../people/mortality.js'
import type { Person } from '../people/person.js'
import { between, chance, pick, type Random, type Weighted, weighted } from '../random/random.js'
import { addWorkingDays, earlierDate } from '../scheme/days.js'
import type { Setting } from '../scheme/setting.js'
import type { Leaving } from './life.js'

/** How a life in the scheme ends, and the last day on which anything else may happen in it. */
export interface End {
  readonly death: DeathRecorded | null
  readonly leaving: Leaving | null
  readonly endsOn: BusinessDate
}

const delays: Weighted<readonly [least: number, most: number]> = [
  [80, [1, 12]],
  [12, [20, 45]],
  [8, [50, 100]],
]

/**
 * When a death is reported: mostly within days, sometimes months later. Never in the year after, except for a death in December: the
 * interest of a year is credited on its last day to whoever is not known to have died, and would be wrong for the others.
 */
export const reportedOn = (random: Random, diedOn: BusinessDate): BusinessDate => {
  const [least, most] = weighted(random, delays)
  const reported = addDays(diedOn, between(random, least, most))
  const isDecember = diedOn.slice(5, 7) === '12'
  return isDecember || yearOf(reported) === yearOf(diedOn) ? reported : dateIn(yearOf(diedOn), 12, 30)
}

/**
 * 申报时限: the last day on which a death may be reported in time; null where the law of its day sets no limit. Public holidays count as
 * working days, so that what is in time here is so by any calendar.
 */
const lastDayInTime = (policy: PolicyBook, diedOn: BusinessDate): BusinessDate | null => {
  const limit = valueInForce(policy, 'death.report-days', diedOn)
  if (E.isLeft(limit) || limit.right === null) return null
  const { days, counted } = limit.right
  return counted === 'days' ? addDays(diedOn, days) : addWorkingDays(diedOn, days)
}

const inTime = (death: DeathRecorded, policy: PolicyBook): DeathRecorded => {
  const last = lastDayInTime(policy, death.diedOn)
  return last === null || death.reportedOn <= last ? death : { ...death, reportedOn: last }
}

const sources = ['家属申报', '民政比对', '公安比对', '社区上报'] as const

/** 死亡: a death on a day, and the day it was reported. */
export const deathOn = (random: Random, { participantId }: Person, diedOn: BusinessDate): DeathRecorded => ({
  type: 'DeathRecorded',
  participantId,
  diedOn,
  reportedOn: reportedOn(random, diedOn),
  source: pick(random, sources),
})

const reasons = ['参加职工养老保险', '户籍迁出', '出国定居'] as const

const drawLeaving = (random: Random, enrolledOn: BusinessDate, until: BusinessDate): Leaving | null => {
  if (!chance(random, 0.035)) return null
  const on = addDays(enrolledOn, between(random, 200, 3_600))
  if (on >= until) return null
  const how = chance(random, 0.5) ? 'terminate' : 'transfer-out'
  return { how, on, reason: how === 'transfer-out' ? '关系转出' : pick(random, reasons) }
}

const quietDaysBeforeLeaving = 40

/**
 * Draws the end of a life in the scheme. Only those leave whose pension is still ahead and who have no claim to an aid (`mayLeave`);
 * a death that nobody reports within the history is not yet known to the office, and so not part of it.
 */
export const drawEnd = (
  random: Random,
  person: Person,
  enrolledOn: BusinessDate,
  pensionFrom: BusinessDate,
  mayLeave: boolean,
  { lastDay, policy }: Setting,
): End => {
  const diedOn = deathBetween(random, person.birthDate, addDays(enrolledOn, 31), lastDay)
  const death = diedOn === null ? null : inTime(deathOn(random, person, diedOn), policy)
  const leaving = drawLeaving(random, enrolledOn, [pensionFrom, lastDay, diedOn ?? lastDay].reduce(earlierDate))
  if (leaving !== null && mayLeave)
    return { death: null, leaving, endsOn: addDays(leaving.on, -quietDaysBeforeLeaving) }
  return death === null || death.reportedOn > lastDay
    ? { death: null, leaving: null, endsOn: lastDay }
    : { death, leaving: null, endsOn: death.diedOn }
}
