import {
  addDays,
  addMonths,
  type BusinessDate,
  constantOf,
  dateIn,
  dateOfDay,
  dayNumber,
  firstDayOf,
  lastDayOf,
  type Month,
  type ParticipantId,
  type PolicyBook,
  requiredYears,
  yearOf,
} from '@pension-ledger/domain'
import type { Row } from '../files/row.js'
import { between, chance, fraction, type Random } from '../random/random.js'
import { earlierDate, endOfYear, laterDate } from '../scheme/days.js'
import { lawful } from '../scheme/lawful.js'
import { type Held, holdsOn } from './categories.js'
import { collective, contribution, contributionRefund, onBehalf } from './contributions.js'
import { drawTierLevel, tierAt } from './tiers.js'

/** What is asked of whoever draws somebody's contributions. */
export interface PayingLife {
  readonly participantId: ParticipantId
  readonly enrolledOn: BusinessDate
  /** The last day on which anything may be paid: death, leaving, or the end of the history. */
  readonly endsOn: BusinessDate
  readonly reachesPensionAge: Month
  readonly held: ReadonlyArray<Held>
  /** Years in which contributions pause. */
  readonly pausedYears: ReadonlyArray<number>
  /** Years brought along by a transfer. */
  readonly transferredYears: number
}

const paidOnBehalf = ['extreme-poverty', 'minimum-living', 'disabled'] as const
const severeGrades = 2

const onBehalfCategory = (held: ReadonlyArray<Held>, assessedOn: BusinessDate, receivedOn: BusinessDate) =>
  paidOnBehalf.find((category) => {
    const then = holdsOn(held, category, assessedOn)
    return then !== null && then === holdsOn(held, category, receivedOn) && (then.grade ?? 1) <= severeGrades
  }) ?? null

/** Most pay in spring and autumn; the later of two draws leans towards the end of the window. */
const dayWithin = (random: Random, from: BusinessDate, to: BusinessDate): BusinessDate => {
  const [first, last] = [dayNumber(from), dayNumber(to)]
  const drawn = Math.max(fraction(random), fraction(random))
  return dateOfDay(first + Math.floor(drawn * (last - first + 1)))
}

/**
 * Draws the contributions of a life: most years at a low tier, some skipped and some of those paid later; on behalf while a category
 * gives a right to it; and, when the pension age comes near, the years still missing.
 */
export const drawContributions = (random: Random, life: PayingLife, policy: PolicyBook): ReadonlyArray<Row> => {
  const { participantId, enrolledOn, held } = life
  const rows: Row[] = []
  const paidYears = new Set<number>()
  const skipped: number[] = []
  const persistence = 0.45 + 0.53 * fraction(random)
  let level = drawTierLevel(random)
  const lastDay = earlierDate(life.endsOn, lastDayOf(life.reachesPensionAge))

  for (let year = yearOf(enrolledOn); year <= yearOf(lastDay); year++) {
    const from = laterDate(enrolledOn, dateIn(year, 1, 10))
    const to = earlierDate(lastDay, dateIn(year, 12, 28))
    if (from > to || life.pausedYears.includes(year)) continue
    if (chance(random, 0.08)) level += 1

    const [assessedOn, helpedOn] = [dateIn(year, 4, 10), dateIn(year, 9, 10)]
    const category = from <= assessedOn && helpedOn <= to ? onBehalfCategory(held, assessedOn, helpedOn) : null
    if (category !== null && chance(random, 0.85)) {
      rows.push(...onBehalf(participantId, year, category, tierAt(policy, year, 0), assessedOn, helpedOn))
      paidYears.add(year)
    } else if (chance(random, persistence)) {
      const tier = tierAt(policy, year, level)
      const receivedOn = dayWithin(random, from, to)
      rows.push(contribution(participantId, year, 'normal', tier, receivedOn))
      paidYears.add(year)
      const again = addDays(receivedOn, between(random, 3, 9))
      const refundedOn = addDays(again, between(random, 10, 30))
      if (chance(random, 0.002) && refundedOn <= earlierDate(lastDay, endOfYear(year)))
        // 重复缴费: the bank took the year's contribution twice; the second goes back.
        rows.push(
          contribution(participantId, year, 'normal', tier, again),
          contributionRefund(participantId, year, tier, refundedOn),
        )
      const earlier = skipped.pop()
      if (earlier !== undefined && chance(random, 0.15)) {
        rows.push(contribution(participantId, earlier, 'back', tierAt(policy, earlier, 0), receivedOn))
        paidYears.add(earlier)
      }
      if (holdsOn(held, 'land-expropriated', receivedOn) !== null && chance(random, 0.3))
        rows.push(collective(participantId, year, receivedOn))
    } else skipped.push(year)
  }
  rows.push(...missingYears(random, life, policy, paidYears))
  return rows
}

/** 补缴: the years that are missing when the pension age is reached, paid at once shortly before, or on coming late to the scheme. */
const missingYears = (
  random: Random,
  life: PayingLife,
  policy: PolicyBook,
  paidYears: ReadonlySet<number>,
): ReadonlyArray<Row> => {
  const { participantId, enrolledOn, endsOn, reachesPensionAge } = life
  const missing = lawful(requiredYears(policy, reachesPensionAge)) - paidYears.size - life.transferredYears
  const shortlyBefore = firstDayOf(addMonths(reachesPensionAge, -1))
  const receivedOn = addDays(laterDate(enrolledOn, shortlyBefore), between(random, 0, 50))
  if (missing <= 0 || receivedOn > endsOn || !chance(random, 0.93)) return []

  return yearsToPay(policy, paidYears, yearOf(receivedOn), missing).map((year) =>
    contribution(participantId, year, 'back', tierAt(policy, year, 0), receivedOn),
  )
}

/** The latest unpaid years before one, as many as are missing. */
const yearsToPay = (
  policy: PolicyBook,
  paidYears: ReadonlySet<number>,
  before: number,
  missing: number,
): ReadonlyArray<number> => {
  const years: number[] = []
  const first = yearOf(lawful(constantOf(policy, 'scheme.start')))
  for (let year = before - 1; year >= first && years.length < missing; year--)
    if (!paidYears.has(year)) years.push(year)
  return years
}
