import { broken } from '../broken.js'
import { type Fen, wholeFen } from './fen.js'

/**
 * 分摊: shares a total among parties by whole-number weights, by largest remainder; it loses and makes no fen.
 *
 * Units:   fen; the total is not negative.
 * Returns: one part per weight, in order. Left-over fen go to the largest fractions, a tie to the later party, so that of
 *          city : district = 4 : 6 the district takes it.
 * Source:  rules §3, funeral grant.
 */
export const allocate = (total: Fen, weights: ReadonlyArray<number>): ReadonlyArray<Fen> => {
  const sumOfWeights = weights.reduce((sum, weight) => sum + weight, 0)
  if (total < 0 || sumOfWeights <= 0 || weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0))
    return broken(`cannot allocate ${total} fen by weights ${weights.join(' : ')}`)

  const whole = BigInt(sumOfWeights)
  const parts = weights.map((weight, index) => {
    const product = BigInt(total) * BigInt(weight)
    return { index, floor: Number(product / whole), remainder: product % whole }
  })
  const leftOver = total - parts.reduce((sum, part) => sum + part.floor, 0)
  const takers = new Set(
    [...parts]
      .sort((a, b) => (a.remainder === b.remainder ? b.index - a.index : a.remainder > b.remainder ? -1 : 1))
      .slice(0, leftOver)
      .map((part) => part.index),
  )
  return parts.map((part) => wholeFen(part.floor + (takers.has(part.index) ? 1 : 0)))
}
