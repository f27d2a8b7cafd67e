import {
  addMonths,
  type BusinessDate,
  businessDate,
  dateIn,
  firstDayOf,
  lastDayOf,
  type Month,
  month,
  reaches,
  yearOf,
} from '@pension-ledger/domain'
import {
  below,
  chance,
  contribution,
  drawTierLevel,
  earlierDate,
  laterDate,
  type Person,
  type Random,
  type Row,
  tierAt,
} from '@pension-ledger/simulator'
import type { Calibration } from '../calibration.js'
import { chenggongPolicy } from '../setting.js'
import { dayBetween } from './made.js'

const policy = chenggongPolicy()
const pensionAge = 60
const schemeStart = month('2011-07')
const firstYear = yearOf(schemeStart)

/** Whoever draws a benefit in 2022 was enrolled before. */
const enrolledBefore = businessDate('2021-12-01')

/** When somebody enrolled, and the contributions that their pension rests on. */
export interface PaidYears {
  readonly enrolledOn: BusinessDate
  readonly rows: ReadonlyArray<Row>
}

/** Nobody needed a year who had reached the pension age when the scheme began; most of them enrolled at once. */
const withoutYears = (random: Random): PaidYears => {
  const month = addMonths(schemeStart, chance(random, 0.9) ? below(random, 18) : below(random, 120))
  return { enrolledOn: dayBetween(random, firstDayOf(month), lastDayOf(month)), rows: [] }
}

/** A contribution every year from the scheme's start to the year before the pension age. */
const yearByYear = (random: Random, { participantId }: Person, reached: Month): PaidYears => {
  const enrolledOn = dayBetween(random, firstDayOf(schemeStart), businessDate('2011-07-28'))
  const level = drawTierLevel(random)
  const rows: Row[] = []
  const last = Math.max(firstYear, yearOf(reached) - 1)
  for (let year = firstYear; year <= last; year++) {
    const from = laterDate(enrolledOn, dateIn(year, 2, 1))
    const to = earlierDate(dateIn(year, 11, 30), lastDayOf(reached))
    rows.push(contribution(participantId, year, 'normal', tierAt(policy, year, level), dayBetween(random, from, to)))
  }
  return { enrolledOn, rows }
}

/** 补缴: everything at once in the year of the pension age, before it is reached. */
const atOnce = (random: Random, { participantId }: Person, reached: Month): PaidYears => {
  const january = dateIn(yearOf(reached), 1, 4)
  const receivedOn = dayBetween(random, january, lastDayOf(reached))
  const enrolledOn = dayBetween(random, firstDayOf(schemeStart), earlierDate(receivedOn, enrolledBefore))
  const years = Array.from({ length: yearOf(reached) - firstYear }, (_, i) => firstYear + i)
  return {
    enrolledOn,
    rows: years.map((year) => contribution(participantId, year, 'back', tierAt(policy, year, 0), receivedOn)),
  }
}

/** 历史缴费: the years a pension needs (rules §3), paid year by year or made good at the end. */
export const paidYears = (random: Random, person: Person, { chosen }: Calibration): PaidYears => {
  const reached = reaches(person.birthDate, pensionAge)
  if (reached <= schemeStart) return withoutYears(random)
  if (yearOf(reached) === firstYear || !chance(random, chosen.historyBackPaidPercent / 100))
    return yearByYear(random, person, reached)
  return atOnce(random, person, reached)
}
