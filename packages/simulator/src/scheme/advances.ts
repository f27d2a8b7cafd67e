import { type BusinessDate, dateIn, wholeFen } from '@pension-ledger/domain'
import { between, randomOf, seedFrom } from '../random/random.js'
import { laterDate } from './days.js'
import type { Advance, YearlyNeed } from './fund-rows.js'

const tenThousandFen = 10_000

/**
 * Finance estimates a year's need a little high or low and pays it in two parts, in round hundreds of yuan; nothing before the
 * scheme's first day.
 */
export const estimatedAdvances =
  (seed: string, firstDay: BusinessDate) =>
  (need: YearlyNeed): ReadonlyArray<Advance> => {
    if (need.fen <= 0) return []
    const random = randomOf(seedFrom(`${seed} ${need.year} ${need.zone} ${need.purpose} ${need.level}`))
    const estimate = roundedUp((need.fen * between(random, 98, 108)) / 100)
    const [first, second] = [laterDate(dateIn(need.year, 1, 5), firstDay), dateIn(need.year, 7, 5)]
    if (first >= second) return [{ on: laterDate(first, second), fen: wholeFen(estimate) }]
    const atFirst = roundedUp((estimate * 6) / 10)
    return [
      { on: first, fen: wholeFen(atFirst) },
      { on: second, fen: wholeFen(estimate - atFirst) },
    ].filter(({ fen }) => fen > 0)
  }

const roundedUp = (fen: number): number => Math.ceil(fen / tenThousandFen) * tenThousandFen
