import { broken, dateIn, type Fen, type PolicyBook, valueInForce } from '@pension-ledger/domain'
import { type Random, type Weighted, weighted } from '../random/random.js'
import { lawful } from '../scheme/lawful.js'

/** 缴费档次 in force for a contribution year, lowest first. */
const tiersOf = (policy: PolicyBook, year: number): ReadonlyArray<Fen> =>
  lawful(valueInForce(policy, 'contribution.tiers', dateIn(year, 1, 1)))

/** The tier a level stands for in a year: level 0 is the lowest; beyond the highest it is the highest. */
export const tierAt = (policy: PolicyBook, year: number, level: number): Fen => {
  const tiers = tiersOf(policy, year)
  return tiers[Math.min(level, tiers.length - 1)] ?? broken(`no tier for ${year}`)
}

const tierLevels: Weighted<number> = [
  [62, 0],
  [14, 1],
  [6, 2],
  [8, 4],
  [4, 9],
  [3, 10],
  [3, 11],
]

/** Low tiers are the most common by far. */
export const drawTierLevel = (random: Random): number => weighted(random, tierLevels)
