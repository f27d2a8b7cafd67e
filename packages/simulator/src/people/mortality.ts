import { addDays, type BusinessDate, dateIn, yearOf } from '@pension-ledger/domain'
import { between, chance, type Random } from '../random/random.js'

/** 年死亡概率 in a year that somebody begins at this age or above. Round numbers for a plausible shape, not a life table. */
const yearlyRisk: ReadonlyArray<readonly [fromAge: number, risk: number]> = [
  [90, 0.2],
  [80, 0.09],
  [70, 0.035],
  [60, 0.013],
  [40, 0.004],
  [0, 0.001],
]

const riskAt = (age: number): number => yearlyRisk.find(([fromAge]) => age >= fromAge)?.[1] ?? 0

/** The day on which somebody dies, after one day and not after another; null for who lives on. */
export const deathBetween = (
  random: Random,
  birthDate: BusinessDate,
  after: BusinessDate,
  until: BusinessDate,
): BusinessDate | null => {
  for (let year = yearOf(after); year <= yearOf(until); year++) {
    if (!chance(random, riskAt(year - yearOf(birthDate)))) continue
    const day = addDays(dateIn(year, 1, 1), between(random, 0, 364))
    return day > after && day <= until ? day : null
  }
  return null
}
