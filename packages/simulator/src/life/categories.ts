import {
  addDays,
  type BusinessDate,
  type Category,
  type CategoryEnded,
  type CategoryGranted,
  type ParticipantId,
} from '@pension-ledger/domain'
import type { Row } from '../files/row.js'
import { between, chance, type Random, weighted } from '../random/random.js'
import { whole } from '../scheme/whole.js'

/** 参保身份期间, as a life has it. */
export interface Held {
  readonly category: Category
  readonly grade: number | null
  readonly from: BusinessDate
  readonly to: BusinessDate | null
}

export const holdsOn = (held: ReadonlyArray<Held>, category: Category, on: BusinessDate): Held | null =>
  held.find((one) => one.category === category && one.from <= on && (one.to === null || on <= one.to)) ?? null

const agencies: Readonly<Record<Category, string>> = {
  disabled: '残疾人联合会',
  'minimum-living': '民政局',
  'extreme-poverty': '民政局',
  'land-expropriated': '自然资源局',
  other: '街道办事处',
}

/** The line of a category; an end after `knownUntil` is not yet on record. */
export const categoryRow = (
  participantId: ParticipantId,
  { category, grade, from, to }: Held,
  knownUntil: BusinessDate,
): Row => {
  const fact: CategoryGranted = {
    type: 'CategoryGranted',
    participantId,
    category,
    from,
    grade: grade === null ? null : whole(grade),
    sourceAgency: agencies[category],
  }
  const ended: CategoryEnded | null =
    to === null || to > knownUntil ? null : { type: 'CategoryEnded', participantId, category, from, to }
  return { kind: 'categories', fact, ended }
}

const disabilityGrades = [
  [15, 1],
  [30, 2],
  [30, 3],
  [25, 4],
] as const

const shares = [
  [0.06, 'disabled'],
  [0.03, 'minimum-living'],
  [0.006, 'extreme-poverty'],
  [0.03, 'land-expropriated'],
  [0.01, 'other'],
] as const

/** Draws the categories of a life: disability for good, poverty mostly for some years. */
export const drawCategories = (
  random: Random,
  enrolledOn: BusinessDate,
  lastDay: BusinessDate,
): ReadonlyArray<Held> => {
  const all: Held[] = []
  for (const [share, category] of shares) {
    if (!chance(random, share)) continue
    const from = addDays(enrolledOn, between(random, -900, 1_800))
    if (from > lastDay) continue
    const grade = category === 'disabled' ? weighted(random, disabilityGrades) : null
    const end = addDays(from, between(random, 400, 2_500))
    const isForGood = category === 'disabled' || category === 'land-expropriated'
    all.push({ category, grade, from, to: isForGood ? null : end })
  }
  return all
}
