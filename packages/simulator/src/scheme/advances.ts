import { wholeFen } from '@pension-ledger/domain'
import { between, randomOf, seedFrom } from '../random/random.js'
import { dateIn } from './days.js'
import type { Advance, YearlyNeed } from './fund-rows.js'

const tenThousandFen = 10_000

/** Finance estimates a year's need a little high or low and pays it in two halves, in round hundreds of yuan. */
export const estimatedAdvances =
  (seed: string) =>
  (need: YearlyNeed): ReadonlyArray<Advance> => {
    if (need.fen <= 0) return []
    const random = randomOf(seedFrom(`${seed} ${need.year} ${need.zone} ${need.purpose} ${need.level}`))
    const estimate = Math.round((need.fen * between(random, 98, 108)) / 100)
    const first = Math.ceil((estimate * 6) / 10 / tenThousandFen) * tenThousandFen
    const second = Math.max(0, Math.ceil((estimate - first) / tenThousandFen) * tenThousandFen)
    return [
      { on: dateIn(need.year, 1, 5), fen: wholeFen(first) },
      { on: dateIn(need.year, 7, 5), fen: wholeFen(second) },
    ].filter(({ fen }) => fen > 0)
  }
